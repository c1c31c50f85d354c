from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from uuid import UUID

import pytest

from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.storage import steps
from perfgoals_desktop.storage.backup import damage_of
from perfgoals_desktop.storage.database import Database
from perfgoals_desktop.storage.errors import BackupFailed, DataFileDamaged, DataFileTooOld
from perfgoals_desktop.storage.migrations import run_steps
from perfgoals_desktop.storage.repository import Repository
from tests.storage.conftest import CLERK, left_in

DECLARATION = Declaration(UUID(int=1), "shanghai-2023").with_answer("name", "=1")


RELEASED = steps.STEPS


def step_1(connection: sqlite3.Connection) -> None:
    """All that is released, so that a file of it can be worked with."""
    for step in RELEASED:
        step(connection)


def step_2(connection: sqlite3.Connection) -> None:
    connection.execute("ALTER TABLE declaration ADD COLUMN initials TEXT NOT NULL DEFAULT ''")
    connection.execute("CREATE INDEX declaration_initials ON declaration (initials)")


def step_3(connection: sqlite3.Connection) -> None:
    connection.execute("CREATE TABLE archive (id TEXT) STRICT")


def broken(connection: sqlite3.Connection) -> None:
    connection.execute("CREATE TABLE half (id TEXT) STRICT")
    connection.execute("DROP TABLE indicator")
    raise RuntimeError("cut off")


def orphaning(connection: sqlite3.Connection) -> None:
    connection.execute("DELETE FROM declaration")


@pytest.fixture
def older(file, clock, monkeypatch) -> Path:
    """A file of the first schema that holds a declaration."""
    take(monkeypatch)
    with Database.create(file) as database:
        Repository(database, clock, CLERK).save(DECLARATION)
    return file


def version_of(file: Path) -> int:
    with closing(sqlite3.connect(file)) as connection:
        return connection.execute("PRAGMA user_version").fetchone()[0]


def take(monkeypatch: pytest.MonkeyPatch, *later: steps.Step) -> None:
    monkeypatch.setattr(steps, "STEPS", (step_1, *later))


def test_an_older_file_is_upgraded_with_its_content(older, monkeypatch):
    take(monkeypatch, step_2, step_3)

    with Database.open(older) as database:
        assert list(Repository(database)) == [DECLARATION]

    assert version_of(older) == 3
    assert damage_of(older) == ()


def test_a_backup_is_made_before(older, monkeypatch, clock):
    take(monkeypatch, step_2)

    with Database.open(older, now=clock) as database:
        assert database.backup == older.with_name("项目 2024.schema-1.20240131T080200Z.pgdb")

    assert version_of(database.backup) == 1
    take(monkeypatch)
    with Database.open(database.backup) as backup:
        assert list(Repository(backup)) == [DECLARATION]


def test_a_file_of_today_needs_no_backup(older):
    with Database.open(older) as database:
        assert database.backup is None

    assert left_in(older.parent) == {older.name}


def test_a_failing_step_leaves_the_file_as_the_one_before_left_it(older, monkeypatch):
    take(monkeypatch, step_2, broken)
    with pytest.raises(RuntimeError):
        Database.open(older)

    take(monkeypatch, step_2)
    with Database.open(older) as database:
        assert database.backup is None
        assert list(Repository(database)) == [DECLARATION]
    assert version_of(older) == 2
    assert damage_of(older) == ()


def test_the_next_start_goes_on_where_it_was_cut_off(older, monkeypatch):
    take(monkeypatch, step_2, broken)
    with pytest.raises(RuntimeError):
        Database.open(older)

    take(monkeypatch, step_2, step_3)
    with Database.open(older) as database:
        assert list(Repository(database)) == [DECLARATION]

    assert version_of(older) == 3


def test_without_a_backup_nothing_is_changed(older, monkeypatch):
    take(monkeypatch, step_2)
    before = older.read_bytes()

    def fail(file: Path, target: Path) -> None:
        raise BackupFailed(file, target, "no room")

    monkeypatch.setattr("perfgoals_desktop.storage.migrations.back_up", fail)

    with pytest.raises(BackupFailed):
        Database.open(older)

    assert older.read_bytes() == before


def test_a_step_that_leaves_orphans_is_taken_back(older, monkeypatch):
    take(monkeypatch, orphaning)
    with pytest.raises(DataFileDamaged):
        Database.open(older)

    take(monkeypatch)
    with Database.open(older) as database:
        assert list(Repository(database)) == [DECLARATION]


def test_who_only_reads_is_told_to_upgrade(older, monkeypatch):
    take(monkeypatch, step_2)
    before = older.read_bytes()

    with pytest.raises(DataFileTooOld) as caught:
        Database.open(older, read_only=True)

    assert (caught.value.version, caught.value.needed) == (1, 2)
    assert older.read_bytes() == before


def test_a_step_that_another_process_has_taken_is_not_taken_again(older, monkeypatch):
    take(monkeypatch, step_2)
    other = shutil.copy(older, older.with_name("other.pgdb"))

    with closing(sqlite3.connect(other, isolation_level=None)) as connection:
        run_steps(connection, other)
        run_steps(connection, other)

    assert version_of(other) == 2
