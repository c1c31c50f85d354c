from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from perfgoals_desktop import paths
from perfgoals_desktop.domain.money import Money
from perfgoals_desktop.domain.status import Status
from perfgoals_desktop.schema.catalog import Catalog
from perfgoals_desktop.services.carrying import carried_forward
from tests.samples import sample_declaration

CATALOG = Catalog.read(paths.forms())
LAST_YEAR = replace(
    sample_declaration(),
    revision=3,
    status=Status.APPROVED,
    explanations={"cost-missing": "见附件"},
)


def date(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


def test_a_draft_for_the_year_says_what_last_year_said():
    draft = carried_forward(LAST_YEAR, 2024, CATALOG).declaration

    assert (draft.status, draft.revision, draft.explanations) == (Status.DRAFT, 1, {})
    assert draft.id != LAST_YEAR.id
    assert draft.answers == {
        **LAST_YEAR.answers,
        "fiscal_year": 2024,
        "start_date": date("2024-01-01"),
        "end_date": date("2024-12-31"),
    }
    rows = list(zip(draft.indicators, LAST_YEAR.indicators, strict=True))
    assert [replace(row, id=old.id) for row, old in rows] == list(LAST_YEAR.indicators)
    assert not {item.id for item in draft.indicators} & {item.id for item in LAST_YEAR.indicators}


def test_the_form_of_that_year_is_taken_and_what_it_does_not_have_is_named():
    carried = carried_forward(LAST_YEAR.with_answer("old_field", "旧栏"), 2024, CATALOG)

    assert carried.source == LAST_YEAR.id
    assert 2024 in CATALOG.form(carried.declaration.form_id).years
    assert [item.category for item in carried.unplaced] == ["output.cost"]
    assert carried.unplaced[0] in carried.declaration.indicators
    assert carried.unasked == ("old_field",)


def test_the_own_form_stays_while_it_is_used():
    carried = carried_forward(LAST_YEAR, 2022, CATALOG)

    assert (carried.declaration.form_id, carried.unplaced) == (LAST_YEAR.form_id, ())


def test_the_own_form_stays_where_no_other_is_known():
    unknown = replace(LAST_YEAR, form_id="elsewhere")
    alone = Catalog({LAST_YEAR.form_id: CATALOG.form(LAST_YEAR.form_id)})

    assert carried_forward(unknown, 2024, CATALOG).declaration.form_id == "elsewhere"
    assert carried_forward(LAST_YEAR, 2024, alone).declaration.form_id == LAST_YEAR.form_id


@pytest.mark.parametrize(
    ("before", "year", "after"),
    [
        ("2023-03-31", 2025, "2025-03-31"),
        ("2024-02-29", 2025, "2026-02-28"),
        ("2023-06-30", 2022, "2022-06-30"),
        ("9999-12-31", 2024, "9999-12-31"),
        ("2023-06-30", 2**70, "2023-06-30"),
    ],
)
def test_dates_move_by_whole_years(before, year, after):
    declaration = LAST_YEAR.with_answer("report_date", date(before))

    assert carried_forward(declaration, year, CATALOG).declaration.date("report_date") == date(after)


def test_a_period_that_spans_the_year_stays():
    staged = LAST_YEAR.with_answers({"end_date": date("2025-12-31"), "report_date": date("2023-02-01")})

    draft = carried_forward(staged, 2024, CATALOG).declaration

    assert (draft.date("start_date"), draft.date("end_date")) == (date("2023-01-01"), date("2025-12-31"))
    assert draft.date("report_date") == date("2024-02-01")


@pytest.mark.parametrize("year", [None, "二〇二三"])
def test_dates_stay_where_the_year_is_not_known(year):
    draft = carried_forward(LAST_YEAR.with_answer("fiscal_year", year), 2024, CATALOG).declaration

    assert draft.fiscal_year == 2024
    assert draft.date("start_date") == date("2023-01-01")


def test_what_was_not_understood_stays_as_typed():
    odd = LAST_YEAR.with_answers({"start_date": "明年一月", "end_date": None, "carry_over": Money(-1)})

    draft = carried_forward(odd, 2024, CATALOG).declaration

    assert draft.answers["start_date"] == "明年一月"
    assert "end_date" not in draft.answers
    assert draft.amount("carry_over") == Money(-1)
