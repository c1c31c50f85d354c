"""A text set in lines: broken, aligned and spread for the width of its cell."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from perfgoals_desktop.documents.linebreak import break_lines
from perfgoals_desktop.documents.printable import printable
from perfgoals_desktop.documents.setting import Setting
from perfgoals_desktop.documents.sheet import Align

REMEMBERED_BLOCKS = 4096  # the labels of a form come again with every declaration
MOST_SPREAD = 0.08
"""So much of the type size may be added between two characters to fill a line.

With more, programs that extract the text take the gaps for spaces.
"""


class SetLine(NamedTuple):
    """One line: how far it stands from the left edge of its room, and how far its letters are spread."""

    x: float
    text: str
    spread: float


class Block(NamedTuple):
    """The lines of a text. Lengths are points."""

    setting: Setting
    lines: tuple[SetLine, ...]
    height: float
    """The least height of a cell that holds all lines."""
    drop: float
    """From the middle of a cell to the first baseline, when all lines stand in the middle."""

    @property
    def text_height(self) -> float:
        """The height of the lines alone."""
        return len(self.lines) * self.setting.leading


@lru_cache(maxsize=REMEMBERED_BLOCKS)
def typeset(text: str, setting: Setting, room: float) -> Block:
    """Set `text` in lines that are `room` wide."""
    text = printable(text)
    width = setting.face.width(text, setting.size)
    if width <= room and "\n" not in text:
        lines: tuple[SetLine, ...] = (SetLine(_indent(room - width, setting.align), text, 0.0),)
    else:
        lines = _in_lines(text, setting, room)
    drop = setting.drop - len(lines) * setting.leading / 2
    return Block(setting, lines, setting.height(len(lines)), drop)


@lru_cache(maxsize=REMEMBERED_BLOCKS)
def typeset_number(text: str, setting: Setting, room: float) -> Block:
    """Set a number in one line; a number that is too long for `room` is set smaller."""
    return typeset(text, setting.for_number(text, room), room)


def _indent(free: float, align: Align) -> float:
    """How far a line stands from the left edge when so much of its room is free."""
    if align is Align.LEFT:
        return 0.0
    return free / 2 if align is Align.CENTRE else free


def _in_lines(text: str, setting: Setting, room: float) -> tuple[SetLine, ...]:
    lines = _broken(text, setting, room)
    if setting.ragged is Align.LEFT and len(lines) > 1:
        return tuple(_filled(text, lines, setting, room))
    align = setting.ragged if len(lines) > 1 else setting.align
    return tuple(SetLine(_indent(_free(line, setting, room), align), line, 0.0) for line in lines)


def _free(line: str, setting: Setting, room: float) -> float:
    """What a line leaves of its room; spaces at its end show nothing."""
    return room - setting.face.width(line.rstrip(" "), setting.size)


def _broken(text: str, setting: Setting, room: float) -> tuple[str, ...]:
    """Break a text; a short one, which stands centred, leaves no single character over."""
    lines = break_lines(text, setting.face, setting.size, room)
    while (
        setting.align is Align.CENTRE and len(lines) > 1 and len(lines[-1]) == 1 and room > 2 * setting.size
    ):
        room -= setting.size / 2
        narrower = break_lines(text, setting.face, setting.size, room)
        if len(narrower) > len(lines):
            break
        lines = narrower
    return lines


def _filled(text: str, lines: tuple[str, ...], setting: Setting, room: float) -> list[SetLine]:
    """Spread the lines to the full width, but for the last one of each paragraph."""
    filled: list[SetLine] = []
    end = 0
    for line in lines:
        end += len(line)
        ends_paragraph = text[end : end + 1] in {"", "\n"}
        filled.append(SetLine(0.0, line, 0.0 if ends_paragraph else _spread(line, setting, room)))
        end += text[end : end + 1] == "\n"
    return filled


def _spread(line: str, setting: Setting, room: float) -> float:
    gaps = len(line.rstrip(" ")) - 1
    spread = _free(line, setting, room) / max(gaps, 1)
    return spread if 0.0 < spread <= MOST_SPREAD * setting.size else 0.0
