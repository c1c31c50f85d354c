"""Faults of a disk, made by a library that stands between a process and the C library (shim.c).

The Python of the tests and SQLite both go through it, so what it does to them is what a disk
would do. It is compiled when it is needed; without a compiler those tests are skipped.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from enum import IntEnum, IntFlag
from pathlib import Path

SOURCE = Path(__file__).with_name("shim.c")


class Call(IntFlag):
    """The calls that change files."""

    OPEN = 1
    WRITE = 2
    SYNC = 4
    RENAME = 8
    REMOVE = 16
    TRUNCATE = 32
    ALL = 63
    CHANGING = 62


class Action(IntEnum):
    """What becomes of the n-th call."""

    COUNT = 0
    FAIL = 1
    DIE = 2


def compiled(folder: Path) -> Path | None:
    """The library, compiled into a folder; None where there is no compiler."""
    compiler = shutil.which("cc") if os.name == "posix" else None
    if compiler is None:
        return None
    library = folder / "shim.so"
    subprocess.run([compiler, "-shared", "-fPIC", "-O1", "-o", library, SOURCE, "-ldl"], check=True)
    return library


class Faults:
    """What the library is told from inside the process that it was loaded into."""

    def __init__(self) -> None:
        self._library = ctypes.CDLL(None)

    @contextmanager
    def armed(
        self,
        folder: Path,
        *,
        action: Action = Action.COUNT,
        calls: Call = Call.ALL,
        nth: int = 0,
        error: int = 0,
        for_good: bool = False,
    ) -> Iterator[list[int]]:
        """Strike at the `nth` call below a folder, `for_good` at every later one too; counts the calls."""
        counted: list[int] = []
        arm = self._library.faults_arm
        arm.argtypes = [
            ctypes.c_char_p,
            ctypes.c_int,
            ctypes.c_int,
            ctypes.c_long,
            ctypes.c_int,
            ctypes.c_int,
        ]
        arm(os.fsencode(os.path.realpath(folder)), int(calls), int(action), nth, error, int(for_good))
        try:
            yield counted
        finally:
            counted.append(self._library.faults_disarm())

    def record(self, descriptor: int) -> None:
        """Write every call that changes a file to a descriptor, as `tape` reads it."""
        self._library.faults_record(descriptor)

    def mark(self, text: str) -> None:
        """Put a text of the test's own into the record."""
        self._library.faults_mark(text.encode())
