"""Which old versions may go: many of the last hours, fewer of the last weeks.

A declaration keeps at most MOST_VERSIONS versions and MOST_BYTES of them. Beyond that
the versions go that are least missed: those whose neighbours are close together,
measured by their age. What remains lies the closer the younger it is; the first version,
the last one, and every one that was frozen for the seal (定稿, 报送, 批复) always stay.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from perfgoals_desktop.domain.status import Status

MOST_VERSIONS: Final = 200
MOST_BYTES: Final = 500_000
AFTER_THINNING: Final = 0.95
"""How full a declaration's history is once it has been thinned, so that this is done seldom."""


@dataclass(frozen=True, slots=True)
class StoredVersion:
    """What the choice depends on: `age` in seconds, `size` in bytes as stored."""

    number: int
    age: float
    status: Status
    size: int


def too_much(count: int, size: int) -> bool:
    """Whether a history has outgrown its limits."""
    return count > MOST_VERSIONS or size > MOST_BYTES


def surplus(versions: Sequence[StoredVersion]) -> list[int]:
    """The numbers of the versions that go; `versions` stand in the order of their numbers."""
    kept = list(versions)
    size = sum(version.size for version in kept)
    gone: list[int] = []
    while too_much(int(len(kept) / AFTER_THINNING), int(size / AFTER_THINNING)):
        place = _least_missed(kept)
        if place is None:
            break
        version = kept.pop(place)
        size -= version.size
        gone.append(version.number)
    return gone


def _least_missed(kept: Sequence[StoredVersion]) -> int | None:
    inner = [place for place in range(1, len(kept) - 1) if kept[place].status.is_draft]
    return min(inner, key=lambda place: _worth(kept, place), default=None)


def _worth(kept: Sequence[StoredVersion], place: int) -> float:
    """The gap that a version would leave, as a part of its age."""
    gap = kept[place - 1].age - kept[place + 1].age
    return max(gap, 0) / max(kept[place].age, 1)  # a clock may have been set back
