"""Icons in a colour that reads on the selection; Qt would only darken them."""

from __future__ import annotations

from PySide6.QtGui import QColor, QIcon, QPainter


def on_selection(icon: QIcon, colour: str, size: int) -> QIcon:
    """The icon with a form of one colour for selected rows."""
    painted = icon.pixmap(size)
    painter = QPainter(painted)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(painted.rect(), QColor(colour))
    painter.end()
    both = QIcon(icon)
    both.addPixmap(painted, QIcon.Mode.Selected)
    return both
