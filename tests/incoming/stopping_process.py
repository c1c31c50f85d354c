"""Readings that end just as their time does, thousands of them, in a process of their own.

Arguments: how many readings, in how many threads at once, and `traced` where each line is.
What hangs here is killed by whoever started it; what goes wrong is printed.
"""

from __future__ import annotations

import random
import sys
import threading
from collections import Counter
from pathlib import Path
from time import monotonic

from perfgoals_desktop import stopping
from perfgoals_desktop.sources import ReadingTooLong

LIMIT = 0.004
NOWHERE = Path("没有.xlsx")


def read_until(end: float) -> str:
    """Read for so long, with the locks and the clean-up that reading has."""
    lock = threading.Lock()
    while monotonic() < end:
        with lock:
            sum(range(20))
    return "read"


def once(chance: random.Random) -> str:
    """One reading that takes about as long as it may."""
    end = monotonic() + chance.uniform(LIMIT / 2, 2 * LIMIT)
    try:
        return stopping.watched(NOWHERE, lambda: read_until(end))
    except ReadingTooLong:
        return "stopped"


def many(times: int, seed: int, seen: Counter[str]) -> None:
    """Readings one after another; none of them may leave anything to the next line."""
    chance = random.Random(seed)  # noqa: S311 - as arbitrary in every run
    try:
        for _ in range(times):
            seen[once(chance)] += 1
            for _ in range(50):
                sum(range(5))  # where what was left pending would be raised
    except BaseException as error:  # noqa: BLE001 - whatever it is has no business here
        seen[type(error).__name__] += 1


def run(times: int, threads: int, trace: bool) -> Counter[str]:
    """All readings, in so many threads."""
    stopping.SECONDS, stopping._LOOK, stopping._GRACE = LIMIT, LIMIT / 8, LIMIT / 8  # type: ignore[misc]
    sys.setswitchinterval(LIMIT / 40)
    if trace:
        sys.settrace(lambda *_: None)
        threading.settrace(lambda *_: None)
    seen: list[Counter[str]] = [Counter() for _ in range(threads)]
    readers = [
        threading.Thread(target=many, args=(times // threads, number, seen[number]), daemon=True)
        for number in range(threads)
    ]
    for reader in readers:
        reader.start()
    for reader in readers:
        reader.join()
    return sum(seen, Counter())


if __name__ == "__main__":
    found = run(int(sys.argv[1]), int(sys.argv[2]), sys.argv[3:] == ["traced"])
    left = [thread.name for thread in threading.enumerate() if thread.name == "watch"]
    print(*(f"{name}={count}" for name, count in sorted(found.items())), f"left={len(left)}")  # noqa: T201
