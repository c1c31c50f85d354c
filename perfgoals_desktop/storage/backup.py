"""Sound copies of a data file, made while it may be in use."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from perfgoals_desktop.storage.connection import connect, exact_errors
from perfgoals_desktop.storage.errors import BackupFailed, DataFileDamaged, DataFileError
from perfgoals_desktop.storage.files import neighbour, put_in_place, remove_data_file


def back_up(file: Path, target: Path) -> None:
    """Copy a data file through SQLite, check the copy and put it in place whole.

    Raises BackupFailed, and then leaves neither a target nor a part of one.
    """
    part = neighbour(target)
    try:
        copy_soundly(file, part)
        put_in_place(part, target)
    except (OSError, sqlite3.Error, DataFileError) as error:
        is_damaged = isinstance(error, DataFileDamaged)
        raise BackupFailed(file, target, str(error), is_damaged=is_damaged) from error
    finally:
        remove_data_file(part)


def copy_soundly(file: Path, part: Path) -> None:
    """Write what a data file holds to a new file of its own; raises DataFileDamaged for nonsense.

    The copy needs no files beside it, so that it can be carried about and read from a
    medium that cannot be written.
    """
    with closing(connect(file, read_only=True)) as source, closing(sqlite3.connect(part)) as copy:
        with exact_errors(file):
            source.backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE").fetchone()
    if damage := damage_of(part):
        raise DataFileDamaged(file, damage[0])


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
    except sqlite3.OperationalError as error:  # a schema with a letter changed, which a check cannot follow
        return (str(error),)
    return tuple(found)
