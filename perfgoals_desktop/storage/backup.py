"""Sound copies of a data file, made while it may be in use."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path
from uuid import uuid4

from perfgoals_desktop.storage.connection import connect, exact_errors
from perfgoals_desktop.storage.errors import BackupFailed, DataFileDamaged, DataFileError


def back_up(file: Path, target: Path) -> None:
    """Copy a data file through SQLite, check the copy and put it in place whole.

    Raises BackupFailed, and then leaves neither a target nor a part of one.
    """
    part = neighbour(target)
    try:
        _copy(file, part)
        damage = damage_of(part)
        if not damage:
            put_in_place(part, target)
    except (OSError, sqlite3.Error, DataFileError) as error:
        raise BackupFailed(file, target, str(error)) from error
    finally:
        discard(part)
    if damage:
        raise BackupFailed(file, target, damage[0])


def _copy(file: Path, part: Path) -> None:
    with closing(connect(file, read_only=True)) as source, closing(sqlite3.connect(part)) as copy:
        source.backup(copy)


def damage_of(file: Path, *, thorough: bool = True) -> tuple[str, ...]:
    """What SQLite finds wrong in a data file; nothing for a sound one.

    Without `thorough` the indexes are not held against their tables, which is
    several times as quick.
    """
    check = "PRAGMA integrity_check(20)" if thorough else "PRAGMA quick_check(20)"
    try:
        with exact_errors(file), closing(connect(file, read_only=True)) as connection:
            found = [str(row[0]) for row in connection.execute(check) if row[0] != "ok"]
            found += [f"no parent: {tuple(row)}" for row in connection.execute("PRAGMA foreign_key_check")]
    except DataFileDamaged as error:
        return (error.detail,)
    return tuple(found)


def neighbour(file: Path) -> Path:
    """A name beside `file` that nobody else uses, for a file that is not finished yet."""
    return file.with_name(f".{file.name}.{uuid4().hex}.part")


def put_in_place(part: Path, target: Path) -> None:
    """Give a finished file its name, so that a power cut leaves the old one or the new one."""
    with part.open("rb+") as stream:
        os.fsync(stream.fileno())
    part.replace(target)
    if os.name == "posix":
        folder = os.open(target.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def discard(part: Path) -> None:
    """Remove an unfinished file and what SQLite may have laid beside it."""
    for suffix in ("", "-journal", "-wal", "-shm"):
        part.with_name(part.name + suffix).unlink(missing_ok=True)
