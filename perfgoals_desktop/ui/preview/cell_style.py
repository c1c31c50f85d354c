"""How an input looks over a cell: black on white whatever the theme, in the type of the paper."""

from __future__ import annotations

from functools import cache
from string import Template
from typing import Final

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget

from perfgoals_desktop import paths
from perfgoals_desktop.services.previewing import Align, Place
from perfgoals_desktop.ui.preview.zooming import SCREEN
from perfgoals_desktop.ui.theme import LIGHT

_SHEET: Final = Template("""
QLineEdit, QPlainTextEdit, QComboBox, QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus {
    background: $surface; color: $text; border: 2px solid $accent; border-radius: 0; padding: 0 ${pad}px;
    selection-background-color: $accent; selection-color: $on_accent;
}
QComboBox QLineEdit, QComboBox QLineEdit:focus { border: none; padding: 0; background: transparent; }
""")
_LEAST: Final = 0.85
"""The smallest type that is typed in, as a part of the type of the windows."""


def dress(widget: QWidget, place: Place, scale: float, windows: QFont) -> None:
    """Give an input the type size of the paper, where that can be read, and its alignment."""
    least = windows.pointSizeF() * _LEAST * SCREEN
    font = QFont([*_paper_families(), *windows.families()])
    font.setPixelSize(round(max(place.size * scale, least)))
    widget.setFont(font)
    colours = {
        "surface": LIGHT.surface,
        "text": LIGHT.text,
        "accent": LIGHT.accent,
        "on_accent": LIGHT.on_accent,
    }
    widget.setStyleSheet(_SHEET.substitute(colours, pad=max(1, round(scale * 2))))
    line = widget.lineEdit() if isinstance(widget, QComboBox) else widget
    if isinstance(line, QLineEdit):
        line.setAlignment(_ALIGNMENTS[place.stands] | Qt.AlignmentFlag.AlignVCenter)


_ALIGNMENTS: Final = {
    Align.ROLE: Qt.AlignmentFlag.AlignLeft,
    Align.LEFT: Qt.AlignmentFlag.AlignLeft,
    Align.CENTRE: Qt.AlignmentFlag.AlignHCenter,
    Align.RIGHT: Qt.AlignmentFlag.AlignRight,
}


@cache
def _paper_families() -> tuple[str, ...]:
    """The type of the paper as Qt knows it; none where it cannot be read."""
    number = QFontDatabase.addApplicationFont(str(paths.resources() / "fonts" / "PerfgoalsSerif-Core.ttf"))
    return tuple(QFontDatabase.applicationFontFamilies(number))


def geometry(widget: QWidget, cell: QRectF, page: QRectF) -> QRect:
    """The rectangle of the cell, or more where the input needs it, within the page."""
    line = widget.fontMetrics().height()
    least = widget.minimumSizeHint().height() if isinstance(widget, QPlainTextEdit) else line + 8
    height = max(round(cell.height()) + 2, least)
    width = max(round(cell.width()) + 2, line * 5)
    left = min(round(cell.left()) - 1, round(page.right()) - width)
    return QRect(left, round(cell.top()) - 1, width, height)
