"""Lay a declaration out on the grid of its form: Declaration + FormDefinition → Sheet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from itertools import groupby

from perfgoals_desktop.documents.sheet import Align, Cell, Entry, Imprint, Role, Sheet
from perfgoals_desktop.domain.canonical import check_code
from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.domain.entering import written
from perfgoals_desktop.domain.indicator import Indicator
from perfgoals_desktop.domain.money import Money
from perfgoals_desktop.schema.definition import FieldKind, FormDefinition
from perfgoals_desktop.schema.grid import GridCell, columns_of

REMEMBERED_CELLS = 1024  # the labels of a form come again with every declaration
_ROLES = {FieldKind.LONG_TEXT: Role.PROSE, FieldKind.AMOUNT: Role.AMOUNT}


def lay_out(declaration: Declaration, form: FormDefinition, *, explained: bool = False) -> Sheet:
    """Place every answer and indicator on the form's grid; `explained` adds the 合理性说明."""
    fixed = list(_fixed_cells(declaration, form))
    first = len(form.sheet.rows)
    table = list(_table_cells(declaration, form, first))
    rows = max(cell.row + cell.rows for cell in table) - first
    heights = tuple(row.height for row in form.sheet.rows) + (form.sheet.indicators.height,) * rows
    return Sheet(
        title=form.title,
        subtitle=_year_line(declaration, form),
        widths=form.sheet.widths,
        heights=heights,
        cells=tuple(fixed + table),
        repeated=(first,),
        signature=_signature(declaration, form),
        seal=form.sheet.seal,
        remarks=tuple(declaration.explanations.values()) if explained else (),
        imprint=Imprint(str(declaration.id), declaration.revision, check_code(declaration)),
        draft=declaration.status.is_draft,
    )


def _year_line(declaration: Declaration, form: FormDefinition) -> str:
    year = declaration.answers.get("fiscal_year")
    return form.sheet.year_line.format(fiscal_year="    " if year is None else written(year))


def _fixed_cells(declaration: Declaration, form: FormDefinition) -> Iterator[Cell]:
    for number, row in enumerate(form.sheet.rows):
        for grid in row.cells:
            if grid.field:
                yield _field_cell(grid, number, declaration, form)
            else:
                suffix = written(declaration.answers.get(grid.suffix)) if grid.suffix else ""
                text = f"{grid.text} ({suffix})" if suffix else grid.text
                yield _label(number, grid.at, text, grid.rows, grid.suffix, grid.align)


def _field_cell(grid: GridCell, row: int, declaration: Declaration, form: FormDefinition) -> Cell:
    column, columns = columns_of(grid.at)
    answer = declaration.answers.get(grid.field)
    text = written(answer, form.money_unit)
    role = _ROLES.get(form.field(grid.field).kind, Role.VALUE)
    align = Align(grid.align) if grid.align else Align.ROLE
    number = Decimal(answer.fen) / form.money_unit.fen if isinstance(answer, Money) else None
    return Cell(row, column, text, role, grid.rows, columns, grid.field, align, number)


@lru_cache(maxsize=REMEMBERED_CELLS)
def _label(row: int, at: str, text: str, rows: int, key: str, align: str) -> Cell:
    column, columns = columns_of(at)
    return Cell(row, column, text, Role.LABEL, rows, columns, key, Align(align))


class _Line:
    """A row of the indicator table; without an indicator it is blank, to be filled by hand."""

    def __init__(self, levels: tuple[str, str], indicator: Indicator | None, category: str = "") -> None:
        self.level1, self.level2 = levels
        self.indicator = indicator
        self.owner = f"indicator:{indicator.id}" if indicator else f"category:{category}"


def _lines(declaration: Declaration, form: FormDefinition) -> list[_Line]:
    if not declaration.indicators:
        return [
            _Line((family.name, category.name), None, f"{family.key}.{category.key}")
            for family in form.families
            for category in family.categories
        ]
    return [_Line(form.level_names(item), item) for item in form.in_order(declaration.indicators)]


def _table_cells(declaration: Declaration, form: FormDefinition, first: int) -> Iterator[Cell]:
    grid = form.sheet.indicators
    lines = _lines(declaration, form)
    side, width = columns_of(grid.side.at)
    yield Cell(first, side, grid.side.text, Role.LEVEL, rows=len(lines) + 1, columns=width)
    for heading in grid.heading:
        column, columns = columns_of(heading.at)
        yield Cell(first, column, heading.text, Role.HEADING, columns=columns)
    yield from _level_cells(lines, grid.columns, first + 1)
    for row, line in enumerate(lines, first + 1):
        yield from _line_cells(line, form, row)


def _level_cells(lines: Sequence[_Line], spans: dict[str, str], first: int) -> Iterator[Cell]:
    """Level cells, merged over the rows of one category; a level-2 cell ends with its level-1 cell."""
    row = first
    for level1, family in groupby(lines, key=lambda line: line.level1):
        members = list(family)
        yield _level(level1, row, len(members), spans["level1"])
        for level2, same in groupby(members, key=lambda line: line.level2):
            count = len(list(same))
            yield _level(level2, row, count, spans["level2"])
            row += count


@lru_cache(maxsize=REMEMBERED_CELLS)
def _level(text: str, row: int, rows: int, span: str) -> Cell:
    column, columns = columns_of(span)
    return Cell(row, column, text, Role.LEVEL, rows, columns)


def _line_cells(line: _Line, form: FormDefinition, row: int) -> Iterator[Cell]:
    for part, span in form.sheet.indicators.columns.items():
        if part in {"level1", "level2"}:
            continue
        column, columns = columns_of(span)
        text = _part(line.indicator, part, form) if line.indicator else ""
        yield Cell(row, column, text, Role.VALUE, 1, columns, f"{line.owner}.{part}")


def _part(indicator: Indicator, part: str, form: FormDefinition) -> str:
    match part:
        case "name":
            return indicator.name
        case "value":
            return indicator.target.printed(form.value_style)
        case _:
            return indicator.columns.get(part, "")


def _signature(declaration: Declaration, form: FormDefinition) -> tuple[tuple[Entry, ...], ...]:
    return tuple(
        tuple(
            Entry(form.label(key), written(declaration.answers.get(key), form.money_unit), key)
            for key in line.fields
        )
        for line in form.sheet.signature
    )
