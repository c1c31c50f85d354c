from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from perfgoals_desktop.domain.status import Status
from perfgoals_desktop.storage.thinning import (
    MOST_BYTES,
    MOST_VERSIONS,
    StoredVersion,
    surplus,
    too_much,
)

MINUTE = 60.0


def a_version_a_minute(count: int, size: int = 10, status: Status = Status.DRAFT) -> list[StoredVersion]:
    """Versions up to a minute ago."""
    return [
        StoredVersion(number, (count + 1 - number) * MINUTE, status, size) for number in range(1, count + 1)
    ]


def left(versions: list[StoredVersion]) -> list[StoredVersion]:
    gone = surplus(versions)
    return [version for version in versions if version.number not in gone]


def test_a_short_history_is_left_alone():
    assert surplus(a_version_a_minute(MOST_VERSIONS * 8 // 10)) == []
    assert not too_much(MOST_VERSIONS, MOST_BYTES)


def test_a_long_history_is_brought_within_its_limits():
    versions = a_version_a_minute(1_000)

    kept = left(versions)

    assert len(kept) <= MOST_VERSIONS
    assert (kept[0], kept[-1]) == (versions[0], versions[-1])


def test_a_heavy_history_is_brought_within_its_limits():
    assert sum(version.size for version in left(a_version_a_minute(100, size=MOST_BYTES // 50))) <= MOST_BYTES


def test_what_is_left_lies_the_closer_the_younger_it_is():
    kept: list[StoredVersion] = []
    for number in range(1, 1_500):
        kept = [replace(version, age=version.age + MINUTE) for version in kept]
        kept.append(StoredVersion(number, MINUTE, Status.DRAFT, 10))
        gone = surplus(kept) if too_much(len(kept), 0) else []
        kept = [version for version in kept if version.number not in gone]

    ages = [version.age for version in kept]
    gaps = [older - younger for older, younger in pairwise(ages)]

    assert len(kept) <= MOST_VERSIONS
    assert set(gaps[-30:]) == {MINUTE}
    assert max(gaps[-60:]) < max(gaps[:60])
    assert all(gap <= max(2 * MINUTE, age / 6) for gap, age in zip(gaps, ages, strict=False))


@pytest.mark.parametrize("status", [Status.FINAL, Status.HANDED_OVER, Status.APPROVED])
def test_what_was_sealed_stays_whatever_it_takes(status):
    assert surplus(a_version_a_minute(MOST_VERSIONS * 2, status=status)) == []


def test_a_clock_that_was_set_back_does_no_harm():
    versions = [
        StoredVersion(number, (-1) ** number * number * MINUTE, Status.DRAFT, 10)
        for number in range(1, MOST_VERSIONS + 20)
    ]

    kept = left(versions)

    assert len(kept) <= MOST_VERSIONS
    assert (kept[0], kept[-1]) == (versions[0], versions[-1])
