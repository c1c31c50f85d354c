"""Opinions (意见) about the declarations of one data file; what was said is never changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import islice
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Connection, select

from perfgoals_desktop.domain.opinion import Opinion, Voice
from perfgoals_desktop.storage.database import Database
from perfgoals_desktop.storage.errors import DataFileDamaged
from perfgoals_desktop.storage.loading import AT_ONCE, NOT_OURS
from perfgoals_desktop.storage.moments import moment_of, stamp
from perfgoals_desktop.storage.tables import DECLARATIONS, OPINIONS

_IN_ORDER: Final = (OPINIONS.c.said_at, OPINIONS.c.opinion_id)


class Opinions:
    """All that was said about the declarations of one data file, those in the recycle bin too."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def about(self, declaration_ids: Iterable[UUID]) -> tuple[Opinion, ...]:
        """What was said about declarations, in the order of saying."""
        chosen = select(OPINIONS, DECLARATIONS.c.id.label("declaration_id")).join(DECLARATIONS)
        wanted = iter(declaration_ids)
        found: list[Opinion] = []
        with self._database.reading() as connection:
            while ids := [str(identity) for identity in islice(wanted, AT_ONCE)]:
                rows = connection.execute(
                    chosen.where(DECLARATIONS.c.id.in_(ids)).order_by(*_IN_ORDER)
                ).mappings()
                found += map(self._value, rows)
        return tuple(found)

    def add(self, opinions: Iterable[Opinion]) -> int:
        """Store what the file does not hold yet, all or nothing; returns how many that were.

        What was said about a declaration that the file does not hold is passed over.
        """
        with self._database.writing() as connection:
            return sum(_added(connection, opinion) for opinion in opinions)

    def _value(self, row: Mapping[Any, Any]) -> Opinion:
        try:
            return _opinion_of(row)
        except NOT_OURS as error:
            raise DataFileDamaged(self._database.file, f"opinion {row['id']}: {error}") from error


def _added(connection: Connection, opinion: Opinion) -> bool:
    by_id = select(DECLARATIONS.c.row_id).where(DECLARATIONS.c.id == str(opinion.declaration_id))
    row_id = connection.execute(by_id).scalar()
    held = connection.execute(select(OPINIONS.c.id).where(OPINIONS.c.id == str(opinion.id))).scalar()
    if row_id is None or held is not None:
        return False
    columns = {
        "declaration_row_id": row_id,
        "id": str(opinion.id),
        "revision": opinion.revision,
        "thread": str(opinion.thread),
        "voice": opinion.voice.value,
        "place": opinion.place,
        "text": opinion.text,
        "author": opinion.author,
        "unit": opinion.unit,
        "said_at": stamp(opinion.said_at),
    }
    connection.execute(OPINIONS.insert(), columns)
    return True


def _opinion_of(row: Mapping[Any, Any]) -> Opinion:
    return Opinion(
        id=UUID(row["id"]),
        declaration_id=UUID(row["declaration_id"]),
        revision=row["revision"],
        thread=UUID(row["thread"]),
        voice=Voice(row["voice"]),
        place=row["place"],
        text=row["text"],
        author=row["author"],
        unit=row["unit"],
        said_at=moment_of(row["said_at"]),
    )
