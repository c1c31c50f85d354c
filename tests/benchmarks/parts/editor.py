"""The editor with 60 indicators: opened, typed into, saved, among few and many projects."""

from __future__ import annotations

from collections.abc import Iterator

from tests.benchmarks.registry import Race, Size, ours

WORK = "a form with 60 indicators in the editor"


def races(size: Size) -> Iterator[Race]:
    from tests.benchmarks.data_files import data_file  # what makes the data is heavy

    for count in size.of((1_000, 100_000), (100,)):
        yield Race(WORK, count, (ours("editor_window", data_file(count)),))
