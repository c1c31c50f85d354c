"""Reading forms that others wrote, beside openpyxl opening the same workbooks."""

from __future__ import annotations

from collections.abc import Iterator

from tests.benchmarks.registry import Race, Size, ours

TEXTS, WORKBOOKS = "forms read from texts", "forms read from workbooks"
WHOLE, READ_ONLY = "openpyxl", "openpyxl, read-only"


def races(size: Size) -> Iterator[Race]:
    for count in size.of((98, 994), (14,)):
        yield Race(TEXTS, count, (ours("reading", "ours", "txt", count),))
        yield Race(
            WORKBOOKS,
            count,
            (
                ours("reading", "ours", "xlsx", count),
                ours("reading", "whole", "xlsx", count, name=WHOLE),
                ours("reading", "read-only", "xlsx", count, name=READ_ONLY),
            ),
        )
