"""Which backups stay: all of the last days, then one a day, one a week, one a month.

Counted are days, weeks and months that have backups, not those of the calendar: who
works on the forms for two weeks a year keeps backups of all of these days.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

ALL_FOR: Final = timedelta(days=2)
APART: Final = timedelta(minutes=30)
"""Between two backups that nobody asked for."""
DAILY: Final = 12
WEEKLY: Final = 10
MONTHLY: Final = 9


class Occasion(StrEnum):
    """Why a backup was made; all but the first two are made before something."""

    WORKING = "working"
    CLOSING = "closing"
    ASKED = "asked"
    IMPORT = "import"
    BULK_CHANGE = "bulk-change"
    MIGRATION = "migration"
    RESTORE = "restore"

    @property
    def is_automatic(self) -> bool:
        """Whether it belongs to the series that keeps its distance."""
        return self in {Occasion.WORKING, Occasion.CLOSING}


@dataclass(frozen=True, slots=True, order=True)
class Taken:
    """A backup as far as the choice depends on it."""

    moment: datetime
    occasion: Occasion


def is_due(taken: Iterable[Taken], now: datetime) -> bool:
    """Whether what has changed since is worth the next backup that nobody asks for."""
    last = max((item.moment for item in taken), default=None)
    # One that comes from the future was made before the clock was set back.
    return last is None or not timedelta() <= now - last < APART


def surplus(taken: Iterable[Taken], now: datetime) -> set[Taken]:
    """The backups that go; days begin at midnight in the zone of `now`. The latest one always stays."""
    in_order = sorted(taken)
    recent = [item for item in in_order if now - item.moment < ALL_FOR]
    older = in_order[: len(in_order) - len(recent)]
    kept = {*in_order[-1:], *_apart(recent), *_one_each(older, now)}
    return set(in_order) - kept


def _apart(recent: Sequence[Taken]) -> list[Taken]:
    """All that were made before something; of the others those that keep their distance, and the last."""
    automatic = [item for item in recent if item.occasion.is_automatic]
    kept = [item for item in recent if not item.occasion.is_automatic] + automatic[-1:]
    last: datetime | None = None
    for item in automatic:
        if last is None or item.moment - last >= APART:
            last = item.moment
            kept.append(item)
    return kept


def _one_each(older: Sequence[Taken], now: datetime) -> list[Taken]:
    """The last of each of so many days, then of weeks, then of months; `older` stand oldest first."""

    def day(moment: datetime) -> object:
        return moment.date()

    def week(moment: datetime) -> object:
        return moment.isocalendar()[:2]

    def month(moment: datetime) -> object:
        return moment.year, moment.month

    rest, kept = list(reversed(older)), list[Taken]()
    spans: tuple[tuple[int, Callable[[datetime], object]], ...]
    spans = ((DAILY, day), (WEEKLY, week), (MONTHLY, month))
    for count, span in spans:
        last_of: dict[object, Taken] = {}
        spare: list[Taken] = []
        for item in rest:
            key = span(item.moment.astimezone(now.tzinfo))
            if len(last_of) < count:
                last_of.setdefault(key, item)
            elif key not in last_of:
                spare.append(item)
        kept += last_of.values()
        rest = spare
    return kept
