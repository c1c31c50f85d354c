"""Python's collector of garbage: when nobody types, not in the middle of a word."""

from __future__ import annotations

import gc
from time import monotonic
from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QGuiApplication, QWindow

LOOK_MS: Final = 1_000
IDLE: Final = 2.0
"""So many seconds without a key or a click make a pause."""
ENOUGH: Final = 20
"""So many small collections, of the youngest only, have to have passed to make a large one worthwhile."""
MUCH: Final = 5 * ENOUGH
"""So many while the program is still being loaded: nearly all that is there then will stay."""
_NEVER: Final = 1_000_000
_INPUT: Final = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
    }
)


class Garbage(QObject):
    """Collects in pauses; until it ends, Python itself collects only what is young.

    A collection of everything looks at each object that there is and stops all threads for
    a tenth of a second or more, whenever it comes.
    """

    def __init__(self, application: QGuiApplication) -> None:
        super().__init__(application)
        self._thresholds = gc.get_threshold()
        self._enough = MUCH
        self._last_input = monotonic()
        self._window: QWindow | None = None
        young, middle, _ = self._thresholds
        gc.set_threshold(young, middle, _NEVER)
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()
        application.focusWindowChanged.connect(self._follow)
        application.aboutToQuit.connect(self.end)

    def begin(self) -> None:
        """Let Python collect what is young: from the first paint on there is some."""
        gc.enable()

    def end(self) -> None:
        """Leave it to Python again."""
        self._timer.stop()
        gc.set_threshold(*self._thresholds)

    def keep_what_is_there(self) -> None:
        """Look no more at what has been loaded by now, and stays."""
        gc.freeze()
        self._enough = ENOUGH

    def _look(self) -> None:
        if gc.get_count()[2] >= self._enough and monotonic() - self._last_input > IDLE:
            gc.collect()

    def _follow(self, window: QWindow | None) -> None:
        # The window hears of each key and click once; the application would hear of every event.
        if self._window is not None:
            self._window.removeEventFilter(self)
        self._window = window
        if window is not None:
            window.installEventFilter(self)
            window.destroyed.connect(self._forget)

    def _forget(self) -> None:
        self._window = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002, N802 - Qt's name
        if event.type() in _INPUT:
            self._last_input = monotonic()
        return False
