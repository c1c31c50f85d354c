"""How high the rows of a worksheet must be, so that no text is cut.

Excel fits a row to its text only when somebody types, and never a merged cell:
the height has to stand in the file. Lines are counted from the width of a cell
as Excel would break them, on the safe side where fonts differ.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate

from perfgoals_desktop.documents.sheet import Cell, Sheet
from perfgoals_desktop.documents.xlsx_text import number_text

POINTS_PER_MM = 72 / 25.4
LEADING = 1.45
"""Distance of two lines in ems: 宋体 needs 1.3, fonts that stand in for it up to 1.448."""
PADDING = 4.0
"""What is left free above and below, and at both sides, in points."""
HIGHEST = 300.0
"""A row higher than this becomes several, merged; Excel takes 409.5 points at most."""

# What stays on one line: an ASCII word or one other character, with the opening marks
# before it and the closing marks behind it.
_PIECES = re.compile(r"[（《〈“‘【「『]*(?:[!-~]+|[^!-~])[，。、；：？！）》〉”’】」』…—％]*")
_ASCII = re.compile(r"[ -~]")
_NARROW = 0.55
"""How wide an ASCII character is, in ems; every other is as wide as high."""
_SURE = 0.97
"""The part of a line that is counted on, because fonts and printers differ a little."""


def text_height(lines: int, size: float) -> float:
    """What so many lines of a type size take, in points."""
    return lines * size * LEADING + PADDING


def line_count(text: str, width: float, size: float) -> int:
    """How many lines a text of a type size takes in a cell `width` points wide."""
    room = max((width - PADDING) / size, 1.0)
    if len(text) <= room and "\n" not in text and "\r" not in text:
        return 1
    return sum(_broken(part, room) for part in re.split("\r\n|\r|\n", text))


def _broken(text: str, room: float) -> int:
    """Lines of one paragraph, in a cell `room` ems wide."""
    if len(text) <= room:
        return 1
    full = max(room * _SURE, 1.0)
    lines, used = 1, 0.0
    for piece in _PIECES.findall(text):
        wide = _width(piece)
        if used + wide <= full:
            used += wide
            continue
        over = int(wide / full)
        lines, used = lines + (used > 0) + over, wide - over * full
    return lines


def _width(piece: str) -> float:
    if len(piece) == 1 and piece > "~":
        return 1.0
    return len(piece) - (1 - _NARROW) * len(_ASCII.findall(piece))


class Rows:
    """The rows of a worksheet that each row of a sheet becomes; `widths` in points.

    `first` is the worksheet row of each row, and of what follows the last;
    `lines` says for each cell of the sheet how many lines its text takes.
    `offset` worksheet rows stand above the grid.
    """

    def __init__(self, sheet: Sheet, widths: Sequence[float], size: float, offset: int) -> None:
        left = list(accumulate(widths, initial=0.0))
        self.lines = [
            line_count(cell.text, left[cell.column + cell.columns] - left[cell.column], size)
            if _is_text(cell)
            else 1
            for cell in sheet.cells
        ]
        self._needed = _needed_heights(sheet, self.lines, size)
        self._parts = [
            1 if height <= HIGHEST else int(height // (HIGHEST / 2)) + 1 for height in self._needed
        ]
        self.first = list(accumulate(self._parts, initial=offset + 1))

    def heights(self) -> list[float]:
        """Points by worksheet row, in order."""
        pairs = zip(self._needed, self._parts, strict=True)
        return [height / parts for height, parts in pairs for _ in range(parts)]

    def range_of(self, cell: Cell) -> tuple[int, int]:
        """The first and last worksheet row of a cell."""
        return self.first[cell.row], self.first[cell.row + cell.rows] - 1


def _is_text(cell: Cell) -> bool:
    """Whether a cell is written as a text, also because its number has too many digits."""
    return cell.number is None or number_text(cell.number) is None


def _needed_heights(sheet: Sheet, lines: Sequence[int], size: float) -> list[float]:
    """The height of each row: the least that the sheet asks for, or what its texts take."""
    needed = [height * POINTS_PER_MM for height in sheet.heights]
    tall = [(cell, count) for cell, count in zip(sheet.cells, lines, strict=True) if count > 1]
    for cell, count in sorted(tall, key=lambda pair: pair[0].rows):
        rows = range(cell.row, cell.row + cell.rows)
        missing = text_height(count, size) - sum(needed[row] for row in rows)
        for row in rows if missing > 0 else ():
            needed[row] += missing / cell.rows
    return needed
