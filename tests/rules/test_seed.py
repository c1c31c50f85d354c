"""The published forms of 2023: what a reviewer would send back, and what is left alone."""

import pytest

from perfgoals_desktop import paths
from perfgoals_desktop.domain.money import Money
from perfgoals_desktop.reading.read import read_file
from perfgoals_desktop.rules.check import review
from perfgoals_desktop.schema.settings import Level
from tests.rules.examples import CATALOG, RULEBOOK

DECLARATIONS = read_file(paths.resources() / "samples" / "shanghai-npc-2023.txt", CATALOG).declarations
REVIEWS = review(DECLARATIONS, CATALOG, RULEBOOK)

# Form by form, errors and warnings with the field or the indicator that they name.
GRAVE = {
    1: [("value-echoes-name", "保障市人代会顺利开展")],
    2: [("stale-year", "annual_goal"), ("relative-value", "人大代表提案上报情况")],
    3: [("value-echoes-name", "保障人大日常工作正常运行")],
    4: [("value-echoes-name", "长效制度建设有效性")],
    5: [("nature-vs-content", "nature")],
    6: [
        ("rate-in-words", "立法工作质量达标率"),
        ("rate-in-words", "立法培训及会议规模达标率"),
        ("value-echoes-name", "相关法律法规完善情况"),
    ],
    7: [],
    8: [],
    9: [
        ("annual-within-project", "annual_requested"),
        ("annual-within-project", "fiscal_appropriation"),
        ("one-year-equality", "annual_requested"),
        ("nature-vs-content", "category"),
        ("goal-off-topic", "annual_goal"),
        ("unbalanced-quotes", "name"),
        ("value-echoes-name", "市人大常委会履职保障度"),
    ],
    10: [("bad-direction", "信息化平台故障发生率")],
    11: [("value-echoes-name", "人大代表专业履职水平提升")],
    12: [],
    13: [("value-echoes-name", "机关履职保障度")],
    14: [
        ("rate-in-words", "信访结案率"),
        ("relative-value", "信访结案率"),
        ("value-echoes-name", "推动人大立法情况"),
    ],
}
RECURRENT = "cost-missing quantity-as-percent"
HINTS = {
    1: f"{RECURRENT} boilerplate-indicator vague-value",
    2: f"{RECURRENT} boilerplate-indicator wrong-kind",
    3: f"{RECURRENT} boilerplate-indicator vague-value vague-name",
    4: f"{RECURRENT} vague-value slogan-goal mixed-number-style mixed-number-style "
    "state-as-rate state-as-rate wrong-kind",
    5: f"{RECURRENT} boilerplate-indicator vague-value",
    6: f"{RECURRENT} boilerplate-indicator vague-value",
    7: f"{RECURRENT} sustainability-missing",
    8: f"{RECURRENT} boilerplate-indicator",
    9: "quantity-as-percent vague-value state-as-rate",
    10: f"{RECURRENT} boilerplate-indicator vague-value mixed-number-style",
    11: f"{RECURRENT} boilerplate-indicator vague-value other-funds-source goal-without-indicator",
    12: f"{RECURRENT} vague-value sustainability-missing",
    13: f"{RECURRENT} boilerplate-indicator vague-value",
    14: f"{RECURRENT} vague-value slogan-goal halfwidth-punctuation sustainability-missing",
}


def remarks(number):
    return REVIEWS[number - 1].remarks


def place(number, target):
    named = {str(item.id): item.name for item in DECLARATIONS[number - 1].indicators}
    return named.get(target.removeprefix("indicator:").partition(".")[0], target)


@pytest.mark.parametrize("number", GRAVE)
def test_errors_and_warnings_are_those_of_an_experienced_reviewer(number):
    grave = [remark for remark in remarks(number) if remark.level is not Level.HINT]

    assert [(remark.rule, place(number, remark.target)) for remark in grave] == GRAVE[number]


@pytest.mark.parametrize("number", HINTS)
def test_hints_are_few_and_to_the_point(number):
    hints = [remark.rule for remark in remarks(number) if remark.level is Level.HINT]

    assert sorted(hints) == sorted(HINTS[number].split())


def test_only_two_forms_have_errors():
    assert [number for number in range(1, 15) if REVIEWS[number - 1].has_errors] == [9, 10]


def test_the_amounts_of_form_9_are_named_with_their_difference():
    message = remarks(9)[0].message

    assert message == (
        "“年度资金申请总额”1,620,460.00 元大于“项目资金总额”1,620,000.00 元，多出 460.00 元，请核对两项金额。"
    )


def test_what_is_proposed_can_be_put_in_place():
    proposals = {
        (number, remark.rule): remark.proposal for number in range(1, 15) for remark in remarks(number)
    }

    assert proposals[2, "stale-year"].startswith("提供2023年市人代会")
    assert proposals[9, "unbalanced-quotes"] == "预算联网“慧”监督智能化应用开发项目"
    assert proposals[9, "annual-within-project"] is None
    assert proposals[10, "bad-direction"] == "=0(%)"
    assert proposals[14, "halfwidth-punctuation"].startswith(
        "紧紧围绕常委会年度工作部署和全市信访工作大局，进一步"
    )


def test_all_sums_are_right():
    total = sum((form.amount("annual_requested").fen for form in DECLARATIONS), 0)

    assert Money(total).printed() == "76,327,000.00"
    assert not [remark for review in REVIEWS for remark in review.remarks if remark.rule.endswith("-sum")]


def test_a_word_that_fires_on_nearly_every_form_takes_one_line():
    for found in REVIEWS:
        rules = [remark.rule for remark in found.remarks]
        once = [rule for rule in rules if RULEBOOK.entries[rule].once_per_form]
        assert len(once) == len(set(once))
