"""The window on the paper: scrolls, and zooms with Ctrl and the wheel."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPalette, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from perfgoals_desktop.ui.preview.paper_canvas import PaperCanvas


class PaperScroll(QScrollArea):
    """Keeps the place that one looks at where it is, also when the size changes.

    Signals:
        zoomed(direction, at): Ctrl and the wheel were turned at a position of the viewport.
        resized(): there is more or less room.
    """

    zoomed = Signal(int, QPointF)
    resized = Signal()

    def __init__(self, canvas: PaperCanvas, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("paper_scroll")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # Always there: the room for the paper must not depend on how high it is.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setBackgroundRole(QPalette.ColorRole.Window)
        self.setWidget(canvas)

    def seen(self) -> QRectF:
        """What is in sight, in pixels of the paper."""
        bars = self.horizontalScrollBar(), self.verticalScrollBar()
        size = self.viewport().size()
        return QRectF(bars[0].value(), bars[1].value(), size.width(), size.height())

    def hold(self, at: QPointF, factor: float) -> None:
        """After the paper has grown by `factor`, bring what was at a position of the viewport back there."""
        for bar, place in ((self.horizontalScrollBar(), at.x()), (self.verticalScrollBar(), at.y())):
            bar.setValue(round((bar.value() + place) * factor - place))

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            turned = event.angleDelta().y()
            if turned:
                self.zoomed.emit(1 if turned > 0 else -1, event.position())
            event.accept()
        else:
            super().wheelEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self.resized.emit()
