from uuid import UUID

import pytest

from perfgoals_desktop import paths
from perfgoals_desktop.domain.indicator import Indicator
from perfgoals_desktop.domain.target_grammar import parse_target
from perfgoals_desktop.schema.library import IndicatorLibrary
from perfgoals_desktop.services.indicator_search import MOST, IndicatorSearch

LIBRARY = IndicatorLibrary.read(paths.forms() / "library")


def past(name, value="≥1(个)", category="output.quantity"):
    return Indicator(UUID(int=1), category, name, parse_target(value).target)


def names(found):
    return [item.name for item in found]


@pytest.mark.parametrize("typed", ["参训率", "参训", "训率", "cxl", "CXL", "cx", " 参训 "])
def test_a_name_is_found_by_a_part_of_it_and_by_initials(typed):
    assert "参训率" in names(IndicatorSearch(LIBRARY).find(typed, "output.quality"))


def test_several_words_have_to_stand_in_the_name():
    found = names(IndicatorSearch(LIBRARY).find("验收 合格率"))

    assert found
    assert all("验收" in name and "合格率" in name for name in found)


def test_indicators_of_the_category_come_first():
    found = IndicatorSearch(LIBRARY).find("培训", "output.quantity", most=50)
    here = ["output.quantity" in item.categories for item in found]

    assert here[0]
    assert here == sorted(here, reverse=True)


def test_a_blank_text_shows_what_the_category_has():
    found = IndicatorSearch(LIBRARY).find("", "cost.social")

    assert found
    assert all("cost.social" in item.categories for item in found)


def test_a_list_is_no_longer_than_can_be_looked_over():
    assert len(IndicatorSearch(LIBRARY).find("率")) == MOST


def test_what_is_nowhere_is_not_found():
    assert IndicatorSearch(LIBRARY).find("没有这样的指标") == []
    assert IndicatorSearch(LIBRARY).find("zzzz") == []


def test_what_the_unit_used_before_comes_first_with_its_latest_value():
    before = [past("走访培训户数", "≥1(户)"), past("走访培训户数", "≥9(户)"), past("培训人次", "≥77(人次)")]

    found = IndicatorSearch(LIBRARY, before).find("培训", "output.quantity")

    assert names(found)[:2] == ["培训人次", "走访培训户数"]
    assert [item.is_own for item in found[:3]] == [True, True, False]
    assert found[1].target.number == "9"


def test_a_name_of_the_library_that_the_unit_used_stands_once():
    found = IndicatorSearch(LIBRARY, iter([past("培训人次", "≥77(人次)")])).find("培训人次")

    assert [(item.name, item.target.number) for item in found if item.name == "培训人次"] == [
        ("培训人次", "77")
    ]
    assert found[0].explanation == LIBRARY.entry("培训人次").explanation


def test_other_spellings_lead_to_the_right_name():
    assert "人大会议召开规模达标情况" in names(IndicatorSearch(LIBRARY).find("人大议召开"))


def test_every_reading_of_a_name_is_found():
    assert "参训率" in names(IndicatorSearch(LIBRARY).find("sxl", most=50))
