"""What a failing disk is tried on: each thing that the program writes, one function each.

Each is prepared on a sound disk and returns the deed that is then done on the failing one.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

from perfgoals_desktop.domain.status import Status
from perfgoals_desktop.exchange.manifest import Kind
from perfgoals_desktop.services.backups import Backups
from perfgoals_desktop.services.consigning import consign
from perfgoals_desktop.services.consignment import Consignment
from perfgoals_desktop.services.exporting import export
from perfgoals_desktop.services.handing_over import hand_over
from perfgoals_desktop.services.importing import import_sources
from perfgoals_desktop.services.printing import print_forms, print_summary
from perfgoals_desktop.services.program import Program
from perfgoals_desktop.services.restoring import restore
from perfgoals_desktop.services.workspace import Workspace
from perfgoals_desktop.storage.backup import back_up
from perfgoals_desktop.storage.database import Database
from perfgoals_desktop.storage.repository import Repository
from perfgoals_desktop.storage.retention import Occasion
from tests.reliability.clerk import CREATED
from tests.samples import sample_declaration, staged_declaration
from tests.storage import sample

Deed = Callable[[], object]

DATA, NEW, OUT = "data.pgdb", "new.pgdb", "out"
FIRST, SECOND = sample_declaration(), staged_declaration()
EDITED = FIRST.with_answer("annual_goal", "改过的目标。" * 400)


def a_data_file(folder: Path) -> Path:
    """A data file with two projects, closed."""
    workspace = Workspace.create(folder / DATA)
    workspace.save(FIRST, SECOND)
    workspace.close()
    return workspace.file


def save(folder: Path, _program: Program) -> Deed:
    workspace = Workspace(a_data_file(folder))
    workspace.get(FIRST.id)
    return lambda: workspace.save(EDITED)


def open_and_save(folder: Path, _program: Program) -> Deed:
    file = a_data_file(folder)

    def deed() -> None:
        workspace = Workspace(file)
        try:
            workspace.save(EDITED)
        finally:
            workspace.close()

    return deed


def change_many(folder: Path, _program: Program) -> Deed:
    workspace = Workspace(a_data_file(folder))
    workspace.get(FIRST.id)
    return lambda: workspace.set_status([FIRST.id, SECOND.id], Status.CHECKED)


def create(folder: Path, _program: Program) -> Deed:
    return lambda: Workspace.create(folder / NEW).close()


def upgrade(folder: Path, _program: Program) -> Deed:
    file = Path(shutil.copy(sample.FOLDER / "schema-1.pgdb", folder / DATA))
    return lambda: Workspace(file).close()


def take_over(folder: Path, program: Program) -> Deed:
    file = a_data_file(folder)
    source = folder.parent / "source.xlsx"
    export(source, [sample_declaration(7, name="导入的项目")], program, created=CREATED)
    return lambda: import_sources(file, [source], program.catalog)


def copy_aside(folder: Path, _program: Program) -> Deed:
    file, target = a_data_file(folder), _old(folder, "backup.pgdb")
    return lambda: back_up(file, target)


def back_up_with_others(folder: Path, _program: Program) -> Deed:
    file = a_data_file(folder)
    backups = Backups(file)
    return lambda: backups.make(Occasion.ASKED)


def restore_sound(folder: Path, _program: Program) -> Deed:
    file, backup = _with_backup(folder)
    return lambda: restore(backup, file, Backups(file))


def restore_damaged(folder: Path, _program: Program) -> Deed:
    file, backup = _with_backup(folder)
    file.write_bytes(b"SQLite format 3\0" + b"damaged" * 4000)
    return lambda: restore(backup, file, Backups(file))


def _with_backup(folder: Path) -> tuple[Path, Path]:
    """A data file, and a backup that says something else."""
    file, backup = a_data_file(folder), folder.parent / "earlier.pgdb"
    back_up(file, backup)
    with Database.open(backup) as earlier:
        Repository(earlier).save(EDITED)
    return file, backup


def seal(folder: Path, program: Program) -> Deed:
    workspace = Workspace(a_data_file(folder))
    workspace.get(FIRST.id)
    return lambda: workspace.finalise([FIRST.id], program)


def give(folder: Path, program: Program) -> Deed:
    workspace = Workspace(a_data_file(folder))
    goods = consign(workspace.database, [FIRST], Kind.DRAFT)
    workspace.close()
    target = _old(folder, "handoff.xlsx")
    return lambda: hand_over(target, goods, program, kind=Kind.DRAFT, created=CREATED)


def paper(folder: Path, program: Program) -> Deed:
    target = _old(folder, "forms.pdf")
    return lambda: print_forms(target, Consignment((FIRST,)), program, created=CREATED)


def summary(folder: Path, program: Program) -> Deed:
    target = _old(folder, "summary.pdf")
    return lambda: print_summary(target, [FIRST, SECOND], program.catalog, {}, created=CREATED)


def workbook(folder: Path, program: Program) -> Deed:
    target = _old(folder, "book.xlsx")
    return lambda: export(target, [FIRST], program, created=CREATED)


def _old(folder: Path, name: str) -> Path:
    """A file that the deed replaces."""
    out = folder / OUT
    out.mkdir()
    (out / name).write_bytes(OLD)
    return out / name


OLD = b"what was there before"
DATA_TASKS = (save, open_and_save, change_many, seal, create, upgrade, take_over)
COPYING = (copy_aside, back_up_with_others, restore_sound, restore_damaged)
GIVING = (paper, summary, workbook, give)
TASKS = {task.__name__: task for task in (*DATA_TASKS, *COPYING, *GIVING)}
