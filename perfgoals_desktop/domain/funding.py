"""Which amounts of a form add up to which (资金构成)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from perfgoals_desktop.domain.declaration import Answer
from perfgoals_desktop.domain.money import Money
from perfgoals_desktop.domain.money import total as sum_of


@dataclass(frozen=True, slots=True)
class Composition:
    """A total and the parts that it is the sum of, by field key."""

    total: str
    parts: tuple[str, ...]

    def of(self, keys: Iterable[str]) -> Composition | None:
        """What a form with these fields asks of it; None without the total or without parts."""
        asked = set(keys)
        parts = tuple(part for part in self.parts if part in asked)
        return Composition(self.total, parts) if self.total in asked and parts else None


PROJECT: Final = Composition("project_total", ("project_fiscal", "project_other"))
ANNUAL: Final = Composition("annual_requested", ("fiscal_appropriation", "carry_over", "other_funds"))
COMPOSITIONS: Final = (PROJECT, ANNUAL)

OVERALL_PERIOD: Final = "overall_goal_period"
OVERALL_REQUIRED: Final = frozenset({PROJECT.total, *PROJECT.parts, "overall_goal"})
"""What one-off and staged projects have to fill, and recurrent ones leave blank."""
OVERALL_PART: Final = OVERALL_REQUIRED | {OVERALL_PERIOD}


@dataclass(frozen=True, slots=True)
class Balance:
    """A composition held against answers.

    `total` is None where it is blank or not understood, `parts` where no part holds
    an amount. `missing` are the parts that are blank, `unread` those that hold
    something else than an amount.
    """

    total: Money | None
    parts: Money | None
    missing: tuple[str, ...]
    unread: tuple[str, ...]

    @property
    def difference(self) -> Money:
        """The total less the sum of the parts; what is blank counts as nothing."""
        return (self.total or Money()) - (self.parts or Money())


def balance(composition: Composition, answers: Mapping[str, Answer]) -> Balance:
    """Add the parts up and hold them against the total."""
    total = answers.get(composition.total)
    found = {key: answers.get(key) for key in composition.parts}
    amounts = [answer for answer in found.values() if isinstance(answer, Money)]
    return Balance(
        total=total if isinstance(total, Money) else None,
        parts=sum_of(amounts) if amounts else None,
        missing=tuple(key for key, answer in found.items() if answer is None),
        unread=tuple(
            key for key, answer in found.items() if answer is not None and not isinstance(answer, Money)
        ),
    )
