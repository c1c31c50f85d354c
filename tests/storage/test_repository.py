from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from uuid import UUID, uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.domain.indicator import Indicator
from perfgoals_desktop.domain.money import Money
from perfgoals_desktop.domain.target import Target
from perfgoals_desktop.storage.database import Database
from perfgoals_desktop.storage.errors import DataFileDamaged, TextNotStorable, UnknownDeclaration
from perfgoals_desktop.storage.repository import Repository
from perfgoals_desktop.storage.saving import Saved
from tests.strategies import declarations


def a_declaration(name: str = "信访接待工作经费", indicators: int = 3) -> Declaration:
    rows = tuple(
        Indicator(uuid4(), "output.quantity", f"接待批次{n}", Target(words="达标")) for n in range(indicators)
    )
    answers = {"name": name, "fiscal_year": 2024, "annual_requested": Money(100)}
    return Declaration(uuid4(), "shanghai-2024", indicators=rows).with_answers(answers)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(declaration=declarations())
def test_what_is_saved_is_read_again(repository, declaration):
    repository.save(declaration)

    assert repository.get(declaration.id) == declaration


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(before=declarations(max_indicators=4), after=declarations(max_indicators=4))
def test_a_change_of_everything_is_read_again(repository, before, after):
    repository.save(before)

    repository.save(replace(after, id=before.id))

    assert repository.get(before.id) == replace(after, id=before.id)


@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    saved=st.lists(declarations(max_indicators=2), max_size=6, unique_by=lambda declaration: declaration.id)
)
def test_all_are_read_in_the_order_of_import(repository, saved):
    repository.delete(*(declaration.id for declaration in repository))

    repository.save_all(saved)

    assert list(repository) == saved


def test_many_are_saved_and_read_beyond_one_chunk(repository):
    saved = [a_declaration(f"项目{number}", indicators=number % 4) for number in range(450)]

    assert repository.save_all(iter(saved)) == Saved(added=450)

    assert list(repository) == saved
    assert repository.count() == 450
    assert repository.get_many(item.id for item in reversed(saved)) == tuple(reversed(saved))


def test_a_change_keeps_the_place_in_the_order(repository):
    first, second = a_declaration("一"), a_declaration("二")
    repository.save(first, second)

    assert repository.save(first.with_answer("name", "三"), a_declaration("四")) == Saved(added=1, changed=1)

    assert [declaration.name for declaration in repository] == ["三", "二", "四"]


def test_an_indicator_may_stand_twice(repository):
    row = a_declaration(indicators=1).indicators[0]
    declaration = a_declaration().with_indicators([row, row])

    repository.save(declaration, replace(declaration, id=uuid4()))

    assert repository.get(declaration.id) == declaration


def test_of_two_with_one_id_the_later_counts(repository):
    declaration = a_declaration("旧")

    assert repository.save(declaration, declaration.with_answer("name", "新")) == Saved(added=1)

    assert repository.get(declaration.id).name == "新"


def test_an_error_among_many_leaves_the_file_as_it_was(repository):
    kept = a_declaration()
    repository.save(kept)

    def cancelled():
        yield from (a_declaration(str(number)) for number in range(300))
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        repository.save_all(cancelled())

    assert list(repository) == [kept]


@pytest.mark.parametrize("change", [{"name": "半个\ud83d"}, {"\udc00": "x"}])
def test_half_a_character_is_named_and_nothing_is_stored(repository, change):
    declaration = a_declaration().with_answers(change)

    with pytest.raises(TextNotStorable):
        repository.save(a_declaration(), declaration)

    assert repository.count() == 0


def test_deleting_takes_everything_along(repository, file):
    gone, kept = a_declaration(), a_declaration()
    repository.save(gone, kept)

    assert repository.delete(gone.id, uuid4()) == 1

    assert list(repository) == [kept]
    with closing(sqlite3.connect(file)) as plain:
        rows = plain.execute(
            "SELECT declaration_row_id FROM content UNION ALL SELECT declaration_row_id FROM search_text"
            " UNION ALL SELECT DISTINCT declaration_row_id FROM indicator"
        )
        assert rows.fetchall() == [(2,), (2,), (2,)]


def test_what_is_not_there_is_named(repository, file):
    missing = UUID(int=7)

    with pytest.raises(UnknownDeclaration) as caught:
        repository.get(missing)

    assert (caught.value.file, caught.value.declaration_id) == (file, missing)


def test_who_reads_everything_sees_one_moment(repository):
    saved = [a_declaration(str(number)) for number in range(250)]
    repository.save_all(saved)

    read = []
    for declaration in repository:
        if not read:
            repository.delete(saved[-1].id)
            repository.save(saved[1].with_answer("name", "later"))
        read.append(declaration)

    assert read == saved


def test_two_connections_write_one_after_the_other(repository, file):
    with Database.open(file) as other:
        Repository(other).save(a_declaration("他人"))
        repository.save(a_declaration("自己"))

        assert [declaration.name for declaration in Repository(other)] == ["他人", "自己"]


@pytest.mark.parametrize(
    "harm",
    [
        "UPDATE content SET answers = '[]'",
        "UPDATE content SET answers = '" + "[" * 100_000 + "'",
        "UPDATE content SET answers = CAST(x'ff' AS TEXT)",
        "UPDATE declaration SET status = 'gone'",
        "UPDATE indicator SET operator = '='",
        "UPDATE indicator SET words = '迎标'",
        "UPDATE declaration SET revision = 2",
        "DELETE FROM indicator WHERE position = 2",
        "DELETE FROM content",
    ],
)
def test_rows_that_make_no_sense_are_damage(repository, file, harm):
    repository.save(a_declaration())
    with closing(sqlite3.connect(file)) as plain:
        plain.execute(harm)
        plain.commit()

    with pytest.raises(DataFileDamaged):
        list(repository)
