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

from tests.benchmarks.peers import since_start  # first, for its clock

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# This platform alone complains when a window is shown, and the program would open its log for that.
os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false")

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow


class Look(QObject):
    """Sees what is painted of a window, and ends the program when there is no more to see.

    It listens to the window and its list alone. An ear for every event of the application has
    to be handed whatever has events, and that took longer than to paint.
    """

    def __init__(self, application: QApplication, window: QMainWindow, *, wants_list: bool) -> None:
        super().__init__(application)
        self.seen: dict[str, object] = {}
        self._application = application
        self._projects = window.projects if wants_list else None
        window.installEventFilter(self)
        if self._projects is not None:
            self._projects.table.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Paint:
            self._note("painted")
            if self._projects is None or self._has_projects():
                self._note("filled")
                QTimer.singleShot(0, self._application.quit)
        return False

    def _note(self, moment: str) -> None:
        if moment not in self.seen:
            self.seen |= {f"{moment}{kind}": seconds for kind, seconds in since_start.moment().items()}
            self.seen[f"{moment}_modules"] = sorted(sys.modules)

    def _has_projects(self) -> bool:
        return self._projects.isVisible() and bool(self._projects.model.rowCount())


def main(files: list[str]) -> None:
    looks: list[Look] = []
    run_loop = QApplication.exec

    def look(*_application: object) -> int:
        application = QApplication.instance()
        (window,) = [each for each in application.topLevelWidgets() if isinstance(each, QMainWindow)]
        looks.append(Look(application, window, wants_list=bool(files)))
        return run_loop()

    QApplication.exec = look
    from perfgoals_desktop.cli import main as run

    run(["open", *files])
    from tests.benchmarks.clock import yardstick

    sys.stdout.write(json.dumps(looks[0].seen | {"yardstick": yardstick()}) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1:])
