"""Where the fields of a page stand: in rows as the form says, or as on its paper."""

from __future__ import annotations

from typing import Final, NamedTuple

from perfgoals_desktop.schema.definition import FieldKind, FormDefinition, Page
from perfgoals_desktop.schema.grid import columns_of

COLUMNS: Final = 2
"""Side by side; more would not leave room for a name on a small screen."""


class Placement(NamedTuple):
    """A field's place on its page; a wide one takes the whole row."""

    key: str
    row: int
    column: int
    wide: bool = False


def in_rows(page: Page, form: FormDefinition) -> tuple[Placement, ...]:
    """The page's rows, in reading order; a long row goes on in the next line."""
    placed: list[Placement] = []
    line = 0
    for row in page.rows:
        for number, key in enumerate(row):
            wide = form.field(key).kind is FieldKind.LONG_TEXT
            placed.append(Placement(key, line + number // COLUMNS, number % COLUMNS, wide))
        line += -(-len(row) // COLUMNS)
    return tuple(placed)


def as_on_paper(page: Page, form: FormDefinition) -> tuple[Placement, ...] | None:
    """The page's fields in the columns of the printed grid, column by column.

    None where the paper does not show all of them in at most two columns.
    """
    keys = [key for row in page.rows for key in row]
    cells = {
        cell.field: (columns_of(cell.at)[0], line)
        for line, row in enumerate(form.sheet.rows)
        for cell in row.cells
        if cell.field in keys
    }
    columns = sorted({column for column, _ in cells.values()})
    if set(cells) != set(keys) or len(columns) > COLUMNS:
        return None
    first = min(line for _, line in cells.values())
    placed = [Placement(key, line - first, columns.index(column)) for key, (column, line) in cells.items()]
    return tuple(sorted(placed, key=lambda place: (place.column, place.row)))


def is_funding(page: Page, form: FormDefinition) -> bool:
    """Whether a page asks for nothing but amounts."""
    keys = [key for row in page.rows for key in row]
    return bool(keys) and all(form.field(key).kind is FieldKind.AMOUNT for key in keys)
