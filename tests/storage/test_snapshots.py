from __future__ import annotations

import sqlite3
import zlib
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from uuid import uuid4

import pytest

from perfgoals_desktop.domain.canonical import digest
from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.domain.status import Status
from perfgoals_desktop.storage.database import Database
from perfgoals_desktop.storage.errors import DataFileDamaged, UnknownDeclaration, UnknownRevision
from perfgoals_desktop.storage.repository import Repository
from perfgoals_desktop.storage.snapshots import Snapshot, Snapshots
from tests.storage.sample import declarations

MOMENT = datetime(2024, 1, 31, 8, 0, tzinfo=UTC)
USUAL, EMPTY, ODD = (replace(item, status=Status.FINAL, revision=1) for item in declarations())


def sealed(declaration: Declaration, revision: int = 1) -> Snapshot:
    declaration = replace(declaration, revision=revision)
    return Snapshot(declaration, MOMENT, "=clerk", digest(declaration), "1-abc", "def")


@pytest.fixture
def snapshots(database, repository) -> Snapshots:
    repository.save(USUAL, EMPTY, ODD)
    return Snapshots(database)


@pytest.fixture
def plain(file, snapshots):
    with closing(sqlite3.connect(file, isolation_level=None)) as plain:
        plain.execute("PRAGMA foreign_keys = ON")
        yield plain


@pytest.mark.parametrize("declaration", [USUAL, EMPTY, ODD], ids=lambda item: item.name or "empty")
def test_what_was_sealed_is_read_again(snapshots, declaration):
    snapshot = sealed(declaration)

    assert snapshots.take_in([snapshot]) == ()

    assert snapshots.get(declaration.id, 1) == snapshot
    assert snapshots.revisions(declaration.id) == (snapshot,)


def test_revisions_stand_in_their_order(snapshots):
    numbers = [3, 1, 12, 2]

    snapshots.take_in([sealed(USUAL, number) for number in numbers])

    assert [item.revision for item in snapshots.revisions(USUAL.id)] == sorted(numbers)
    assert snapshots.latest(USUAL.id).revision == 12
    assert (snapshots.latest(EMPTY.id), snapshots.revisions(EMPTY.id)) == (None, ())


def test_a_revision_that_was_never_sealed_is_unknown(snapshots):
    snapshots.take_in([sealed(USUAL)])

    with pytest.raises(UnknownRevision) as caught:
        snapshots.get(USUAL.id, 2)

    assert (caught.value.declaration_id, caught.value.revision) == (USUAL.id, 2)


def test_the_same_paper_is_taken_in_once(snapshots):
    snapshots.take_in([sealed(USUAL)])

    assert snapshots.take_in([sealed(USUAL), sealed(ODD)]) == ()

    assert len(snapshots.revisions(USUAL.id)) == len(snapshots.revisions(ODD.id)) == 1


def test_another_paper_of_a_revision_is_returned_and_not_stored(snapshots):
    first, other = sealed(USUAL), sealed(USUAL.with_answer("name", "另一个"))
    snapshots.take_in([first])

    assert snapshots.take_in([other]) == (other,)

    assert snapshots.revisions(USUAL.id) == (first,)


def test_only_declarations_of_the_file_have_revisions(snapshots):
    with pytest.raises(UnknownDeclaration):
        snapshots.take_in([sealed(USUAL), sealed(Declaration(uuid4(), "f"))])

    assert snapshots.revisions(USUAL.id) == ()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE snapshot SET revision = 2",
        "UPDATE snapshot SET document = x'00'",
        "DELETE FROM snapshot",
        "INSERT OR REPLACE INTO snapshot SELECT * FROM snapshot",
        "INSERT OR REPLACE INTO snapshot SELECT 99, declaration_row_id, revision, '', '', '', '', '', x''"
        " FROM snapshot",
    ],
)
def test_a_snapshot_cannot_be_changed_or_removed(snapshots, plain, statement):
    snapshot = sealed(USUAL)
    snapshots.take_in([snapshot])

    with pytest.raises(sqlite3.IntegrityError, match="snapshot"):
        plain.execute(statement)

    assert snapshots.revisions(USUAL.id) == (snapshot,)


def test_a_snapshot_goes_with_its_declaration(snapshots, database):
    snapshots.take_in([sealed(USUAL), sealed(ODD)])

    assert Repository(database).delete(USUAL.id) == 1

    assert snapshots.revisions(USUAL.id) == ()
    assert len(snapshots.revisions(ODD.id)) == 1


def test_a_snapshot_stays_while_its_declaration_lies_in_the_bin(snapshots, database):
    snapshots.take_in([sealed(USUAL)])

    Repository(database).discard(USUAL.id)
    assert snapshots.latest(USUAL.id) is not None

    Repository(database).empty_bin()
    assert snapshots.latest(USUAL.id) is None


@pytest.mark.parametrize("document", [b"", zlib.compress(b"{}"), b"x" * 50])
def test_a_spoilt_snapshot_is_damage(snapshots, plain, document):
    snapshots.take_in([sealed(USUAL)])
    plain.execute("DROP TRIGGER snapshot_unchanged")
    plain.execute("UPDATE snapshot SET document = ?", [document])

    with pytest.raises(DataFileDamaged):
        snapshots.revisions(USUAL.id)


def test_a_snapshot_of_another_revision_is_damage(snapshots, plain):
    snapshots.take_in([sealed(USUAL)])
    plain.execute("DROP TRIGGER snapshot_unchanged")
    plain.execute("UPDATE snapshot SET revision = 7")

    with pytest.raises(DataFileDamaged):
        snapshots.get(USUAL.id, 7)


def test_what_was_sealed_is_there_for_readers(snapshots, database, file):
    snapshots.take_in([sealed(USUAL)])
    database.close()

    with Database.open(file, read_only=True) as opened:
        assert Snapshots(opened).get(USUAL.id, 1) == sealed(USUAL)


def test_a_sealed_revision_is_found_by_the_beginning_of_its_digest(snapshots):
    snapshots.take_in([sealed(USUAL, 1), sealed(USUAL, 3), sealed(EMPTY)])

    found = snapshots.saying(digest(USUAL)[:10])

    assert found == snapshots.revisions(USUAL.id)
    assert snapshots.saying("%") == snapshots.saying("0" * 64) == ()
