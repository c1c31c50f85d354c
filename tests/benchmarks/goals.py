"""The goals that the program was built for, each held against what was measured."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tests.benchmarks.results import NotMeasured, Results

Measure = Callable[[Results], float]


@dataclass(frozen=True)
class Goal:
    """A figure and its limit; `absolute` figures depend on the machine, ratios do not."""

    what: str
    measure: Measure
    limit: float
    unit: str = ""
    least: bool = False
    absolute: bool = False


@dataclass(frozen=True)
class Verdict:
    """What was measured; where the machine was slow, also what it is in its best moment."""

    goal: Goal
    measured: float
    quiet: float

    @property
    def share(self) -> float:
        """How much of the limit is used; 1 is the limit, less is better."""
        limit = self.goal.limit
        return limit / self.measured if self.goal.least else self.measured / limit

    @property
    def quiet_share(self) -> float:
        return self.share * self.quiet / self.measured

    @property
    def is_reached(self) -> bool:
        return self.measured >= self.goal.limit if self.goal.least else self.measured <= self.goal.limit

    @property
    def is_reached_in_quiet(self) -> bool:
        return self.is_reached or (self.goal.absolute and self.quiet <= self.goal.limit)


def judged(goals: Sequence[Goal], results: Results) -> list[Verdict]:
    """The goals of what has been measured."""
    verdicts, quiet = [], results.in_quiet()
    for goal in goals:
        try:
            measured = goal.measure(results)
        except NotMeasured:
            continue
        verdicts.append(Verdict(goal, measured, goal.measure(quiet) if goal.absolute else measured))
    return verdicts


def ratio(part: str, work: str, size: int, figure: str, other: str) -> Measure:
    return lambda results: results.ratio(part, work, size, figure, other)


def times_faster(part: str, work: str, size: int, figure: str, other: str) -> Measure:
    return lambda results: 1 / results.ratio(part, work, size, figure, other)


def exponent(part: str, work: str, sizes: tuple[int, int], figure: str) -> Measure:
    return lambda results: results.exponent(part, work, sizes, figure)


def figure(part: str, work: str, size: int, name: str, scale: float = 1) -> Measure:
    return lambda results: scale * results.median(part, work, size, name)


def worst(part: str, work: str, size: int, begins: str, ends: str = "") -> Measure:
    """The largest of the figures whose names begin and end so."""
    return lambda results: max(
        results.median(part, work, size, name)
        for name in results.figures(part, work, size)
        if name.startswith(begins) and name.endswith(ends)
    )
