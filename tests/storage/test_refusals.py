"""What is not a data file of ours is refused by its exact name and left as it was."""

from __future__ import annotations

import sqlite3
import zipfile
from contextlib import closing
from pathlib import Path

import pytest

from perfgoals_desktop.storage.database import Database
from perfgoals_desktop.storage.errors import (
    DataFileDamaged,
    DataFileError,
    DataFileExists,
    DataFileIsFolder,
    DataFileLocked,
    DataFileMissing,
    DataFileReadOnly,
    DataFileTooNew,
    DataFileUnreadable,
    DataFolderMissing,
    NotADataFile,
    Stranger,
)
from perfgoals_desktop.storage.listing import Listing
from perfgoals_desktop.storage.names import APPLICATION_ID
from perfgoals_desktop.storage.steps import latest
from tests.storage.conftest import left_in, unprivileged


def refused(file: Path) -> DataFileError:
    """The refusal, which is the same for every way in, and leaves the file as it was."""
    before = file.read_bytes() if file.is_file() else None
    refusals = []
    for way_in in (Database.open, lambda file: Database.open(file, read_only=True), Listing):
        with pytest.raises(DataFileError) as caught:
            way_in(file)
        refusals.append(caught.value)
    assert len({type(refusal) for refusal in refusals}) == 1
    assert before is None or file.read_bytes() == before
    assert not {name for name in left_in(file.parent) if name.startswith(file.name)} - {file.name}
    return refusals[0]


def a_database(file: Path, *statements: str) -> Path:
    with closing(sqlite3.connect(file)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()
    return file


def test_an_empty_file_is_refused_as_empty(file):
    file.write_bytes(b"")

    refusal = refused(file)

    assert isinstance(refusal, NotADataFile)
    assert refusal.stranger is Stranger.EMPTY


@pytest.mark.parametrize(
    "content", ["项目名称\t疫情防控专项经费\n".encode(), b"x", b"\x00" * 5000, b"SQLite 3" * 900]
)
def test_a_file_of_another_kind_is_no_database(file, content):
    file.write_bytes(content)

    refusal = refused(file)

    assert isinstance(refusal, NotADataFile)
    assert refusal.stranger is Stranger.NO_DATABASE


def test_a_zip_is_no_database(file):
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>" * 500)

    refusal = refused(file)

    assert isinstance(refusal, NotADataFile)
    assert refusal.stranger is Stranger.NO_DATABASE


@pytest.mark.parametrize("mode", ["DELETE", "WAL"])
def test_a_database_of_another_program_is_refused(file, mode):
    a_database(file, f"PRAGMA journal_mode = {mode}", "CREATE TABLE declaration (id TEXT)")

    refusal = refused(file)

    assert isinstance(refusal, NotADataFile)
    assert refusal.stranger is Stranger.OTHER_DATABASE


def test_a_file_of_a_later_version_is_refused(file, database):
    database.close()
    a_database(file, "PRAGMA user_version = 99")

    refusal = refused(file)

    assert isinstance(refusal, DataFileTooNew)
    assert (refusal.version, refusal.known) == (99, latest())


@pytest.mark.parametrize("version", [0, -3])
def test_a_version_that_never_was_is_damage(file, database, version):
    database.close()
    a_database(file, f"PRAGMA user_version = {version}")

    assert isinstance(refused(file), DataFileDamaged)


@pytest.mark.parametrize("version", range(1, latest() + 1))
def test_a_file_without_its_tables_is_damaged(file, version):
    marks = (f"PRAGMA application_id = {APPLICATION_ID}", f"PRAGMA user_version = {version}")
    a_database(file, *marks, "CREATE TABLE x (y)")

    assert isinstance(refused(file), DataFileDamaged)


@pytest.mark.parametrize(
    "smuggled",
    [
        "CREATE TRIGGER t AFTER INSERT ON declaration BEGIN DELETE FROM indicator; END",
        "CREATE VIEW v AS SELECT 1",
        "CREATE TRIGGER snapshot_once AFTER INSERT ON declaration BEGIN DELETE FROM indicator; END",
    ],
)
def test_a_file_that_would_run_something_is_refused(file, database, smuggled):
    database.close()
    a_database(file, "DROP TRIGGER snapshot_once", smuggled)

    assert isinstance(refused(file), DataFileDamaged)


def test_more_tables_and_indexes_do_no_harm(file, database):
    database.close()
    a_database(file, "CREATE TABLE notes (words)", "CREATE INDEX i ON declaration (nature)", "ANALYZE")

    with Database.open(file), Listing(file) as listing:
        assert listing.page() == ()


@pytest.mark.parametrize("size", [1, 15, 16, 50, 99, 100, 511, 512, 1000, 4095, 4096, 5000, 8192, -4096, -1])
def test_a_truncated_file_is_damaged(file, database, size):
    database.close()
    content = file.read_bytes()
    file.write_bytes(content[:size])

    assert isinstance(refused(file), DataFileDamaged)


def test_a_folder_is_refused(tmp_path):
    assert isinstance(refused(tmp_path), DataFileIsFolder)


def test_a_missing_file_is_named_as_missing(file):
    assert isinstance(refused(file), DataFileMissing)


def test_a_missing_folder_is_named_as_missing(tmp_path):
    file = tmp_path / "no" / "such.pgdb"

    with pytest.raises(DataFolderMissing) as caught:
        Database.open_or_create(file)

    assert caught.value.file == file
    assert not file.parent.exists()


def test_what_exists_is_never_replaced_by_a_new_file(file):
    file.write_text("important")

    with pytest.raises(DataFileExists):
        Database.create(file)

    assert file.read_text() == "important"


def test_a_file_that_may_not_be_written_opens_for_reading_only(public_folder):
    file = public_folder / "a.pgdb"
    Database.create(file).close()
    file.chmod(0o444)

    with unprivileged(), pytest.raises(DataFileReadOnly):
        Database.open(file)

    with unprivileged(), Listing(file) as listing:
        assert listing.page() == ()


def test_a_folder_that_may_not_be_written_opens_for_reading_only(public_folder):
    file = public_folder / "a.pgdb"
    Database.create(file).close()
    file.chmod(0o666)
    public_folder.chmod(0o555)

    with unprivileged(), pytest.raises(DataFileReadOnly):
        Database.open(file)
    with unprivileged(), pytest.raises(DataFileReadOnly):
        Database.create(public_folder / "b.pgdb")

    with unprivileged(), Listing(file) as listing, Database.open(file, read_only=True):
        assert listing.page() == ()


def test_a_file_that_may_not_be_read_is_unreadable(public_folder):
    file = public_folder / "a.pgdb"
    Database.create(file).close()
    file.chmod(0)

    for read_only in (False, True):
        with unprivileged(), pytest.raises(DataFileUnreadable):
            Database.open(file, read_only=read_only)


def test_a_file_that_another_program_writes_to_is_locked(file, database, monkeypatch):
    database.close()
    monkeypatch.setattr("perfgoals_desktop.storage.connection.BUSY_MS", 50)

    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(DataFileLocked):
            Database.open(file)

        with Listing(file) as listing:
            assert listing.page() == ()


def test_a_file_that_another_program_keeps_to_itself_is_locked(file, database, monkeypatch):
    database.close()
    monkeypatch.setattr("perfgoals_desktop.storage.connection.BUSY_MS", 50)

    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("PRAGMA journal_mode = DELETE")
        other.execute("BEGIN EXCLUSIVE")

        for way_in in (Database.open, Listing):
            with pytest.raises(DataFileLocked):
                way_in(file)
