import re
import shutil

import pytest

from perfgoals_desktop import paths
from perfgoals_desktop.rules.check import review_one
from perfgoals_desktop.rules.every_rule import RULES
from perfgoals_desktop.rules.neighbours import Neighbours
from perfgoals_desktop.rules.rule import Case, rule
from perfgoals_desktop.rules.rulebook import BrokenRuleSetting, Rulebook
from perfgoals_desktop.rules.subject import Subject
from perfgoals_desktop.schema.loader import BrokenDefinition
from perfgoals_desktop.schema.settings import Level, RuleSetting
from tests.rules.examples import CATALOG, RULEBOOK, lacking, one_off, sound

E, W, H = Level.ERROR, Level.WARNING, Level.HINT
LEVELS = {
    E: "required-fields annual-goal-required overall-part-required duplicate-project date-order annual-sum "
    "project-sum annual-within-project one-year-equality amount-range family-missing indicator-complete "
    "duplicate-indicator quantitative-unit qualitative-characters placeholder percent-range bad-direction "
    "weights-sum export-length",
    W: "code-list nature-vs-content year-within-period unit-slip carry-over-new-project stale-year "
    "copied-goal goal-off-topic same-goal-twice unbalanced-quotes output-kinds-missing cost-missing "
    "indicator-count ge-100 good-direction cost-direction rate-in-words relative-value value-echoes-name "
    "name-holds-value date-after-end",
    H: "vague-name other-funds-source goal-without-indicator slogan-goal goal-length halfwidth-punctuation "
    "sustainability-missing boilerplate-indicator state-as-rate vague-value quantity-as-percent wrong-kind "
    "mixed-number-style",
}
ONE_LINE = {"cost-missing", "boilerplate-indicator", "vague-value", "quantity-as-percent"}
SOURCES = {"财政端校验", "审核惯例", "财预〔2015〕88号", "财预〔2021〕101号"}
FORM = CATALOG.form("shanghai-2023")


def with_setting(rule_id, **setting):
    return FORM.model_copy(update={"rules": {rule_id: RuleSetting.model_validate(setting)}})


def levels(declaration, form, rule_id):
    found = review_one(declaration, form, RULEBOOK).remarks
    return [remark.level for remark in found if remark.rule == rule_id]


def test_every_rule_is_in_the_book_and_everything_in_the_book_is_a_rule():
    assert set(RULEBOOK.entries) == set(RULES)


def test_the_levels_are_those_agreed():
    agreed = {rule_id: level for level, rules in LEVELS.items() for rule_id in rules.split()}

    assert {rule_id: entry.level for rule_id, entry in RULEBOOK.entries.items()} == agreed


def test_what_fires_on_nearly_every_form_is_one_line():
    assert {rule_id for rule_id, entry in RULEBOOK.entries.items() if entry.once_per_form} == ONE_LINE


@pytest.mark.parametrize("entry", RULEBOOK.entries.values(), ids=list(RULEBOOK.entries))
def test_every_entry_says_why_and_from_where(entry):
    assert entry.title
    assert entry.reason.endswith("。")
    assert entry.source in SOURCES


@pytest.mark.parametrize("entry", RULEBOOK.entries.values(), ids=list(RULEBOOK.entries))
def test_every_message_names_a_place_and_says_what_to_do(entry):
    for message in (entry.message, *entry.variants.values()):
        assert message.endswith("。")
        assert message.count("。") == 1
        assert re.search("请|建议|应为", message)


def test_patterns_in_the_book_compile():
    for entry in RULEBOOK.entries.values():
        for parameter in entry.parameters.values():
            assert not isinstance(parameter, str) or re.compile(parameter)


def test_every_shipped_form_can_be_reviewed():
    for form in CATALOG:
        assert RULEBOOK.in_force(form)


def test_a_form_may_switch_a_rule_off():
    form = with_setting("cost-missing", enabled=False)

    assert levels(lacking("output.cost"), form, "cost-missing") == []


def test_a_form_may_change_a_level():
    form = with_setting("cost-missing", level="error")

    assert levels(lacking("output.cost"), form, "cost-missing") == [Level.ERROR]


def test_a_form_may_change_the_level_for_a_span_only():
    form = with_setting("vague-name", span_levels={"one-off": "error"})

    assert levels(one_off(name="其他培训"), form, "vague-name") == [Level.ERROR]
    assert levels(sound(name="其他培训"), form, "vague-name") == [Level.HINT]


def test_in_the_form_of_2023_missing_cost_is_a_hint_for_recurrent_projects():
    without_cost = lacking("output.cost")

    assert levels(without_cost, FORM, "cost-missing") == [Level.HINT]
    assert levels(without_cost.with_answer("nature", "一次性项目"), FORM, "cost-missing") == [Level.WARNING]


def test_a_form_may_change_a_parameter():
    form = with_setting("goal-length", parameters={"at_least": 60})

    assert levels(sound(), form, "goal-length") == [Level.HINT]


def test_a_form_may_replace_a_shared_word_list_for_one_rule():
    form = with_setting("vague-value", parameters={"vague": ["健全"]})

    assert levels(sound(), form, "vague-value") == [Level.HINT]


@pytest.mark.parametrize(
    ("rule_id", "setting"),
    [
        ("goal-lenght", {}),
        ("goal-length", {"parameters": {"at_last": 60}}),
        ("goal-length", {"parameters": {"at_least": "60"}}),
    ],
    ids=["an unknown rule", "an unknown parameter", "a parameter of another kind"],
)
def test_a_setting_that_no_rule_can_use_is_refused(rule_id, setting):
    with pytest.raises(BrokenRuleSetting) as caught:
        RULEBOOK.in_force(with_setting(rule_id, **setting))

    assert (caught.value.form_id, caught.value.rule) == ("shanghai-2023", rule_id)


def test_a_rule_id_is_given_once():
    with pytest.raises(ValueError, match="goal-length"):
        rule("goal-length")(lambda _case: iter(()))


def test_a_rule_that_asks_for_a_parameter_of_another_kind_is_a_bug():
    subject = Subject(sound(), FORM, Neighbours())

    with pytest.raises(TypeError):
        Case("a-rule", subject, {"at_least": 5}).words("at_least")
    with pytest.raises(TypeError):
        Case("a-rule", subject, {"words": ("a",)}).number("words")


def test_a_rule_defined_twice_is_refused(tmp_path):
    for file in (paths.forms() / "rules").glob("*.toml"):
        (tmp_path / file.name).write_bytes(file.read_bytes())
    (tmp_path / "99-more.toml").write_text('[lists]\ncounts = ["数"]\n', "utf-8")

    with pytest.raises(BrokenDefinition) as caught:
        Rulebook.read(tmp_path)
    assert "counts" in caught.value.problem


def test_a_book_without_wording_is_refused(tmp_path):
    with pytest.raises(BrokenDefinition):
        Rulebook.read(tmp_path)


def test_a_book_that_says_what_no_rule_book_says_is_refused(tmp_path):
    (tmp_path / "rules.toml").write_text('[rules.date-order]\nlevel = "fatal"\n', "utf-8")

    with pytest.raises(BrokenDefinition) as caught:
        Rulebook.read(tmp_path)
    assert caught.value.file.name == "rules.toml"


def test_another_level_makes_another_edition(tmp_path):
    folder = shutil.copytree(paths.forms() / "rules", tmp_path / "rules")
    before = Rulebook.read(folder).edition_mark
    file = folder / "30-dates.toml"
    file.write_text("# 说明\n" + file.read_text("utf-8"), "utf-8")
    same = Rulebook.read(folder).edition_mark

    file.write_text(file.read_text("utf-8").replace('level = "error"', 'level = "warning"', 1), "utf-8")

    assert same == before
    assert Rulebook.read(folder).edition_mark != before


def test_a_form_that_is_read_anew_has_the_rules_that_it_says_now():
    form = with_setting("cost-missing", level=Level.HINT)
    changed = with_setting("cost-missing", enabled=False)

    rules = [{rule.rule for rule in RULEBOOK.in_force(each)} for each in (form, changed, form)]

    assert ["cost-missing" in each for each in rules] == [True, False, True]
