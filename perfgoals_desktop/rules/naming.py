"""Names of indicators: values inside them, and rows under the wrong kind."""

from __future__ import annotations

from collections.abc import Iterator

from perfgoals_desktop.domain.indicator import Indicator
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
    punctuality, effects = case.words("punctuality"), case.words("effects")
    right_kinds = [key for key in case.words("punctuality_kinds") if case.form.category(key)]
    for indicator in case.subject.indicators:
        name = indicator.name.strip()
        if name.endswith(punctuality):
            if right_kinds and indicator.category not in right_kinds:
                yield case.finding(target_of(indicator), variant="punctuality")
        elif indicator.family in effects:
            if name.endswith(case.words("completion")):
                yield case.finding(target_of(indicator), variant="completion")
            elif _is_product(indicator, case):
                yield case.finding(target_of(indicator))


def _is_product(indicator: Indicator, case: Case) -> bool:
    """Whether it counts things made; where they are used or reach people, that is an effect."""
    is_counted = indicator.target.unit in case.words("products")
    return is_counted and not first_word(indicator.name, case.words("counts_as_effect"))
