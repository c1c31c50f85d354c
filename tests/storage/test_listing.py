from __future__ import annotations

import random
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime
from uuid import UUID, uuid4

import pytest

from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.domain.indicator import Indicator
from perfgoals_desktop.domain.money import Money
from perfgoals_desktop.domain.status import Status
from perfgoals_desktop.domain.target_grammar import parse_target
from perfgoals_desktop.storage import steps
from perfgoals_desktop.storage.errors import DataFileDamaged, DataFileTooOld
from perfgoals_desktop.storage.listed import ListedDeclaration, Order, Selection, SortKey, Totals
from perfgoals_desktop.storage.listing import Listing
from tests.storage.conftest import nothing

NAMES = ("信访接待", "会议经费", "", "=1", "Ａ类", "a类", "𬭎", "100%_")


def a_declaration(number: int) -> Declaration:
    """Values that repeat and values that are missing, so that ties and blanks are put in order too."""
    chance = random.Random(number)  # noqa: S311 - as arbitrary in every run
    answers = {
        "fiscal_year": chance.choice([2023, 2024, None, "明年", 2**70]),
        "name": chance.choice(NAMES),
        "nature": chance.choice(["一次性项目", "阶段性项目", None]),
        "implementing_unit": chance.choice(["甲单位", "乙单位", None]),
        "annual_requested": chance.choice([None, Money(0), Money(-5), Money(10**15), "约三万"]),
        "carry_over": chance.choice([None, Money(chance.randrange(1000))]),
        "annual_goal": f"目标{number}",
    }
    indicator = Indicator(uuid4(), "output.quantity", f"批次{number}", parse_target(f"≥{number}(次)").target)
    status = chance.choice(list(Status))
    return Declaration(uuid4(), "f", chance.randrange(1, 4), status, indicators=(indicator,)).with_answers(
        answers
    )


@pytest.fixture
def stored(repository):
    declarations = [a_declaration(number) for number in range(60)]
    for start in range(0, 60, 20):
        repository.save_all(declarations[start : start + 20])
    return declarations


@pytest.fixture
def listing(file, stored):
    with Listing(file) as listing:
        yield listing


def all_pages(listing: Listing, selection: Selection, order: Order, size: int) -> list[ListedDeclaration]:
    lines: list[ListedDeclaration] = []
    while page := listing.page(selection, order, after=lines[-1] if lines else None, limit=size):
        lines += page
    return lines


def ids(lines: list[ListedDeclaration]) -> list[UUID]:
    return [line.id for line in lines]


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

    plan = listing._connection.execute(f"EXPLAIN QUERY PLAN {statements[0]}").fetchall()
    assert len(plan) == 1
    assert plan[0][3].startswith("SEARCH declaration USING INDEX")


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

    assert (caught.value.version, caught.value.needed) == (1, 2)


def test_the_list_needs_no_heavy_library():
    script = (
        "import sys, perfgoals_desktop.storage.listing;"
        "print([name for name in ('sqlmodel', 'sqlalchemy', 'pydantic') if name in sys.modules])"
    )

    printed = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)

    assert printed.stdout.strip() == "[]"
