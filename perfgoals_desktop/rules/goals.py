"""The goals in words: length, sense, and whether the indicators measure what they name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from perfgoals_desktop.rules.finding import FieldName, Finding
from perfgoals_desktop.rules.likeness import said
from perfgoals_desktop.rules.matching import any_of, first_word
from perfgoals_desktop.rules.rule import Case, rule
from perfgoals_desktop.rules.topic import clauses, is_covered, letters, of_unit_only, pairs
from perfgoals_desktop.schema.definition import ProjectSpan

_NUMBER = re.compile(r"\d+(?!\s*年|\d)")
_AMONG = re.compile(r"(?<![中高初平对均相优])等(?![级于同候保额待])")


@rule("goal-length")
def goal_length(case: Case) -> Iterator[Finding]:
    """Doubt goals that are too short to say anything, or too long to be read."""
    for key in case.words("fields"):
        length = len("".join(case.declaration.text(key).split()))
        if 0 < length < case.number("at_least"):
            yield case.finding(key, length=length, least=case.number("at_least"))
        elif length > case.number("at_most"):
            yield case.finding(key, variant="long", length=length, most=case.number("at_most"))


@rule("same-goal-twice")
def same_goal_twice(case: Case) -> Iterator[Finding]:
    """A project of several years has a goal for the whole and another for the year."""
    overall, annual = said(case.declaration.text("overall_goal")), said(case.declaration.text("annual_goal"))
    if overall and overall == annual and _takes_years(case):
        yield case.finding("annual_goal", overall=FieldName("overall_goal"))


def _takes_years(case: Case) -> bool:
    start, end = case.declaration.date("start_date"), case.declaration.date("end_date")
    if start is None or end is None:
        return case.subject.span is ProjectSpan.STAGED
    return start.year != end.year


@rule("slogan-goal")
def slogan_goal(case: Case) -> Iterator[Finding]:
    """Doubt a goal that names neither a task nor a number nor an end state."""
    goal = case.declaration.text("annual_goal")
    if not goal.strip() or _NUMBER.search(goal) or first_word(goal, case.words("end_states")):
        return
    if not any(_is_task(goal, found.end(), case) for found in any_of(case.words("tasks")).finditer(goal)):
        yield case.finding("annual_goal")


def _is_task(goal: str, verb_end: int, case: Case) -> bool:
    object_ = next(clauses(goal[verb_end:]), "")
    return bool(pairs(object_, case.words("empty_words") + case.words("slogans")))


@rule("goal-off-topic")
def goal_off_topic(case: Case) -> Iterator[Finding]:
    """Doubt an annual goal that has no word in common with the name and the overall goal.

    Words of the unit's own name say who acts and not on what; they count only
    where the project is named by them.
    """
    empty = case.words("empty_words")
    declaration = case.declaration
    goal, name = declaration.text("annual_goal"), declaration.name
    unit = declaration.text("competent_department") + declaration.text("implementing_unit")
    subject = pairs(name, empty) | {
        pair for pair in pairs(declaration.text("overall_goal"), empty) if not of_unit_only(pair, unit)
    }
    told = pairs(goal, empty)
    if not subject or not told or subject & told:
        return
    if len(letters(goal, empty) & letters(name, empty)) < case.number("letters_in_common"):
        yield case.finding("annual_goal", name_field=FieldName("name"))


@rule("goal-without-indicator")
def goal_without_indicator(case: Case) -> Iterator[Finding]:
    """Name the tasks of the goal that no indicator measures."""
    begins = any_of(case.words("tasks")).match
    doing = [clause for clause in clauses(case.declaration.text("annual_goal")) if begins(clause)]
    names = [indicator.name for indicator in case.subject.indicators if indicator.name.strip()]
    if not doing or not names:
        return
    empty = case.words("empty_words") + case.words("slogans") + case.words("effects")
    missing = [
        task
        for clause in doing
        if not _is_summed_up(clause, names, empty)
        for task in _tasks(clause, case)
        if (wanted := pairs(task, empty)) and not is_covered(wanted, names)
    ]
    # A name such as 工作完成率 has no subject of its own and may measure any task.
    if missing and all(pairs(name, empty) for name in names):
        yield case.finding("annual_goal", tasks=tuple(dict.fromkeys(missing)))


def _tasks(clause: str, case: Case) -> Iterator[str]:
    """The tasks that a clause lists behind its verb: 完成甲、乙和丙."""
    verb = any_of(case.words("tasks")).match(clause)
    if verb is None:
        return
    listed = _AMONG.split(clause[verb.end() :], maxsplit=1)[0]
    for item in case.pattern("between_tasks").split(listed):
        another_verb = any_of(case.words("tasks")).match(item)
        task = item[another_verb.end() :] if another_verb else item
        if named := case.pattern("sums_up").sub("", task, count=1):
            yield named


def _is_summed_up(clause: str, names: list[str], empty: tuple[str, ...]) -> bool:
    """Whether the list ends in a word for all of it (甲、乙等服务) that an indicator measures."""
    listed = _AMONG.split(clause, maxsplit=1)
    return len(listed) == 2 and is_covered(pairs(listed[1], empty), names)
