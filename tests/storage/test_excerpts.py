from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from perfgoals_desktop.rules.neighbours import Neighbour
from perfgoals_desktop.storage.errors import DataFileDamaged
from perfgoals_desktop.storage.excerpts import Excerpts, Unit
from tests.samples import sample_declaration, sample_indicator
from tests.strategies import declarations

# SQLite ends a text of JSON at a character without a number; no goal has one.
GOALS_APART = st.lists(declarations(), max_size=4, unique_by=lambda item: item.id).filter(
    lambda items: "\0" not in "".join(goal for item in items for goal in Neighbour.of(item).goals)
)


@pytest.fixture
def excerpts(database, file):
    excerpts = Excerpts(file)
    yield excerpts
    excerpts.close()


def row_ids(excerpts):
    return [state.row_id for state in excerpts.states()]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25, deadline=None)
@given(GOALS_APART)
def test_an_excerpt_is_what_the_declaration_is_compared_by(repository, excerpts, items):
    repository.delete(*(item.id for item in repository))
    repository.save_all(items)

    found = excerpts.neighbours(row_ids(excerpts))

    assert found == [Neighbour.of(item) for item in items]
    assert [excerpts.neighbour(item.id) for item in items] == [item._replace(promises=()) for item in found]


def test_the_state_tells_what_has_changed(repository, excerpts):
    first, second = sample_declaration(1), sample_declaration(2)
    repository.save(first, second)
    before = list(excerpts.states())

    repository.save(first.with_answer("annual_goal", "另一个目标。"))

    after = list(excerpts.states())
    assert [state.declaration for state in after] == [first.id.int, second.id.int]
    assert [old == new for old, new in zip(before, after, strict=True)] == [False, True]


def test_what_is_gone_or_in_the_bin_is_left_out(repository, excerpts):
    first, second, third = (sample_declaration(number) for number in (1, 2, 3))
    repository.save(first, second, third)
    rows = row_ids(excerpts)

    repository.discard(first.id)
    repository.delete(second.id)

    assert row_ids(excerpts) == rows[2:]
    assert [item.declaration for item in excerpts.neighbours(rows[1:])] == [third.id]
    assert excerpts.neighbour(first.id) is excerpts.neighbour(second.id) is None


def named(number, name, unit="会务处", department="办公厅"):
    declaration = sample_declaration(number, implementing_unit=unit, competent_department=department)
    return declaration.with_indicators([sample_indicator(number, "output.quantity", name, "≥4(期)")])


def of(declaration):
    text = declaration.text
    return Unit(declaration.id, text("implementing_unit"), text("competent_department"))


def names(indicators):
    return [indicator.name for indicator in indicators]


def test_past_indicators_are_those_of_the_unit_and_then_of_its_department(repository, excerpts):
    mine = named(9, "自己的")
    repository.save(
        named(1, "甲"), named(2, "乙", "法制处"), named(3, "丙", "教育局", "教育局"), mine, named(4, "丁")
    )

    found = excerpts.past_indicators(of(mine), 10)

    assert names(found) == ["乙", "甲", "丁"]
    assert found[1] == named(1, "甲").indicators[0]
    assert names(excerpts.past_indicators(of(mine), 1)) == ["丁"]


def test_a_declaration_without_a_unit_is_offered_those_of_the_whole_file(repository, excerpts):
    mine = named(9, "自己的", "", "")
    repository.save(named(1, "甲"), named(2, "乙", "法制处", ""), mine)

    assert names(excerpts.past_indicators(of(mine), 10)) == ["甲", "乙"]


def test_a_blank_department_is_nobodys(repository, excerpts):
    mine = named(9, "自己的", "会务处", "")
    repository.save(named(1, "甲", "法制处", ""), named(2, "乙", "会务处", ""), mine)

    assert names(excerpts.past_indicators(of(mine), 10)) == ["乙"]


@pytest.mark.parametrize("answers", ["no json", '{"annual_goal": {"amount": "1.00"}}', '{"annual_goal": 7}'])
def test_an_answer_that_is_no_text_is_no_goal(repository, excerpts, file, answers):
    repository.save(sample_declaration())
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("UPDATE content SET answers = ?", [answers])

    (found,) = excerpts.neighbours(row_ids(excerpts))

    assert found.goals == ("", "")


@pytest.mark.parametrize("column", ["id", "checksum"])
def test_nonsense_in_a_column_is_told_as_damage(repository, excerpts, file, column):
    repository.save(sample_declaration())
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute(f"UPDATE declaration SET {column} = 'nonsense'")  # noqa: S608

    with pytest.raises(DataFileDamaged):
        list(excerpts.states())


def test_a_damaged_indicator_is_told_as_damage(repository, excerpts, file):
    repository.save(sample_declaration(1))
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("UPDATE indicator SET columns = 'nonsense'")

    with pytest.raises(DataFileDamaged):
        excerpts.past_indicators(Unit(UUID(int=1), "", ""), 10)


def test_a_changed_order_of_indicators_is_no_change_to_what_is_promised(repository, excerpts):
    item = sample_declaration()
    repository.save(replace(item, indicators=item.indicators[::-1]))

    (found,) = excerpts.neighbours(row_ids(excerpts))

    assert set(found.promises) == set(Neighbour.of(item).promises)


def test_excerpts_are_read_without_the_database_layer():
    script = (
        "import sys; import perfgoals_desktop.storage.excerpts;"
        "print([name for name in ('sqlmodel', 'sqlalchemy') if name in sys.modules])"
    )

    printed = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)

    assert printed.stdout.strip() == "[]"
