from uuid import UUID

from perfgoals_desktop import paths
from perfgoals_desktop.domain.indicator import Indicator
from perfgoals_desktop.domain.target_grammar import parse_target
from perfgoals_desktop.schema.catalog import Catalog
from perfgoals_desktop.schema.library import IndicatorLibrary
from perfgoals_desktop.services.indicator_shelf import OWN, IndicatorShelf

CATALOG = Catalog.read(paths.forms())
FORM, NEWER = CATALOG.form("shanghai-2023"), CATALOG.form("shanghai-2024")
LIBRARY = IndicatorLibrary.read(paths.forms() / "library")
PAST = (Indicator(UUID(int=1), "output.quality", "来访登记完整率", parse_target("≥98(%)").target),)


def names(found):
    return [each.item.name for rows in found.values() for each in rows]


def test_every_indicator_of_the_library_stands_under_its_topic():
    found = IndicatorShelf(FORM, LIBRARY).find()

    fitting = [entry for entry in LIBRARY if any(map(FORM.category, entry.categories))]
    assert len(names(found)) == len(fitting) > 500
    assert list(found) == [topic.name for topic in LIBRARY.topics]


def test_what_the_unit_has_used_comes_first():
    shelf = IndicatorShelf(FORM, LIBRARY, PAST)

    assert shelf.topics[0] == OWN
    assert [each.item.name for each in shelf.find()[OWN]] == ["来访登记完整率"]


def test_a_word_is_looked_for_in_name_initials_and_explanation():
    shelf = IndicatorShelf(FORM, LIBRARY)

    assert "参训率" in names(shelf.find("参训"))
    assert "参训率" in names(shelf.find("cxl"))
    assert "系统可用率" in names(shelf.find("计划内停机"))
    assert names(shelf.find("没有这样的指标")) == []


def test_a_category_leaves_only_what_goes_there():
    found = IndicatorShelf(FORM, LIBRARY).find(category="output.timeliness")

    assert names(found)
    assert {each.category for rows in found.values() for each in rows} == {"output.timeliness"}


def test_an_indicator_goes_where_the_form_has_a_place_for_it():
    def place(form):
        rows = IndicatorShelf(form, LIBRARY).find("运维费用占建设投入比例")
        return next(each.category for topic in rows.values() for each in topic)

    assert place(FORM) == "output.cost"
    assert place(NEWER) == "cost.economic"


def test_what_has_no_place_in_the_form_is_not_offered():
    stray = Indicator(UUID(int=2), "nowhere.at-all", "无处可放的指标", parse_target("达标").target)

    assert names(IndicatorShelf(FORM, IndicatorLibrary(), [stray]).find()) == []
