"""The flat sheet (绩效指标): one row per level-3 indicator, as integrated systems import it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import count

from perfgoals_desktop.documents.columns import CodeColumns, ExportColumns, FlatColumn
from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.domain.entering import written
from perfgoals_desktop.domain.indicator import Indicator
from perfgoals_desktop.domain.target import Target
from perfgoals_desktop.schema.definition import FormDefinition


@dataclass(frozen=True, slots=True)
class Table:
    """A plain table of texts and whole numbers: no merged cell, one heading row; `widths` in millimetres.

    Rows may be made while they are read, and only once.
    """

    name: str
    heads: tuple[str, ...]
    widths: tuple[float, ...]
    rows: Iterable[tuple[str | int, ...]]


@dataclass(frozen=True, slots=True)
class _Line:
    """An indicator with all that its row may show."""

    number: int
    indicator: Indicator
    declaration: Declaration
    form: FormDefinition


def flat_table(projects: Iterable[tuple[Declaration, FormDefinition]], columns: ExportColumns) -> Table:
    """All indicators of the projects, in the order of the paper."""
    shown = columns.flat.columns
    return Table(
        name=columns.flat.name,
        heads=tuple(column.head for column in shown),
        widths=tuple(column.width for column in shown),
        rows=(tuple(_part(line, column, columns.codes) for column in shown) for line in _lines(projects)),
    )


def _lines(projects: Iterable[tuple[Declaration, FormDefinition]]) -> Iterator[_Line]:
    numbers = count(1)
    for declaration, form in projects:
        for indicator in form.in_order(declaration.indicators):
            yield _Line(next(numbers), indicator, declaration, form)


_PARTS: dict[str, Callable[[_Line], str | int]] = {
    "number": lambda line: line.number,
    "name": lambda line: line.indicator.name,
    "value": lambda line: line.indicator.target.number or line.indicator.target.words,
    "unit": lambda line: line.indicator.target.unit,
    "printed": lambda line: line.indicator.target.printed(line.form.value_style),
}


def _part(line: _Line, column: FlatColumn, codes: CodeColumns) -> str | int:
    if column.show in _PARTS:
        return _PARTS[column.show](line)
    match column.show.partition("-")[0]:
        case "answer":
            return written(line.declaration.answers.get(column.field), line.form.money_unit)
        case "column":
            return line.indicator.columns.get(column.field, "")
        case "operator":
            return _operator(line.indicator.target, column.show, codes)
        case _:
            return _level(line, column.show)


def _operator(target: Target, show: str, codes: CodeColumns) -> str:
    """The name or code of an operator; nothing for a value that has not been filled in."""
    if target.is_blank:
        return ""
    code = codes.operator_code(target.operator)
    return code.name if show == "operator" else code.code


def _level(line: _Line, show: str) -> str:
    """The name or code of an indicator's level-1 or level-2 category; no code where the form has none."""
    level, _, code = show.partition("-")
    place = 0 if level == "level1" else 1
    if not code:
        return line.form.level_names(line.indicator)[place]
    found = line.form.category(line.indicator.category)
    return found[place].code if found else ""
