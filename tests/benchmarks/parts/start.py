"""The start, from the beginning of the process, beside another desktop program of the same kind."""

from __future__ import annotations

from collections.abc import Iterator

from tests.benchmarks.peers_env import peer
from tests.benchmarks.registry import Race, Size, ours

EMPTY, FILLED = "start without a file", "start with a file"
NOVELWRITER = "novelWriter"


def races(size: Size) -> Iterator[Race]:
    from tests.benchmarks.data_files import data_file  # what makes the data is heavy

    other = peer(NOVELWRITER, "novelwriter_start", needs=NOVELWRITER)
    with_project = peer(NOVELWRITER, "novelwriter_start", "sample", needs=NOVELWRITER)
    yield Race(EMPTY, 0, (ours("start_window"), other))
    for count in size.of((14, 100_000), (14,)):
        yield Race(FILLED, count, (ours("start_window", data_file(count)), with_project))
