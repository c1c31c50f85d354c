"""Who changed what when, and what a declaration said at a moment."""

from __future__ import annotations

import sqlite3
import zlib
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.domain.difference import AnswerChange, IndicatorChange
from perfgoals_desktop.domain.indicator import Indicator
from perfgoals_desktop.domain.status import Status
from perfgoals_desktop.storage import packing
from perfgoals_desktop.storage.errors import DataFileDamaged, UnknownDeclaration, UnknownVersion
from perfgoals_desktop.storage.history import History
from perfgoals_desktop.storage.thinning import MOST_VERSIONS
from perfgoals_desktop.storage.writer import Writer
from tests.storage.conftest import CLERK
from tests.strategies import declarations

ID = UUID(int=7)
ROW = Indicator(UUID(int=8), "output.quantity", "接待批次")
BLANK = Declaration(ID, "shanghai-2024")
SECOND = timedelta(seconds=1)


def named(name: str) -> Declaration:
    return BLANK.with_answer("name", name)


@pytest.fixture
def history(database) -> History:
    return History(database)


def names(history: History) -> list[str]:
    """What the versions were called, latest first."""
    return [version.declaration.name for version in history.versions(ID)]


def test_every_saved_change_is_told_with_time_and_person(repository, history):
    repository.save(named("甲"))
    repository.save(named("乙").with_indicators([ROW]), writer=Writer("chief"))

    now, before = history.versions(ID)

    assert (now.number, now.saved_by, now.is_current) == (2, "chief", True)
    assert now.saved_at == datetime(2024, 1, 31, 8, 2, tzinfo=UTC)
    assert now.difference.answers == (AnswerChange("name", "甲", "乙"),)
    assert now.difference.indicators == (IndicatorChange(None, ROW),)
    assert (before.number, before.saved_by, before.is_current) == (1, "clerk", False)
    assert before.saved_at == datetime(2024, 1, 31, 8, 1, tzinfo=UTC)
    assert before.difference.answers == (AnswerChange("name", None, "甲"),)
    assert before.declaration == named("甲")


def test_of_typing_the_first_and_the_last_of_each_minute_are_kept(repository, history, clock):
    clock.step = 25 * SECOND
    for typed in ("8:00:25", "8:00:50", "8:01:15", "8:01:40", "8:02:05"):
        repository.save(named(typed))

    assert names(history) == ["8:02:05", "8:01:40", "8:00:50", "8:00:25"]


def test_the_last_state_of_a_session_is_kept_within_the_minute(repository, history, clock):
    clock.step = SECOND
    for typed in ("first", "second", "third"):
        repository.save(named(typed))
    repository.save(named("another session"), writer=CLERK.sitting_down())

    assert names(history) == ["another session", "third", "first"]


def test_what_is_saved_unchanged_is_no_version(repository, history):
    for _ in range(3):
        repository.save(named("甲"))
    repository.discard(ID)
    repository.save(named("甲"))

    assert names(history) == ["甲"]


def test_a_change_of_status_is_a_version(repository, history):
    repository.save(named("甲"))
    repository.save(replace(named("甲"), status=Status.FINAL))

    assert history.versions(ID)[0].difference.standing == ("status",)


def test_any_moment_can_be_asked_for(repository, history):
    moments = []
    for name in "甲乙丙":
        repository.save(named(name))
        moments.append(history.versions(ID, limit=1)[0].saved_at)

    assert [history.version(ID, moment).name for moment in moments] == ["甲", "乙", "丙"]
    assert history.version(ID, moments[1] + 30 * SECOND).name == "乙"
    assert history.version(ID, moments[2] + timedelta(days=9)).name == "丙"
    with pytest.raises(UnknownVersion) as caught:
        history.version(ID, moments[0] - SECOND)
    assert (caught.value.declaration_id, caught.value.moment) == (ID, moments[0] - SECOND)


def test_versions_are_paged_from_the_latest_back(repository, history):
    for number in range(10):
        repository.save(named(str(number)))

    everything = history.versions(ID)
    pages = history.versions(ID, limit=4)
    pages += history.versions(ID, before=pages[-1].number, limit=4)
    pages += history.versions(ID, before=pages[-1].number, limit=4)

    assert pages == everything
    assert [version.declaration.name for version in pages] == list("9876543210")
    assert history.versions(ID, before=1) == ()


def test_each_declaration_has_its_own_history(repository, history):
    other = replace(named("甲"), id=uuid4())
    repository.save(named("甲"), other)
    repository.save(named("乙"), other.with_answer("name", "丙"))

    assert names(history) == ["乙", "甲"]
    assert [version.declaration.name for version in history.versions(other.id)] == ["丙", "甲"]


def test_history_goes_on_in_the_bin_and_ends_with_it(repository, history, file):
    repository.save(named("甲"))
    repository.save(named("乙"))
    repository.discard(ID)
    assert names(history) == ["乙", "甲"]

    repository.empty_bin()

    with pytest.raises(UnknownDeclaration):
        history.versions(ID)
    with pytest.raises(UnknownDeclaration):
        history.version(ID, datetime.now(UTC))
    with closing(sqlite3.connect(file)) as plain:
        assert plain.execute("SELECT count(*) FROM version").fetchone() == (0,)


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(saved=st.lists(declarations(max_indicators=4), min_size=2, max_size=5))
def test_every_version_is_what_was_saved(repository, history, saved):
    repository.delete(ID)
    changed = [replace(declaration, id=ID, revision=number) for number, declaration in enumerate(saved, 1)]

    for declaration in changed:
        repository.save(declaration)

    assert [version.declaration for version in history.versions(ID)] == changed[::-1]


def test_a_long_history_stays_within_its_limits(repository, history, clock):
    for number in range(MOST_VERSIONS + 40):
        repository.save(named(str(number)))

    found = names(history)
    found += [version.declaration.name for version in history.versions(ID, limit=999)[len(found) :]]
    assert len(found) <= MOST_VERSIONS + 1
    assert found[:40] == [str(number) for number in range(239, 199, -1)]
    assert found[-1] == "0"


def test_versions_that_were_sealed_are_never_thinned_out(repository, history):
    sealed = replace(named("定稿"), status=Status.FINAL)
    repository.save(named("0"))
    repository.save(sealed)
    for number in range(MOST_VERSIONS + 40):
        repository.save(named(str(number)))

    assert sealed in [version.declaration for version in history.versions(ID, limit=999)]


def test_a_spoilt_state_is_replaced_and_not_kept(repository, history, file):
    repository.save(named("甲"))
    with closing(sqlite3.connect(file)) as plain:
        plain.execute('UPDATE content SET answers = \'{"name":"乙"}\'')
        plain.commit()

    repository.save(named("丙"))

    assert names(history) == ["丙"]


@pytest.mark.parametrize(
    "document",
    [
        b"",
        b"nothing packed",
        zlib.compress(b"{}"),
        zlib.compress(b'{"name":"other"}')[:-1],
    ],
)
def test_a_spoilt_version_is_damage(repository, history, file, document):
    repository.save(named("甲"))
    repository.save(named("乙"))
    with closing(sqlite3.connect(file)) as plain:
        plain.execute("UPDATE version SET document = ?", [document])
        plain.commit()

    with pytest.raises(DataFileDamaged):
        history.versions(ID)


def test_a_version_that_unpacks_without_end_is_damage(repository, history, file, monkeypatch):
    monkeypatch.setattr(packing, "_LARGEST", 100_000)
    repository.save(named("甲"))
    repository.save(named("乙"))
    with closing(sqlite3.connect(file)) as plain:
        plain.execute("UPDATE version SET document = ?", [zlib.compress(bytes(10_000_000))])
        plain.commit()

    with pytest.raises(DataFileDamaged, match="too large"):
        history.versions(ID)


def test_a_spoilt_declaration_is_damage_in_its_history(repository, history, file):
    repository.save(named("甲"))
    with closing(sqlite3.connect(file)) as plain:
        plain.execute("UPDATE declaration SET revision = 9")
        plain.commit()

    with pytest.raises(DataFileDamaged):
        history.versions(ID)
