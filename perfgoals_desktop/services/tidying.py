"""Clear up, at the start, what a program that was killed could not."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Final

from perfgoals_desktop.leftovers import sweep
from perfgoals_desktop.storage.errors import DataFileError
from perfgoals_desktop.storage.writer_lock import WriterLock, lock_file

_LOCKS: Final = "*" + lock_file(Path("x.pgdb")).name[1:]


def tidy_up(files: Iterable[Path], folders: Iterable[Path] = ()) -> int:
    """Remove unfinished files beside data files and in folders that are written to; returns how many.

    What a running process is writing stays.
    """
    everywhere = {file.parent for file in files} | set(folders)
    return sweep(*everywhere) + sum(_free(lock) for folder in everywhere for lock in _orphans(folder))


def _orphans(folder: Path) -> list[Path]:
    """The lock files of data files that were never finished, or are gone."""
    with suppress(OSError):
        return [lock for lock in folder.glob(_LOCKS) if not lock.with_suffix("").exists()]
    return []


def _free(lock_left: Path) -> bool:
    with suppress(DataFileError, OSError):
        lock = WriterLock.acquire(lock_left.with_suffix(""))
        lock.is_checked = True  # there is no data file to check
        lock.release()
        return True
    return False
