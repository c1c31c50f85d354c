"""SVG icons of resources/icons, drawn in a colour of the theme."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from perfgoals_desktop import paths

# Every size that 16 or 24 logical pixels take at 100, 125, 150, 200 and 300 %.
_SIZES = (16, 20, 24, 30, 32, 36, 48, 72)


@cache
def icon(name: str, colour: str, pointed_at: str = "") -> QIcon:
    """The icon called `name` in a colour (#rrggbb); raises OSError when there is none.

    `pointed_at` is its colour in the entry of a menu that one points at; without it Qt keeps the other.
    """
    written = (paths.resources() / "icons" / f"{name}.svg").read_text("utf-8")
    drawn = QIcon()
    _add(drawn, written.replace("currentColor", colour), QIcon.Mode.Normal)
    if pointed_at:
        _add(drawn, written.replace("currentColor", pointed_at), QIcon.Mode.Active)
    return drawn


def _add(drawn: QIcon, written: str, mode: QIcon.Mode) -> None:
    renderer = QSvgRenderer(QByteArray(written.encode()))
    for size in _SIZES:
        drawn.addPixmap(_draw(renderer, size), mode)


def _draw(renderer: QSvgRenderer, size: int) -> QPixmap:
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter)
    painter.end()
    return pixmap
