"""A lock of the operating system on an open file; it ends with the process that holds it."""

from __future__ import annotations

import errno
import os
import sys
from typing import Final

_HELD: Final = {errno.EACCES, errno.EAGAIN, errno.EDEADLK}
_BEYOND: Final = 1 << 30
"""The byte that is locked on Windows: what stands at the beginning stays readable for others."""


class NoLocks(Exception):
    """The file system, some network shares among them, knows no locks."""


def lock(descriptor: int) -> bool:
    """Take the lock without waiting; False when another process has it. Raises NoLocks."""
    try:
        _take(descriptor)
    except OSError as error:
        if error.errno in _HELD:
            return False
        raise NoLocks from error
    return True


if sys.platform == "win32":
    import msvcrt

    def _take(descriptor: int) -> None:
        os.lseek(descriptor, _BEYOND, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _take(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
