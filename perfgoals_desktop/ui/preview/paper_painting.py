"""What is drawn of the paper: pages, marks of findings, the cell one is at."""

from __future__ import annotations

from functools import cache
from typing import Final

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QIcon, QImage, QPainter, QPalette, QPen

from perfgoals_desktop.schema.level import Level
from perfgoals_desktop.ui.theme import LIGHT, level_colour, level_icon
from perfgoals_desktop.ui.theme.colours import palette_of

_ICON: Final = 10.0
"""The side of a mark's icon in points of the paper."""
_LEAST_ICON: Final = 11.0
_INSET: Final = 1.5


def draw_page(painter: QPainter, page: QRectF, image: QImage | None, palette: QPalette) -> None:
    """Draw one sheet of paper; white until its picture is there."""
    painter.fillRect(page.adjusted(-1, -1, 1, 1), palette.color(QPalette.ColorRole.Mid))
    if image is None:
        painter.fillRect(page, Qt.GlobalColor.white)
        return
    ratio = painter.device().devicePixelRatio()
    exact = QSizeF(image.width() / ratio, image.height() / ratio)
    is_exact = abs(exact.width() - page.width()) <= 1
    # Dot for dot where the size is right: scaled by a fraction of a dot, the type would blur.
    target = QRectF(page.topLeft(), exact) if is_exact else page
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, not is_exact)
    painter.drawImage(target, image, QRectF(image.rect()))


def draw_mark(painter: QPainter, cell: QRectF, level: Level, scale: float) -> None:
    """Outline a cell that a finding is about; its level is told by the icon in the corner too."""
    painter.setPen(QPen(QColor(level_colour(level, LIGHT)), 1.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(cell.adjusted(_INSET, _INSET, -_INSET, -_INSET))
    # Upon the corner of the cell: within it, the icon would hide what is written there.
    side = max(_ICON * scale, _LEAST_ICON)
    corner = QRectF(cell.right() - side / 2, cell.top() - side / 2, side, side)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(Qt.GlobalColor.white)
    painter.drawEllipse(corner)
    _icon_on_paper(level).paint(painter, corner.toAlignedRect())


def draw_frame(painter: QPainter, cell: QRectF, *, strong: bool) -> None:
    """Draw a frame around the cell one is at, or a thin one around the cell under the mouse."""
    pen = QPen(QColor(LIGHT.accent), 2.0 if strong else 1.0)
    if not strong:
        pen.setStyle(Qt.PenStyle.DotLine)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(cell)


@cache
def _icon_on_paper(level: Level) -> QIcon:
    """The icon as it reads on white, whatever the theme."""
    return level_icon(level, palette_of(LIGHT))
