from __future__ import annotations

import datetime
from uuid import UUID

import pytest
from hypothesis import given, settings

from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.domain.indicator import Indicator
from perfgoals_desktop.domain.money import Money
from perfgoals_desktop.domain.target import Operator, Target
from perfgoals_desktop.storage.mapping import Columns, checksum, declaration_of, rows_of
from tests.strategies import declarations

ID = UUID("0b0f4f0c-5a53-4c39-9d3a-53d0e8a3a001")


def again(head: Columns, content: Columns, indicators: list[Columns], **change: object) -> Declaration:
    """What is read when the columns are changed, with a checksum that agrees."""
    changed = head | content | change
    return declaration_of(changed | {"checksum": checksum(changed, indicators)}, indicators)


@settings(max_examples=60, deadline=None)
@given(declarations())
def test_a_declaration_is_what_its_rows_say(declaration):
    head, content, indicators = rows_of(declaration)

    read = declaration_of(head | content, indicators)

    assert read == declaration
    assert {type(value) for value in head.values()} <= {int, str, type(None)}
    assert {key: type(answer) for key, answer in read.answers.items()} == {
        key: type(answer) for key, answer in declaration.answers.items()
    }


def test_columns_repeat_what_the_list_shows():
    declaration = Declaration(ID, "shanghai-2023").with_answers(
        {"fiscal_year": 2024, "name": "=1", "annual_requested": Money(7), "other_funds": "约三万"}
    )

    columns = rows_of(declaration).head

    assert columns["fiscal_year"] == 2024
    assert columns["name"] == "=1"
    assert columns["annual_requested_fen"] == 7
    assert columns["other_funds_fen"] is None
    assert columns["carry_over_fen"] is None
    assert columns["implementing_unit"] == ""


def test_an_amount_of_nothing_is_not_a_blank_amount():
    columns = rows_of(Declaration(ID, "shanghai-2023").with_answer("carry_over", Money(0))).head

    assert columns["carry_over_fen"] == 0


@pytest.mark.parametrize("huge", [2**62, -(2**62), 2**70])
def test_a_number_beyond_the_column_stays_in_the_answers(huge):
    declaration = Declaration(ID, "shanghai-2023").with_answers(
        {"fiscal_year": huge, "carry_over": Money(huge)}
    )

    rows = rows_of(declaration)

    assert (rows.head["fiscal_year"], rows.head["carry_over_fen"]) == (None, None)
    assert again(*rows) == declaration


def test_an_answer_of_an_unexpected_kind_is_kept():
    declaration = Declaration(ID, "shanghai-2023").with_answers(
        {
            "name": Money(5),
            "start_date": "明年",
            "annual_goal": datetime.date(2024, 2, 29),
            "fiscal_year": "二〇二四",
        }
    )

    rows = rows_of(declaration)

    assert rows.head["name"] == ""
    assert again(*rows) == declaration


@pytest.mark.parametrize(
    "answers", ["[]", "null", "{", '{"a":1.5}', '{"a":null}', '{"a":true}', '{"a":{"b":1}}']
)
def test_answers_that_are_none_are_refused(answers):
    rows = rows_of(Declaration(ID, "shanghai-2023"))

    with pytest.raises(ValueError, match=r".+"):
        again(*rows, answers=answers)


@pytest.mark.parametrize("change", [{"status": "gone"}, {"id": "x"}, {"explanations": '{"a":1}'}])
def test_other_columns_that_make_no_sense_are_refused(change):
    rows = rows_of(Declaration(ID, "shanghai-2023"))

    with pytest.raises(ValueError, match=r".+"):
        again(*rows, **change)


@pytest.mark.parametrize("change", [{"operator": "~"}, {"number": ""}, {"words": "x"}, {"columns": "[]"}])
def test_an_indicator_that_makes_no_sense_is_refused(change):
    target = Target(operator=Operator.GE, number="85.00", unit="%", entered="≥85.00(%)")
    indicator = Indicator(ID, "output.quantity", "满意度", target)
    head, content, (columns,) = rows_of(Declaration(ID, "shanghai-2023", indicators=(indicator,)))

    with pytest.raises(ValueError, match=r".+"):
        again(head, content, [columns | change])


def test_a_changed_digit_is_noticed():
    target = Target(operator=Operator.GE, number="85.00", unit="%", entered="≥85.00(%)")
    indicator = Indicator(ID, "output.quantity", "满意度", target)
    head, content, (columns,) = rows_of(Declaration(ID, "shanghai-2023", indicators=(indicator,)))

    with pytest.raises(ValueError, match="checksum"):
        declaration_of(head | content, [columns | {"number": "95.00"}])


def test_a_missing_indicator_is_noticed():
    indicator = Indicator(ID, "output.quantity", "满意度")
    head, content, _ = rows_of(Declaration(ID, "shanghai-2023", indicators=(indicator, indicator)))

    with pytest.raises(ValueError, match="checksum"):
        declaration_of(head | content, [])
