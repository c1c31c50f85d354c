"""What only shows beside the other declarations: the same project, goal or indicator again."""

from __future__ import annotations

from collections.abc import Iterator

from perfgoals_desktop.rules.finding import FieldName, Finding, target_of
from perfgoals_desktop.rules.likeness import said
from perfgoals_desktop.rules.neighbours import GOALS, project_of
from perfgoals_desktop.rules.rule import Case, rule


@rule("duplicate-project")
def duplicate_project(case: Case) -> Iterator[Finding]:
    """One project, one year, one unit: one declaration."""
    declaration = case.declaration
    if not all(project_of(declaration)) or declaration.fiscal_year is None:
        return
    if case.subject.neighbours.same_project(declaration):
        unit = declaration.text("implementing_unit")
        yield case.finding("name", year=declaration.fiscal_year, unit=(unit,))


@rule("copied-goal")
def copied_goal(case: Case) -> Iterator[Finding]:
    """Another project's goal is another goal."""
    for key in GOALS:
        if len(said(case.declaration.text(key))) < case.number("at_least_characters"):
            continue
        at_least = case.number("percent") / 100
        if twin := case.subject.neighbours.twin(case.declaration, key, at_least):
            yield case.finding(
                key,
                variant="" if twin.name.strip() else "unnamed",
                other=(twin.name,),
                other_field=FieldName(key),
                percent=int(twin.ratio * 100),
            )


@rule("boilerplate-indicator")
def boilerplate_indicator(case: Case) -> Iterator[Finding]:
    """What stands in every declaration measures none of them."""
    enough = case.number("declarations")
    for indicator in case.subject.indicators:
        if not indicator.name.strip() or indicator.target.is_blank:
            continue
        if case.subject.neighbours.is_promised_by(enough, indicator, case.declaration):
            yield case.finding(target_of(indicator), declarations=enough)
