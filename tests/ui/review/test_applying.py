import datetime
from dataclasses import replace

import pytest

from perfgoals_desktop.domain.money import Money, MoneyUnit
from perfgoals_desktop.rules.finding import NAME, TABLE, VALUE, Remark, target_of
from perfgoals_desktop.schema.settings import Level
from perfgoals_desktop.ui.review.applying import content_at, proposal_text, with_explanation, with_proposal
from tests.samples import sample_declaration, sample_form

FORM = sample_form()
DECLARATION = sample_declaration()
INDICATOR = DECLARATION.indicators[0]


def remark(target, proposal):
    return Remark(DECLARATION.id, "any", Level.HINT, target, "", "", "", "", proposal, (target,))


@pytest.mark.parametrize("proposal", ["新名称", Money(5), datetime.date(2024, 1, 1)])
def test_a_field_takes_the_proposal_as_it_is(proposal):
    changed = with_proposal(DECLARATION, remark("name", proposal), FORM)

    assert changed.answers["name"] == proposal
    assert changed.indicators == DECLARATION.indicators


def test_an_indicator_takes_a_name():
    changed = with_proposal(DECLARATION, remark(target_of(INDICATOR, NAME), "新指标"), FORM)

    assert changed.indicators == (replace(INDICATOR, name="新指标"), *DECLARATION.indicators[1:])


def test_an_indicator_takes_a_value_that_is_understood():
    changed = with_proposal(DECLARATION, remark(target_of(INDICATOR, VALUE), "≤5(期)"), FORM)

    assert changed.indicators[0].target.printed(FORM.value_style) == "≤5(期)"
    assert changed.indicators[0].target.is_quantity


def test_an_indicator_takes_what_a_column_holds():
    changed = with_proposal(DECLARATION, remark(target_of(INDICATOR, "weight"), "20"), FORM)

    assert changed.indicators[0].columns == {"weight": "20"}


@pytest.mark.parametrize(("target", "proposal"), [("name", None), (TABLE, "x"), ("no-such-field", "x")])
def test_nothing_changes_where_nothing_is_proposed_for_a_place(target, proposal):
    assert with_proposal(DECLARATION, remark(target, proposal), FORM) == DECLARATION


def test_an_explanation_is_kept_and_taken_back():
    explained = with_explanation(DECLARATION, "rule:name", " 按合同约定 ")

    assert explained.explanations == {"rule:name": "按合同约定"}
    assert with_explanation(explained, "rule:name", " ") == DECLARATION


def test_the_content_of_a_place_is_found():
    assert content_at(DECLARATION, "name") == DECLARATION.name
    assert content_at(DECLARATION, target_of(INDICATOR, NAME)) is INDICATOR
    assert content_at(DECLARATION, TABLE) is None


def test_a_proposal_is_written_in_the_unit_of_the_form():
    assert proposal_text(remark("annual_requested", Money(12_345_600)), MoneyUnit.WAN) == "12.3456"
    assert proposal_text(remark("name", None), MoneyUnit.YUAN) == ""
