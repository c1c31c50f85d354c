"""The table of a sheet, measured: column edges, lines of every cell, least height of every row."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from perfgoals_desktop.documents.linebreak import break_lines
from perfgoals_desktop.documents.page_canvas import MILLIMETRE
from perfgoals_desktop.documents.printable import printable
from perfgoals_desktop.documents.setting import END_PADDING, SIDE_PADDING, Setting, Settings
from perfgoals_desktop.documents.sheet import Align, Cell, Sheet


@dataclass(slots=True)
class SetCell:
    """A cell with its text broken into lines."""

    cell: Cell
    setting: Setting
    lines: tuple[str, ...]

    @property
    def end(self) -> int:
        """The first row behind the cell."""
        return self.cell.row + self.cell.rows

    @property
    def need(self) -> float:
        """The least height that holds all lines, in points."""
        return needed(self.setting, len(self.lines))


def needed(setting: Setting, lines: int) -> float:
    """The height of a cell with so many lines, in points."""
    return lines * setting.leading + 2 * END_PADDING


class Table:
    """A sheet's cells on a page of a certain width; lengths in points, from the table's left edge.

    `by_row` holds the cells of one row alone, `merged` those that go over several.
    """

    def __init__(self, sheet: Sheet, settings: Settings, width: float) -> None:
        scale = width / sum(sheet.widths)
        self.edges = [edge * scale for edge in accumulate(sheet.widths, initial=0.0)]
        self.by_row: defaultdict[int, list[SetCell]] = defaultdict(list)
        self.merged: list[SetCell] = []
        self.heights = [height * MILLIMETRE for height in sheet.heights]
        self._measure(sheet, settings)

    def _measure(self, sheet: Sheet, settings: Settings) -> None:
        for cell in sheet.cells:
            setting = settings.of(cell.role, cell.align)
            room = self.edges[cell.column + cell.columns] - self.edges[cell.column] - 2 * SIDE_PADDING
            lines = _lines(printable(cell.text), setting, room)
            set_cell = SetCell(cell, setting, lines)
            if cell.rows > 1:
                self.merged.append(set_cell)
                continue
            self.by_row[cell.row].append(set_cell)
            if len(lines) > 1 or set_cell.need > self.heights[cell.row]:
                self.heights[cell.row] = max(self.heights[cell.row], set_cell.need)
        for set_cell in self.merged:
            missing = set_cell.need - sum(self.heights[set_cell.cell.row : set_cell.end])
            if missing > 0:
                self.heights[set_cell.end - 1] += missing


def _lines(text: str, setting: Setting, room: float) -> tuple[str, ...]:
    if setting.ragged is Align.CENTRE:
        return _even_lines(text, setting, room)
    return break_lines(text, setting.face, setting.size, room)


@lru_cache(maxsize=1024)
def _even_lines(text: str, setting: Setting, room: float) -> tuple[str, ...]:
    """Break a centred label so that no single character is left over: 可持续影/响指标."""
    lines = break_lines(text, setting.face, setting.size, room)
    while len(lines) > 1 and room > 2 * setting.size:
        room -= setting.size / 2
        narrower = break_lines(text, setting.face, setting.size, room)
        if len(narrower) > len(lines):
            break
        lines = narrower
    return lines
