import re

import pytest

from perfgoals_desktop.domain.money import Money
from perfgoals_desktop.rules.check import review_one
from perfgoals_desktop.rules.every_rule import RULES
from perfgoals_desktop.rules.neighbours import Neighbours
from tests.rules.examples import CATALOG, RULEBOOK, Fact, one_off, sound, staged, weighted
from tests.rules.facts import (
    across,
    basics,
    dates,
    directions,
    funding,
    goals,
    marks,
    naming,
    project,
    sums,
    table,
    text,
    topics,
    values,
    words,
)

SUBJECTS = (
    across,
    basics,
    dates,
    directions,
    funding,
    goals,
    marks,
    naming,
    project,
    sums,
    table,
    text,
    topics,
    values,
    words,
)
FACTS: dict[str, tuple[Fact, ...]] = {
    rule: facts for subject in SUBJECTS for rule, facts in subject.FACTS.items()
}
EACH = [
    pytest.param(rule, fact, id=f"{rule}: {fact.says}") for rule, facts in FACTS.items() for fact in facts
]


def remarks(rule, fact):
    form = CATALOG.form(fact.declaration.form_id)
    found = review_one(fact.declaration, form, RULEBOOK, Neighbours.of(fact.others)).remarks
    return [remark for remark in found if remark.rule == rule]


@pytest.mark.parametrize(("rule", "fact"), EACH)
def test_a_rule_names_what_is_wrong_and_nothing_else(rule, fact):
    found = remarks(rule, fact)

    assert tuple(remark.target for remark in found) == fact.at
    if fact.proposal is not None:
        assert [remark.proposal for remark in found] == [fact.proposal]


@pytest.mark.parametrize(("rule", "fact"), EACH)
def test_what_is_said_is_a_whole_sentence(rule, fact):
    for remark in remarks(rule, fact):
        assert re.search(r"。$", remark.message)
        assert not re.search(r"。。|[{}]|None|indicator:|\bMoney\b|“”", remark.message)
        assert remark.places


@pytest.mark.parametrize("rule", RULES)
def test_every_rule_fires_in_one_case_and_is_silent_in_a_near_one(rule):
    assert any(fact.at for fact in FACTS[rule])
    assert any(not fact.at for fact in FACTS[rule])


@pytest.mark.parametrize(
    "declaration", [sound(), one_off(), staged()], ids=["recurrent", "one-off", "staged"]
)
def test_a_sound_declaration_is_left_alone(declaration):
    assert review_one(declaration, CATALOG.form(declaration.form_id), RULEBOOK).remarks == ()


def test_amounts_are_named_in_the_unit_of_the_form():
    declaration = weighted("100").with_answer("other_funds", Money.parse("1万"))

    found = review_one(declaration, CATALOG.form("county-2025"), RULEBOOK)

    messages = {remark.rule: remark.message for remark in found.remarks}
    assert "12.50 万元" in messages["annual-sum"]
    assert "13.50 万元" in messages["annual-sum"]
