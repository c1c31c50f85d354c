from dataclasses import replace
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from perfgoals_desktop.rules.check import review, review_one
from perfgoals_desktop.rules.finding import explanation_key, indicator_part, target_of
from perfgoals_desktop.rules.neighbours import Neighbours
from perfgoals_desktop.schema.catalog import UnknownForm
from perfgoals_desktop.schema.settings import Level, RuleSetting
from tests.rules.examples import CATALOG, RULEBOOK, lacking, on_form, row, sound, with_row, with_rows
from tests.strategies import declarations

FORM = CATALOG.form("shanghai-2023")
FORM_IDS = st.sampled_from(sorted(CATALOG.forms))
VAGUE = sound(name="其他培训经费")


def explained(declaration, rule, target, text="按上级要求命名。"):
    return replace(declaration, explanations={explanation_key(rule, target): text})


def only(remarks, rule):
    return next(remark for remark in remarks if remark.rule == rule)


def test_a_hint_that_is_explained_is_kept_and_still_listed():
    found = review_one(explained(VAGUE, "vague-name", "name"), FORM, RULEBOOK)

    remark = only(found.remarks, "vague-name")
    assert remark.kept
    assert remark.explanation == "按上级要求命名。"
    assert found.count(Level.HINT) == 0


def test_a_blank_explanation_explains_nothing():
    found = review_one(explained(VAGUE, "vague-name", "name", " "), FORM, RULEBOOK)

    assert not only(found.remarks, "vague-name").kept
    assert found.count(Level.HINT) == 1


def test_an_error_cannot_be_kept():
    found = review_one(explained(sound(name=None), "required-fields", "name"), FORM, RULEBOOK)

    remark = only(found.remarks, "required-fields")
    assert not remark.can_be_kept
    assert not remark.kept
    assert found.has_errors


def test_an_explanation_is_found_under_the_key_of_its_remark():
    remark = only(review_one(VAGUE, FORM, RULEBOOK).remarks, "vague-name")

    assert remark.key == explanation_key("vague-name", "name") == "vague-name:name"


def test_one_line_for_many_indicators_names_them_and_can_be_explained_at_once():
    declaration = with_rows(
        ("output.quantity", "甲完成率", "=100(%)"), ("output.quantity", "乙完成率", "=100(%)")
    )

    plain = only(review_one(declaration, FORM, RULEBOOK).remarks, "quantity-as-percent")
    kept = only(
        review_one(explained(declaration, plain.rule, plain.target), FORM, RULEBOOK).remarks, plain.rule
    )

    assert "“甲完成率”、“乙完成率”" in plain.message
    assert plain.places == tuple(target_of(indicator) for indicator in declaration.indicators)
    assert plain.target == "indicators"
    assert kept.kept


def test_a_long_list_is_cut_and_counted():
    rows = (("output.quantity", f"第{place}项完成率", "=100(%)") for place in range(7))

    remark = only(review_one(with_rows(*rows), FORM, RULEBOOK).remarks, "quantity-as-percent")

    assert "等 7 项" in remark.message


def test_a_row_without_a_name_is_called_by_its_number():
    found = review_one(with_row("output.quality", "", "达标"), FORM, RULEBOOK)

    assert only(found.remarks, "indicator-complete").message.startswith("第 4 条指标的名称")


def test_a_text_of_any_length_makes_a_sentence_to_read():
    found = review_one(sound(fiscal_year="年" * 500), FORM, RULEBOOK)

    assert len(only(found.remarks, "required-fields").message) < 120


@pytest.mark.parametrize("value", ["**", "≥**(%)", "XX", "待定", "/"])
def test_of_a_stand_in_only_one_rule_speaks(value):
    declaration = with_row("output.quality", "培训合格率", value)
    target = target_of(declaration.indicators[-1], "value")

    found = review_one(declaration, FORM, RULEBOOK)

    assert [remark.rule for remark in found.remarks if remark.target == target] == ["placeholder"]


def test_a_rule_that_yields_speaks_where_the_other_one_is_switched_off():
    form = FORM.model_copy(update={"rules": {"placeholder": RuleSetting(enabled=False)}})

    found = review_one(with_row("output.quality", "培训合格率", "**"), form, RULEBOOK)

    assert {"qualitative-characters", "rate-in-words"} <= {remark.rule for remark in found.remarks}


def test_one_that_is_missing_is_not_spoken_of_as_several():
    one = only(review_one(lacking("output.quality"), FORM, RULEBOOK).remarks, "output-kinds-missing")
    several = only(review_one(lacking("satisfaction", "benefit"), FORM, RULEBOOK).remarks, "family-missing")

    assert one.message == "产出指标中没有“质量指标”，请至少设一条。"
    assert several.message.endswith("没有“效益指标”、“满意度指标”，请至少各设一条。")


def test_the_gravest_come_first():
    declaration = on_form(
        "shanghai-2024", sound(name="其他培训经费", end_date=None, annual_goal="2019年培训。")
    )

    levels = [remark.level for remark in review([declaration], CATALOG, RULEBOOK)[0].remarks]

    assert set(levels) == set(Level)
    assert levels == sorted(levels, key=list(Level).index)


def test_many_are_reviewed_in_their_order_and_against_each_other():
    given_ = [sound(3), sound(1, name="委员培训经费"), sound(2)]

    reviews = review(given_, CATALOG, RULEBOOK)

    assert [found.declaration for found in reviews] == [item.id for item in given_]
    assert "duplicate-project" in {remark.rule for remark in reviews[0].remarks}
    assert "duplicate-project" not in {remark.rule for remark in reviews[1].remarks}


def test_one_among_others_is_reviewed_as_it_is_among_all():
    everything = [sound(1), sound(2, name="委员培训经费"), with_row("benefit.social", "影响", "良好")]
    neighbours = Neighbours.of(everything)

    singly = [review_one(declaration, FORM, RULEBOOK, neighbours) for declaration in everything]

    assert singly == review(everything, CATALOG, RULEBOOK)


def test_progress_is_told_and_may_stop_the_work():
    told = []
    review([sound(1), sound(2)], CATALOG, RULEBOOK, lambda done, total: told.append((done, total)))
    assert told == [(1, 2), (2, 2)]

    def stop(done, total):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        review([sound(1)], CATALOG, RULEBOOK, stop)


def test_a_form_that_is_not_installed_cannot_be_reviewed():
    with pytest.raises(UnknownForm):
        review([on_form("nowhere-1999", sound())], CATALOG, RULEBOOK)


def test_nothing_is_reviewed_at_once():
    assert review([], CATALOG, RULEBOOK) == []


def test_a_target_tells_its_indicator_and_part():
    indicator = row(UUID(int=5), "output.quality", "甲", "达标")

    assert indicator_part(target_of(indicator, "value")) == (indicator.id, "value")
    assert indicator_part(target_of(indicator)) == (indicator.id, "")
    assert indicator_part("annual_goal") is None


@settings(deadline=None)
@given(st.lists(declarations(form_ids=FORM_IDS), max_size=3))
def test_anything_that_can_be_stored_can_be_reviewed(everything):
    for found in review(everything, CATALOG, RULEBOOK):
        keys = [remark.key for remark in found.remarks]
        assert len(keys) == len(set(keys))
        assert all(remark.message for remark in found.remarks)
