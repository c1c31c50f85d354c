"""What was said about declarations, as it is kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.domain.opinion import Opinion, Voice, merged
from perfgoals_desktop.storage.database import Database
from perfgoals_desktop.storage.opinions import Opinions
from perfgoals_desktop.storage.repository import Repository

DECLARATION = Declaration(UUID(int=1), "shanghai-2023")
START = datetime(2025, 3, 1, 8, 0, tzinfo=UTC)


def opinion(number: int, text: str = "请写全称。", voice: Voice = Voice.COMMENT) -> Opinion:
    return Opinion(
        id=UUID(int=100 + number),
        declaration_id=DECLARATION.id,
        revision=1,
        thread=UUID(int=100),
        voice=voice,
        place="name",
        text=text,
        author="审核岗",
        unit="财政局",
        said_at=START + timedelta(minutes=number),
    )


@pytest.fixture
def database(tmp_path):
    """A data file with one declaration."""
    with Database.create(tmp_path / "projects.pgdb") as made:
        Repository(made).save(DECLARATION)
        yield made


def test_what_was_said_is_kept_in_its_order(database):
    said = [opinion(2, voice=Voice.RESOLVED), opinion(0), opinion(1, voice=Voice.REPLY)]

    assert Opinions(database).add(said) == 3

    assert Opinions(database).about([DECLARATION.id]) == (said[1], said[2], said[0])


def test_what_the_file_holds_already_is_not_stored_twice_nor_changed(database):
    opinions = Opinions(database)
    opinions.add([opinion(0)])

    assert opinions.add([opinion(0, "别的话"), opinion(1)]) == 1

    assert [item.text for item in opinions.about([DECLARATION.id])] == ["请写全称。"] * 2


def test_what_concerns_another_file_is_passed_over(database):
    stranger = replace(opinion(0), declaration_id=UUID(int=9))

    assert Opinions(database).add([stranger]) == 0
    assert Opinions(database).about([UUID(int=9)]) == ()


def test_opinions_go_with_their_declaration(database):
    Opinions(database).add([opinion(0)])

    Repository(database).delete(DECLARATION.id)

    assert Opinions(database).about([DECLARATION.id]) == ()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
@given(st.lists(st.lists(st.integers(0, 9), max_size=6), max_size=4))
def test_copies_come_together_in_whatever_order_they_arrive(database, copies):
    opinions = Opinions(database)
    for copy in copies:
        opinions.add(map(opinion, copy))

    held = opinions.about([DECLARATION.id])

    assert held == merged(held)
    assert {item.id for item in held} >= {opinion(number).id for copy in copies for number in copy}
