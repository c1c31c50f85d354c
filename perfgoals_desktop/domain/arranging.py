"""Indicators put elsewhere: inserted, moved, shifted by a row, taken out.

`categories` are the full keys of a form in its order. What comes back is listed
as the paper lists it; indicators of categories that the form does not have stay
at the end, as they stood.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from itertools import takewhile
from uuid import UUID

from perfgoals_desktop.domain.indicator import Indicator

UNPLACED = ""
"""The branch of the indicators whose category the form does not have."""

Branches = dict[str, list[Indicator]]


def inserted(
    indicators: Iterable[Indicator],
    new: Iterable[Indicator],
    category: str,
    row: int,
    categories: Sequence[str],
) -> tuple[Indicator, ...]:
    """The table with `new` put into `category` before its row `row`."""
    branches = _branches(indicators, categories)
    branches[category][row:row] = [replace(item, category=category) for item in new]
    return _flat(branches)


def appended(
    indicators: Iterable[Indicator], new: Iterable[Indicator], categories: Sequence[str]
) -> tuple[Indicator, ...]:
    """The table with each of `new` at the end of its own category."""
    return _flat(_branches((*indicators, *new), categories))


def moved(
    indicators: Iterable[Indicator],
    chosen: Collection[UUID],
    category: str,
    row: int,
    categories: Sequence[str],
) -> tuple[Indicator, ...]:
    """The table with the chosen rows, in their order, before what is now row `row` of `category`."""
    branches = _branches(indicators, categories)
    taken = [item for item in _flat(branches) if item.id in chosen]
    row -= sum(item.id in chosen for item in branches[category][:row])
    return inserted(without(_flat(branches), chosen), taken, category, row, categories)


def without(indicators: Iterable[Indicator], chosen: Collection[UUID]) -> tuple[Indicator, ...]:
    """The table without the chosen rows."""
    return tuple(item for item in indicators if item.id not in chosen)


def shifted(
    indicators: Iterable[Indicator], chosen: Collection[UUID], step: int, categories: Sequence[str]
) -> tuple[Indicator, ...]:
    """The table with the chosen rows one place up (`step` -1) or down (+1).

    Rows that stand together stay together. At the edge of their category they go
    over to the neighbouring one; at the edge of the form they stay.
    """
    branches = _branches(indicators, categories)
    if step < 0:
        return _flat(_lifted(branches, chosen))
    return _flat(_upside_down(_lifted(_upside_down(branches), chosen)))


def _lifted(branches: Branches, chosen: Collection[UUID]) -> Branches:
    lifted: Branches = {}
    above = UNPLACED
    for key, items in branches.items():
        leading = list(takewhile(lambda item: item.id in chosen, items))
        lifted[key] = _swapped(items[len(leading) :], chosen)
        if above == UNPLACED:
            lifted[key][:0] = leading
        else:
            lifted[above] += [replace(item, category=above) for item in leading]
        above = key
    return lifted


def _swapped(items: Sequence[Indicator], chosen: Collection[UUID]) -> list[Indicator]:
    """The rows, each run of chosen ones before the row that stood above it."""
    swapped: list[Indicator] = []
    held: list[Indicator] = []
    for item in items:
        if item.id in chosen:
            swapped.append(item)
        else:
            swapped += held
            held = [item]
    return swapped + held


def _upside_down(branches: Branches) -> Branches:
    return {key: branches[key][::-1] for key in reversed(branches)}


def _branches(indicators: Iterable[Indicator], categories: Sequence[str]) -> Branches:
    branches: Branches = {key: [] for key in (*categories, UNPLACED)}
    for item in indicators:
        branches[item.category if item.category in branches else UNPLACED].append(item)
    return branches


def _flat(branches: Branches) -> tuple[Indicator, ...]:
    return tuple(item for items in branches.values() for item in items)
