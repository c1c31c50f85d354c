"""Put files in place whole: what was there before stays until the new one is safe on the disk."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, Final

from perfgoals_desktop.errors import FileNotSettled, FileNotWritten
from perfgoals_desktop.leftovers import sweep, unfinished

# Some network shares open no folder, or know no such call for one; their server sees to it.
_NO_SUCH_CALL: Final = {errno.EINVAL, errno.ENOTSUP, errno.EBADF, errno.EISDIR, errno.EACCES, errno.EPERM}


@contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """Give an empty neighbour of `path` to write to; it takes the place of `path` when the block ends well.

    When the block fails, the neighbour is removed and `path` is what it was. An OSError
    becomes FileNotWritten: no right, no room, a folder that is gone, a file held open by Excel.
    """
    target = Path(os.path.realpath(path))  # a link keeps pointing where it points
    sweep(target.parent)
    neighbour = unfinished(target.parent)
    try:
        try:
            with neighbour.open("xb") as file:
                yield file
                file.flush()
                os.fsync(file.fileno())
            neighbour.replace(target)
        except BaseException:
            with suppress(OSError):  # what failed first is what is told; the next writing sweeps
                neighbour.unlink(missing_ok=True)
            raise
    except OSError as error:
        raise FileNotWritten(path, error.strerror or str(error)) from error
    try:
        settle(target.parent)
    except OSError as error:
        raise FileNotSettled(path, error.strerror or str(error)) from error


def settle(folder: Path) -> None:
    """Write a folder to the disk, so that a new name survives a power cut; Windows has no such call.

    Raises OSError when the disk fails.
    """
    if os.name != "posix":
        return
    try:
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
    except OSError as error:
        if error.errno not in _NO_SUCH_CALL:
            raise
