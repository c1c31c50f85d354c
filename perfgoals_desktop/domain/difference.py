"""What differs between two states of a declaration, and how parts of one are put into the other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from typing import Final
from uuid import UUID

from perfgoals_desktop.domain.declaration import Answer, Declaration
from perfgoals_desktop.domain.indicator import Indicator

INDICATORS: Final = "indicators"
"""Stands for the whole indicator table among the keys of fields."""


@dataclass(frozen=True, slots=True)
class AnswerChange:
    """A field that says something else; None where it is blank."""

    key: str
    before: Answer | None
    after: Answer | None


@dataclass(frozen=True, slots=True)
class IndicatorChange:
    """A row that says something else; without `before` it is new, without `after` it is gone."""

    before: Indicator | None
    after: Indicator | None


@dataclass(frozen=True, slots=True)
class Difference:
    """What happened between two states; false when nothing did.

    `reordered` tells that rows of both states stand in another order, `explanations`
    are the keys of those that differ, `standing` names what else does: `form_id`,
    `revision`, `status`.
    """

    answers: tuple[AnswerChange, ...] = ()
    indicators: tuple[IndicatorChange, ...] = ()
    reordered: bool = False
    explanations: tuple[str, ...] = ()
    standing: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return self != NO_DIFFERENCE


NO_DIFFERENCE: Final = Difference()


def difference(before: Declaration, after: Declaration) -> Difference:
    """Hold a declaration against an earlier state of it."""
    old, new = _rows(before.indicators), _rows(after.indicators)
    return Difference(
        answers=tuple(_answer_changes(before, after)),
        indicators=tuple(_indicator_changes(old, new)),
        reordered=[key for key in old if key in new] != [key for key in new if key in old],
        explanations=tuple(
            key
            for key in {**before.explanations, **after.explanations}
            if before.explanations.get(key) != after.explanations.get(key)
        ),
        standing=tuple(
            name
            for name in ("form_id", "revision", "status")
            if getattr(before, name) != getattr(after, name)
        ),
    )


def brought_back(
    declaration: Declaration, earlier: Declaration, keys: Collection[str] | None = None
) -> Declaration:
    """The declaration with what an earlier state of it said; identity, revision and status stay.

    With `keys` only these fields are brought back, and with INDICATORS among them the
    indicator table.
    """
    if keys is None:
        said = replace(earlier, id=declaration.id, revision=declaration.revision)
        return replace(said, status=declaration.status)
    fields = {key: earlier.answers.get(key) for key in keys if key != INDICATORS}
    changed = declaration.with_answers(fields)
    return changed.with_indicators(earlier.indicators) if INDICATORS in keys else changed


def _answer_changes(before: Declaration, after: Declaration) -> Iterable[AnswerChange]:
    for key in {**after.answers, **before.answers}:
        old, new = before.answers.get(key), after.answers.get(key)
        if old != new:
            yield AnswerChange(key, old, new)


_Rows = dict[tuple[UUID, int], Indicator]


def _rows(indicators: Iterable[Indicator]) -> _Rows:
    """The rows by id, and by how often the id has occurred: a table read from elsewhere may repeat one."""
    seen: dict[UUID, int] = defaultdict(int)
    rows: _Rows = {}
    for item in indicators:
        rows[item.id, seen[item.id]] = item
        seen[item.id] += 1
    return rows


def _indicator_changes(old: _Rows, new: _Rows) -> Iterable[IndicatorChange]:
    """Those that are gone as they stood before, then the others as they stand now."""
    yield from (IndicatorChange(item, None) for key, item in old.items() if key not in new)
    for key, item in new.items():
        if old.get(key) != item:
            yield IndicatorChange(old.get(key), item)
