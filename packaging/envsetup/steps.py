"""What the set-up says while it works, and how it keeps a second one out."""

from __future__ import annotations

import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class SetupFailed(Exception):
    """The environment cannot be made ready; the text says what a person can do."""


def say(text: str) -> None:
    """Write one line to the standard error stream: the other one is the program's."""
    print(f"[setup] {text}", file=sys.stderr, flush=True)


@contextmanager
def step(what: str) -> Iterator[None]:
    """Say what was done and how long it took, once it is done."""
    began = time.monotonic()
    yield
    say(f"{what} ({time.monotonic() - began:.1f} s)")


@contextmanager
def alone(root: Path) -> Iterator[None]:
    """Wait until no other set-up of this checkout is at work."""
    try:
        import fcntl  # Windows has none, and there nothing is installed for the system
    except ImportError:
        yield
        return
    with (root / ".setup.lock").open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield
