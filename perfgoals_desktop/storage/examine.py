"""Whether a file is a data file of ours, and of which schema; nothing is written while looking."""

from __future__ import annotations

import sqlite3
from functools import cache
from pathlib import Path
from typing import Final

from perfgoals_desktop.storage import steps
from perfgoals_desktop.storage.connection import connect, exact_errors, is_settled
from perfgoals_desktop.storage.errors import (
    DataFileDamaged,
    DataFileIsFolder,
    DataFileMissing,
    DataFileTooNew,
    DataFileUnreadable,
    DataFolderMissing,
    NotADataFile,
    Stranger,
)
from perfgoals_desktop.storage.names import APPLICATION_ID

MAGIC: Final = b"SQLite format 3\x00"
LEAST_PAGE: Final = 512

Shape = frozenset[tuple[str, str, str]]
"""What a schema consists of: kind, name and column of everything in it, of a trigger what it does."""


def open_examined(file: Path, *, read_only: bool = False) -> tuple[sqlite3.Connection, int]:
    """Open a data file of ours and tell its schema version; raises the exact refusal.

    The tables are looked at too: a step takes them as the steps before it left them.
    """
    _examine_path(file)
    try:
        connection = connect(file, read_only=read_only)
    except DataFileDamaged as error:
        raise _damaged_or_stranger(file, error.detail) from error
    try:
        with exact_errors(file):
            return connection, _examined_version(connection, file)
    except BaseException:
        connection.close()
        raise


def _examine_path(file: Path) -> None:
    if file.is_dir():
        raise DataFileIsFolder(file)
    if not file.parent.is_dir():
        raise DataFolderMissing(file)
    try:
        size = file.stat().st_size
    except FileNotFoundError as error:
        raise DataFileMissing(file) from error
    except OSError as error:
        raise DataFileUnreadable(file, str(error)) from error
    # SQLite would take these for a new database of its own.
    if size == 0:
        raise NotADataFile(file, Stranger.EMPTY)
    if size < LEAST_PAGE:
        raise _damaged_or_stranger(file, f"{size} bytes")


def _damaged_or_stranger(file: Path, detail: str) -> Exception:
    # Only now is the file read by hand. Reading a database that is in use and closing it
    # again would take away the locks that this process holds on it (POSIX), and another
    # process could then remove a write-ahead log that is still needed.
    try:
        with file.open("rb") as stream:
            start = stream.read(len(MAGIC))
    except OSError as unreadable:
        return DataFileUnreadable(file, str(unreadable))
    if MAGIC.startswith(start):
        return DataFileDamaged(file, detail)
    return NotADataFile(file, Stranger.NO_DATABASE)


def _examined_version(connection: sqlite3.Connection, file: Path) -> int:
    if connection.execute("PRAGMA application_id").fetchone() != (APPLICATION_ID,):
        raise NotADataFile(file, Stranger.OTHER_DATABASE)
    version = schema_version(connection)
    if version > steps.latest():
        raise DataFileTooNew(file, version, steps.latest())
    if version < 1:
        raise DataFileDamaged(file, f"schema version {version}")
    _examine_size(connection, file)
    examine_shape(connection, file, version)
    return version


def _examine_size(connection: sqlite3.Connection, file: Path) -> None:
    """Notice an end that is cut off within the last page, which SQLite reads as zeros."""
    connection.execute("BEGIN")  # the pages counted here stay in the file for so long
    try:
        pages, page_size = connection.execute(
            "SELECT page_count, page_size FROM pragma_page_count, pragma_page_size"
        ).fetchone()
        # In this order: once the log is empty, all of those pages are in the file.
        if is_settled(file) and file.stat().st_size < pages * page_size:
            raise DataFileDamaged(file, f"shorter than {pages} pages of {page_size} bytes")
    finally:
        connection.rollback()


def schema_version(connection: sqlite3.Connection) -> int:
    """The number of the last migration step that the file has been through."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def examine_shape(connection: sqlite3.Connection, file: Path, version: int) -> None:
    """Hold the tables against those that the steps up to a version make; raises DataFileDamaged.

    More tables and indexes do no harm. A trigger or a view that is not ours would
    run while we read and write, so it is refused.
    """
    expected, found = _shape_after(steps.STEPS[:version]), shape(connection)
    if missing := expected - found:
        raise DataFileDamaged(file, f"missing: {sorted(missing)}")
    if strange := {part for part in found - expected if part[0] in {"trigger", "view"}}:
        raise DataFileDamaged(file, f"unexpected: {sorted(strange)}")


@cache
def _shape_after(taken: tuple[steps.Step, ...]) -> Shape:
    """What some steps make; kept, since a list of files is examined one after the other."""
    connection = sqlite3.connect(":memory:")
    try:
        for step in taken:
            step(connection)
        return shape(connection)
    finally:
        connection.close()


def shape(connection: sqlite3.Connection) -> Shape:
    """The tables with their columns, the indexes, triggers and views of a database.

    Virtual tables are left out: what they look like asks for a module that may not be there.
    """
    rows = connection.execute(
        "SELECT part.type, part.name, iif(part.type = 'trigger', part.sql, coalesce(info.name, ''))"
        " FROM (SELECT * FROM sqlite_schema WHERE coalesce(sql, '') NOT LIKE 'CREATE VIRTUAL %') AS part"
        " LEFT JOIN pragma_table_info(part.name) AS info"
        " WHERE part.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
    )
    return frozenset(rows.fetchall())
