from __future__ import annotations

import datetime
from uuid import UUID

import pytest
from hypothesis import given, settings

from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.domain.indicator import Indicator
from perfgoals_desktop.domain.money import Money
from perfgoals_desktop.domain.target import Operator, Target
from perfgoals_desktop.storage.mapping import (
    content_columns,
    declaration_columns,
    declaration_of,
    indicator_columns,
    indicator_of,
)
from tests.strategies import declarations, indicators

ID = UUID("0b0f4f0c-5a53-4c39-9d3a-53d0e8a3a001")


def columns_of(declaration: Declaration) -> dict[str, object]:
    return declaration_columns(declaration) | content_columns(declaration)


@settings(max_examples=60, deadline=None)
@given(declarations(max_indicators=1))
def test_a_declaration_is_what_its_columns_say(declaration):
    columns = columns_of(declaration)

    read = declaration_of(columns, declaration.indicators)

    assert read == declaration
    assert {type(value) for value in columns.values()} <= {int, str, type(None)}
    assert {key: type(answer) for key, answer in read.answers.items()} == {
        key: type(answer) for key, answer in declaration.answers.items()
    }


@settings(max_examples=60, deadline=None)
@given(indicators())
def test_an_indicator_is_what_its_columns_say(indicator):
    assert indicator_of(indicator_columns(indicator)) == indicator


def test_columns_repeat_what_the_list_shows():
    declaration = Declaration(ID, "shanghai-2023").with_answers(
        {"fiscal_year": 2024, "name": "=1", "annual_requested": Money(7), "other_funds": "约三万"}
    )

    columns = declaration_columns(declaration)

    assert columns["fiscal_year"] == 2024
    assert columns["name"] == "=1"
    assert columns["annual_requested_fen"] == 7
    assert columns["other_funds_fen"] is None
    assert columns["carry_over_fen"] is None
    assert columns["implementing_unit"] == ""


def test_an_amount_of_nothing_is_not_a_blank_amount():
    columns = declaration_columns(Declaration(ID, "shanghai-2023").with_answer("carry_over", Money(0)))

    assert columns["carry_over_fen"] == 0


@pytest.mark.parametrize("huge", [2**62, -(2**62), 2**70])
def test_a_number_beyond_the_column_stays_in_the_answers(huge):
    declaration = Declaration(ID, "shanghai-2023").with_answers(
        {"fiscal_year": huge, "carry_over": Money(huge)}
    )

    columns = columns_of(declaration)

    assert (columns["fiscal_year"], columns["carry_over_fen"]) == (None, None)
    assert declaration_of(columns, ()) == declaration


def test_an_answer_of_an_unexpected_kind_is_kept():
    declaration = Declaration(ID, "shanghai-2023").with_answers(
        {
            "name": Money(5),
            "start_date": "明年",
            "annual_goal": datetime.date(2024, 2, 29),
            "fiscal_year": "二〇二四",
        }
    )

    columns = columns_of(declaration)

    assert columns["name"] == ""
    assert declaration_of(columns, ()) == declaration


@pytest.mark.parametrize(
    "answers", ["[]", "null", "{", '{"a":1.5}', '{"a":null}', '{"a":true}', '{"a":{"b":1}}']
)
def test_answers_that_are_none_are_refused(answers):
    columns = columns_of(Declaration(ID, "shanghai-2023")) | {"answers": answers}

    with pytest.raises(ValueError, match=r".+"):
        declaration_of(columns, ())


@pytest.mark.parametrize("change", [{"status": "gone"}, {"id": "x"}, {"explanations": '{"a":1}'}])
def test_other_columns_that_make_no_sense_are_refused(change):
    columns = columns_of(Declaration(ID, "shanghai-2023")) | change

    with pytest.raises(ValueError, match=r".+"):
        declaration_of(columns, ())


@pytest.mark.parametrize("change", [{"operator": "~"}, {"number": ""}, {"words": "x"}, {"columns": "[]"}])
def test_an_indicator_that_makes_no_sense_is_refused(change):
    target = Target(operator=Operator.GE, number="85.00", unit="%", entered="≥85.00(%)")
    columns = indicator_columns(Indicator(ID, "output.quantity", "满意度", target)) | change

    with pytest.raises(ValueError, match=r".+"):
        indicator_of(columns)
