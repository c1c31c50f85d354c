"""A clerk at a window of the program: opens, types, moves and waits, and looks at the clock.

The application is made as the program makes it: with its fonts and style sheet, its collector of
garbage, and what it loads beside the first paint.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from contextlib import contextmanager
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from perfgoals_desktop import bootstrap
from perfgoals_desktop.ui.application import SWITCH, make_application, warm_up
from perfgoals_desktop.ui.garbage import Garbage
from perfgoals_desktop.ui.main_window import MainWindow
from perfgoals_desktop.ui.settings import Settings
from tests.benchmarks.watchdog import Watchdog

PATIENCE = 120.0
BETWEEN_KEYS = 0.06
"""Seconds; a quick typist has 16 strokes a second."""


class Clerk:
    """Works in one window; `watchdog` notes how long it was deaf."""

    def __init__(self, folder: Path) -> None:
        sys.setswitchinterval(SWITCH)
        self.application = make_application()
        garbage = Garbage(self.application)
        store = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
        self.window = MainWindow(bootstrap.build(), Settings(store))
        self.window.resize(1366, 768)
        self.window.show()
        warm_up(self.window, garbage.keep_what_is_there)
        self.watchdog = Watchdog(self.window)
        self.busiest = 0.0
        """The longest time that the GUI thread was busy at a stretch, in ms."""

    def wait(self, until: Callable[[], bool]) -> float:
        """Let the window work until something is so; returns the ms that it took."""
        start = time.perf_counter()
        while not until():
            if time.perf_counter() - start > PATIENCE:
                raise TimeoutError
            self.work()
            time.sleep(0.0005)
        self.work()
        return 1000 * (time.perf_counter() - start)

    def pause(self, seconds: float = BETWEEN_KEYS) -> None:
        """Do nothing for a while."""
        end = time.perf_counter() + seconds
        self.wait(lambda: time.perf_counter() > end)

    def work(self) -> None:
        busy = time.thread_time()
        self.application.processEvents()
        # Without `exec` nothing else deletes what was to be deleted later: whole editors.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self.busiest = max(self.busiest, 1000 * (time.thread_time() - busy))

    def stroke(self, act: Callable[[], object]) -> float:
        """Do one thing; the ms of the GUI thread until it is done and painted, without what comes later."""
        busy = time.thread_time()
        act()
        self.application.processEvents()
        took = 1000 * (time.thread_time() - busy)
        self.pause()
        return took

    def key(self, widget: QWidget, key: Qt.Key | str) -> float:
        """Press a key in a widget."""
        return self.stroke(lambda: QTest.keyClick(widget, key))

    def click(self, widget: QWidget, place: QPoint) -> float:
        """Click somewhere."""
        return self.stroke(lambda: QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=place))

    @contextmanager
    def watched(self, action: str):
        """Hear how long the window is deaf while something is done, and some time after it."""
        with self.watchdog.during(action):
            yield
            self.pause(0.5)

    def open(self, file: Path) -> float:
        """The ms until all rows of a data file are there."""
        start = time.perf_counter()
        self.window.open_file(file)
        self.wait(lambda: self.has_rows and self.window.projects.model.rowCount() > 0)
        return 1000 * (time.perf_counter() - start)

    @property
    def has_rows(self) -> bool:
        return not self.window.projects.model.reading.is_awaited

    def settle(self) -> None:
        """Wait until rows and sums are there."""
        self.wait(lambda: self.has_rows and self.window.projects.model.totals is not None)
