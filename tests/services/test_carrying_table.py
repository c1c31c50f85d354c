"""Last year beside what the new year would say."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from perfgoals_desktop import paths
from perfgoals_desktop.domain.declaration import Ancestor, Declaration
from perfgoals_desktop.domain.money import Money
from perfgoals_desktop.domain.target_grammar import parse_target
from perfgoals_desktop.schema.catalog import Catalog
from perfgoals_desktop.services.carrying_table import (
    Amounts,
    CarriedItem,
    CarriedTable,
    carried_of,
    carrying_tables,
    summary_of,
)
from tests.samples import sample_declaration

CATALOG = Catalog.read(paths.forms())


def table_of(declaration: Declaration, year: int = 2024, amounts: Amounts = Amounts.KEEP) -> CarriedTable:
    return carrying_tables([declaration], year, CATALOG, amounts)[0]


def item_of(table: CarriedTable, place: str) -> CarriedItem:
    return next(item for item in table.items if item.place == place)


@pytest.fixture
def last_year() -> Declaration:
    """A declaration whose texts name the year."""
    sample = sample_declaration()
    rows = [
        replace(sample.indicators[0], name="2023年会议次数", target=parse_target("=2(次)").target),
        replace(sample.indicators[1], target=parse_target("2023年底前完成").target),
        *sample.indicators[2:],
    ]
    texts = {"annual_goal": "2023年召开会议，落实2019年方案，较上年提高。"}
    return replace(sample, revision=3).with_answers(texts).with_indicators(rows)


def test_years_move_in_texts_names_and_values_and_those_that_stay_are_shown(last_year: Declaration) -> None:
    table = table_of(last_year)

    goal = item_of(table, "annual_goal")
    assert goal.suggestion == "2024年召开会议，落实2019年方案，较上年提高。"
    assert [phrase.text for phrase in goal.phrases] == ["2023", "2019", "上年"]
    assert item_of(table, "0.name").suggestion == "2024年会议次数"
    assert (item_of(table, "0.value").before, item_of(table, "0.value").is_unchanged) == ("=2(次)", True)
    assert item_of(table, "1.value").suggestion == "2024年底前完成"


def test_the_drafts_say_the_suggestions_and_know_where_they_come_from(last_year: Declaration) -> None:
    draft = carried_of(table_of(last_year), {}).declaration

    assert draft.ancestor == Ancestor(last_year.id, 3, 2023)
    assert draft.text("annual_goal").startswith("2024年")
    assert draft.indicators[1].target.words == "2024年底前完成"
    assert draft.date("end_date") == datetime.date(2024, 12, 31)


def test_what_somebody_typed_is_read_as_in_the_fields(last_year: Declaration) -> None:
    typed = {"annual_requested": "123.4万", "0.value": ">=95%", "0.name": " 出席率 ", "end_date": "2024.6.30"}

    draft = carried_of(table_of(last_year), typed).declaration

    assert draft.amount("annual_requested") == Money.parse("1234000")
    assert draft.indicators[0].target == parse_target(">=95%").target
    assert draft.indicators[0].name == "出席率"
    assert draft.date("end_date") == datetime.date(2024, 6, 30)


def test_amounts_are_left_blank_by_choice(last_year: Declaration) -> None:
    table = table_of(last_year, amounts=Amounts.BLANK)

    amounts = item_of(table, "annual_requested")
    assert amounts.before
    assert amounts.suggestion == ""
    assert carried_of(table, {}).declaration.amount("annual_requested") is None


def test_places_are_the_same_for_every_year(last_year: Declaration) -> None:
    places = [[item.place for item in table_of(last_year, year).items] for year in (2022, 2023)]

    assert places[0] == places[1]
    assert len(set(places[0])) == len(places[0])


def test_without_a_fiscal_year_nothing_is_suggested(last_year: Declaration) -> None:
    unknown = last_year.with_answer("fiscal_year", None)

    table = table_of(unknown)

    assert summary_of([table])[0] == summary_of([table])[1]
    assert not any(item.phrases for item in table.items)
