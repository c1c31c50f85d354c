"""Types into the goal of the first project, and tells whenever the window says that all is saved.

Run as a process of its own, to be killed: `python -m tests.journeys.typist DATA FOLDER`.
"""

from __future__ import annotations

import json
import sys
from itertools import count
from pathlib import Path
from typing import Final

from PySide6.QtCore import QSettings, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from perfgoals_desktop import bootstrap
from perfgoals_desktop.ui.application import make_application
from perfgoals_desktop.ui.main_window import MainWindow
from perfgoals_desktop.ui.settings import Settings

FIELD: Final = "annual_goal"
BURST: Final = "work goes on "
_LOOK_AGAIN_MS: Final = 5


class Typist:
    """A burst of typing after each that is saved."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._bursts = count()
        self._said = self._goal
        self._timer = QTimer(window, interval=_LOOK_AGAIN_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    @property
    def _goal(self) -> str:
        return self._window.editor_page.session.declaration.text(FIELD)

    def _look(self) -> None:
        shown = self._window.findChild(QLabel, "save_state").text()
        if shown.startswith("已保存") and QGuiApplication.focusWindow() is not None:
            goal = self._goal
            if goal != self._said:
                self._said = goal
                sys.stdout.write(json.dumps({"shown": shown, "goal": goal}) + "\n")
                sys.stdout.flush()
            for letter in f"{BURST}{next(self._bursts)}. ":
                QTest.keyClick(QGuiApplication.focusWindow(), letter)


def main(data: Path, folder: Path) -> int:
    """Type until somebody ends it."""
    application = make_application()
    settings = Settings(QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat))
    window = MainWindow(bootstrap.build(), settings)
    window.show()
    window.activateWindow()
    window.open_file(data)
    window.open_project(window.projects.model.line(0).id)
    window.editor_page.editor.go_to(FIELD)
    window.editor_page.findChild(object, FIELD).selectAll()
    typist = Typist(window)
    code = application.exec()
    del typist
    return code


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
