"""Forms that stand on their own grid, read by position, word for word.

Our own workbooks, and tables that keep the merged cells of the official form.
Position settles what words cannot: a project may be called like a label.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from perfgoals_desktop.reading.cells import Cell, Row
from perfgoals_desktop.reading.draft import Draft
from perfgoals_desktop.reading.lines import Line
from perfgoals_desktop.reading.placed_grid import Grid, Place
from perfgoals_desktop.reading.placed_levels import PlacedLevels
from perfgoals_desktop.reading.wording import in_year_line
from perfgoals_desktop.schema.definition import FieldKind
from perfgoals_desktop.schema.grid import GridCell, columns_of


def read_placed(draft: Draft, rows: Sequence[Row], place: Place) -> None:
    """Read the grid and the year above it; the other rows above and below are left to others."""
    grid = Grid(rows)
    _year_line(draft, grid.row(place.first - 1))
    for index, row in zip(place.rows, draft.form.sheet.rows, strict=False):
        _head_row(draft, grid.row(index), row.cells, place.column)
    draft.ledger.take(*grid.row(place.rows[-1]).values())
    lines = list(_indicator_rows(draft, grid, place))
    if not rows[0].own or _is_blank_form(draft, lines):
        lines = [line for line in lines if line.cells]
    draft.lines.extend(lines)


def _year_line(draft: Draft, cells: Mapping[int, Cell]) -> None:
    cell = next(iter(cells.values()), None)
    year = in_year_line(cell.text, draft.form.sheet.year_line) if cell and len(cells) == 1 else None
    if cell is None or year is None:
        return
    draft.ledger.take(cell)
    if year and draft.form.has_field("fiscal_year"):
        draft.answer("fiscal_year", replace(cell, text=year), exact=True)


def _head_row(draft: Draft, cells: Mapping[int, Cell], expected: Sequence[GridCell], column: int) -> None:
    for item in expected:
        cell = cells.get(column + columns_of(item.at)[0])
        if cell is None:
            continue
        if item.field:
            _answer(draft, item.field, cell)
            continue
        draft.ledger.take(cell)
        if item.suffix and (suffix := _suffix(cell.text, item.text)):
            draft.answer(item.suffix, replace(cell, text=suffix), exact=True)


def _answer(draft: Draft, key: str, cell: Cell) -> None:
    """Take an answer with the indent that a long text may begin with."""
    if cell.indent and draft.form.field(key).kind is FieldKind.LONG_TEXT:
        cell = replace(cell, text=cell.indent + cell.text, parts=(cell,))
    draft.answer(key, cell, exact=True)


def _suffix(text: str, label: str) -> str:
    """What stands in brackets behind a label."""
    rest = text[len(label) :].strip() if text.startswith(label) else text[text.find("(") :]
    return rest[1:-1].strip() if rest[:1] in {"(", "（"} and rest[-1:] in {")", "）"} else rest


def _indicator_rows(draft: Draft, grid: Grid, place: Place) -> Iterator[Line]:
    """A line for every row; those of other programs' tables that are blank are only room to write."""
    spans = draft.form.sheet.indicators.columns
    starts = {place.column + columns_of(span)[0]: part for part, span in spans.items()}
    levels = PlacedLevels(draft)
    for index in place.indicators:
        cells = {starts[at]: cell for at, cell in grid.row(index).items() if at in starts}
        category = levels.category(cells.pop("level1", None), cells.pop("level2", None))
        if category is not None:
            yield Line(category, cells, exact=True)


def _is_blank_form(draft: Draft, lines: Sequence[Line]) -> bool:
    """Whether the rows are those of a form without indicators: one for each category, to fill by hand."""
    categories = tuple(line.category for line in lines)
    return categories == draft.form.category_keys and not any(line.cells for line in lines)
