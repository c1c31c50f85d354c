"""Put a backup in the place of a data file, whatever has become of the file."""

from __future__ import annotations

import os
import shutil
import sqlite3
from datetime import datetime
from pathlib import Path
from typing import Final

from perfgoals_desktop.atomic import settle
from perfgoals_desktop.storage.backup import copy_soundly
from perfgoals_desktop.storage.errors import BackupNotUsable, DataFileError, DiskFull, NotRestored
from perfgoals_desktop.storage.examine import open_examined
from perfgoals_desktop.storage.files import COMPANIONS, neighbour, put_in_place, remove_data_file

_JOURNALS: Final = COMPANIONS[1:]


def put_back(backup: Path, file: Path, moment: datetime, *, keep_aside: bool) -> Path | None:
    """Let a data file hold again what a backup holds; the caller has the right to write to it.

    With `keep_aside` what lies there now stays under another name, with its journals;
    that name is returned. Raises BackupNotUsable or NotRestored; the file is then what
    it was.
    """
    part = neighbour(file)
    try:
        _examined_copy(backup, part)
        aside = _kept_aside(file, moment) if keep_aside else None
        # A journal belongs to the file that goes; SQLite would write it into the one that comes.
        for suffix in _JOURNALS:
            file.with_name(file.name + suffix).unlink(missing_ok=True)
        put_in_place(part, file)
    except (OSError, sqlite3.Error, DiskFull) as error:
        raise NotRestored(file, backup, str(error)) from error
    except DataFileError as error:
        raise BackupNotUsable(backup, str(error)) from error
    finally:
        remove_data_file(part)
    return aside


def _examined_copy(backup: Path, part: Path) -> None:
    open_examined(backup, read_only=True)[0].close()
    copy_soundly(backup, part)
    open_examined(part, read_only=True)[0].close()


def _kept_aside(file: Path, moment: datetime) -> Path | None:
    """Give what lies there a second name; None when nothing does."""
    aside = aside_name(file, moment)
    present = [suffix for suffix in COMPANIONS if file.with_name(file.name + suffix).exists()]
    for suffix in present:
        _link(file.with_name(file.name + suffix), aside.with_name(aside.name + suffix))
    if present:
        settle(file.parent)
    return aside if present else None


def aside_name(file: Path, moment: datetime) -> Path:
    """Under which name a damaged file is kept: `projects.damaged-20240131T080000Z.pgdb`."""
    return file.with_name(f"{file.stem}.damaged-{moment:%Y%m%dT%H%M%S%fZ}{file.suffix}")


def _link(source: Path, target: Path) -> None:
    try:
        os.link(source, target)  # needs no room, and cannot be half done
    except OSError:  # a memory stick knows no second names
        shutil.copy2(source, target)
        with target.open("rb+") as stream:
            os.fsync(stream.fileno())
