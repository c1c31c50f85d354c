"""The workbook: 14 forms with summary, beside openpyxl writing the same cells without any look."""

from __future__ import annotations

from collections.abc import Iterator

from tests.benchmarks.registry import Race, Size, ours

WORK = "forms and summary to xlsx"
BARE = "bare openpyxl"


def races(_size: Size) -> Iterator[Race]:
    yield Race(WORK, 14, (ours("workbook", "ours"), ours("workbook", "bare", name=BARE)))
