"""When something happened in a process, told by its own system; for ours and for the peers alike."""

from __future__ import annotations

import os
import time
from pathlib import Path

BEGAN = time.perf_counter()


def moment() -> dict[str, float]:
    """Seconds from the start of the process until now, by the ending of their name.

    "" is on the clock, the start of Python included; "_own" without the time that the machine
    gave to others; "_cpu" what the process computed.
    """
    passed = since_start()
    return {"": passed, "_own": passed - time_in_queue(), "_cpu": time.process_time()}


def since_start() -> float:
    """Seconds since the process began; since this was loaded where the system does not tell."""
    stat = Path("/proc/self/stat")
    if not stat.exists():
        return time.perf_counter() - BEGAN
    ticks = int(stat.read_text("ascii").rpartition(")")[2].split()[19])
    return time.clock_gettime(time.CLOCK_BOOTTIME) - ticks / os.sysconf("SC_CLK_TCK")


def time_in_queue() -> float:
    """Seconds in which the process could have run, but the machine ran others; 0 where nobody tells."""
    try:
        return int(Path("/proc/self/schedstat").read_text("ascii").split()[1]) / 1e9
    except OSError:
        return 0.0
