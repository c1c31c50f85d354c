"""How the levels of findings look: an icon, a word and a colour, never the colour alone."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QIcon, QPalette

from perfgoals_desktop.schema.level import Level
from perfgoals_desktop.ui.theme.colours import Colours, colours_of
from perfgoals_desktop.ui.theme.icons import icon

GRAVEST_FIRST: Final = (Level.ERROR, Level.WARNING, Level.HINT)
_ICONS: Final = {Level.ERROR: "circle-x", Level.WARNING: "triangle-alert", Level.HINT: "info"}


def level_name(level: Level) -> str:
    """What the level is called: 错误, 警告, 提示."""
    match level:
        case Level.ERROR:
            return QCoreApplication.translate("Level", "错误")
        case Level.WARNING:
            return QCoreApplication.translate("Level", "警告")
        case Level.HINT:
            return QCoreApplication.translate("Level", "提示")


def level_colour(level: Level, colours: Colours) -> str:
    """The colour that texts and icons of this level have."""
    return {Level.ERROR: colours.error, Level.WARNING: colours.warning, Level.HINT: colours.hint}[level]


def level_icon(level: Level, palette: QPalette) -> QIcon:
    """The mark of this level, in a colour that reads on the palette."""
    return icon(_ICONS[level], level_colour(level, colours_of(palette)))
