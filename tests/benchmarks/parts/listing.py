"""The list: what the data file answers, and what a clerk waits for in the window."""

from __future__ import annotations

from collections.abc import Iterator

from tests.benchmarks.registry import Race, Size, ours

ANSWERS, WINDOW = "list read from the data file", "list in the window"


def races(size: Size) -> Iterator[Race]:
    from tests.benchmarks.data_files import data_file  # what makes the data is heavy

    for count in size.of((1_000, 10_000, 100_000), (100,)):
        file = data_file(count)
        yield Race(ANSWERS, count, (ours("list_figures", file),))
        yield Race(WINDOW, count, (ours("list_window", file),))
