"""How each kind of cell is set on paper: typeface, size, leading, alignment."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, cached_property
from typing import NamedTuple

from perfgoals_desktop.documents.fonts import Faces, Typeface
from perfgoals_desktop.documents.page_canvas import MILLIMETRE
from perfgoals_desktop.documents.sheet import Align, Role


class Padding(NamedTuple):
    """White space between the text of a cell and its rules, in points."""

    sides: float
    ends: float
    """Above and below."""


PORTRAIT_PADDING = Padding(1.5 * MILLIMETRE, 1.1 * MILLIMETRE)
LANDSCAPE_PADDING = Padding(1.0 * MILLIMETRE, 0.7 * MILLIMETRE)

LEADING = 1.32
"""Distance of two baselines as a part of the type size."""

TITLE_SIZE = 18.0  # 小二
SUBTITLE_SIZE = 12.0  # 小四
ENTRY_SIZE = 10.5  # 五号
FOOT_SIZE = 8.0
PORTRAIT_SIZE = 10.0
LANDSCAPE_SIZE = 8.5  # wide tables are set smaller
LEAST_NUMBER_SIZE = 6.0
NUMBER_STEP = 0.5
"""A number is never broken: one that is too long for its cell is set smaller, in such steps."""


@dataclass(frozen=True, eq=False)
class Setting:
    """How a text is set. `ragged` is how it is aligned when it takes more than one line.

    `padding` is the white space above and below it in a cell. There is one object
    for each setting, so that texts that were set can be remembered by it.
    """

    face: Typeface
    size: float
    align: Align
    ragged: Align
    padding: float = 0.0

    @cached_property
    def leading(self) -> float:
        """Distance of two baselines in points."""
        return self.size * LEADING

    @cached_property
    def drop(self) -> float:
        """From the upper edge of a line to its baseline, with the ink in the middle of the line."""
        ink = self.size * (self.face.ascent + self.face.descent)
        return (self.leading - ink) / 2 + self.size * self.face.ascent

    def height(self, lines: int) -> float:
        """The least height of a cell with so many lines, in points."""
        return lines * self.leading + 2 * self.padding

    def for_number(self, text: str, room: float) -> Setting:
        """This setting, or a smaller one in which a number takes no more than `room`."""
        size = self.size
        while size > LEAST_NUMBER_SIZE and self.face.width(text, size) > room:
            size -= NUMBER_STEP
        return self if size == self.size else _setting(self.face, size, self.align, self.ragged, self.padding)


@cache
def _setting(face: Typeface, size: float, align: Align, ragged: Align, padding: float = 0.0) -> Setting:
    return Setting(face, size, align, ragged, padding)


class Settings:
    """The settings of one kind of document; `size` is that of the text in cells, `padding` around it."""

    def __init__(self, faces: Faces, size: float, padding: Padding) -> None:
        self.padding = padding.sides
        self.title = _setting(faces.title, TITLE_SIZE, Align.CENTRE, Align.CENTRE)
        self.subtitle = _setting(faces.body, SUBTITLE_SIZE, Align.CENTRE, Align.CENTRE)
        self.entry = _setting(faces.body, ENTRY_SIZE, Align.LEFT, Align.LEFT)
        self.foot = _setting(faces.body, FOOT_SIZE, Align.LEFT, Align.LEFT)
        label = _setting(faces.label, size, Align.CENTRE, Align.CENTRE, padding.ends)
        self._by_role = {
            Role.LABEL: label,
            Role.HEADING: label,
            Role.LEVEL: label,
            Role.TOTAL: label,
            Role.VALUE: _setting(faces.body, size, Align.CENTRE, Align.LEFT, padding.ends),
            Role.PROSE: _setting(faces.body, size, Align.LEFT, Align.LEFT, padding.ends),
            Role.AMOUNT: _setting(faces.body, size, Align.RIGHT, Align.LEFT, padding.ends),
            Role.COUNT: _setting(faces.body, size, Align.CENTRE, Align.CENTRE, padding.ends),
        }

    def of(self, role: Role, align: Align = Align.ROLE) -> Setting:
        """The setting of a role, with the cell's own alignment where it has one."""
        setting = self._by_role[role]
        if align is Align.ROLE:
            return setting
        return _setting(setting.face, setting.size, align, align, setting.padding)


@cache
def settings(faces: Faces, *, landscape: bool) -> Settings:
    """The settings of an upright or a wide table."""
    if landscape:
        return Settings(faces, LANDSCAPE_SIZE, LANDSCAPE_PADDING)
    return Settings(faces, PORTRAIT_SIZE, PORTRAIT_PADDING)
