"""Whether the operator points the way that the indicator means."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import Final

from perfgoals_desktop.domain.indicator import Indicator
from perfgoals_desktop.domain.target import Operator
from perfgoals_desktop.rules.finding import VALUE, Finding, target_of
from perfgoals_desktop.rules.matching import any_of, first_word, without
from perfgoals_desktop.rules.rule import Case, rule

_AT_LEAST: Final = frozenset({Operator.GE, Operator.GT})
_AT_MOST: Final = frozenset({Operator.LE, Operator.LT})


@rule("bad-direction")
def bad_direction(case: Case) -> Iterator[Finding]:
    """Faults, complaints and the like are promised to be none or few."""
    for indicator in case.subject.quantities:
        target = indicator.target
        if target.operator in _AT_MOST or not Decimal(target.number) > 0:
            continue
        if word := _counts_harm(indicator.name.strip(), case):
            right = case.subject.printed(replace(target, operator=Operator.EQ, number="0"))
            yield case.finding(target_of(indicator, VALUE), proposal=right, word=(word,), right=right)


def _counts_harm(name: str, case: Case) -> str:
    """The harm that the name counts; nothing for its absence (无故障) and its cure (投诉办结率).

    Whatever else stands behind the harm may be what is done about it (违法线索移送率):
    only words known to count leave no doubt.
    """
    harms, counts = case.words("harms"), case.words("counts")
    if not name.endswith(counts + harms):
        return ""
    counting = harms + counts + case.words("happening")
    for found in any_of(harms).finditer(name):
        before, after = name[: found.start()], name[found.end() :]
        if before.endswith(case.words("absent")) or first_word(before, case.words("cures")):
            continue
        if not without(after, counting, between=""):
            return found[0]
    return ""


@rule("good-direction")
def good_direction(case: Case) -> Iterator[Finding]:
    """Rates of what is wanted, and satisfaction, are promised to be high."""
    for indicator in case.subject.quantities:
        name = indicator.name.strip()
        if indicator.target.operator not in _AT_MOST or _is_cost(indicator, case):
            continue
        wanted_low = first_word(name, case.words("low_is_good") + case.words("harms"))
        if name.endswith(case.words("rates")) and not wanted_low:
            right = case.subject.printed(replace(indicator.target, operator=Operator.GE))
            yield case.finding(target_of(indicator, VALUE), proposal=right, right=right)


@rule("cost-direction")
def cost_direction(case: Case) -> Iterator[Finding]:
    """Costs are promised not to exceed something."""
    for indicator in case.subject.quantities:
        if not _is_cost(indicator, case) or indicator.target.operator not in _AT_LEAST:
            continue
        if not first_word(indicator.name, case.words("savings")):
            right = case.subject.printed(replace(indicator.target, operator=Operator.LE))
            yield case.finding(target_of(indicator, VALUE), proposal=right, right=right)


def _is_cost(indicator: Indicator, case: Case) -> bool:
    cost = case.words("cost_keys")
    return indicator.family in cost or indicator.kind in cost
