from __future__ import annotations

from dataclasses import replace
from uuid import UUID, uuid4

import pytest

from perfgoals_desktop.domain.canonical import digest
from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.domain.status import Status
from perfgoals_desktop.storage.errors import ChangedMeanwhile, DataFileReadOnly
from perfgoals_desktop.storage.freezing import Editions, freeze
from perfgoals_desktop.storage.history import History
from perfgoals_desktop.storage.snapshots import Snapshots
from tests.storage.conftest import CLERK

EDITIONS = Editions({"f": "1-aaa", "g": "2-bbb"}, "ccc")
FIRST = Declaration(UUID(int=1), "f").with_answer("name", "信访接待")
SECOND = Declaration(UUID(int=2), "g", status=Status.CHECKED).with_answer("name", "会议")


@pytest.fixture
def held(repository):
    repository.save(FIRST, SECOND)
    return repository


def test_status_and_snapshot_come_together(held, database, clock):
    frozen = freeze(database, [FIRST, SECOND], EDITIONS, CLERK, clock)

    assert frozen == tuple(replace(item, status=Status.FINAL) for item in (FIRST, SECOND))
    assert held.get_many([FIRST.id, SECOND.id]) == frozen
    first, second = (Snapshots(database).get(item.id, 1) for item in frozen)
    assert (first.declaration, second.declaration) == frozen
    assert (first.form_edition, second.form_edition, first.rules_edition) == ("1-aaa", "2-bbb", "ccc")
    assert (first.frozen_by, first.digest) == (CLERK.name, digest(FIRST))
    assert first.frozen_at == second.frozen_at == clock.moment


@pytest.mark.parametrize(
    "reviewed",
    [
        [FIRST, SECOND.with_answer("name", "新名")],
        [FIRST, replace(SECOND, status=Status.DRAFT)],
        [FIRST, Declaration(uuid4(), "f")],
    ],
)
def test_what_was_changed_after_the_review_is_not_sealed_nor_anything_else(held, database, reviewed):
    with pytest.raises(ChangedMeanwhile) as caught:
        freeze(database, reviewed, EDITIONS, CLERK)

    assert caught.value.declaration_id == reviewed[1].id
    assert held.get_many([FIRST.id, SECOND.id]) == (FIRST, SECOND)
    assert Snapshots(database).latest(FIRST.id) is None


def test_a_failure_leaves_neither_status_nor_snapshot(held, database):
    with pytest.raises(KeyError):
        freeze(database, [FIRST, SECOND], Editions({"f": "1"}, ""), CLERK)

    assert held.get(FIRST.id) == FIRST
    assert Snapshots(database).latest(FIRST.id) is None


def test_more_are_sealed_than_are_written_together(repository, database):
    many = [Declaration(UUID(int=number), "f") for number in range(1, 450)]
    repository.save_all(many)

    frozen = freeze(database, many, EDITIONS, CLERK)

    assert len(frozen) == 449
    assert all(Snapshots(database).latest(item.id).declaration == item for item in frozen[::50])


def test_the_next_revision_is_sealed_beside_the_first(held, database):
    (first,) = freeze(database, [FIRST], EDITIONS, CLERK)
    opened = replace(first, status=Status.DRAFT, revision=2).with_answer("name", "改名")
    held.save(opened)

    freeze(database, [opened], EDITIONS, CLERK)

    sealed = Snapshots(database).revisions(FIRST.id)
    assert [(item.revision, item.declaration.name) for item in sealed] == [(1, "信访接待"), (2, "改名")]


def test_an_older_state_that_came_back_is_sealed_once(held, database):
    freeze(database, [FIRST], EDITIONS, CLERK)
    held.save(FIRST)

    (again,) = freeze(database, [FIRST], EDITIONS, CLERK)

    assert again.revision == 1
    assert len(Snapshots(database).revisions(FIRST.id)) == 1


def test_a_revision_that_was_sealed_with_other_words_is_not_sealed_again(held, database):
    freeze(database, [FIRST], EDITIONS, CLERK)
    other = FIRST.with_answer("name", "别的内容")
    held.save(other)

    (frozen,) = freeze(database, [other], EDITIONS, CLERK)

    assert frozen.revision == 2
    assert held.get(FIRST.id) == frozen
    assert [item.declaration.name for item in Snapshots(database).revisions(FIRST.id)] == [
        "信访接待",
        "别的内容",
    ]


def test_what_was_said_before_stays_in_the_history(held, database, clock):
    (frozen,) = freeze(database, [FIRST], EDITIONS, CLERK.sitting_down(), clock)

    versions = History(database).versions(FIRST.id)

    assert [version.declaration for version in versions] == [frozen, FIRST]


def test_a_file_opened_for_reading_is_not_sealed(held, database, file):
    database.close()
    with database.open(file, read_only=True) as opened, pytest.raises(DataFileReadOnly):
        freeze(opened, [FIRST], EDITIONS, CLERK)
