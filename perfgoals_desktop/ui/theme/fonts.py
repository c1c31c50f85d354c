"""The font of the windows: the program's own, so that no Chinese font need be installed."""

from __future__ import annotations

from functools import cache
from typing import Final

from PySide6.QtGui import QFont, QFontDatabase

from perfgoals_desktop import paths
from perfgoals_desktop.errors import FontUnusable

# The chain that resources/fonts/README.md describes: the rest has what the core has not.
FILES: Final = ("PerfgoalsSans-Core.ttf", "PerfgoalsSansBold-Core.ttf", "PerfgoalsSerif-Rest.ttf")
FAMILIES: Final = ("Perfgoals Sans", "Perfgoals Serif Rest")


def application_font(points: float) -> QFont:
    """The font in a size; raises FontUnusable when its files are missing or damaged."""
    load_fonts()
    font = QFont(list(FAMILIES))
    font.setPointSizeF(points)
    return font


@cache
def load_fonts() -> None:
    """Make the font files known to Qt, once; raises FontUnusable."""
    for name in FILES:
        file = paths.resources() / "fonts" / name
        if QFontDatabase.addApplicationFont(str(file)) < 0:
            raise FontUnusable(file, "Qt cannot read it")
