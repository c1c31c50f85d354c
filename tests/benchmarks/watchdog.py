"""Measures how long the GUI thread is deaf: a pulse that has to be heard every few milliseconds."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer

PULSE_MS = 5
IDLE = ""
TASKS = Path("/proc/self/task")


@dataclass(frozen=True, slots=True)
class Gap:
    """For so long nothing could be delivered; `cpu` is what this thread itself computed of it.

    `own` is the gap without the time in which threads of the program could have run but the
    machine ran other programs; what remains besides `cpu` was waited for: other threads, the disk.
    """

    action: str
    wall: float
    cpu: float
    own: float


class Watchdog(QObject):
    """Listens to its own pulse while things are done in windows, also in nested event loops."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.gaps: list[Gap] = []
        self._action = IDLE
        self._wall = self._cpu = self._queued = 0.0
        self._timer = QTimer(self, interval=PULSE_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)

    @contextmanager
    def during(self, action: str) -> Iterator[None]:
        """Count what happens in the block to an action; let its events run out inside the block."""
        self._action = action
        self._wall, self._cpu, self._queued = time.perf_counter(), time.thread_time(), time_in_queue()
        self._timer.start()
        try:
            yield
        finally:
            self._beat()
            self._timer.stop()
            self._action = IDLE

    def _beat(self) -> None:
        wall, cpu, queued = time.perf_counter(), time.thread_time(), time_in_queue()
        deaf = max(0.0, wall - self._wall - PULSE_MS / 1000)
        computed = min(cpu - self._cpu, deaf)
        own = max(computed, deaf - (queued - self._queued))
        self.gaps.append(Gap(self._action, deaf, computed, own))
        self._wall, self._cpu, self._queued = wall, cpu, queued

    def longest(self) -> dict[str, dict[str, float]]:
        """By action the longest gap in milliseconds: on the clock, of its own, and computed."""
        found: dict[str, dict[str, float]] = {}
        for gap in self.gaps:
            seen = found.setdefault(gap.action, {"wall": 0.0, "own": 0.0, "cpu": 0.0})
            for name in seen:
                seen[name] = max(seen[name], 1000 * getattr(gap, name))
        return found


def time_in_queue() -> float:
    """Seconds that the threads of this process have waited for a processor; 0 where nobody tells.

    Those of the other threads count too: one of them may hold the interpreter while it waits.
    """
    waited = 0
    for task in TASKS.iterdir() if TASKS.exists() else ():
        with suppress(OSError):  # it has ended meanwhile
            waited += int((task / "schedstat").read_text("ascii").split()[1])
    return waited / 1e9
