"""Put files in place whole: what was there before stays until the new one is safe on the disk."""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from perfgoals_desktop.errors import FileNotWritten


@contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """Give an empty neighbour of `path` to write to; it takes the place of `path` when the block ends well.

    When the block fails, the neighbour is removed and `path` is what it was. An OSError
    becomes FileNotWritten: no right, no room, a folder that is gone, a file held open by Excel.
    """
    target = Path(os.path.realpath(path))  # a link keeps pointing where it points
    neighbour = target.parent / f".{secrets.token_hex(8)}.tmp"
    try:
        try:
            with neighbour.open("xb") as file:
                yield file
                file.flush()
                os.fsync(file.fileno())
            neighbour.replace(target)
        finally:
            neighbour.unlink(missing_ok=True)
        _settle(target.parent)
    except OSError as error:
        raise FileNotWritten(path, error.strerror or str(error)) from error


def _settle(folder: Path) -> None:
    """Write the folder to the disk, so that the new name survives a power cut; Windows has no such call."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
