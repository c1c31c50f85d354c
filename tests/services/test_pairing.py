from __future__ import annotations

from dataclasses import replace
from uuid import uuid4

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from perfgoals_desktop.domain.indicator import Indicator
from perfgoals_desktop.domain.target_grammar import parse_target
from perfgoals_desktop.services import pairing
from perfgoals_desktop.services.pairing import paired_indicators, paired_projects
from tests.samples import sample_declaration
from tests.strategies import declarations, indicators


def row(name: str, category: str = "output.quantity", value: str = "≥1(次)") -> Indicator:
    return Indicator(uuid4(), category, name, parse_target(value).target)


def test_an_id_counts_before_everything_else():
    kept, other = row("接待批次"), row("接待批次")
    renamed = replace(kept, name="全新名称", category="benefit.social")

    assert paired_indicators([other, kept], [renamed, other]) == [(0, 1), (1, 0)]


def test_the_same_name_in_the_same_category_is_the_same_row():
    before = [row("接待批次"), row("办结率", "output.quality")]
    after = [row("办结率", "output.quality"), row("接待 批次")]

    assert paired_indicators(before, after) == [(0, 1), (1, 0)]


def test_of_names_that_are_alike_the_most_alike_is_the_same_row():
    before = [row("来信来访接待批次"), row("来信接待批次")]
    after = [row("来信来访接待总批次"), row("来信接待批数")]

    assert paired_indicators(before, after) == [(0, 0), (1, 1)]


def test_a_row_that_has_moved_to_another_category_is_the_same_row():
    assert paired_indicators([row("人均成本", "output.cost")], [row("人均成本", "cost.economic")]) == [(0, 0)]


def test_what_is_left_in_a_category_is_paired_in_its_order():
    before = [row("甲甲甲"), row("乙乙乙"), row("丙丙丙", "benefit.social")]
    after = [row("子子子"), row("丑丑丑"), row("寅寅寅")]

    assert paired_indicators(before, after) == [(0, 0), (1, 1), (2, None), (None, 2)]


def test_blank_names_are_not_the_same_in_another_category():
    assert paired_indicators([row("")], [row("", "benefit.social")]) == [(0, None), (None, 0)]


def test_very_many_rows_are_paired_without_comparing_all_names(monkeypatch):
    monkeypatch.setattr(pairing, "MOST_COMPARED", 1)

    assert paired_indicators([row("甲甲"), row("乙乙")], [row("乙"), row("甲")]) == [(0, 0), (1, 1)]


@settings(max_examples=60, deadline=None)
@given(st.lists(indicators(), max_size=6), st.lists(indicators(), max_size=6))
def test_every_row_is_in_one_pair(before, after):
    places = paired_indicators(before, after)

    assert sorted(old for old, _ in places if old is not None) == list(range(len(before)))
    assert sorted(new for _, new in places if new is not None) == list(range(len(after)))


@settings(max_examples=40, deadline=None)
@given(declarations())
def test_a_table_is_paired_with_itself_row_by_row(declaration):
    rows = declaration.indicators
    copied = [replace(item, id=uuid4()) for item in rows]

    assert paired_indicators(rows, rows) == [(place, place) for place in range(len(rows))]
    assert len(paired_indicators(rows, copied)) == len(rows)


def other(number: int, **answers: str | int | None):
    return replace(sample_declaration(number, **answers), id=uuid4())


@pytest.mark.parametrize(
    "after",
    [
        sample_declaration(1, name="改名"),
        other(1),
        other(1, annual_goal="另一个目标"),
        other(1, fiscal_year=2024, annual_goal="另一个目标"),
        other(1, implementing_unit="另一个单位"),
    ],
    ids=["id", "content", "name, unit, year", "another year", "another unit"],
)
def test_the_same_project_is_found(after):
    stranger = other(9, name="无关的项目")

    places = paired_projects([sample_declaration(1), other(8, name="会议")], [stranger, after])

    assert (0, 1) in places


def test_one_project_on_each_side_is_compared_whatever_it_is():
    assert paired_projects([other(1, name="甲")], [other(2, name="乙")]) == [(0, 0)]


def test_projects_without_a_name_are_not_taken_for_each_other():
    before = [other(1, name=None, annual_goal="甲"), other(2, name="会议")]
    after = [other(3, name=None, annual_goal="乙"), other(4, name="会议")]

    assert paired_projects(before, after) == [(0, None), (1, 1), (None, 0)]
