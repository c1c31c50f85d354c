"""Start the window as a user does, and say when it was painted and what had been loaded by then.

`python -m tests.benchmarks.start_window [FILE]` prints one line of JSON: seconds from the start
of the process to the first paint (`painted`) and to the first paint with projects in the list
(`filled`), the same without the time that the machine gave to others (`own`), processor time until
then, and the modules that had been imported.
"""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path

BEGAN = time.perf_counter()

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QObject, QTimer  # noqa: E402
from PySide6.QtWidgets import QApplication, QMainWindow  # noqa: E402


class Look(QObject):
    """Sees what is painted, and ends the program when there is no more to see."""

    def __init__(self, application: QApplication, *, wants_list: bool) -> None:
        super().__init__(application)
        self.seen: dict[str, object] = {}
        self._wants_list = wants_list
        self._application = application
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Paint and watched.isWidgetType():
            self._note("painted")
            if not self._wants_list or self._has_projects():
                self._note("filled")
                QTimer.singleShot(0, self._application.quit)
        return False

    def _note(self, moment: str) -> None:
        if moment not in self.seen:
            self.seen[moment] = since_start()
            self.seen[f"{moment}_own"] = self.seen[moment] - time_in_queue()
            self.seen[f"{moment}_cpu"] = time.process_time()
            self.seen[f"{moment}_modules"] = sorted(sys.modules)

    def _has_projects(self) -> bool:
        windows = [
            window for window in self._application.topLevelWidgets() if isinstance(window, QMainWindow)
        ]
        return any(window.projects.isVisible() and window.projects.model.rowCount() for window in windows)


def since_start() -> float:
    """Seconds since the process began, the start of Python included where the system tells it."""
    stat = Path("/proc/self/stat")
    if not stat.exists():
        return time.perf_counter() - BEGAN
    ticks = int(stat.read_text("ascii").rpartition(")")[2].split()[19])
    return time.clock_gettime(time.CLOCK_BOOTTIME) - ticks / os.sysconf("SC_CLK_TCK")


def time_in_queue() -> float:
    """Seconds in which this process could have run, but the machine ran others; 0 where nobody tells."""
    try:
        return int(Path("/proc/self/schedstat").read_text("ascii").split()[1]) / 1e9
    except OSError:
        return 0.0


def main(files: list[str]) -> None:
    looks: list[Look] = []
    run_loop = QApplication.exec

    def look(*_application: object) -> int:
        looks.append(Look(QApplication.instance(), wants_list=bool(files)))
        return run_loop()

    QApplication.exec = look
    from perfgoals_desktop.cli import main as run

    run(["open", *files])
    from tests.benchmarks.clock import yardstick

    sys.stdout.write(json.dumps(looks[0].seen | {"yardstick": yardstick()}) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1:])
