"""What a project is called and how it is classed."""

from __future__ import annotations

from collections.abc import Iterator

from perfgoals_desktop.rules.finding import Finding
from perfgoals_desktop.rules.matching import first_word, without
from perfgoals_desktop.rules.rule import Case, rule
from perfgoals_desktop.schema.definition import ProjectSpan


@rule("nature-vs-content")
def nature_vs_content(case: Case) -> Iterator[Finding]:
    """Doubt recurrent projects that build or buy, and one-off ones under running costs."""
    if case.subject.span is ProjectSpan.RECURRENT:
        name = without(case.declaration.name, case.words("not_building"))
        if word := first_word(name, case.words("building")):
            yield case.finding("nature", project=(case.declaration.name,), word=(word,))
    elif case.subject.span is ProjectSpan.ONE_OFF and _is_running_cost(case):
        yield case.finding("category", variant="category", nature=(case.declaration.text("nature"),))


def _is_running_cost(case: Case) -> bool:
    return case.declaration.text("category") in case.words("running_cost_categories")


@rule("vague-name")
def vague_name(case: Case) -> Iterator[Finding]:
    """Doubt names that could be anything: 其他…, …等, 相关…."""
    if found := case.pattern("vague").search(case.declaration.name):
        yield case.finding("name", word=(found[0],))
