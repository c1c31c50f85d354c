from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest

from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.storage import restoring
from perfgoals_desktop.storage.backup import back_up
from perfgoals_desktop.storage.backup_facts import facts_of
from perfgoals_desktop.storage.database import Database
from perfgoals_desktop.storage.errors import BackupNotUsable, DataFileDamaged, DataFileError, NotRestored
from perfgoals_desktop.storage.fingerprint import LARGEST, fingerprint
from perfgoals_desktop.storage.repository import Repository
from perfgoals_desktop.storage.restoring import aside_name, put_back
from tests.storage import sample
from tests.storage.conftest import left_in

NOW = datetime(2024, 1, 31, 8, 0, tzinfo=UTC)


@pytest.fixture
def declaration(repository):
    declaration = Declaration(uuid4(), "f").with_answer("name", "备份里的")
    repository.save(declaration)
    return declaration


@pytest.fixture
def backup(file, declaration, repository, database, tmp_path):
    """A backup of the file, which was changed after it and closed."""
    backup = tmp_path / "backup" / "b.pgdb"
    backup.parent.mkdir()
    back_up(file, backup)
    repository.save(declaration.with_answer("name", "后来的"))
    database.close()
    return backup


def names(file):
    with Database.open(file) as database:
        return [declaration.name for declaration in Repository(database)]


def spoil(file):
    file.write_bytes(b"\x00" * 512 + file.read_bytes()[512:])


def test_a_sound_file_goes_back(file, backup):
    assert put_back(backup, file, NOW, keep_aside=False) is None

    assert names(file) == ["备份里的"]
    assert left_in(file.parent) == {file.name, "backup"}


def test_a_file_that_does_not_open_is_kept_aside_with_its_journals(file, backup):
    spoil(file)
    spoilt = file.read_bytes()
    for suffix in ("-wal", "-journal"):
        file.with_name(file.name + suffix).write_text(suffix)

    aside = put_back(backup, file, NOW, keep_aside=True)

    assert aside.read_bytes() == spoilt
    assert [aside.with_name(aside.name + suffix).read_text() for suffix in ("-wal", "-journal")] == [
        "-wal",
        "-journal",
    ]
    assert names(file) == ["备份里的"]
    assert len(left_in(file.parent)) == 5


def test_the_log_of_the_old_file_does_not_get_into_the_new_one(file, backup):
    with closing(sqlite3.connect(file, isolation_level=None)) as plain:
        plain.execute("UPDATE declaration SET name = '还在日志里'")
        log = file.with_name(file.name + "-wal").read_bytes()
    file.with_name(file.name + "-wal").write_bytes(log)

    put_back(backup, file, NOW, keep_aside=True)

    assert names(file) == ["备份里的"]


def test_a_file_that_is_gone_comes_back(file, backup):
    file.unlink()

    assert put_back(backup, file, NOW, keep_aside=True) is None

    assert names(file) == ["备份里的"]


@pytest.mark.parametrize("what", ["missing", "damaged", "stranger"])
def test_a_backup_that_is_none_changes_nothing(file, backup, what):
    match what:
        case "missing":
            backup.unlink()
        case "damaged":
            spoil(backup)
            backup.write_bytes(b"SQLite format 3\x00" + backup.read_bytes()[16:])
        case _:
            backup.write_text("text")
    before = file.read_bytes()

    with pytest.raises(BackupNotUsable):
        put_back(backup, file, NOW, keep_aside=True)

    assert file.read_bytes() == before
    assert left_in(file.parent) == {file.name, "backup"}


def test_what_cannot_be_put_in_place_leaves_the_file_as_it_was(file, backup, monkeypatch):
    def fail(*_: object) -> None:
        raise OSError(5, "no")

    before = file.read_bytes()
    monkeypatch.setattr(restoring, "put_in_place", fail)

    with pytest.raises(NotRestored) as caught:
        put_back(backup, file, NOW, keep_aside=False)

    assert caught.value.backup == backup
    assert file.read_bytes() == before
    assert left_in(file.parent) == {file.name, "backup"}


def test_a_memory_stick_without_second_names_will_do(file, backup, monkeypatch):
    def fail(*_: object) -> None:
        raise OSError(1, "no")

    spoil(file)
    spoilt = file.read_bytes()
    monkeypatch.setattr(os, "link", fail)

    put_back(backup, file, NOW, keep_aside=True)

    assert aside_name(file, NOW).read_bytes() == spoilt


def test_a_backup_needs_no_files_beside_it(backup):
    assert facts_of(backup).projects == 1

    assert left_in(backup.parent) == {backup.name}
    assert backup.read_bytes()[18:20] == b"\x01\x01"  # a rollback journal, no log


def test_the_facts_tell_how_many_projects_and_the_last_change(file, database, clock):
    repository = Repository(database, clock)
    assert facts_of(file).last_change is None

    repository.save(Declaration(uuid4(), "f"))
    repository.save(gone := Declaration(uuid4(), "f"))
    repository.discard(gone.id)

    facts = facts_of(file)
    assert facts.projects == 1
    assert facts.last_change == datetime(2024, 1, 31, 8, 1, tzinfo=UTC)


def test_a_backup_of_an_earlier_schema_has_facts(tmp_path):
    for kept in sample.FOLDER.glob("schema-*.pgdb"):
        copy = tmp_path / kept.name
        shutil.copy(kept, copy)

        assert facts_of(copy).projects == 3


def test_nonsense_has_no_facts(file, database):
    Repository(database).save(Declaration(uuid4(), "f"))
    with database.writing() as connection:
        connection.exec_driver_sql("UPDATE declaration SET modified_at = 'x'")

    with pytest.raises(DataFileDamaged):
        facts_of(file)
    with pytest.raises(DataFileError):
        facts_of(file.with_name("no.pgdb"))


def test_a_fingerprint_tells_any_byte(file, backup, tmp_path):
    before = fingerprint(file)
    content = bytearray(file.read_bytes())
    content[-1] ^= 1
    file.write_bytes(content)
    os.utime(file, ns=(before.changed_ns, before.changed_ns))

    after = fingerprint(file)

    assert after.moment == before.moment
    assert after.digest != before.digest
    assert fingerprint(backup).moment != before.moment


def test_a_large_file_has_no_fingerprint(tmp_path):
    large = tmp_path / "large"
    with large.open("wb") as stream:
        stream.truncate(LARGEST + 1)

    assert fingerprint(large) is None


def test_names_of_files_kept_aside_differ(file):
    assert aside_name(file, NOW) != aside_name(file, NOW + timedelta(microseconds=1))
