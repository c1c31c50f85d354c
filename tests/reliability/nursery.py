"""Workers that may be killed: started in a wink from a process that has imported everything."""

from __future__ import annotations

import json
import os
import selectors
import signal
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple, Self

ROOT = Path(__file__).parents[2]
PATIENCE = 120.0
"""Seconds after which a worker that says nothing hangs."""


@dataclass
class Told:
    """What a worker told until it ended; `status` is its exit code, negative for a signal."""

    facts: list[dict[str, Any]] = field(default_factory=list)
    status: int | None = None
    began: float = 0.0
    """When the first step was told; the opening before it takes as long as many steps."""

    def note(self, fact: dict[str, Any]) -> None:
        """Keep what was told."""
        self.facts.append(fact)
        if "step" in fact and not self.began:
            self.began = time.monotonic()

    def all(self, key: str) -> list[Any]:
        """What was told under a name, in order."""
        return [fact[key] for fact in self.facts if key in fact]

    @property
    def steps(self) -> int:
        """How many steps were told."""
        return len(self.all("step"))

    @property
    def was_killed(self) -> bool:
        return self.status == -signal.SIGKILL


class Kill(NamedTuple):
    """When a worker is killed: so many seconds after it has told so many steps.

    Seconds alone would come too late wherever the machine has become faster meanwhile.
    """

    steps: int
    seconds: float


class Nursery:
    """Starts workers one at a time; close it when done."""

    def __init__(self, library: Path | None, temporary: Path) -> None:
        environment = os.environ | {"TMPDIR": str(temporary), "QT_QPA_PLATFORM": "offscreen"}
        if library is not None:
            environment["LD_PRELOAD"] = str(library)
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.reliability.zygote"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            cwd=ROOT,
            env=environment,
        )
        assert self._process.stdout is not None
        self._out = self._process.stdout.fileno()
        self._selector = selectors.DefaultSelector()
        self._selector.register(self._out, selectors.EVENT_READ)
        self._rest = b""
        try:
            self._next()
        except BaseException:
            self.__exit__()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._selector.close()
        self._process.kill()
        self._process.communicate()

    def run(self, work: str, *, kill: Kill | None = None, **arguments: Any) -> Told:
        """Let a worker do something, and kill it if it has not ended by then."""
        assert self._process.stdin is not None
        self._process.stdin.write((json.dumps({"work": work, **arguments}, default=str) + "\n").encode())
        self._process.stdin.flush()
        told = Told()
        while "pid" not in (fact := self._next()):
            told.note(fact)  # the worker was quicker than the one who started it
        pid, end, is_due = fact["pid"], time.monotonic() + PATIENCE, False
        while told.status is None:
            if kill is not None and not is_due and told.steps >= kill.steps:
                end, is_due = time.monotonic() + kill.seconds, True
            fact = self._next(end) if end else self._next()
            if fact is None:
                os.kill(pid, signal.SIGKILL)
                assert is_due, f"{work} hangs: {told.facts[-3:]}"
                end = 0.0
            elif "end" in fact:
                told.status = fact["end"]
            else:
                told.note(fact)
        return told

    def _next(self, end: float | None = None) -> Any:
        """The next line, or None when there is none by then."""
        while b"\n" not in self._rest:
            left = PATIENCE if end is None else max(0.0, end - time.monotonic())
            if not self._selector.select(left):
                assert end is not None, "the process of the workers says nothing"
                return None
            read = os.read(self._out, 1 << 16)
            assert read, "the process of the workers is gone"
            self._rest += read
        line, self._rest = self._rest.split(b"\n", 1)
        return json.loads(line)
