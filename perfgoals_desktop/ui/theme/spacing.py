"""Distances that grow with the font; nothing in the windows is a number of pixels."""

from __future__ import annotations

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QWidget


def em(widget: QWidget) -> int:
    """The height of a line in the widget's font, about one Chinese character and a half."""
    return QFontMetrics(widget.font()).height()


def ems(widget: QWidget, count: float) -> int:
    """`count` Chinese characters wide, in the widget's font."""
    return round(QFontMetrics(widget.font()).horizontalAdvance("永") * count)


def open_at(window: QWidget, letters: float, lines: float) -> None:
    """Give a window a size in characters and lines, or as much of it as the screen has room for."""
    room = window.screen().availableSize()
    frame = 2 * em(window)  # what a window manager puts around it
    wide, high = ems(window, letters), round(em(window) * lines)
    window.resize(min(wide, room.width() - frame), min(high, room.height() - 2 * frame))
