"""Collecting hand-off files, storing and review included, beside openpyxl that only opens them."""

from __future__ import annotations

from collections.abc import Iterator

from tests.benchmarks.registry import Race, Size, ours

WORK = "hand-off files collected"
WHOLE, READ_ONLY = "openpyxl", "openpyxl, read-only"


def races(size: Size) -> Iterator[Race]:
    from tests.benchmarks.collecting import handoff_folder  # what makes the data is heavy

    for count in size.of((100, 1_000), (5,)):
        handoff_folder(count)
        yield Race(
            WORK,
            count,
            (
                ours("collecting", "ours", count),
                ours("collecting", "whole", count, name=WHOLE),
                ours("collecting", "read-only", count, name=READ_ONLY),
            ),
        )
