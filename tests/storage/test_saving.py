"""Of what is stored already, only the rows that differ are written."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest
from sqlalchemy import event

from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.domain.indicator import Indicator
from perfgoals_desktop.domain.money import Money
from perfgoals_desktop.domain.status import Status
from perfgoals_desktop.domain.target import Target
from perfgoals_desktop.storage.database import Database
from perfgoals_desktop.storage.listing import Listing
from perfgoals_desktop.storage.repository import Repository
from perfgoals_desktop.storage.saving import Saved
from tests.storage.conftest import CLERK, Clock


def a_declaration(name: str = "信访接待工作经费", indicators: int = 3) -> Declaration:
    rows = tuple(
        Indicator(uuid4(), "output.quantity", f"接待批次{n}", Target(words="达标")) for n in range(indicators)
    )
    answers = {"name": name, "fiscal_year": 2024, "annual_requested": Money(100)}
    return Declaration(uuid4(), "shanghai-2024", indicators=rows).with_answers(answers)


@contextmanager
def written_statements(database: Database) -> Iterator[list[tuple[str, int]]]:
    """Collect the statements that change rows, and how many rows each is for."""
    written: list[tuple[str, int]] = []

    def collect(_connection, _cursor, statement, parameters, _context, executemany):
        verb, *rest = statement.split()
        if verb in {"INSERT", "UPDATE", "DELETE"}:
            table = rest[0] if verb == "UPDATE" else rest[1]
            written.append((f"{verb} {table}", len(parameters) if executemany else 1))

    event.listen(database._engine, "before_cursor_execute", collect)
    yield written
    event.remove(database._engine, "before_cursor_execute", collect)


@pytest.fixture
def repository(database: Database, clock: Clock) -> Repository:
    """A repository whose clock hardly moves, so that no versions are kept on the way."""
    clock.step = timedelta(milliseconds=1)
    return Repository(database, clock, CLERK)


def saved(repository: Repository, declaration: Declaration) -> Declaration:
    """The declaration, saved twice: its first state is kept by now."""
    repository.save(declaration)
    changed = declaration.with_answer("overall_goal", "保障来访群众依法反映诉求")
    repository.save(changed)
    return changed


def test_saving_the_same_again_writes_nothing(database, repository, file):
    declaration = a_declaration()
    repository.save(declaration)
    with Listing(file) as listing:
        before = listing.page()

        with written_statements(database) as written:
            assert repository.save(declaration) == Saved(unchanged=1)

        assert written == []
        assert listing.page() == before


def test_a_changed_answer_rewrites_no_indicator(database, repository):
    declaration = saved(repository, a_declaration())

    with written_statements(database) as written:
        repository.save(declaration.with_answer("annual_goal", "接待群众来访"))

    assert set(written) == {("UPDATE declaration", 1), ("UPDATE content", 1), ("UPDATE search_text", 1)}


def test_a_changed_status_rewrites_one_row(database, repository):
    declaration = saved(repository, a_declaration())

    with written_statements(database) as written:
        repository.save(replace(declaration, status=Status.FINAL, revision=2))

    assert written == [("UPDATE declaration", 1)]
    assert repository.get(declaration.id).status is Status.FINAL


def test_a_changed_indicator_rewrites_that_row_alone(database, repository):
    declaration = saved(repository, a_declaration(indicators=10))
    rows = list(declaration.indicators)
    rows[4] = replace(rows[4], name="接待人次")

    with written_statements(database) as written:
        repository.save(declaration.with_indicators(rows))

    assert set(written) == {("UPDATE declaration", 1), ("UPDATE search_text", 1), ("UPDATE indicator", 1)}


def test_indicators_that_are_gone_are_removed(database, repository):
    declaration = a_declaration(indicators=10)
    repository.save(declaration)
    fewer = declaration.with_indicators(declaration.indicators[:7])

    with written_statements(database) as written:
        repository.save(fewer)

    assert ("DELETE indicator", 3) in written
    assert repository.get(declaration.id) == fewer
