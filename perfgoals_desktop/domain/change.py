"""What happened to the rows between two indicator tables, by indicator id.

A view that takes these steps one after the other shows the new table and keeps
selection, expansion and an open editor where they were.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from perfgoals_desktop.domain.indicator import Indicator

BranchOf = Callable[[Indicator], str]


@dataclass(frozen=True, slots=True)
class Removed:
    """The row `row` of `branch` is gone."""

    branch: str
    row: int


@dataclass(frozen=True, slots=True)
class Moved:
    """A row has another place; `to_row` counts the rows as they are once it is taken out."""

    branch: str
    row: int
    to_branch: str
    to_row: int


@dataclass(frozen=True, slots=True)
class Inserted:
    """A new row stands at `row` of `branch`."""

    branch: str
    row: int
    indicator: Indicator


@dataclass(frozen=True, slots=True)
class Changed:
    """The row `row` of `branch` says something else; its place is the same."""

    branch: str
    row: int
    indicator: Indicator


RowChange = Removed | Moved | Inserted | Changed


def category_of(indicator: Indicator) -> str:
    """The branch of an indicator where every category is one."""
    return indicator.category


def row_changes(
    before: Iterable[Indicator], after: Iterable[Indicator], branch_of: BranchOf = category_of
) -> tuple[RowChange, ...]:
    """The steps that turn one table into the other, each counted after the one before it.

    Rows are counted within their branch, in the order of the table. Each row
    moves at most once, and as few as possible do. Ids are unique in a table.
    """
    return tuple(_Rewriting(tuple(before), tuple(after), branch_of).steps())


class _Rewriting:
    """The branches on their way from one table to the other."""

    def __init__(self, before: Sequence[Indicator], after: Sequence[Indicator], branch_of: BranchOf) -> None:
        self._before = {item.id: item for item in before}
        self._old = _branches(before, branch_of)
        self._new = _branches(after, branch_of)
        self._place = {item.id: key for key, items in self._old.items() for item in items}
        self._now = {key: [item.id for item in items] for key, items in self._old.items()}
        self._steps: list[RowChange] = []

    def steps(self) -> list[RowChange]:
        self._remove({item.id for items in self._new.values() for item in items})
        for branch, items in self._new.items():
            self._arrange(branch, items)
        for branch, items in self._new.items():
            self._update(branch, items)
        return self._steps

    def _remove(self, kept: set[UUID]) -> None:
        for branch, identities in self._now.items():
            for row in range(len(identities) - 1, -1, -1):
                if identities[row] not in kept:
                    del identities[row]
                    self._steps.append(Removed(branch, row))

    def _arrange(self, branch: str, wanted: Sequence[Indicator]) -> None:
        """Put each row right behind the one before it; the settled ones stay where they are."""
        now = self._now.setdefault(branch, [])
        settled = _settled(now, [item.id for item in wanted])
        row = -1
        for item in wanted:
            if item.id in settled:
                row = now.index(item.id, row + 1)
            elif item.id in self._before:
                row = self._move(item.id, branch, row + 1)
            else:
                row += 1
                now.insert(row, item.id)
                self._steps.append(Inserted(branch, row, item))

    def _move(self, identity: UUID, branch: str, row: int) -> int:
        source = self._place[identity]
        from_row = self._now[source].index(identity)
        if source == branch and from_row < row:
            row -= 1
        if (source, from_row) != (branch, row):
            del self._now[source][from_row]
            self._now[branch].insert(row, identity)
            self._place[identity] = branch
            self._steps.append(Moved(source, from_row, branch, row))
        return row

    def _update(self, branch: str, wanted: Sequence[Indicator]) -> None:
        for row, item in enumerate(wanted):
            if self._before.get(item.id, item) != item:
                self._steps.append(Changed(branch, row, item))


def _branches(indicators: Iterable[Indicator], branch_of: BranchOf) -> dict[str, list[Indicator]]:
    branches: dict[str, list[Indicator]] = {}
    for item in indicators:
        branches.setdefault(branch_of(item), []).append(item)
    return branches


def _settled(now: Sequence[UUID], wanted: Sequence[UUID]) -> set[UUID]:
    """The most rows that already stand in the wanted order (a longest increasing subsequence)."""
    place = {identity: row for row, identity in enumerate(now)}
    ends: list[int] = []  # ends[n]: the least last place of a run of n + 1 rows
    last: list[UUID] = []
    previous: dict[UUID, UUID | None] = {}
    for identity in wanted:
        if identity not in place:
            continue
        length = bisect_left(ends, place[identity])
        previous[identity] = last[length - 1] if length else None
        ends[length:], last[length:] = (
            [place[identity], *ends[length + 1 :]],
            [identity, *last[length + 1 :]],
        )
    settled: set[UUID] = set()
    step = last[-1] if last else None
    while step is not None:
        settled.add(step)
        step = previous[step]
    return settled
