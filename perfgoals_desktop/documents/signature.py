"""The signature block (签章栏), measured: what is signed by hand, and where the seal goes."""

from __future__ import annotations

from dataclasses import dataclass

from perfgoals_desktop.documents.block import Block, typeset
from perfgoals_desktop.documents.page_canvas import MILLIMETRE
from perfgoals_desktop.documents.setting import Setting
from perfgoals_desktop.documents.sheet import Entry, Sheet

LINE_STEP = 9 * MILLIMETRE
"""From one line to the next: room for a name written by hand."""

GAP = 4 * MILLIMETRE
"""White space between an entry and the next one beside it."""

SEAL_ROOM = 16 * MILLIMETRE
"""White space below the lines: with the margin, half an official seal of 42 mm, which stands on its label."""


@dataclass(frozen=True, slots=True)
class Place:
    """An entry as it is printed: its text, and where its first baseline begins in the block."""

    block: Block
    x: float
    y: float


class Signature:
    """The entries of a sheet, in columns; the place for the seal comes last."""

    def __init__(self, sheet: Sheet, setting: Setting, width: float) -> None:
        lines = _lines(sheet)
        step = width / max(map(len, lines), default=1)
        places: list[Place] = []
        y = 0.0
        for line in lines:
            y += LINE_STEP
            blocks = [typeset(f"{entry.label}：{entry.text}", setting, step - GAP) for entry in line]
            places += [Place(block, number * step, y) for number, block in enumerate(blocks)]
            y += (max(len(block.lines) for block in blocks) - 1) * setting.leading
        self.places = tuple(places)
        self.lowest_line = y
        """The baseline of the last line; handwriting reaches below it."""
        self.height = y + (SEAL_ROOM if sheet.seal else GAP) if lines else 0.0


def _lines(sheet: Sheet) -> list[tuple[Entry, ...]]:
    *lines, last = sheet.signature or ((),)
    seal = (Entry(sheet.seal),) if sheet.seal else ()
    return [line for line in (*lines, (*last, *seal)) if line]
