"""Declarations in and out of a data file: values at the door, rows behind it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar
from uuid import UUID

from sqlalchemy import Delete, Update, bindparam, func, select

from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.storage.database import Database
from perfgoals_desktop.storage.errors import DataFileDamaged, UnknownDeclaration
from perfgoals_desktop.storage.loading import AT_ONCE, NOT_OURS, StoredDeclaration, after, by_ids
from perfgoals_desktop.storage.moments import Clock, stamp, utc_now
from perfgoals_desktop.storage.saving import Saved, save_together
from perfgoals_desktop.storage.tables import DECLARATIONS
from perfgoals_desktop.storage.writer import Writer

T = TypeVar("T")


class Repository:
    """The declarations of one data file.

    Each call is a transaction of its own. The list of projects is read through
    `listing.Listing`, which knows the columns and does not build declarations. Those in
    the recycle bin (回收站) are neither counted nor iterated over; asked for by id they
    are there.
    """

    def __init__(self, database: Database, now: Clock = utc_now, writer: Writer | None = None) -> None:
        self._database = database
        self._now = now
        self._writer = writer or Writer()

    def count(self) -> int:
        """How many declarations the file holds."""
        counting = select(func.count()).where(DECLARATIONS.c.discarded_at.is_(None))
        with self._database.reading() as connection:
            return connection.execute(counting).scalar_one()

    def __iter__(self) -> Iterator[Declaration]:
        """All declarations in the order of import, as they were at the first one; memory stays flat."""
        with self._database.reading() as connection:
            position = row_id = -1
            while stored := after(connection, position, row_id):
                for rows in stored:
                    yield self._value(rows)
                position, row_id = stored[-1].head["position"], stored[-1].row_id

    def get(self, declaration_id: UUID) -> Declaration:
        """One declaration; raises UnknownDeclaration."""
        return self.get_many([declaration_id])[0]

    def find(self, declaration_id: UUID) -> Declaration | None:
        """One declaration; None for one that is not there or lies in the recycle bin."""
        with self._database.reading() as connection:
            stored = by_ids(connection, [str(declaration_id)])
        return self._value(stored[0]) if stored and stored[0].head["discarded_at"] is None else None

    def get_many(self, declaration_ids: Iterable[UUID]) -> tuple[Declaration, ...]:
        """Several declarations, in the order asked for; raises UnknownDeclaration."""
        with self._database.reading() as connection:
            found: list[Declaration] = []
            for ids in _in_chunks(declaration_ids):
                stored = {rows.head["id"]: rows for rows in by_ids(connection, map(str, ids))}
                for declaration_id in ids:
                    if str(declaration_id) not in stored:
                        raise UnknownDeclaration(self._database.file, declaration_id)
                    found.append(self._value(stored[str(declaration_id)]))
        return tuple(found)

    def save(self, *declarations: Declaration, writer: Writer | None = None) -> Saved:
        """Save declarations, see `save_all`."""
        return self.save_all(declarations, writer)

    def save_all(self, declarations: Iterable[Declaration], writer: Writer | None = None) -> Saved:
        """Add the new ones at the end and bring the others up to date, all or none of them.

        `writer` is who does it if not the repository's own. What the others said before is
        kept, see `versions`. What raises while `declarations` is being read, such as a
        cancelled progress, leaves the file as it was. Memory stays flat.
        """
        stamped = stamp(self._now())
        saved = Saved()
        with self._database.writing() as connection:
            for chunk in _in_chunks(declarations):
                saved = saved.plus(save_together(connection, chunk, stamped, writer or self._writer))
        return saved

    def discard(self, *declaration_ids: UUID) -> int:
        """Put declarations into the recycle bin; returns how many were not there yet."""
        outside = DECLARATIONS.c.discarded_at.is_(None)
        put = DECLARATIONS.update().where(outside).values(discarded_at=stamp(self._now()))
        return self._for_each(put, declaration_ids)

    def restore(self, *declaration_ids: UUID) -> int:
        """Take declarations out of the recycle bin, to the place where they stood; returns how many."""
        inside = DECLARATIONS.c.discarded_at.is_not(None)
        return self._for_each(DECLARATIONS.update().where(inside).values(discarded_at=None), declaration_ids)

    def empty_bin(self) -> int:
        """Remove for good what lies in the recycle bin, with its history; returns how many there were."""
        with self._database.writing() as connection:
            inside = DECLARATIONS.c.discarded_at.is_not(None)
            return connection.execute(DECLARATIONS.delete().where(inside)).rowcount

    def delete(self, *declaration_ids: UUID) -> int:
        """Remove declarations for good with all that belongs to them; returns how many there were."""
        return self._for_each(DECLARATIONS.delete(), declaration_ids)

    def _for_each(self, statement: Update | Delete, declaration_ids: Iterable[UUID]) -> int:
        by_id = statement.where(DECLARATIONS.c.id == bindparam("old_id"))
        with self._database.writing() as connection:
            return sum(
                connection.execute(by_id, {"old_id": str(declaration_id)}).rowcount
                for declaration_id in declaration_ids
            )

    def _value(self, rows: StoredDeclaration) -> Declaration:
        try:
            return rows.value()
        except NOT_OURS as error:
            raise DataFileDamaged(self._database.file, f"{rows.head['id']}: {error}") from error


def _in_chunks(items: Iterable[T]) -> Iterator[list[T]]:
    iterator = iter(items)
    while chunk := list(islice(iterator, AT_ONCE)):
        yield chunk
