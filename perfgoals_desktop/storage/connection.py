"""Plain connections to a data file, through the standard library alone.

The program reads its first list through these before the heavier layer is
imported; the engine in `database` takes its connections from here too, so the
pragmas stand in one place.
"""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final
from urllib.parse import quote

from perfgoals_desktop.storage.errors import (
    DataFileDamaged,
    DataFileError,
    DataFileLocked,
    DataFileNotWritten,
    DataFileReadOnly,
    DataFileUnreadable,
    DiskFull,
    ReadingCut,
    TextNotStorable,
)
from perfgoals_desktop.storage.medium import Medium, medium_of

BUSY_MS = 5_000
"""How long a connection waits for another writer before the file counts as locked."""

_PRAGMAS: Final = (
    "PRAGMA foreign_keys = ON",
    # Full, and with a rollback journal the folder too: a commit is the journal's end, and must
    # be on the disk before it is called one.
    "PRAGMA synchronous = EXTRA",
    # A data file may come from anywhere: nothing in its schema may call a function of ours,
    # and a damaged page is noticed before it is used.
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
)

_ERRORS: Final[dict[int, type[DataFileError]]] = {
    sqlite3.SQLITE_BUSY: DataFileLocked,
    sqlite3.SQLITE_LOCKED: DataFileLocked,
    sqlite3.SQLITE_READONLY: DataFileReadOnly,
    sqlite3.SQLITE_CORRUPT: DataFileDamaged,
    sqlite3.SQLITE_NOTADB: DataFileDamaged,
    sqlite3.SQLITE_FULL: DiskFull,
    sqlite3.SQLITE_CANTOPEN: DataFileUnreadable,
    sqlite3.SQLITE_IOERR: DataFileUnreadable,
    sqlite3.SQLITE_PERM: DataFileUnreadable,
    sqlite3.SQLITE_AUTH: DataFileUnreadable,
    sqlite3.SQLITE_INTERRUPT: ReadingCut,
}

_LEAST_ROOM: Final = 1 << 16
"""Bytes that a log needs to begin with: two parts of 32 kB."""

_NOT_WRITTEN: Final = {
    sqlite3.SQLITE_IOERR_WRITE,
    sqlite3.SQLITE_IOERR_FSYNC,
    sqlite3.SQLITE_IOERR_DIR_FSYNC,
    sqlite3.SQLITE_IOERR_TRUNCATE,
    sqlite3.SQLITE_IOERR_DELETE,
    sqlite3.SQLITE_IOERR_SHMSIZE,
}

_NO_PLACE_FOR_A_LOG: Final = {sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY}


def connect(file: Path, *, read_only: bool = False) -> sqlite3.Connection:
    """Open an existing file; transactions begin and end where the caller says so.

    The connection may be used by any thread, one at a time. Raises a
    DataFileError when the file cannot be opened; `examine` says whether it is ours.
    """
    with exact_errors(file):
        connection = _open(file, "mode=rw")
        try:
            if medium_of(file) is not Medium.DISK:
                _leave_log(connection)
            _prepare(connection, read_only=read_only)
        except sqlite3.OperationalError as error:
            connection.close()
            if not (read_only and error.sqlite_errorcode & 0xFF in _NO_PLACE_FOR_A_LOG and is_settled(file)):
                raise
            # A folder that may not be written has no place for the index of a write-ahead log.
            # There is no log, so nobody is writing, and the file may be read as it lies.
            connection = _open(file, "mode=ro&immutable=1")
            _prepare(connection, read_only=True)
        except BaseException:
            connection.close()
            raise
    return connection


def _open(file: Path, options: str) -> sqlite3.Connection:
    return sqlite3.connect(
        f"{uri(file)}?{options}",
        uri=True,
        timeout=BUSY_MS / 1000,
        isolation_level=None,
        check_same_thread=False,
    )


def _leave_log(connection: sqlite3.Connection) -> None:
    """Take a file off the write-ahead log, unless somebody is using it just now."""
    connection.execute("PRAGMA busy_timeout = 0")
    connection.execute("PRAGMA locking_mode = EXCLUSIVE")  # so the log is read without shared memory
    with suppress(sqlite3.OperationalError):
        connection.execute("PRAGMA journal_mode = DELETE").fetchone()
    connection.execute("PRAGMA locking_mode = NORMAL")
    connection.execute(f"PRAGMA busy_timeout = {BUSY_MS:d}")


def _prepare(connection: sqlite3.Connection, *, read_only: bool) -> None:
    for pragma in _PRAGMAS:
        connection.execute(pragma)
    if read_only:
        # Not opened with mode=ro: the last reader to leave would then be unable to
        # remove the write-ahead log.
        connection.execute("PRAGMA query_only = ON")
    connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()


def is_settled(file: Path) -> bool:
    """Whether everything stands in the file itself and nothing in a log beside it."""
    log = file.with_name(file.name + "-wal")
    return file.is_file() and (not log.exists() or log.stat().st_size == 0)


def uri(file: Path) -> str:
    """The file as SQLite wants to hear it, drives and network shares included."""
    path = file.absolute().as_posix()
    return "file://" + ("" if path.startswith("/") else "/") + quote(path)


@contextmanager
def exact_errors(file: Path) -> Iterator[None]:
    """Turn what SQLite says about a file into the error that says it exactly."""
    try:
        yield
    except sqlite3.Error as error:
        raise translated(file, error) from error
    except UnicodeDecodeError as error:  # a message that quotes a damaged schema
        raise DataFileDamaged(file, str(error)) from error
    except UnicodeEncodeError as error:
        raise TextNotStorable(file, error.reason) from error


def translated(file: Path, error: sqlite3.Error) -> Exception:
    """The exact error; the very same one when it is a mistake in the program."""
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        # The module's own complaint about bytes that are no UTF-8 carries no code.
        broken_text = isinstance(error, sqlite3.OperationalError) and "decode" in str(error)
        return DataFileDamaged(file, str(error)) if broken_text else error
    kind = _ERRORS.get(code & 0xFF)
    if code in _NOT_WRITTEN:
        # A log that has no room to begin with fails in ways that do not say so.
        kind = DiskFull if _is_full(file.parent) else DataFileNotWritten
    return kind(file, str(error)) if kind else error


def _is_full(folder: Path) -> bool:
    with suppress(OSError):
        return shutil.disk_usage(folder).free < _LEAST_ROOM
    return False


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Everything or nothing; waits for its turn to write at the beginning, not in the middle."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        connection.rollback()
        raise
    connection.commit()
