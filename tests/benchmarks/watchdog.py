"""Measures how long the GUI thread is deaf: a pulse that has to be heard every few milliseconds."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from statistics import median

from PySide6.QtCore import QObject, Qt, QTimer

PULSE_MS = 2
IDLE = ""


@dataclass(frozen=True, slots=True)
class Gap:
    """For so long nothing could be delivered; `cpu` is what this thread itself computed of it.

    What is not computed was waited for: another thread of the program, another
    program on the machine, the disk.
    """

    action: str
    wall: float
    cpu: float


@dataclass(frozen=True, slots=True)
class Measured:
    """The gaps of one kind of action in milliseconds, of the wall clock and of the processor."""

    action: str
    count: int
    median: float
    p95: float
    most: float
    cpu_p95: float
    cpu_most: float


class Watchdog(QObject):
    """Listens to its own pulse while things are done in windows, also in nested event loops."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.gaps: list[Gap] = []
        self._action = IDLE
        self._wall = self._cpu = 0.0
        self._timer = QTimer(self, interval=PULSE_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)

    @contextmanager
    def during(self, action: str) -> Iterator[None]:
        """Count what happens in the block to an action; let its events run out inside the block."""
        self._action = action
        self._wall, self._cpu = time.perf_counter(), time.thread_time()
        self._timer.start()
        try:
            yield
        finally:
            self._beat()
            self._timer.stop()
            self._action = IDLE

    def _beat(self) -> None:
        wall, cpu = time.perf_counter(), time.thread_time()
        deaf = max(0.0, wall - self._wall - PULSE_MS / 1000)
        self.gaps.append(Gap(self._action, deaf, min(cpu - self._cpu, deaf)))
        self._wall, self._cpu = wall, cpu

    def measured(self, least: float = 0.001) -> list[Measured]:
        """What was measured by action, of the gaps of at least so many seconds."""
        found: dict[str, list[Gap]] = defaultdict(list)
        for gap in self.gaps:
            found[gap.action] += [gap] if gap.wall >= least else []
        return [measured_of(action, gaps) for action, gaps in found.items()]

    def longest(self, action: str) -> Gap:
        """The longest gap of an action."""
        return max((gap for gap in self.gaps if gap.action == action), key=lambda gap: gap.wall)


def measured_of(action: str, gaps: Sequence[Gap]) -> Measured:
    """The figures of some gaps; zeros where there are none."""
    walls = sorted(1000 * gap.wall for gap in gaps) or [0.0]
    cpus = sorted(1000 * gap.cpu for gap in gaps) or [0.0]
    return Measured(action, len(gaps), median(walls), _p95(walls), walls[-1], _p95(cpus), cpus[-1])


def _p95(values: Sequence[float]) -> float:
    return values[min(len(values) - 1, round(0.95 * len(values)))]


def as_table(rows: Sequence[Measured]) -> str:
    """The figures as text, a line an action."""
    head = f"{'action':34} {'gaps':>6} {'median':>8} {'p95':>8} {'max':>8} {'cpu p95':>8} {'cpu max':>8}  ms"
    lines = [
        f"{row.action:34} {row.count:6} {row.median:8.1f} {row.p95:8.1f} {row.most:8.1f}"
        f" {row.cpu_p95:8.1f} {row.cpu_most:8.1f}"
        for row in rows
    ]
    return "\n".join((head, *lines))
