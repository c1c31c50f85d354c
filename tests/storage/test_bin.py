"""What is discarded is out of sight, and comes back whole and in its place."""

from __future__ import annotations

from datetime import UTC, datetime
from uuid import UUID, uuid4

import pytest

from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.domain.money import Money
from perfgoals_desktop.storage.listed import EVERYTHING, IN_BIN, Order, Selection, SortKey
from perfgoals_desktop.storage.listing import Listing
from perfgoals_desktop.storage.saving import Saved
from tests.storage.listed_examples import all_pages, ids


def project(number: int) -> Declaration:
    return Declaration(UUID(int=number), "f").with_answers(
        {
            "fiscal_year": 2020 + number,
            "name": f"项目{number}",
            "implementing_unit": f"单位{number}",
            "annual_requested": Money(number),
        }
    )


FIRST, SECOND, THIRD = project(1), project(2), project(3)


@pytest.fixture
def listing(repository, file):
    repository.save(FIRST, SECOND, THIRD)
    with Listing(file) as listing:
        yield listing


def test_what_is_discarded_is_out_of_everything(repository, listing):
    assert repository.discard(SECOND.id) == 1

    assert list(repository) == [FIRST, THIRD]
    assert repository.count() == 2
    assert ids(listing.page()) == [FIRST.id, THIRD.id]
    assert list(listing.row_ids()) == [1, 3]
    assert listing.totals().annual_requested == Money(4)
    assert listing.fiscal_years() == (2023, 2021)
    assert listing.implementing_units() == ("单位1", "单位3")
    assert listing.page(Selection(words="项目2")) == listing.page(Selection(fiscal_year=2022)) == ()


def test_what_is_discarded_lies_in_the_bin(repository, listing):
    repository.discard(SECOND.id)

    (line,) = listing.page(IN_BIN)

    assert (line.id, line.discarded_at) == (SECOND.id, datetime(2024, 1, 31, 8, 2, tzinfo=UTC))
    assert listing.totals(IN_BIN).annual_requested == Money(2)
    assert listing.fiscal_years(in_bin=True) == (2022,)
    assert listing.implementing_units(in_bin=True) == ("单位2",)
    assert listing.page(Selection(words="单位2", fiscal_year=2022, in_bin=True)) == (line,)
    assert listing.page(Selection(words="单位1", in_bin=True)) == ()
    assert listing.lines(listing.row_ids(IN_BIN)) == {2: line}


def test_the_bin_is_paged_by_when_its_declarations_came_there(repository, listing):
    for declaration in (SECOND, THIRD, FIRST):
        repository.discard(declaration.id)

    order = Order(SortKey.DISCARDED_AT, descending=True)

    assert ids(all_pages(listing, IN_BIN, order, 1)) == [FIRST.id, THIRD.id, SECOND.id]
    assert ids(all_pages(listing, IN_BIN, Order(SortKey.NAME), 2)) == [FIRST.id, SECOND.id, THIRD.id]


def test_the_list_may_be_asked_for_the_order_of_the_bin(listing):
    assert ids(all_pages(listing, EVERYTHING, Order(SortKey.DISCARDED_AT), 1)) == [
        FIRST.id,
        SECOND.id,
        THIRD.id,
    ]


def test_what_is_restored_stands_where_it_stood(repository, listing):
    before = listing.page()
    repository.discard(FIRST.id, SECOND.id)

    assert repository.restore(SECOND.id) == 1
    assert repository.restore(FIRST.id, SECOND.id, uuid4()) == 1

    assert list(repository) == [FIRST, SECOND, THIRD]
    assert listing.page() == before


def test_discarding_twice_counts_once(repository, listing):
    assert repository.discard(FIRST.id, FIRST.id, uuid4()) == 1

    discarded_at = listing.page(IN_BIN)[0].discarded_at
    assert repository.discard(FIRST.id) == 0
    assert listing.page(IN_BIN)[0].discarded_at == discarded_at


def test_what_is_discarded_can_still_be_looked_at(repository, listing):
    repository.discard(SECOND.id)

    assert repository.get_many([SECOND.id, FIRST.id]) == (SECOND, FIRST)


@pytest.mark.parametrize("changed", [SECOND, SECOND.with_answer("name", "新名")])
def test_who_saves_what_is_discarded_wants_it(repository, listing, changed):
    repository.discard(SECOND.id)

    assert repository.save(changed) == Saved(changed=1)

    assert list(repository) == [FIRST, changed, THIRD]
    assert listing.page(IN_BIN) == ()


def test_emptying_the_bin_is_for_good(repository, listing):
    repository.discard(FIRST.id, THIRD.id)

    assert repository.empty_bin() == 2

    assert repository.restore(FIRST.id, THIRD.id) == 0
    assert list(repository) == [SECOND]
    assert listing.page(IN_BIN) == ()
