from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from uuid import uuid4

import pytest

from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.storage.backup import back_up, damage_of
from perfgoals_desktop.storage.database import Database
from perfgoals_desktop.storage.errors import BackupFailed
from perfgoals_desktop.storage.repository import Repository
from tests.storage.conftest import left_in


@pytest.fixture
def declaration(repository):
    declaration = Declaration(uuid4(), "f").with_answer("annual_goal", "长" * 3000)
    repository.save(declaration)
    return declaration


def test_a_backup_holds_what_the_open_file_holds(file, declaration, tmp_path):
    target = tmp_path / "copy.pgdb"

    back_up(file, target)

    with Database.open(target) as copy:
        assert list(Repository(copy)) == [declaration]
    assert {name for name in left_in(tmp_path) if not name.startswith(file.name)} == {target.name}


def test_a_backup_takes_the_place_of_an_older_one(file, declaration, tmp_path):
    target = tmp_path / "copy.pgdb"
    target.write_text("older")

    back_up(file, target)

    assert damage_of(target) == ()


def test_a_damaged_file_makes_no_backup(file, declaration, database, tmp_path):
    database.close()
    content = bytearray(file.read_bytes())
    content[-4096:] = b"\xff" * 4096
    file.write_bytes(content)
    target = tmp_path / "copy.pgdb"

    with pytest.raises(BackupFailed) as caught:
        back_up(file, target)

    assert caught.value.target == target
    assert left_in(tmp_path) == {file.name}


def test_a_backup_into_nowhere_fails(file, declaration, tmp_path):
    with pytest.raises(BackupFailed):
        back_up(file, tmp_path / "no" / "such.pgdb")


def test_a_backup_that_cannot_be_put_in_place_leaves_nothing(file, declaration, tmp_path, monkeypatch):
    def fail(_: int) -> None:
        raise OSError("no")

    before = left_in(tmp_path)
    monkeypatch.setattr(os, "fsync", fail)

    with pytest.raises(BackupFailed):
        back_up(file, tmp_path / "copy.pgdb")

    assert left_in(tmp_path) - {f"{file.name}-wal", f"{file.name}-shm"} == before - {
        f"{file.name}-wal",
        f"{file.name}-shm",
    }


@pytest.mark.parametrize("thorough", [True, False])
def test_a_sound_file_shows_no_damage(file, declaration, thorough):
    assert damage_of(file, thorough=thorough) == ()


@pytest.mark.parametrize("spoilt", [slice(-4096, None), slice(0, 100), slice(100, 4096)])
def test_damage_is_told(file, declaration, database, spoilt):
    database.close()
    content = bytearray(file.read_bytes())
    content[spoilt] = b"\xff" * len(content[spoilt])
    file.write_bytes(content)

    assert damage_of(file)


def test_a_row_without_its_declaration_is_damage(file, declaration, database):
    database.close()
    with closing(sqlite3.connect(file, isolation_level=None)) as plain:
        plain.execute("DELETE FROM declaration")

    assert any("no parent" in line for line in damage_of(file))


def test_a_schema_that_refers_to_nothing_is_damage(file, declaration):
    """One flipped letter in a reference: SQLite takes it for a mistake of ours."""
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute(
            "UPDATE sqlite_schema SET sql = replace(sql, 'declaration (row_id)', 'declaration (rov_id)')"
            " WHERE name = 'content'"
        )

    assert damage_of(file)
