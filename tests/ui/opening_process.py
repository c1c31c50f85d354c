"""A process that opens a data file in a window when it is told to, and says what came of it.

Run by `test_one_writer`: `python opening_process.py FILE`. A line on standard input is the
sign to open the file; the end of it is the end of the process.
"""

from __future__ import annotations

import sys
import tempfile
import threading
from pathlib import Path
from uuid import uuid4

from PySide6.QtCore import QSettings, QTimer

from perfgoals_desktop import bootstrap
from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.storage.errors import DataFileReadOnly
from perfgoals_desktop.ui.application import make_application, stand_by
from perfgoals_desktop.ui.main_window import MainWindow
from perfgoals_desktop.ui.settings import Settings


def main() -> int:
    application = make_application()
    with tempfile.TemporaryDirectory() as folder:
        store = QSettings(f"{folder}/settings.ini", QSettings.Format.IniFormat)
        window = MainWindow(bootstrap.build(), Settings(store))
        stand_by(window)
        window.show()
        say("ready")
        sys.stdin.readline()
        window.open_file(Path(sys.argv[1]))
        say(outcome(window))
        ended = threading.Event()
        threading.Thread(target=lambda: (sys.stdin.read(), ended.set()), daemon=True).start()
        timer = QTimer(window)
        timer.timeout.connect(lambda: ended.is_set() and application.quit())
        timer.start(20)
        application.exec()
        window.close()
    return 0


def outcome(window: MainWindow) -> str:
    """Try to write, and say what became of it."""
    if window.opening.was_forwarded:
        return "forwarded"
    if window.workspace is None:
        return f"refused: {window.messages.text}"
    try:
        window.workspace.save(Declaration(uuid4(), "shanghai-2023"))
    except DataFileReadOnly:
        return "read-only"
    return "writer"


def say(line: str) -> None:
    print(line, flush=True)  # noqa: T201 - the parent reads it


if __name__ == "__main__":
    sys.exit(main())
