"""The review of a whole data file, the rules across forms included."""

from __future__ import annotations

from collections.abc import Iterator

from tests.benchmarks.registry import Race, Size, ours

KINDS = {
    "assembled": "review, goals that share clauses",
    "same": "review, one goal in fourteen the same",
    "long": "review, goals of a page",
}


def races(size: Size) -> Iterator[Race]:
    for kind, work in KINDS.items():
        for count in size.of((1_000, 10_000), (50,)):
            yield Race(work, count, (ours("reviewing", kind, count),))
