from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime
from uuid import uuid4

import pytest

from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.domain.money import Money
from perfgoals_desktop.domain.status import Status
from perfgoals_desktop.storage import listing as listing_module
from perfgoals_desktop.storage import steps
from perfgoals_desktop.storage.errors import DataFileDamaged, DataFileTooOld, ReadingCut
from perfgoals_desktop.storage.listed import ListedDeclaration, Order, Selection, SortKey, Totals
from perfgoals_desktop.storage.listing import Listing
from tests.storage.conftest import nothing
from tests.storage.listed_examples import all_pages, ids


def test_a_line_says_what_the_declaration_says(repository, file):
    declaration = Declaration(uuid4(), "shanghai-2024", 3, Status.CHECKED).with_answers(
        {
            "fiscal_year": 2024,
            "name": "疫情防控专项经费",
            "nature": "一次性项目",
            "category": "特定目标类",
            "competent_department": "办公厅",
            "implementing_unit": "行政处",
            "annual_requested": Money(560_000_000),
            "fiscal_appropriation": Money(0),
            "other_funds": "约三万",
        }
    )
    repository.save(declaration)
    repository.save(declaration.with_answer("carry_over", Money(1)))

    with Listing(file) as listing:
        (line,) = listing.page()

    assert line == ListedDeclaration(
        row_id=1,
        id=declaration.id,
        position=1,
        form_id="shanghai-2024",
        revision=3,
        status=Status.CHECKED,
        fiscal_year=2024,
        name="疫情防控专项经费",
        nature="一次性项目",
        category="特定目标类",
        competent_department="办公厅",
        implementing_unit="行政处",
        annual_requested=Money(560_000_000),
        fiscal_appropriation=Money(0),
        carry_over=Money(1),
        other_funds=None,
        project_total=None,
        created_at=datetime(2024, 1, 31, 8, 1, tzinfo=UTC),
        modified_at=datetime(2024, 1, 31, 8, 2, tzinfo=UTC),
        modified_by="clerk",
        discarded_at=None,
    )


def test_the_list_stands_in_the_order_of_import(listing, stored):
    assert ids(listing.page()) == [declaration.id for declaration in stored]


@pytest.mark.parametrize("key", SortKey)
def test_pages_by_every_key_make_up_the_whole_in_order(listing, key):
    def value(line: ListedDeclaration) -> tuple[object, int]:
        found = getattr(line, key)
        if isinstance(found, Money):
            found = found.fen
        return (found is not None, found) if found is not None else (False, 0), line.row_id

    expected = sorted(listing.page(), key=value)

    assert all_pages(listing, Selection(), Order(key), 7) == expected
    assert all_pages(listing, Selection(), Order(key, descending=True), 7) == expected[::-1]


@pytest.mark.parametrize(
    "key",
    [
        SortKey.POSITION,
        SortKey.FISCAL_YEAR,
        SortKey.NAME,
        SortKey.IMPLEMENTING_UNIT,
        SortKey.STATUS,
        SortKey.ANNUAL_REQUESTED,
        SortKey.MODIFIED_AT,
    ],
)
def test_the_usual_orders_jump_to_their_page(listing, key):
    statements: list[str] = []
    line = listing.page()[30]

    listing._connection.set_trace_callback(statements.append)
    listing.page(Selection(), Order(key), after=line)
    listing._connection.set_trace_callback(None)

    plan = [row[3] for row in listing._connection.execute(f"EXPLAIN QUERY PLAN {statements[0]}")]
    assert any("INDEX declaration_" in line and line.startswith("SEARCH") for line in plan), plan
    assert not any(line.startswith("SCAN declaration") for line in plan)


@pytest.mark.parametrize(
    "order", [Order(), Order(SortKey.ANNUAL_REQUESTED, descending=True), Order(SortKey.NAME)]
)
def test_a_view_that_scrolls_anywhere_gets_the_same_lines(listing, order):
    selection = Selection(fiscal_year=2024)
    row_ids = listing.row_ids(selection, order)

    lines = listing.lines(row_ids[5:9])

    assert [lines[row_id] for row_id in row_ids[5:9]] == list(listing.page(selection, order)[5:9])
    assert len(row_ids) == listing.totals(selection).count


def test_lines_that_are_gone_are_left_out(listing, repository, stored):
    row_ids = listing.row_ids()
    repository.delete(stored[0].id)

    assert list(listing.lines(row_ids[:3])) == list(row_ids[1:3])


def test_totals_are_exact(listing, stored):
    amounts = [
        declaration.amount("annual_requested") for declaration in stored if declaration.fiscal_year == 2024
    ]
    asked = sum(amount.fen for amount in amounts if amount)

    totals = listing.totals(Selection(fiscal_year=2024))

    assert totals.count == len(amounts)
    assert totals.annual_requested == Money(asked)
    assert totals.project_total == Money(0)


def test_totals_beyond_64_bits_are_exact(repository, file):
    largest = Money(2**62 - 1)
    for sign in (1, 1, 1, 1, -1):
        repository.save(Declaration(uuid4(), "f").with_answer("carry_over", Money(sign * largest.fen)))

    with Listing(file) as listing:
        assert listing.totals().carry_over == Money(3 * largest.fen)


def test_nothing_sums_up_to_nothing(listing):
    none = Money(0)

    assert listing.totals(Selection(fiscal_year=1999)) == Totals(0, none, none, none, none, none)


def test_the_years_and_units_that_occur_are_offered(listing):
    assert listing.fiscal_years() == (2024, 2023)
    assert listing.implementing_units() == ("乙单位", "甲单位")


def test_the_list_follows_what_another_connection_writes(listing, repository, stored):
    repository.delete(stored[0].id)

    assert len(listing.page()) == 59


def test_nobody_writes_through_the_list(listing):
    with pytest.raises(sqlite3.OperationalError):
        listing._connection.execute("DELETE FROM declaration")


def test_a_line_that_makes_no_sense_is_damage(listing, file):
    with closing(sqlite3.connect(file)) as plain:
        plain.execute("UPDATE declaration SET modified_at = 'yesterday' WHERE row_id = 5")
        plain.commit()

    with pytest.raises(DataFileDamaged):
        listing.page()


def test_an_older_file_has_to_be_upgraded_first(database, file, monkeypatch):
    database.close()
    monkeypatch.setattr(steps, "STEPS", (*steps.STEPS, nothing))

    with pytest.raises(DataFileTooOld) as caught:
        Listing(file)

    assert (caught.value.version, caught.value.needed) == (steps.latest() - 1, steps.latest())


def test_the_list_needs_no_heavy_library():
    script = (
        "import sys, perfgoals_desktop.storage.listing;"
        "print([name for name in ('sqlmodel', 'sqlalchemy', 'pydantic') if name in sys.modules])"
    )

    printed = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)

    assert printed.stdout.strip() == "[]"


def test_ids_and_row_ids_lead_to_each_other(listing, repository, stored):
    row_ids = listing.row_ids()
    gone = row_ids[3]
    repository.delete(stored[3].id)

    ids_by_row = listing.ids(row_ids)

    assert [ids_by_row[row_id] for row_id in row_ids if row_id != gone] == [
        item.id for place, item in enumerate(stored) if place != 3
    ]
    assert gone not in ids_by_row
    assert [listing.row_id(item.id) for item in stored[:4]] == [*row_ids[:3], None]


def test_some_rows_are_summed_up(listing):
    selection = Selection(fiscal_year=2024)

    assert listing.totals_of(listing.row_ids(selection)) == listing.totals(selection)


def test_an_order_that_is_handed_out_may_be_changed(listing):
    listing.row_ids().reverse()

    assert list(listing.row_ids()) == sorted(listing.row_ids())


def test_a_reading_can_be_cut_off_from_another_thread(listing):
    listing._connection.create_function("cut", 0, listing.cut)

    with pytest.raises(ReadingCut):
        listing._rows("SELECT cut() FROM declaration, declaration AS another, declaration AS third", [])

    assert len(listing.page()) == 60


def test_a_file_is_large_when_its_numbers_are_many(listing, monkeypatch):
    assert not listing.is_large()

    monkeypatch.setattr(listing_module, "MANY", 10)
    assert listing.is_large()


def test_the_same_file_is_read_by_another_reader(listing):
    with listing.again() as another:
        assert another.page() == listing.page()
