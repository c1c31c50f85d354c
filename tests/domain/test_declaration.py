import datetime
from dataclasses import FrozenInstanceError
from uuid import uuid4

import pytest

from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.domain.indicator import Indicator
from perfgoals_desktop.domain.money import Money
from perfgoals_desktop.domain.status import Status, may_become


@pytest.fixture
def blank() -> Declaration:
    return Declaration(id=uuid4(), form_id="any")


def test_an_edit_returns_a_new_value(blank):
    named = blank.with_answer("name", "人大信访经费")

    assert named.name == "人大信访经费"
    assert blank.name == ""


def test_blanking_a_field_leaves_no_trace_of_it(blank):
    assert blank.with_answer("name", "甲").with_answer("name", "") == blank
    assert blank.with_answer("carry_over", Money()).with_answer("carry_over", None) == blank


def test_zero_is_an_answer(blank):
    assert blank.with_answer("carry_over", Money()).amount("carry_over") == Money(0)


def test_an_answer_of_another_kind_is_not_mistaken(blank):
    odd = blank.with_answers({"annual_requested": "约五万", "start_date": "年初", "fiscal_year": "明年"})

    assert odd.amount("annual_requested") is None
    assert odd.date("start_date") is None
    assert odd.fiscal_year is None
    assert odd.text("annual_requested") == "约五万"


def test_answers_are_read_by_kind(blank):
    filled = blank.with_answers({"fiscal_year": 2023, "start_date": datetime.date(2023, 1, 1)})

    assert filled.fiscal_year == 2023
    assert filled.date("start_date") == datetime.date(2023, 1, 1)
    assert filled.text("fiscal_year") == ""


def test_nobody_changes_a_declaration_in_place(blank):
    with pytest.raises(FrozenInstanceError):
        blank.revision = 2  # type: ignore[misc]
    with pytest.raises(TypeError):
        blank.answers["name"] = "乙"  # type: ignore[index]


def test_an_indicator_knows_family_and_kind():
    indicator = Indicator(uuid4(), "output.quantity")

    assert (indicator.family, indicator.kind) == ("output", "quantity")


def test_the_life_of_a_declaration_has_no_short_cuts():
    assert may_become(Status.DRAFT, Status.FINAL)
    assert may_become(Status.HANDED_OVER, Status.RETURNED)
    assert not may_become(Status.DRAFT, Status.APPROVED)
    assert not may_become(Status.APPROVED, Status.DRAFT)


def test_a_slip_of_the_hand_is_taken_back():
    assert may_become(Status.HANDED_OVER, Status.FINAL)
    assert may_become(Status.APPROVED, Status.HANDED_OVER)


def test_only_paper_for_the_seal_is_no_draft():
    assert [status for status in Status if not status.is_draft] == [
        Status.FINAL,
        Status.HANDED_OVER,
        Status.APPROVED,
    ]
