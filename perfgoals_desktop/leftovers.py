"""Files that are not finished yet: how they are named, and how those of a dead process go.

A program that is killed cannot clear up. So the name of a temporary says whose it is:
machine, process, and start of the process, because numbers of processes come again.
"""

from __future__ import annotations

import os
import platform
import re
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Final

from perfgoals_desktop.processes import is_running

UNTOUCHED_SECONDS: Final = 24 * 60 * 60
"""After so long nobody is writing any more, not even on a machine that cannot be asked."""

_START: Final = os.urandom(4).hex()
_NAME: Final = re.compile(
    r"\.perfgoals-(?P<machine>[0-9a-f]{8})-(?P<pid>[0-9]{1,10})-(?P<start>[0-9a-f]{8})-[0-9a-f]{8}"
    r"\.(?:tmp|part)(?:-journal|-wal|-shm)?"
)


def unfinished(folder: Path, suffix: str = ".tmp") -> Path:
    """A name in `folder` that nobody else uses; `suffix` is .tmp, or .part for a data file."""
    return folder / f".perfgoals-{_machine()}-{os.getpid()}-{_START}-{os.urandom(4).hex()}{suffix}"


def sweep(*folders: Path, is_running: Callable[[int], bool] = is_running) -> int:
    """Remove what dead processes of ours have left in the folders; returns how many files.

    What cannot be listed or removed stays for the next time.
    """
    return sum(_removed(path) for path in _found(folders) if _is_abandoned(path, is_running))


def _found(folders: Iterable[Path]) -> list[Path]:
    found: list[Path] = []
    for folder in folders:
        with suppress(OSError), os.scandir(folder) as entries:
            found += [Path(entry.path) for entry in entries if _NAME.fullmatch(entry.name)]
    return found


def _is_abandoned(path: Path, is_running: Callable[[int], bool]) -> bool:
    name = _NAME.fullmatch(path.name)
    if name is None or name["machine"] != _machine():
        return _is_untouched(path)
    pid = int(name["pid"])
    if pid == os.getpid():
        return name["start"] != _START  # we have inherited the number of the dead
    return not is_running(pid) or _is_untouched(path)


def _is_untouched(path: Path) -> bool:
    with suppress(OSError):
        return time.time() - path.lstat().st_mtime > UNTOUCHED_SECONDS
    return False


def _removed(path: Path) -> bool:
    with suppress(OSError):
        path.unlink()
        return True
    return False


@cache
def _machine() -> str:
    """A mark of this machine, the same at each start; it tells nobody its name."""
    return blake2b(platform.node().encode(), digest_size=4).hexdigest()
