from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from perfgoals_desktop.domain.status import Status
from perfgoals_desktop.storage.listed import Order, Selection, SortKey
from perfgoals_desktop.storage.listing import Listing
from tests.storage.listed_examples import a_declaration, all_pages, ids


@pytest.mark.parametrize(
    "selection",
    [
        Selection(fiscal_year=2024),
        Selection(status=Status.FINAL),
        Selection(implementing_unit="甲单位"),
        Selection(implementing_unit=""),
        Selection(fiscal_year=2023, status=Status.DRAFT, implementing_unit="乙单位"),
        Selection(fiscal_year=1999),
    ],
)
def test_a_selection_leaves_what_meets_every_condition(listing, stored, selection):
    expected = [
        declaration.id
        for declaration in stored
        if selection.fiscal_year in {None, declaration.fiscal_year}
        and selection.status in {None, declaration.status}
        and selection.implementing_unit in {None, declaration.text("implementing_unit")}
    ]

    assert ids(all_pages(listing, selection, Order(), 3)) == expected


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("信", "信访接待"),
        ("信访", "信访接待"),
        ("=1", "=1"),
        ("%_", "100%_"),
        ("𬭎", "𬭎"),
        ("议经", "会议经费"),
    ],
)
def test_words_of_any_length_are_found(listing, stored, words, name):
    found = all_pages(listing, Selection(words=words), Order(), 4)

    assert ids(found) == [declaration.id for declaration in stored if declaration.name == name]
    assert found


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.text("信访接待会议经费目标批次17=%a ", max_size=4), min_size=1, max_size=6))
def test_all_lines_with_some_words_are_those_of_the_pages(listing, typed):
    for words in typed:
        selection = Selection(words=words)

        paged = all_pages(listing, selection, Order(SortKey.NAME), 50)

        assert list(listing.row_ids(selection, Order(SortKey.NAME))) == [line.row_id for line in paged]
        assert listing.totals(selection).count == len(paged)


def test_totals_after_the_list_are_not_searched_for_again(listing):
    listing.row_ids(Selection(words="信访"))
    statements: list[str] = []

    listing._connection.set_trace_callback(statements.append)
    listing.totals(Selection(words="信访"))
    listing._connection.set_trace_callback(None)

    assert not any("instr" in statement for statement in statements)


def test_what_is_written_meanwhile_is_found(listing, repository):
    goal = Selection(words="办好来信")
    assert len(listing.row_ids(goal)) == listing.totals(goal).count == 0

    repository.save(a_declaration(99).with_answer("annual_goal", "办好来信来访"))

    assert len(listing.row_ids(goal)) == listing.totals(goal).count == 1
    assert len(listing.row_ids(Selection(words="办好来信来"))) == 1


def test_width_and_case_make_no_difference(listing, stored):
    expected = [declaration.id for declaration in stored if declaration.name in {"Ａ类", "a类"}]

    assert ids(listing.page(Selection(words="Ａ 类"))) == expected


@pytest.mark.parametrize("words", ["批次7", "≥7(次)", "目标7"])
def test_goals_indicators_and_values_are_searched(listing, stored, words):
    assert stored[7].id in ids(listing.page(Selection(words=words)))


def test_every_word_has_to_be_found(listing, stored):
    assert ids(listing.page(Selection(words="目标17 批次17"))) == [stored[17].id]
    assert listing.page(Selection(words="目标17 批次18")) == ()


@pytest.mark.parametrize("words", ["'; DROP TABLE declaration; --", "%", "\\", "没有", "x" * 200_000])
def test_odd_words_are_words(listing, stored, words):
    found = listing.page(Selection(words=words))

    assert {line.name for line in found} <= {"100%_"}
    assert len(listing.page()) == len(stored)


def test_a_deleted_word_is_no_longer_found(repository, file):
    declaration = a_declaration(1).with_answer("annual_goal", "办好来信来访")
    repository.save(declaration)
    repository.save(declaration.with_answer("annual_goal", None))

    with Listing(file) as listing:
        assert listing.page(Selection(words="来访")) == ()
