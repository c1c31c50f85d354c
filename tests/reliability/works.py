"""What workers do, by name; everything is imported before the first of them is forked."""

from __future__ import annotations

import json
import os
import resource
import signal
import sqlite3
import traceback
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from PySide6.QtCore import QCoreApplication

from perfgoals_desktop import bootstrap
from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.errors import PerfGoalsError
from perfgoals_desktop.reading.read import Reader
from perfgoals_desktop.services.consignment import Consignment
from perfgoals_desktop.services.exporting import export
from perfgoals_desktop.services.messages import explain
from perfgoals_desktop.services.printing import print_forms
from perfgoals_desktop.services.program import Program
from perfgoals_desktop.services.workspace import Workspace
from perfgoals_desktop.storage import connection, database, steps
from perfgoals_desktop.storage.medium import Medium
from perfgoals_desktop.ui import autosave
from tests.disks import fill
from tests.reliability import later_steps
from tests.reliability.clerk import CREATED, Clerk, Tell
from tests.reliability.shim import Action, Call, Faults
from tests.reliability.tasks import DATA, TASKS, Deed
from tests.samples import sample_declaration, staged_declaration

USER = "user"
"""The folder of the program's own files within the folder of a worker."""


@cache
def program() -> Program:
    return bootstrap.build()


def warm_up() -> None:
    """Import and read what every worker needs."""
    autosave.PAUSE_MS = 0
    with TemporaryDirectory() as folder:
        items = [sample_declaration(), staged_declaration()]
        print_forms(Path(folder) / "a.pdf", Consignment(tuple(items)), program(), created=CREATED)
        export(Path(folder) / "a.xlsx", items, program(), created=CREATED)
        Workspace.create(Path(folder) / "a.pgdb").close()


def at_home(folder: Path) -> None:
    """Let backups, archives and notes go into a folder of this worker."""
    for kind in ("DATA", "CONFIG", "STATE", "CACHE"):
        os.environ[f"XDG_{kind}_HOME"] = str(folder / USER)


@cache
def read(source: Path) -> list[Declaration]:
    return list(Reader(program().catalog).read_file(source).declarations)


def edit(tell: Tell, file: str, out: str, sources: list[str], seed: int, steps: int) -> None:
    """Let a clerk work."""
    at_home(Path(file).parent)
    application = QCoreApplication([])
    imports = {Path(source): read(Path(source)) for source in sources}
    Clerk(Path(file), Path(out), program(), imports, seed, tell).work(steps)
    application.processEvents()


def edit_until(tell: Tell, folder: str, nth: int, **arguments: Any) -> None:
    """Let a clerk work until the n-th call that changes something below a folder."""
    with Faults().armed(Path(folder), action=Action.DIE, calls=Call.CHANGING, nth=nth):
        edit(tell, **arguments)


def fail(tell: Tell, task: str, folder: str, nth: int, error: int, for_good: bool, again: bool) -> None:
    """Do a task while the n-th call below a folder fails, and say what the window would say.

    With `again` it is done once more when the disk is sound, in the same process.
    """
    where = Path(folder)
    deed = _prepared(task, where)
    fault = {"action": Action.FAIL, "nth": nth, "error": error, "for_good": for_good}
    with Faults().armed(where, **fault) as counted:
        _attempt(tell, deed, "refusal")
    tell(calls=counted[0])
    if again:
        _attempt(tell, deed, "second_refusal")


def die(tell: Tell, task: str, folder: str, nth: int) -> None:
    """Do a task until the n-th call that changes something below a folder."""
    where = Path(folder)
    deed = _prepared(task, where)
    with Faults().armed(where, action=Action.DIE, calls=Call.CHANGING, nth=nth) as counted:
        deed()
    tell(calls=counted[0])


def prepare(_tell: Tell, task: str, folder: str) -> None:
    """Make what a task finds, and do no more."""
    _prepared(task, Path(folder))


def cut_short(tell: Tell, task: str, folder: str, limit: int) -> None:
    """Do a task while no file may grow beyond so many bytes: as on a full disk, and needs no rights."""
    deed = _prepared(task, Path(folder))
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    _, most = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, most))
    _attempt(tell, deed, "refusal")
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))


def fill_up(tell: Tell, task: str, folder: str) -> None:
    """Do a task on a disk that has just been filled."""
    where = Path(folder)
    deed = _prepared(task, where)
    filler = fill(where)
    _attempt(tell, deed, "refusal")
    filler.unlink()


def record(tell: Tell, tape: str, folder: str, medium: str, **arguments: Any) -> None:
    """Let a clerk work on a medium and record every call; what is acknowledged is marked in the record."""
    where, faults = Path(folder), Faults()
    for module in (connection, database):
        module.medium_of = lambda _file: Medium(medium)
    with Path(tape).open("wb", buffering=0) as recorded, faults.armed(where):
        faults.record(recorded.fileno())
        Workspace.create(Path(arguments["file"])).close()

        def mark(**facts: Any) -> None:
            faults.mark(json.dumps(facts, ensure_ascii=False))
            tell(**facts)

        edit(mark, **arguments)
        faults.record(-1)


def _prepared(task: str, folder: Path) -> Deed:
    at_home(folder)
    return TASKS[task](folder, program())


def _attempt(tell: Tell, deed: Deed, named: str) -> None:
    try:
        deed()
    except (PerfGoalsError, OSError) as refusal:
        trace = "".join(traceback.format_exception(refusal))
        tell(**{named: type(refusal).__name__, "says": explain(refusal), "trace": trace})


def upgrade_until(tell: Tell, folder: str, watched: str, nth: int) -> None:
    """Upgrade a data file by several steps, until the n-th statement or instruction of SQLite."""
    where = Path(folder)
    at_home(where)
    steps.STEPS = later_steps.LATER
    seen = [0]

    def count(*_: object) -> int:
        seen[0] += 1
        if seen[0] == nth:
            os.kill(os.getpid(), signal.SIGKILL)
        return 0

    def opened(file: Path, options: str) -> sqlite3.Connection:
        made = open_plainly(file, options)
        if watched == "statement":
            made.set_trace_callback(count)
        else:
            made.set_progress_handler(count, 1)
        return made

    open_plainly, connection._open = connection._open, opened
    Workspace(where / DATA).close()
    tell(seen=seen[0])
