"""The steps that turn one list into another without touching what stays."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from typing import NamedTuple


class Remove(NamedTuple):
    """Take the item at `row` out."""

    row: int


class Insert(NamedTuple):
    """Put item number `row` of the new list in at `row`."""

    row: int


class Move(NamedTuple):
    """Take the item at `row` out and put it in at `to`, which lies before it."""

    row: int
    to: int


Step = Remove | Insert | Move


def steps(before: Sequence[Hashable], after: Sequence[Hashable]) -> Iterator[Step]:
    """The steps, each counted after the one before it; no item stands twice in a list."""
    now = list(before)
    wanted = set(after)
    for row in range(len(now) - 1, -1, -1):
        if now[row] not in wanted:
            del now[row]
            yield Remove(row)
    standing = set(now)
    for row, item in enumerate(after):
        if item not in standing:
            now.insert(row, item)
            yield Insert(row)
        elif now[row] != item:
            place = now.index(item, row)
            now.insert(row, now.pop(place))
            yield Move(place, row)
