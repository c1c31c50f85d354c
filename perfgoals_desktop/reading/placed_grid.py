"""Where in a sheet a form stands on its own grid, cell for cell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from perfgoals_desktop.reading.cells import Cell, Row
from perfgoals_desktop.reading.indicators import LEVELS
from perfgoals_desktop.reading.wording import plain
from perfgoals_desktop.schema.definition import FormDefinition
from perfgoals_desktop.schema.grid import GridCell, columns_of


@dataclass(frozen=True, slots=True)
class Place:
    """Where a form stands: the index of each row of its grid, and the column of its first.

    `rows` has the rows above the indicator table and then its heading;
    `indicators` the rows of the table; `last` is the index behind everything.
    """

    rows: tuple[int, ...]
    indicators: tuple[int, ...]
    column: int
    last: int

    @property
    def first(self) -> int:
        """The index of the first row."""
        return self.rows[0]


class Grid:
    """Rows of a sheet by index, their cells by column."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self._rows = {row.index: row for row in rows}
        self.end = rows[-1].index + 1 if rows else 0

    def row(self, index: int) -> Mapping[int, Cell]:
        """The cells of a row; none for a blank one."""
        row = self._rows.get(index)
        return {cell.column: cell for cell in row.cells} if row else {}

    def height(self, index: int, cells: Sequence[Cell | None]) -> int:
        """How many rows of the sheet one row of a form takes: a long text is merged over several."""
        height = max((cell.rows for cell in cells if cell is not None), default=1)
        blank = all(not self.row(number) for number in range(index + 1, min(index + height, self.end)))
        return height if blank else 1


def find_places(rows: Sequence[Row], forms: Sequence[FormDefinition]) -> Iterator[Place]:
    """Every place where a form stands with each fixed text in its cell and nothing beside."""
    grid = Grid(rows)
    for form in forms:
        corner = next((cell for cell in form.sheet.rows[0].cells if cell.text), None)
        for row in rows if corner else ():
            if corner and plain(row.cells[0].text) == plain(corner.text):
                column = row.cells[0].column - columns_of(corner.at)[0]
                if column >= 0 and (place := _place(grid, form, row.index, column)):
                    yield place


def _place(grid: Grid, form: FormDefinition, first: int, column: int) -> Place | None:
    table = form.sheet.indicators
    indexes, index = [], first
    for cells in (*(row.cells for row in form.sheet.rows), (table.side, *table.heading)):
        found = grid.row(index)
        if not _row_fits(found, cells, column):
            return None
        indexes.append(index)
        single = [cell for cell in cells if cell.rows == 1 and cell is not table.side]
        index += grid.height(index, [found.get(column + columns_of(cell.at)[0]) for cell in single])
    side = grid.row(indexes[-1]).get(column + columns_of(table.side.at)[0])
    end = indexes[-1] + side.rows if side and side.rows > 1 else _end(grid, form, index, column)
    return Place(tuple(indexes), tuple(_lines(grid, form, range(index, end), column)), column, end)


def _row_fits(found: Mapping[int, Cell], expected: Sequence[GridCell], column: int) -> bool:
    starts = {column + columns_of(cell.at)[0]: cell for cell in expected}
    if not set(found) <= set(starts):
        return False
    return all(_cell_fits(found.get(start), cell) for start, cell in starts.items())


def _cell_fits(cell: Cell | None, expected: GridCell) -> bool:
    if expected.field:
        return True
    if cell is None:
        return not plain(expected.text)
    if expected.suffix:
        return plain(cell.text).startswith(plain(expected.text))
    return plain(cell.text) == plain(expected.text)


def _end(grid: Grid, form: FormDefinition, first: int, column: int) -> int:
    """The index behind the last indicator where no merged cell tells: the first row of another shape."""
    starts = {column + columns_of(span)[0] for span in form.sheet.indicators.columns.values()}
    index = first
    while index < grid.end and (found := grid.row(index)) and set(found) <= starts:
        index += 1
    return index


def _lines(grid: Grid, form: FormDefinition, indexes: range, column: int) -> Iterator[int]:
    spans = form.sheet.indicators.columns
    starts = [column + columns_of(span)[0] for part, span in spans.items() if part not in LEVELS]
    index = indexes.start
    while index < indexes.stop:
        yield index
        found = grid.row(index)
        index += grid.height(index, [found.get(start) for start in starts])
