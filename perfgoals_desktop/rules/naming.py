"""Names of indicators: values inside them, and rows under the wrong kind."""

from __future__ import annotations

from collections.abc import Iterator

from perfgoals_desktop.rules.finding import NAME, Finding, target_of
from perfgoals_desktop.rules.matching import first_word
from perfgoals_desktop.rules.rule import Case, rule
from perfgoals_desktop.rules.values import PERCENT


@rule("name-holds-value")
def name_holds_value(case: Case) -> Iterator[Finding]:
    """The number belongs into the value; numbers that are part of a name (5G, 第3期) stay."""
    for indicator in case.subject.indicators:
        if found := case.pattern("value").search(indicator.name):
            yield case.finding(target_of(indicator, NAME), part=(found[0],))


@rule("quantity-as-percent")
def quantity_as_percent(case: Case) -> Iterator[Finding]:
    """How many is not answered in percent."""
    for indicator in case.subject.quantities:
        if indicator.category in case.words("kinds") and indicator.target.unit == PERCENT:
            yield case.finding(target_of(indicator))


@rule("wrong-kind")
def wrong_kind(case: Case) -> Iterator[Finding]:
    """Output among the effects, and punctuality outside its kind."""
    for indicator in case.subject.indicators:
        name = indicator.name.strip()
        if name.endswith(case.words("punctuality")):
            if _has_kind(case, "punctuality_kinds") and indicator.category not in case.words(
                "punctuality_kinds"
            ):
                yield case.finding(target_of(indicator), variant="punctuality")
        elif indicator.family in case.words("effects"):
            if name.endswith(case.words("completion")):
                yield case.finding(target_of(indicator), variant="completion")
            elif indicator.target.unit in case.words("products") and not first_word(
                name, case.words("counts_as_effect")
            ):
                yield case.finding(target_of(indicator))


def _has_kind(case: Case, parameter: str) -> bool:
    return any(case.form.category(key) for key in case.words(parameter))
