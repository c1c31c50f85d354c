"""The application in one language and one set of colours, and a window to take pictures of."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final, NamedTuple

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QSettings, QTimer
from PySide6.QtWidgets import QWidget

from perfgoals_desktop import bootstrap
from perfgoals_desktop.ui.application import make_application
from perfgoals_desktop.ui.main_window import MainWindow
from perfgoals_desktop.ui.settings import Settings
from perfgoals_desktop.ui.theme import Scheme, apply_theme

QUIET_MS: Final = 500
"""Longer than every pause after which something is reviewed, searched or drawn."""
LONGEST_MS: Final = 20_000


class Size(NamedTuple):
    """Of a window, in pixels."""

    width: int
    height: int


class Stage:
    """Makes windows one after the other; pictures do not depend on the clock or the machine."""

    def __init__(self, language: str, scheme: str, folder: Path) -> None:
        self._application = make_application(language)
        self._application.setCursorFlashTime(0)
        apply_theme(self._application, scheme=Scheme(scheme))
        self._folder = folder
        self._program = bootstrap.build()
        self._windows = 0

    def copy_of(self, data: Path) -> Path:
        """A copy of a data file for the window of the moment, of the same name."""
        folder = self._folder / str(self._windows)
        folder.mkdir()
        return Path(shutil.copy(data, folder))

    @contextmanager
    def window(self, size: Size) -> Iterator[MainWindow]:
        """A main window that remembers nothing."""
        self._windows += 1
        store = QSettings(str(self._folder / f"{self._windows}.ini"), QSettings.Format.IniFormat)
        window = MainWindow(self._program, Settings(store))
        window.resize(*size)
        window.show()
        window.activateWindow()
        yield window
        window.close()
        window.deleteLater()
        wait(0)


def wait(milliseconds: int) -> None:
    """Let the application go on for a while; `QTest.qWait` would keep Python's threads from running."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def settle(window: MainWindow) -> None:
    """Wait until nothing is under way: no review, no drawing, no saving."""
    waited = 0
    wait(QUIET_MS)
    while window.runner.is_busy and waited < LONGEST_MS:
        wait(QUIET_MS)
        waited += QUIET_MS


def shoot(widget: QWidget, file: Path) -> None:
    """Write what a widget shows to a PNG."""
    file.parent.mkdir(parents=True, exist_ok=True)
    if not widget.grab().save(str(file)):
        raise OSError(f"{file} cannot be written")
