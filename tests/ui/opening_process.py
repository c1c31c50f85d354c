"""Pairs of processes that open a data file in a window at the same moment, and say what came of it.

Run by `test_one_writer`: `python opening_process.py FILE TIMES`. What all of them need is
imported once; each process is forked from there and makes an application of its own.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from uuid import uuid4

from PySide6.QtCore import QSettings, QSocketNotifier

from perfgoals_desktop import bootstrap
from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.services.program import Program
from perfgoals_desktop.storage import database, repository  # noqa: F401 - imported once for all
from perfgoals_desktop.storage.errors import DataFileReadOnly
from perfgoals_desktop.ui.application import make_application, stand_by
from perfgoals_desktop.ui.main_window import MainWindow
from perfgoals_desktop.ui.settings import Settings


class Child:
    """A forked process: told to open and to end through pipes that are closed, and what it said."""

    def __init__(self, program: Program, file: Path, others: list[Child]) -> None:
        self._begin, self._end, self._said = os.pipe(), os.pipe(), os.pipe()
        self._pid = os.fork()
        if self._pid == 0:
            for pipe in (self._begin, self._end):
                os.close(pipe[1])
            for other in others:
                other.forget()
            os._exit(show(program, file, self))
        os.close(self._said[1])
        self._output = os.fdopen(self._said[0])

    def forget(self) -> None:
        """In another child: let go of what only the parent writes to."""
        os.close(self._begin[1])
        os.close(self._end[1])

    def hear(self) -> str:
        return self._output.readline().strip()

    def begin(self) -> None:
        os.close(self._begin[1])

    def end(self) -> int:
        os.close(self._end[1])
        self._output.close()
        for descriptor in (self._begin[0], self._end[0]):
            os.close(descriptor)
        return os.waitstatus_to_exitcode(os.waitpid(self._pid, 0)[1])

    def say(self, line: str) -> None:
        os.write(self._said[1], f"{line}\n".encode())

    def wait_to_begin(self) -> None:
        os.read(self._begin[0], 1)

    @property
    def told_to_end(self) -> int:
        return self._end[0]


def show(program: Program, file: Path, child: Child) -> int:
    """Open the file in a window when told to; stay until told to end."""
    application = make_application()
    with tempfile.TemporaryDirectory() as folder:
        store = QSettings(f"{folder}/settings.ini", QSettings.Format.IniFormat)
        window = MainWindow(program, Settings(store))
        stand_by(window)
        window.show()
        child.say("ready")
        child.wait_to_begin()
        window.open_file(file)
        child.say(outcome(window))
        ending = QSocketNotifier(child.told_to_end, QSocketNotifier.Type.Read, window)
        ending.activated.connect(application.quit)
        application.exec()
        return 0 if window.close() else 1


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


def main(file: Path, times: int) -> None:
    program = bootstrap.build()
    for _ in range(times):
        children: list[Child] = []
        for _ in range(2):
            children.append(Child(program, file, children))
        ready = [child.hear() for child in children]
        for child in children:
            child.begin()
        said = [child.hear() for child in children]
        ended = [child.end() for child in children]
        print(*ready, *said, *ended, flush=True)  # noqa: T201 - the test reads it


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
