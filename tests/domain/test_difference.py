from __future__ import annotations

from dataclasses import replace
from uuid import UUID, uuid4

from hypothesis import given, settings

from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.domain.difference import (
    INDICATORS,
    NO_DIFFERENCE,
    AnswerChange,
    Difference,
    IndicatorChange,
    brought_back,
    difference,
)
from perfgoals_desktop.domain.indicator import Indicator
from perfgoals_desktop.domain.money import Money
from perfgoals_desktop.domain.status import Status
from tests.strategies import declarations

FIRST, SECOND, THIRD = (Indicator(UUID(int=n), "output.quantity", f"指标{n}") for n in (1, 2, 3))
PROJECT = Declaration(UUID(int=9), "f", indicators=(FIRST, SECOND)).with_answers(
    {"name": "信访", "carry_over": Money(1)}
)


def test_changed_new_and_blanked_fields_are_told():
    after = PROJECT.with_answers({"name": "接待", "carry_over": None, "annual_goal": "目标"})

    assert difference(PROJECT, after) == Difference(
        answers=(
            AnswerChange("name", "信访", "接待"),
            AnswerChange("annual_goal", None, "目标"),
            AnswerChange("carry_over", Money(1), None),
        )
    )


def test_changed_new_and_removed_rows_are_told():
    renamed = replace(SECOND, name="改名")

    found = difference(PROJECT, PROJECT.with_indicators([renamed, THIRD]))

    assert found == Difference(
        indicators=(
            IndicatorChange(FIRST, None),
            IndicatorChange(SECOND, renamed),
            IndicatorChange(None, THIRD),
        )
    )


def test_rows_in_another_order_are_told():
    found = difference(PROJECT, PROJECT.with_indicators([SECOND, THIRD, FIRST]))

    assert found == Difference(indicators=(IndicatorChange(None, THIRD),), reordered=True)


def test_an_indicator_that_stands_twice_is_two_rows():
    found = difference(PROJECT, PROJECT.with_indicators([FIRST, FIRST, SECOND]))

    assert found == Difference(indicators=(IndicatorChange(None, FIRST),))


def test_explanations_and_standing_are_told():
    after = replace(PROJECT, explanations={"annual-sum": "见附件"}, status=Status.FINAL, revision=2)

    assert difference(PROJECT, after) == Difference(
        explanations=("annual-sum",), standing=("revision", "status")
    )


@settings(max_examples=60, deadline=None)
@given(declarations(max_indicators=4), declarations(max_indicators=4))
def test_there_is_a_difference_where_values_differ(before, after):
    after = replace(after, id=before.id)

    assert bool(difference(before, after)) == (before != after)
    assert difference(before, before) == NO_DIFFERENCE


def test_everything_is_brought_back_but_the_standing():
    now = replace(PROJECT, id=uuid4(), status=Status.RETURNED, revision=3, form_id="g", indicators=())

    back = brought_back(now.with_answer("name", "别名"), PROJECT)

    assert back == replace(PROJECT, id=now.id, status=Status.RETURNED, revision=3)


def test_single_fields_are_brought_back():
    now = PROJECT.with_answers({"name": "别名", "carry_over": None, "annual_goal": "新"}).with_indicators([])

    assert brought_back(now, PROJECT, ["name", "annual_goal"]) == now.with_answers(
        {"name": "信访", "annual_goal": None}
    )
    assert brought_back(now, PROJECT, [INDICATORS]) == now.with_indicators(PROJECT.indicators)
