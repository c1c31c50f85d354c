"""The table of a sheet, measured: the text of every cell set in lines, the least height of every row."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from operator import attrgetter

from perfgoals_desktop.documents.block import Block, typeset, typeset_number
from perfgoals_desktop.documents.page_canvas import MILLIMETRE
from perfgoals_desktop.documents.setting import Settings
from perfgoals_desktop.documents.sheet import Cell, Role, Sheet

_FIXED = frozenset({Role.LABEL, Role.HEADING, Role.LEVEL, Role.TOTAL})
_ANNOUNCING = frozenset({Role.LABEL, Role.HEADING, Role.LEVEL})


@dataclass(slots=True)
class SetCell:
    """A cell with its text set in lines; where its rules are, and where its room for text begins."""

    cell: Cell
    block: Block
    left: float
    right: float
    text_left: float

    @property
    def row(self) -> int:
        """The row that the cell begins in."""
        return self.cell.row

    @property
    def end(self) -> int:
        """The first row behind the cell."""
        return self.cell.row + self.cell.rows

    @property
    def comes_again(self) -> bool:
        """Whether the text stands in every part of the cell when a page break cuts it."""
        return self.cell.rows > 1 or self.cell.role in _FIXED


class Table:
    """A sheet's cells in a table `width` points wide whose left edge is at `left`.

    `rows` holds the cells that begin in each row, from left to right; `spanning`
    those of them that go over several rows.
    """

    def __init__(self, sheet: Sheet, settings: Settings, left: float, width: float) -> None:
        self.edges = _edges(sheet.widths, left, width)
        self.rows: list[list[SetCell]] = [[] for _ in sheet.heights]
        self.spanning: list[SetCell] = []
        self.heights = [height * MILLIMETRE for height in sheet.heights]
        self._set(sheet, settings)
        self._make_room_for_spanning()

    def announces(self, row: int) -> bool:
        """Whether a row only says what follows, so that it must not stand last on a page."""
        cells = [cell.cell for cell in self.rows[row] if cell.cell.rows == 1]
        return bool(cells) and all(cell.role in _ANNOUNCING for cell in cells)

    def _set(self, sheet: Sheet, settings: Settings) -> None:
        edges, padding = self.edges, settings.padding
        for cell in sorted(sheet.cells, key=attrgetter("column")):
            left, right = edges[cell.column], edges[cell.column + cell.columns]
            set_text = typeset if cell.number is None else typeset_number
            block = set_text(cell.text, settings.of(cell.role, cell.align), right - left - 2 * padding)
            set_cell = SetCell(cell, block, left, right, left + padding)
            self.rows[cell.row].append(set_cell)
            if cell.rows > 1:
                self.spanning.append(set_cell)
            elif block.height > self.heights[cell.row]:
                self.heights[cell.row] = block.height

    def _make_room_for_spanning(self) -> None:
        """Heighten the last row of a merged cell that is too low for its text, the shortest merger first."""
        self.spanning.sort(key=attrgetter("cell.rows"))
        for cell in self.spanning:
            missing = cell.block.height - sum(self.heights[cell.row : cell.end])
            if missing > 0:
                self.heights[cell.end - 1] += missing


@lru_cache
def _edges(widths: tuple[float, ...], left: float, width: float) -> tuple[float, ...]:
    scale = width / sum(widths)
    return tuple(left + edge * scale for edge in accumulate(widths, initial=0.0))
