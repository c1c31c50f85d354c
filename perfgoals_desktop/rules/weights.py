"""Weights (权重), on forms that ask for them."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from perfgoals_desktop.domain.target import NUMBER
from perfgoals_desktop.rules.finding import TABLE, Finding, target_of
from perfgoals_desktop.rules.rule import Case, rule


@rule("weights-sum")
def weights_sum(case: Case) -> Iterator[Finding]:
    """Each weight is a number above zero, and together they are what the form says."""
    column = str(case.parameters["column"])
    if not case.subject.indicators or column not in {column.key for column in case.form.columns}:
        return
    weights: list[Decimal | None] = []
    for indicator in case.subject.indicators:
        written = indicator.columns.get(column, "").strip().removesuffix("%")
        weight = Decimal(written) if NUMBER.fullmatch(written) else None
        weights.append(weight)
        if written and (weight is None or weight <= 0):
            yield case.finding(target_of(indicator, column), variant="each", weight=(written,))
    known = [weight for weight in weights if weight is not None]
    if len(known) == len(weights) and sum(known) != case.number("total"):
        yield case.finding(TABLE, sum=sum(known, Decimal()), total=case.number("total"))
