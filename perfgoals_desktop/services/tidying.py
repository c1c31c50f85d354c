"""Clear up, at the start, what a program that was killed could not."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Final

from perfgoals_desktop.leftovers import sweep
from perfgoals_desktop.services.backup_names import ARCHIVE
from perfgoals_desktop.services.backup_settings import data_folder, read_settings, settings_file
from perfgoals_desktop.services.health import note_folder
from perfgoals_desktop.storage.errors import DataFileError
from perfgoals_desktop.storage.writer_lock import WriterLock, lock_file

_LOCKS: Final = "*" + lock_file(Path("x.pgdb")).name[1:]


def tidy_up(files: Iterable[Path], folders: Iterable[Path] = ()) -> int:
    """Remove unfinished files beside data files, among their backups and in `folders`; returns how many.

    What a running process is writing stays.
    """
    everywhere = {data_folder(), note_folder(), settings_file().parent, *folders}
    everywhere |= {file.parent for file in files}
    for backups in _folders_in(read_settings().folder):  # of data files that have been moved, too
        everywhere |= {backups, *_folders_in(backups / ARCHIVE)}
    return sweep(*everywhere) + sum(_free(lock) for folder in everywhere for lock in _orphans(folder))


def _folders_in(folder: Path) -> list[Path]:
    with suppress(OSError):
        return [each for each in folder.iterdir() if each.is_dir()]
    return []


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
