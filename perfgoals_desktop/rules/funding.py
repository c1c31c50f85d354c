"""Amounts: sums, limits and slips of the unit."""

from __future__ import annotations

from collections.abc import Iterator

from perfgoals_desktop.domain.money import Money, MoneyUnit, total
from perfgoals_desktop.rules.finding import FieldName, Finding
from perfgoals_desktop.rules.matching import first_word
from perfgoals_desktop.rules.rule import Case, rule
from perfgoals_desktop.schema.definition import FieldKind, ProjectSpan


@rule("annual-sum")
def annual_sum(case: Case) -> Iterator[Finding]:
    """Hold the amount requested against appropriation + carry-over + other funds."""
    yield from _sum(case)


@rule("project-sum")
def project_sum(case: Case) -> Iterator[Finding]:
    """Hold the project's total against its fiscal and other funds."""
    yield from _sum(case)


def _sum(case: Case) -> Iterator[Finding]:
    """Blank parts count as nothing, as on the paper; with no part filled there is no sum yet."""
    whole = case.declaration.amount(str(case.parameters["total"]))
    keys = [key for key in case.words("parts") if case.declaration.answers.get(key) is not None]
    parts = [amount for key in keys if (amount := case.declaration.amount(key)) is not None]
    if whole is None or not parts or len(parts) < len(keys):
        return
    if whole != (right := total(parts)):
        yield case.finding(str(case.parameters["total"]), proposal=right, sum=right)


@rule("annual-within-project")
def annual_within_project(case: Case) -> Iterator[Finding]:
    """Hold each amount of the year against that of the whole project."""
    for annual_key, project_key in zip(case.words("annual"), case.words("project"), strict=True):
        annual = case.declaration.amount(annual_key)
        project = case.declaration.amount(project_key)
        if annual is not None and project is not None and annual > project:
            other = FieldName(project_key)
            yield case.finding(annual_key, project=project, project_field=other, over=annual - project)


@rule("one-year-equality")
def one_year_equality(case: Case) -> Iterator[Finding]:
    """A one-off project that starts and ends in the year asks for all its money in it."""
    start, end = case.declaration.date("start_date"), case.declaration.date("end_date")
    annual = case.declaration.amount("annual_requested")
    project = case.declaration.amount("project_total")
    if case.subject.span is not ProjectSpan.ONE_OFF or start is None or end is None:
        return
    if annual is None or project is None or annual == project:
        return
    if start.year == end.year == case.declaration.fiscal_year:
        whole = FieldName("project_total")
        yield case.finding("annual_requested", project=project, project_field=whole)


@rule("amount-range")
def amount_range(case: Case) -> Iterator[Finding]:
    """Amounts are understood, not negative, and something is asked for."""
    for field in case.form.fields:
        if field.kind is not FieldKind.AMOUNT:
            continue
        answer = case.declaration.answers.get(field.key)
        if answer is None:
            continue
        if not isinstance(answer, Money):
            if str(answer).strip():
                yield case.finding(field.key, variant="unreadable")
        elif answer.fen < 0:
            yield case.finding(field.key, variant="negative", proposal=Money(-answer.fen))
        elif answer.fen == 0 and field.key in case.words("above_zero"):
            yield case.finding(field.key)


@rule("unit-slip")
def unit_slip(case: Case) -> Iterator[Finding]:
    """Doubt amounts that look as if they were entered in the other unit."""
    yuan, wan = MoneyUnit.YUAN.fen, MoneyUnit.WAN.fen
    for key in case.words("fields"):
        amount = case.declaration.amount(key)
        if amount is None or amount.fen <= 0:
            continue
        if case.form.money_unit is MoneyUnit.YUAN and amount.fen < case.number("yuan_at_least") * yuan:
            yield case.finding(key, proposal=(right := Money(amount.fen * (wan // yuan))), right=right)
        elif case.form.money_unit is MoneyUnit.WAN and amount.fen > case.number("wan_at_most") * wan:
            right = Money(amount.fen // (wan // yuan))
            yield case.finding(key, proposal=right, right=right)


@rule("other-funds-source")
def other_funds_source(case: Case) -> Iterator[Finding]:
    """Ask where other funds come from, unless the goals say so."""
    other = case.declaration.amount("other_funds")
    goals = case.declaration.text("annual_goal") + case.declaration.text("overall_goal")
    if other is not None and other.fen > 0 and not first_word(goals, case.words("sources")):
        yield case.finding("other_funds")


@rule("carry-over-new-project")
def carry_over_new_project(case: Case) -> Iterator[Finding]:
    """Doubt last year's money on a project that starts this year.

    A recurrent project begins anew on 1 January by form only, so nothing can be told of it.
    """
    carry_over, start = case.declaration.amount("carry_over"), case.declaration.date("start_date")
    if case.subject.span is ProjectSpan.RECURRENT or start is None or carry_over is None:
        return
    if carry_over.fen > 0 and start.year == case.declaration.fiscal_year:
        yield case.finding("carry_over", start=start)
