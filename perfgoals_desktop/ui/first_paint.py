"""What waits until the window has been painted, however long that takes on a busy machine."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget


class FirstPaint(QObject):
    """Calls something so many milliseconds after anything in a window was painted first."""

    def __init__(self, window: QWidget, later_ms: int, call: Callable[[], None]) -> None:
        super().__init__(window)
        self._later_ms = later_ms
        self._call = call
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(self._later_ms, self, self._call)
        return False
