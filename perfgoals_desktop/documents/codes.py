"""The code sheet (代码表): what the codes of the flat sheet stand for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from perfgoals_desktop.documents.columns import CodeColumns
from perfgoals_desktop.documents.flat import Table
from perfgoals_desktop.schema.definition import FormDefinition


class _Code(NamedTuple):
    """A row of the sheet, without the forms that it is true for."""

    kind: str
    code: str
    name: str
    parent: str = ""


def code_table(forms: Iterable[FormDefinition], columns: CodeColumns) -> Table:
    """The categories, operators and choices of the forms; a row that forms share names them all."""
    used: dict[_Code, list[str]] = {}
    for form in forms:
        for code in _codes(form, columns):
            used.setdefault(code, []).append(form.name)
    order = list(dict.fromkeys(code.kind for code in used))
    rows = sorted(used.items(), key=lambda item: order.index(item[0].kind))
    return Table(
        name=columns.name,
        heads=columns.heads,
        widths=columns.widths,
        rows=tuple((*code, "、".join(dict.fromkeys(names))) for code, names in rows),
    )


def _codes(form: FormDefinition, columns: CodeColumns) -> Iterator[_Code]:
    for family in form.families:
        yield _Code(columns.level1, family.code, family.name)
    for family in form.families:
        for category in family.categories:
            yield _Code(columns.level2, category.code, category.name, family.name)
    for operator in columns.operators:
        yield _Code(columns.operator, operator.code, operator.name)
    for key in columns.lists:
        if form.has_field(key):
            for option in form.field(key).options:
                yield _Code(form.label(key), "", option)
