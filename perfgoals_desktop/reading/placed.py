"""Forms that stand on their own grid, cell for cell: read by position, word for word.

Our own workbooks, and tables that keep the merged cells of the official form.
Position settles what words cannot: a project may be called like a label.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from perfgoals_desktop.reading.cells import Cell, Row
from perfgoals_desktop.reading.draft import Draft
from perfgoals_desktop.reading.lines import Line
from perfgoals_desktop.reading.placed_levels import PlacedLevels
from perfgoals_desktop.reading.wording import plain
from perfgoals_desktop.schema.definition import FormDefinition
from perfgoals_desktop.schema.grid import GridCell, columns_of

Grid = Mapping[int, Mapping[int, Cell]]
"""Cells by row index and column."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where the grid of a form begins, and the rows behind its indicators."""

    first: int
    column: int
    last: int


def find_place(rows: Sequence[Row], form: FormDefinition) -> Place | None:
    """Where every fixed text of the form stands in its cell and nothing stands beside; None if nowhere."""
    corner = next((cell for cell in form.sheet.rows[0].cells if cell.text), None)
    if corner is None:
        return None
    grid = {row.index: {cell.column: cell for cell in row.cells} for row in rows}
    for row in rows:
        cell = row.cells[0]
        if plain(cell.text) == plain(corner.text):
            column = cell.column - columns_of(corner.at)[0]
            if column >= 0 and _fits(grid, form, row.index, column):
                return Place(row.index, column, _end(grid, form, row.index + len(form.sheet.rows), column))
    return None


def _fits(grid: Grid, form: FormDefinition, first: int, column: int) -> bool:
    table = form.sheet.indicators
    head = (table.side, *table.heading)
    rows = [row.cells for row in form.sheet.rows] + [head]
    return all(_row_fits(grid.get(first + number, {}), cells, column) for number, cells in enumerate(rows))


def _row_fits(cells: Mapping[int, Cell], expected: Sequence[GridCell], column: int) -> bool:
    starts = {column + columns_of(cell.at)[0]: cell for cell in expected}
    if not set(cells) <= set(starts):
        return False
    return all(_cell_fits(cells.get(start), cell) for start, cell in starts.items())


def _cell_fits(cell: Cell | None, expected: GridCell) -> bool:
    if expected.field:
        return True
    if cell is None:
        return not plain(expected.text)
    if expected.suffix:
        return plain(cell.text).startswith(plain(expected.text))
    return plain(cell.text) == plain(expected.text)


def _end(grid: Grid, form: FormDefinition, heading: int, column: int) -> int:
    """The row behind the last indicator: the side cell tells, or the first row of another shape."""
    table = form.sheet.indicators
    side = column + columns_of(table.side.at)[0]
    if (cell := grid[heading].get(side)) is not None and cell.rows > 1:
        return heading + cell.rows
    starts = {column + columns_of(span)[0] for span in table.columns.values()}
    end = heading + 1
    for index in sorted(index for index in grid if index > heading):
        if not set(grid[index]) <= starts:
            break
        end = index + 1
    return end


def read_placed(draft: Draft, rows: Sequence[Row], place: Place) -> None:
    """Read the grid; the rows above and below are left to others."""
    form = draft.form
    grid = {row.index: {cell.column: cell for cell in row.cells} for row in rows}
    _year_line(draft, grid.get(place.first - 1, {}))
    for number, row in enumerate(form.sheet.rows):
        _head_row(draft, grid.get(place.first + number, {}), row.cells, place.column)
    heading = place.first + len(form.sheet.rows)
    draft.ledger.take(*grid[heading].values())
    _indicator_rows(draft, grid, range(heading + 1, place.last), place.column)


def _year_line(draft: Draft, cells: Mapping[int, Cell]) -> None:
    before, _, after = draft.form.sheet.year_line.partition("{fiscal_year}")
    for cell in cells.values():
        if len(cells) == 1 and cell.text.startswith(before) and cell.text.endswith(after):
            draft.ledger.take(cell)
            if year := cell.text[len(before) : len(cell.text) - len(after)].strip():
                draft.answer("fiscal_year", Cell(year, cell.line, cell.column), exact=True)


def _head_row(draft: Draft, cells: Mapping[int, Cell], expected: Sequence[GridCell], column: int) -> None:
    for item in expected:
        cell = cells.get(column + columns_of(item.at)[0])
        if cell is None:
            continue
        if item.field:
            draft.answer(item.field, cell, exact=True)
            continue
        draft.ledger.take(cell)
        if item.suffix and (suffix := _suffix(cell.text, item.text)):
            draft.answer(item.suffix, Cell(suffix, cell.line, cell.column), exact=True)


def _suffix(text: str, label: str) -> str:
    """What stands in brackets behind a label."""
    rest = text[len(label) :].strip() if text.startswith(label) else text[text.find("(") :]
    return rest[1:-1].strip() if rest[:1] in {"(", "（"} and rest[-1:] in {")", "）"} else rest


def _indicator_rows(draft: Draft, grid: Grid, indexes: range, column: int) -> None:
    spans = draft.form.sheet.indicators.columns
    starts = {column + columns_of(span)[0]: part for part, span in spans.items()}
    levels = PlacedLevels(draft)
    lines = []
    for index in indexes:
        cells = {starts[at]: cell for at, cell in grid.get(index, {}).items() if at in starts}
        category = levels.category(cells.pop("level1", None), cells.pop("level2", None))
        if category is not None:
            lines.append(Line(category, cells, exact=True))
    # A form without indicators shows a blank row for every category, to be filled by hand.
    if any(line.cells for line in lines):
        draft.lines.extend(lines)
