"""Time and memory of a piece of work, printed as the figures of a contender."""

from __future__ import annotations

import json
import re
import sys
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from statistics import median
from typing import Self, TypeVar

T = TypeVar("T")


class Clock:
    """Seconds on the clock (`wall`) and of the processor (`cpu`) in a `with` block."""

    def __enter__(self) -> Self:
        self._made_wall = self._made_cpu = 0.0
        self._wall, self._cpu = time.perf_counter(), time.process_time()
        return self

    def __exit__(self, *_error: object) -> None:
        self.wall = time.perf_counter() - self._wall - self._made_wall
        self.cpu = time.process_time() - self._cpu - self._made_cpu

    def unmeasured(self, things: Iterable[T]) -> Iterator[T]:
        """Pass things on, and leave out the time that making them takes."""
        things = iter(things)
        while True:
            wall, cpu = time.perf_counter(), time.process_time()
            thing = next(things, None)
            self._made_wall += time.perf_counter() - wall
            self._made_cpu += time.process_time() - cpu
            if thing is None:
                return
            yield thing

    @property
    def figures(self) -> dict[str, float]:
        return {"wall": self.wall, "cpu": self.cpu, "megabytes": most_memory()}


def most_memory() -> float:
    """The most megabytes that this process ever took; getrusage would count its parent's too."""
    status = Path("/proc/self/status")
    if not status.exists():
        return 0.0
    return int(re.search(r"VmHWM:\s+(\d+)", status.read_text("ascii"))[1]) / 1024


def tell(figures: dict[str, object]) -> None:
    """Print the figures of a contender."""
    sys.stdout.write(json.dumps({**figures, "yardstick": yardstick()}) + "\n")
    sys.stdout.flush()


def yardstick(times: int = 7) -> float:
    """Milliseconds of the processor for work that is always the same: how slow the machine is just now.

    Neighbours on the same cores make everything slower, time of the processor too.
    """
    took = []
    for _ in range(times):
        start = time.process_time()
        text = "".join(chr(0x4E00 + number * 7919 % 20000) for number in range(12_000))
        sum(map(ord, sorted(text)))
        took.append(1000 * (time.process_time() - start))
    return median(took)
