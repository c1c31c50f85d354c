"""Give the application its look; called at the start and whenever a setting of it changes."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication

from perfgoals_desktop.ui.theme.colours import DARK, LIGHT, Colours, palette_of
from perfgoals_desktop.ui.theme.fonts import application_font
from perfgoals_desktop.ui.theme.style_sheet import style_sheet

DEFAULT_POINTS: Final = 10.5
"""五号, the size of a body text in office work; 14 pixels at 100 %."""


class Scheme(StrEnum):
    """Light or dark, or whichever the desktop is."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


def apply_theme(
    application: QApplication, *, points: float = DEFAULT_POINTS, scheme: Scheme = Scheme.SYSTEM
) -> None:
    """Set font, palette and style sheet; raises FontUnusable."""
    colours = _colours(application, scheme)
    font = application_font(points)
    application.setFont(font)
    application.setPalette(palette_of(colours))
    application.setStyleSheet(style_sheet(colours, QFontMetrics(font).height()))


def _colours(application: QApplication, scheme: Scheme) -> Colours:
    if scheme is not Scheme.SYSTEM:
        return DARK if scheme is Scheme.DARK else LIGHT
    return DARK if application.styleHints().colorScheme() == Qt.ColorScheme.Dark else LIGHT
