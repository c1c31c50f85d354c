"""Which journal keeps a commit whole, by what the data file lies on."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from perfgoals_desktop.storage import connection, database
from perfgoals_desktop.storage.connection import connect
from perfgoals_desktop.storage.database import Database
from perfgoals_desktop.storage.listing import Listing
from perfgoals_desktop.storage.medium import Medium
from perfgoals_desktop.storage.repository import Repository
from tests.samples import sample_declaration
from tests.storage.conftest import left_in

FIRST, SECOND = sample_declaration(1), sample_declaration(2)
ELSEWHERE = [Medium.REMOVABLE, Medium.NETWORK]


def lay_on(monkeypatch: pytest.MonkeyPatch, medium: Medium) -> None:
    for module in (connection, database):
        monkeypatch.setattr(module, "medium_of", lambda _file: medium)


def mode_of(file: Path) -> str:
    with closing(sqlite3.connect(file)) as plain:
        return plain.execute("PRAGMA journal_mode").fetchone()[0]


def made(file: Path) -> None:
    with Database.create(file) as database:
        Repository(database).save(FIRST)


def test_a_disk_has_a_write_ahead_log(file, monkeypatch):
    lay_on(monkeypatch, Medium.DISK)
    made(file)

    assert mode_of(file) == "wal"


@pytest.mark.parametrize("medium", ELSEWHERE)
def test_elsewhere_nothing_lies_beside_the_file_between_two_commits(file, monkeypatch, medium):
    lay_on(monkeypatch, medium)
    made(file)

    with Listing(file) as listing, Database.open(file) as opened:
        Repository(opened).save(SECOND)

        assert len(listing.page()) == 2
        assert left_in(file.parent) == {file.name, f"{file.name}.lock"}
    assert mode_of(file) == "delete"


@pytest.mark.parametrize("medium", ELSEWHERE)
def test_a_file_that_was_carried_there_is_taken_off_the_log_by_its_first_reader(file, monkeypatch, medium):
    lay_on(monkeypatch, Medium.DISK)
    made(file)
    lay_on(monkeypatch, medium)

    with Listing(file) as listing:
        assert [line.name for line in listing.page()] == [FIRST.name]

    assert mode_of(file) == "delete"
    lay_on(monkeypatch, Medium.DISK)
    Database.open(file).close()
    assert mode_of(file) == "wal"


def test_a_log_with_commits_in_it_loses_none(file, monkeypatch):
    lay_on(monkeypatch, Medium.DISK)
    made(file)
    with closing(connect(file)) as other:
        other.execute("UPDATE declaration SET name = 'only in the log'")
        carried = file.with_name("carried.pgdb")
        for suffix in ("", "-wal"):
            carried.with_name(carried.name + suffix).write_bytes(
                file.with_name(file.name + suffix).read_bytes()
            )
    lay_on(monkeypatch, Medium.REMOVABLE)

    with closing(connect(carried)) as opened:
        assert opened.execute("SELECT name FROM declaration").fetchone() == ("only in the log",)
        assert opened.execute("PRAGMA journal_mode").fetchone() == ("delete",)


def test_a_log_that_is_in_use_stays(file, monkeypatch):
    lay_on(monkeypatch, Medium.DISK)
    made(file)
    with closing(connect(file)) as other:
        other.execute("UPDATE declaration SET name = 'in the log'")
        lay_on(monkeypatch, Medium.NETWORK)

        with closing(connect(file)) as opened:
            assert opened.execute("SELECT name FROM declaration").fetchone() == ("in the log",)
            assert opened.execute("PRAGMA busy_timeout").fetchone() == (connection.BUSY_MS,)
            opened.execute("UPDATE declaration SET name = 'written beside it'")

        assert other.execute("SELECT name FROM declaration").fetchone() == ("written beside it",)


def test_a_commit_is_on_the_disk_with_its_folder(file, monkeypatch):
    lay_on(monkeypatch, Medium.REMOVABLE)
    made(file)

    with closing(connect(file)) as opened:
        assert opened.execute("PRAGMA synchronous").fetchone() == (3,)
