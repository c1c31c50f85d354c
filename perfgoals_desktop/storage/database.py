"""An open data file (数据文件): one SQLite file per data set.

The file is examined before anything is written to it; what is not ours is refused
and left alone.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from errno import ENOSPC
from pathlib import Path
from typing import Self

from sqlalchemy import Connection, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import QueuePool
from sqlmodel import create_engine

from perfgoals_desktop.leftovers import sweep
from perfgoals_desktop.storage.backup import damage_of
from perfgoals_desktop.storage.connection import connect, exact_errors, transaction, translated
from perfgoals_desktop.storage.errors import (
    DataFileDamaged,
    DataFileError,
    DataFileExists,
    DataFileReadOnly,
    DataFileTooOld,
    DataFileUnreadable,
    DataFolderMissing,
    DiskFull,
)
from perfgoals_desktop.storage.examine import open_examined
from perfgoals_desktop.storage.files import neighbour, put_in_place, remove_data_file
from perfgoals_desktop.storage.medium import medium_of
from perfgoals_desktop.storage.migrations import migrate, run_steps
from perfgoals_desktop.storage.moments import Clock, utc_now
from perfgoals_desktop.storage.names import APPLICATION_ID
from perfgoals_desktop.storage.steps import latest
from perfgoals_desktop.storage.writer_lock import WriterLock

_BEGIN = "perfgoals_begin"


class Database:
    """A data file that is open for reading or writing, from any thread; close it when done.

    `backup` is the copy that was made because the file had to be upgraded, if any.
    """

    def __init__(self, file: Path, *, lock: WriterLock | None, backup: Path | None = None) -> None:
        """Only for `open` and `create`, which have made sure of the file; without a lock to read only."""
        self.file = file
        self.read_only = read_only = lock is None
        self.backup = backup
        self._lock = lock
        self._engine = create_engine(
            "sqlite://",
            hide_parameters=True,  # errors go to the log, and that holds no content of a form
            creator=lambda: connect(file, read_only=read_only),
            poolclass=QueuePool,
        )
        event.listen(self._engine, "begin", _begin)
        self._writer = self._engine.execution_options(**{_BEGIN: "BEGIN IMMEDIATE"})

    @classmethod
    def open(cls, file: Path, *, read_only: bool = False, now: Clock = utc_now) -> Self:
        """Open a data file, upgrading an older one after a backup.

        Raises the DataFileError that says why it cannot be used, and has then
        changed nothing.
        """
        connection, version = open_examined(file, read_only=read_only)
        with exact_errors(file), closing(connection):
            if read_only:
                if version < latest():
                    raise DataFileTooOld(file, version, latest())
                return cls(file, lock=None)
            lock = WriterLock.acquire(file)
            try:
                return cls(file, lock=lock, backup=_made_ready(connection, file, lock, now))
            except BaseException:
                lock.release()
                raise

    @classmethod
    def create(cls, file: Path) -> Self:
        """Make a new, empty data file and open it; it appears under its name when it is whole."""
        if not file.parent.is_dir():
            raise DataFolderMissing(file)
        with WriterLock.acquire(file):
            if file.exists():
                raise DataFileExists(file)
            _put_new(file)
            return cls.open(file)

    @classmethod
    def open_or_create(cls, file: Path) -> Self:
        """Open the data file, or make it when there is nothing of that name."""
        return cls.open(file) if file.exists() else cls.create(file)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file; nothing remains beside it once every reader has left too."""
        self._engine.dispose()
        lock, self._lock = self._lock, None
        if lock is not None:
            lock.release()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """One unchanging view of the file for as long as the block lasts."""
        with self._exact_errors(), self._engine.begin() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Everything in the block is written, or nothing is."""
        if self.read_only:
            raise DataFileReadOnly(self.file, "opened for reading")
        if self._lock is not None:
            self._lock.confirm()
        with self._exact_errors(), self._writer.begin() as connection:
            yield connection

    @contextmanager
    def _exact_errors(self) -> Iterator[None]:
        try:
            with exact_errors(self.file):
                yield
        except DBAPIError as error:
            if isinstance(error.orig, sqlite3.Error):
                exact = translated(self.file, error.orig)
                if isinstance(exact, DataFileError):
                    raise exact from error
            raise


def _begin(connection: Connection) -> None:
    # The driver is told to leave transactions to us (isolation_level None): its own begin
    # with the first write, and then cannot wait for another writer.
    connection.exec_driver_sql(connection.get_execution_options().get(_BEGIN, "BEGIN"))


def _made_ready(connection: sqlite3.Connection, file: Path, lock: WriterLock, now: Clock) -> Path | None:
    """Check and upgrade a file that is going to be written; returns the backup made before."""
    if not lock.is_checked:
        if damage := damage_of(file):
            raise DataFileDamaged(file, damage[0])
        lock.is_checked = True
    with transaction(connection):
        pass  # whoever may not write, or not now, hears of it here and not while saving
    sweep(file.parent)
    backup = migrate(connection, file, now)
    connection.execute(f"PRAGMA journal_mode = {medium_of(file).journal_mode}").fetchone()
    return backup


def _put_new(file: Path) -> None:
    part = neighbour(file)
    try:
        with exact_errors(file):
            _make(part)
        put_in_place(part, file)
    except DataFileUnreadable as error:
        raise DataFileReadOnly(file, error.detail) from error
    except OSError as error:
        kind = DiskFull if error.errno == ENOSPC else DataFileReadOnly
        raise kind(file, str(error)) from error
    finally:
        remove_data_file(part)


def _make(part: Path) -> None:
    with closing(sqlite3.connect(part, isolation_level=None)) as connection:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID:d}")
        run_steps(connection, part)
