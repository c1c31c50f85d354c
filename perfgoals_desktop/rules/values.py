"""Target values in numbers: units, ranges, style; and the marks that a worded value may not hold."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import Final

from perfgoals_desktop.domain.indicator import Indicator
from perfgoals_desktop.domain.target import Operator, Target
from perfgoals_desktop.rules.finding import TABLE, VALUE, Finding, target_of
from perfgoals_desktop.rules.matching import first_word
from perfgoals_desktop.rules.rule import Case, rule

PERCENT: Final = "%"
_RANGE = re.compile(r"(?<=[\d年月日])\s*[-—–~～]+\s*(?=\d)")


@rule("quantitative-unit")
def quantitative_unit(case: Case) -> Iterator[Finding]:
    """Ask for the unit of a number."""
    for indicator in case.subject.quantities:
        if not indicator.target.unit.strip():
            place = target_of(indicator, VALUE)
            if indicator.name.strip().endswith(case.words("rates")):
                right = case.subject.printed(replace(indicator.target, unit=PERCENT))
                yield case.finding(place, variant="percent", proposal=right, right=right)
            else:
                yield case.finding(place)


@rule("qualitative-characters")
def qualitative_characters(case: Case) -> Iterator[Finding]:
    """Name marks in a worded value that the finance side refuses."""
    for indicator, words in case.subject.qualities:
        if found := tuple(mark for mark in case.words("marks") if mark in words):
            right = _RANGE.sub(str(case.parameters["between"]), words)
            mended = not any(mark in right for mark in found)
            place = target_of(indicator, VALUE)
            if mended:
                yield case.finding(place, variant="mended", proposal=right, marks=found, right=right)
            else:
                yield case.finding(place, marks=found)


@rule("percent-range")
def percent_range(case: Case) -> Iterator[Finding]:
    """Shares and satisfaction lie between nothing and all."""
    for indicator in _shares(case):
        if not 0 <= Decimal(indicator.target.number) <= 100:
            yield case.finding(target_of(indicator, VALUE))


@rule("ge-100")
def ge_100(case: Case) -> Iterator[Finding]:
    """At least all of it is all of it."""
    for indicator in _shares(case):
        target = indicator.target
        if target.operator in {Operator.GE, Operator.GT} and Decimal(target.number) == 100:
            right = case.subject.printed(replace(target, operator=Operator.EQ))
            yield case.finding(target_of(indicator, VALUE), proposal=right, right=right)


def _shares(case: Case) -> Iterator[Indicator]:
    """Indicators in percent of a whole; growth is in percent too, but of what was before."""
    endings, families, growth = (case.words(list_) for list_ in ("shares", "share_families", "growth"))
    for indicator in case.subject.quantities:
        if indicator.target.unit == PERCENT:
            name = indicator.name.strip()
            is_share = name.endswith(endings) or indicator.family in families
            if is_share and not first_word(name, growth):
                yield indicator


@rule("mixed-number-style")
def mixed_number_style(case: Case) -> Iterator[Finding]:
    """Name `=100(%)` beside `=100.00(%)`, and decimals on things that are counted."""
    percents = [item.target.number for item in case.subject.quantities if item.target.unit == PERCENT]
    whole = next((number for number in percents if "." not in number), "")
    zeros = next((number for number in percents if _has_idle_zeros(number)), "")
    if whole and zeros:
        yield case.finding(TABLE, whole=whole, zeros=zeros)
    for indicator in case.subject.quantities:
        if indicator.target.unit in case.words("counted") and "." in indicator.target.number:
            yield _counted(case, indicator)


def _counted(case: Case, indicator: Indicator) -> Finding:
    place, target = target_of(indicator, VALUE), indicator.target
    if not _has_idle_zeros(target.number):
        return case.finding(place, variant="counted")
    right = case.subject.printed(_without_zeros(target))
    return case.finding(place, variant="zeros", proposal=right, right=right)


def _has_idle_zeros(number: str) -> bool:
    _, point, decimals = number.partition(".")
    return bool(point) and not decimals.strip("0")


def _without_zeros(target: Target) -> Target:
    return replace(target, number=target.number.partition(".")[0])
