"""Moments as a data file holds them: texts in UTC that sort as times do."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], datetime]
"""Says what time it is; the answer knows its zone."""


def utc_now() -> datetime:
    """The present moment, in UTC."""
    return datetime.now(UTC)


def stamp(moment: datetime) -> str:
    """Write a moment, always equally long: `2024-01-31T08:00:00.000000Z`."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def moment_of(stamped: str) -> datetime:
    """Read what `stamp` wrote; raises ValueError."""
    return datetime.fromisoformat(stamped)
