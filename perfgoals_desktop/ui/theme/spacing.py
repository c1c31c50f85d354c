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
