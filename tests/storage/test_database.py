from __future__ import annotations

import errno
import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from uuid import uuid4

import pytest
from sqlalchemy.exc import OperationalError

from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.storage import database as database_module
from perfgoals_desktop.storage.database import Database
from perfgoals_desktop.storage.errors import (
    DataFileDamaged,
    DataFileLocked,
    DataFileReadOnly,
    DiskFull,
)
from perfgoals_desktop.storage.listing import Listing
from perfgoals_desktop.storage.names import APPLICATION_ID
from perfgoals_desktop.storage.repository import Repository
from perfgoals_desktop.storage.steps import latest
from tests.storage.conftest import left_in


def pragma(database: Database, name: str) -> object:
    with database.reading() as connection:
        return connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("application_id", APPLICATION_ID),
        ("user_version", latest()),
        ("journal_mode", "wal"),
        ("synchronous", 3),
        ("foreign_keys", 1),
        ("busy_timeout", 5000),
        ("trusted_schema", 0),
        ("encoding", "UTF-8"),
    ],
)
def test_a_new_file_is_set_up_for_safety(database, name, value):
    assert pragma(database, name) == value


def test_the_header_says_whose_file_it_is(database, file):
    database.close()

    assert file.read_bytes()[68:72] == b"PGDB"


@pytest.mark.parametrize(
    "name", ["a b.pgdb", "50% #1?.pgdb", "“慧”监督&c.pgdb", "x", "a'b;c.pgdb", "%41.pgdb"]
)
def test_any_name_will_do(tmp_path, name):
    with Database.open_or_create(tmp_path / name) as database:
        Repository(database).save(Declaration(uuid4(), "f"))

    with Database.open_or_create(tmp_path / name) as database:
        assert Repository(database).count() == 1
    assert left_in(tmp_path) == {name}


def test_a_relative_path_means_the_same_file_later(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    with Database.create(tmp_path.relative_to(tmp_path) / "a.pgdb") as database:
        assert pragma(database, "user_version") == latest()

    assert left_in(tmp_path) == {"a.pgdb"}


def test_nothing_remains_beside_a_closed_file(file, repository, database):
    repository.save(Declaration(uuid4(), "f"))
    assert len(left_in(file.parent)) > 1

    with Listing(file) as listing:
        assert len(listing.page()) == 1
    database.close()

    assert left_in(file.parent) == {file.name}


def test_nothing_remains_when_a_reader_leaves_last(file, repository, database):
    repository.save(Declaration(uuid4(), "f"))

    with Listing(file) as listing:
        database.close()
        assert len(listing.page()) == 1

    assert left_in(file.parent) == {file.name}


def test_another_process_reads_while_this_one_is_open(file, repository):
    repository.save(Declaration(uuid4(), "f").with_answer("name", "n1"))
    script = (
        "import sys; from pathlib import Path; from perfgoals_desktop.storage.database import Database;"
        "from perfgoals_desktop.storage.repository import Repository\n"
        "with Database.open(Path(sys.argv[1]), read_only=True) as database:"
        " print([d.name for d in Repository(database)])"
    )

    printed = subprocess.run([sys.executable, "-c", script, file], capture_output=True, text=True, check=True)

    assert printed.stdout.strip() == "['n1']"


def test_what_was_saved_is_there_after_a_killed_process(file, database):
    database.close()
    script = (
        "import os, sys, uuid; from pathlib import Path;"
        "from perfgoals_desktop.domain.declaration import Declaration;"
        "from perfgoals_desktop.storage.database import Database;"
        "from perfgoals_desktop.storage.repository import Repository;"
        "repository = Repository(Database.open(Path(sys.argv[1])));"
        "repository.save(Declaration(uuid.UUID(int=7), 'f'));"
        "os.kill(os.getpid(), 9)"
    )

    subprocess.run([sys.executable, "-c", script, file], check=False)

    with Database.open(file) as reopened:
        assert [declaration.id.int for declaration in Repository(reopened)] == [7]


def test_threads_write_one_after_the_other(database):
    repository = Repository(database)

    with ThreadPoolExecutor(6) as pool:
        list(pool.map(lambda _: repository.save(Declaration(uuid4(), "f")), range(24)))

    assert repository.count() == 24


def test_who_reads_only_cannot_write(file, repository):
    repository.save(Declaration(uuid4(), "f"))

    with Database.open(file, read_only=True) as reader:
        assert Repository(reader).count() == 1
        with pytest.raises(DataFileReadOnly):
            Repository(reader).save(Declaration(uuid4(), "f"))


def test_waiting_for_another_writer_ends(file, repository, monkeypatch):
    monkeypatch.setattr("perfgoals_desktop.storage.connection.BUSY_MS", 50)

    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")

        with pytest.raises(DataFileLocked):
            repository.save(Declaration(uuid4(), "f"))


def test_a_full_disk_is_named_and_nothing_is_stored(database, repository):
    repository.save(Declaration(uuid4(), "f"))
    with database.reading() as connection:  # the one connection of the pool, which keeps the limit
        connection.exec_driver_sql("PRAGMA max_page_count = 1")

    with pytest.raises(DiskFull):
        repository.save_all(Declaration(uuid4(), "f").with_answer("name", "长" * 3000) for _ in range(20))

    assert repository.count() == 1


def test_damage_met_while_reading_is_named(file, repository, database):
    repository.save_all(Declaration(uuid4(), "f").with_answer("annual_goal", "长" * 3000) for _ in range(40))
    database.close()
    content = bytearray(file.read_bytes())
    for page in range(20, len(content) // 4096):
        content[page * 4096 : page * 4096 + 64] = b"\xff" * 64
    file.write_bytes(content)

    with Database.open(file) as damaged, pytest.raises(DataFileDamaged):
        list(Repository(damaged))


def test_a_mistake_in_the_program_is_not_taken_for_a_bad_file(database):
    with pytest.raises(OperationalError), database.reading() as connection:
        connection.exec_driver_sql("SELECT nothing FROM nowhere")


@pytest.mark.parametrize(("code", "kind"), [(errno.ENOSPC, DiskFull), (errno.EROFS, DataFileReadOnly)])
def test_a_file_that_cannot_be_put_in_place_leaves_nothing(file, monkeypatch, code, kind):
    def fail(*_: object) -> None:
        raise OSError(code, "no")

    monkeypatch.setattr(database_module, "put_in_place", fail)

    with pytest.raises(kind):
        Database.create(file)

    assert left_in(file.parent) == set()
