"""What has to be filled in, and what has to come from a list."""

from __future__ import annotations

from collections.abc import Iterator

from perfgoals_desktop.domain.declaration import Answer
from perfgoals_desktop.rules.finding import NAME, VALUE, Finding, target_of
from perfgoals_desktop.rules.rule import Case, rule
from perfgoals_desktop.schema.definition import FieldKind


@rule("required-fields")
def required_fields(case: Case) -> Iterator[Finding]:
    """Ask for what the form requires; a year or date that could not be understood is not filled."""
    ruled_elsewhere = case.words("ruled_elsewhere")
    answers = case.declaration.answers
    for field in case.form.fields:
        answer = answers.get(field.key)
        if _is_blank(answer):
            if field.required and field.key not in ruled_elsewhere:
                yield case.finding(field.key)
        elif field.kind is FieldKind.DATE and case.declaration.date(field.key) is None:
            yield case.finding(field.key, variant="date")
        elif field.kind is FieldKind.YEAR and not _is_year(answer, case):
            yield case.finding(field.key, variant="year")


@rule("annual-goal-required")
def annual_goal_required(case: Case) -> Iterator[Finding]:
    """Ask for the annual goal (年度总体目标)."""
    for key in case.words("fields"):
        if case.form.has_field(key) and _is_blank(case.declaration.answers.get(key)):
            yield case.finding(key)


@rule("overall-part-required")
def overall_part_required(case: Case) -> Iterator[Finding]:
    """Ask one-off and staged projects for the overall goal and the project amounts."""
    if not case.form.asks_overall_part(case.declaration):
        return
    for key in case.words("fields"):
        if case.form.has_field(key) and _is_blank(case.declaration.answers.get(key)):
            is_amount = case.form.field(key).kind is FieldKind.AMOUNT
            yield case.finding(key, variant="amount" if is_amount else "")


@rule("code-list")
def code_list(case: Case) -> Iterator[Finding]:
    """Hold choices against the form's list."""
    for field in case.form.fields:
        if field.kind is FieldKind.CHOICE and field.options:
            answer = case.declaration.text(field.key)
            if answer.strip() and answer not in field.options:
                yield case.finding(field.key, options=field.options)


@rule("indicator-complete")
def indicator_complete(case: Case) -> Iterator[Finding]:
    """Ask every indicator for its name, its value and the columns that the form requires."""
    for indicator in case.subject.indicators:
        if not indicator.name.strip():
            yield case.finding(target_of(indicator, NAME))
        if indicator.target.is_blank:
            yield case.finding(target_of(indicator, VALUE))
        for column in case.form.columns:
            if column.required and not indicator.columns.get(column.key, "").strip():
                yield case.finding(target_of(indicator, column.key))


def _is_blank(answer: Answer | None) -> bool:
    return answer is None or (isinstance(answer, str) and not answer.strip())


def _is_year(answer: Answer | None, case: Case) -> bool:
    return isinstance(answer, int) and case.number("first_year") <= answer <= case.number("last_year")
