"""How high the lines of the review panel are; each text is measured once for a font and a width."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics

from perfgoals_desktop.ui.review.entries import Entry, FindingEntry, GroupEntry

WRAPPED: Final = Qt.TextFlag.TextWordWrap.value | Qt.AlignmentFlag.AlignLeft.value
INDENTATION: Final = 0.9
GROUP_HEIGHT: Final = 1.7
"""In lines."""
_BUTTON_HEIGHT: Final = 1.25
_SMALLER: Final = 0.92
_ENDLESS: Final = 1_000_000
_KEPT: Final = 5_000
"""Texts; more than any review has."""


class TextHeights:
    """How high texts are in a font when they are wrapped."""

    def __init__(self, font: QFont) -> None:
        self._metrics = QFontMetrics(font)
        self.line = self._metrics.height()
        self._known: dict[tuple[str, int], int] = {}

    def of(self, text: str, width: int) -> int:
        """The height of a text that is `width` wide."""
        height = self._known.get((text, width))
        if height is None:
            if len(self._known) >= _KEPT:
                self._known.clear()
            within = QRect(0, 0, width, _ENDLESS)
            height = self._known[text, width] = self._metrics.boundingRect(within, WRAPPED, text).height()
        return height


class LineHeights:
    """How high groups, findings and what is unfolded beneath them are, in one font.

    Qt asks for every height whenever it lays the list out.
    """

    def __init__(self, font: QFont) -> None:
        self.texts = TextHeights(font)
        self._quiet = TextHeights(smaller(font))

    def of(self, entry: Entry, texts: tuple[str, str], width: int) -> int:
        """The height of a line of the panel that is `width` wide; `texts` is what it says."""
        text, beneath = texts
        line = self.texts.line
        pad, icon = pad_beside(line), icon_room(line)
        match entry:
            case GroupEntry():
                return round(line * GROUP_HEIGHT)
            case FindingEntry():
                room = max(width - icon - pad, line)
                return self.texts.of(text, room) + self._quiet.of(beneath, room) + 2 * pad
            case _:
                room = width - detail_inset(line) - pad
                return self.texts.of(text, max(room, line)) + pad

    @property
    def of_button(self) -> int:
        """The height that a small button takes, with what is free around it."""
        return button_height(self.texts.line) + self.texts.line // 2


def button_height(line: int) -> int:
    """How high a small button is."""
    return round(line * _BUTTON_HEIGHT)


def pad_beside(line: int) -> int:
    """What stays free around a text."""
    return max(2, line // 4)


def icon_room(line: int) -> int:
    """How wide an icon is, with what is free beside it."""
    return round(line * 1.25)


def detail_inset(line: int) -> int:
    """How far what is unfolded stands from the left."""
    return icon_room(line) - round(line * INDENTATION)


def smaller(font: QFont) -> QFont:
    """The font of what is quieter."""
    made = QFont(font)
    made.setPointSizeF(font.pointSizeF() * _SMALLER)
    return made
