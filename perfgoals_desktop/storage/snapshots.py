"""Sealed revisions (定稿版本): what was printed for the seal, as it stays.

The tables refuse to change or delete a row: a snapshot goes only with its declaration.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, select, true

from perfgoals_desktop.domain.canonical import canonical_json, digest, document, from_document
from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.storage.database import Database
from perfgoals_desktop.storage.errors import DataFileDamaged, UnknownDeclaration, UnknownRevision
from perfgoals_desktop.storage.loading import NOT_OURS
from perfgoals_desktop.storage.moments import moment_of, stamp
from perfgoals_desktop.storage.packing import packed, unpacked
from perfgoals_desktop.storage.tables import DECLARATIONS, SNAPSHOTS


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A sealed revision, and the editions of form and rules that it was held against.

    `digest` is that of the canonical content, whose beginning is the check code on the
    paper. `frozen_at` is UTC.
    """

    declaration: Declaration
    frozen_at: datetime
    frozen_by: str
    digest: str
    form_edition: str
    rules_edition: str

    @property
    def revision(self) -> int:
        """Which revision of the declaration was sealed."""
        return self.declaration.revision


class Snapshots:
    """The sealed revisions of the declarations of one data file, of discarded ones too."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, declaration_id: UUID, revision: int) -> Snapshot:
        """One sealed revision; raises UnknownRevision."""
        found = self._read(declaration_id, SNAPSHOTS.c.revision == revision)
        if not found:
            raise UnknownRevision(self._database.file, declaration_id, revision)
        return found[0]

    def revisions(self, declaration_id: UUID) -> tuple[Snapshot, ...]:
        """All sealed revisions of a declaration, the first one first; none for one that was never sealed."""
        return tuple(self._read(declaration_id, true()))

    def saying(self, beginning: str) -> tuple[Snapshot, ...]:
        """The sealed revisions, of whatever declaration, whose digest begins so."""
        alike = SNAPSHOTS.c.digest.startswith(beginning, autoescape=True)
        with self._database.reading() as connection:
            rows = connection.execute(
                select(DECLARATIONS.c.id, SNAPSHOTS.c.revision).join(SNAPSHOTS).where(alike)
            )
            found = [(UUID(row.id), row.revision) for row in rows]
        return tuple(self.get(*each) for each in sorted(found, key=str))

    def latest(self, declaration_id: UUID) -> Snapshot | None:
        """The revision that was sealed last."""
        found = self.revisions(declaration_id)
        return found[-1] if found else None

    def take_in(self, snapshots: Iterable[Snapshot]) -> tuple[Snapshot, ...]:
        """Add what was sealed elsewhere, all or nothing; returns those that say something else.

        One that the file holds already is passed over; one whose revision the file holds with
        other content is returned and not stored: a sealed revision is never replaced.
        Raises UnknownDeclaration for a declaration that the file does not hold.
        """
        with self._database.writing() as connection:
            return tuple(item for item in snapshots if not self._taken_in(connection, item))

    def _taken_in(self, connection: Connection, snapshot: Snapshot) -> bool:
        by_id = select(DECLARATIONS.c.row_id).where(DECLARATIONS.c.id == str(snapshot.declaration.id))
        row_id = connection.execute(by_id).scalar()
        if row_id is None:
            raise UnknownDeclaration(self._database.file, snapshot.declaration.id)
        same = (SNAPSHOTS.c.declaration_row_id == row_id) & (SNAPSHOTS.c.revision == snapshot.revision)
        held = connection.execute(select(SNAPSHOTS.c.digest).where(same)).scalar()
        if held is None:
            insert_snapshot(connection, row_id, snapshot)
        return held in {None, snapshot.digest}

    def _read(self, declaration_id: UUID, condition: ColumnElement[bool]) -> list[Snapshot]:
        in_order = (
            select(SNAPSHOTS)
            .join(DECLARATIONS)
            .where(DECLARATIONS.c.id == str(declaration_id), condition)
            .order_by(SNAPSHOTS.c.revision)
        )
        with self._database.reading() as connection:
            rows = connection.execute(in_order).mappings().all()
        try:
            return [snapshot_in(row) for row in rows]
        except NOT_OURS as error:
            raise DataFileDamaged(self._database.file, f"sealed {declaration_id}: {error}") from error


def insert_snapshot(connection: Connection, row_id: int, snapshot: Snapshot) -> None:
    """Store a snapshot of the declaration in a row of this file."""
    written = canonical_json(document(snapshot.declaration)).encode()
    columns = {
        "declaration_row_id": row_id,
        "revision": snapshot.revision,
        "frozen_at": stamp(snapshot.frozen_at),
        "frozen_by": snapshot.frozen_by,
        "digest": snapshot.digest,
        "form_edition": snapshot.form_edition,
        "rules_edition": snapshot.rules_edition,
        "document": packed(written),
    }
    connection.execute(SNAPSHOTS.insert(), columns)


def snapshot_in(row: Mapping[Any, Any]) -> Snapshot:
    """The snapshot that a row holds; raises ValueError, or what is one, for a spoilt one."""
    declaration = from_document(json.loads(unpacked(row["document"])))
    if digest(declaration) != row["digest"] or declaration.revision != row["revision"]:
        raise ValueError("the digest does not agree")
    return Snapshot(
        declaration=declaration,
        frozen_at=moment_of(row["frozen_at"]),
        frozen_by=row["frozen_by"],
        digest=row["digest"],
        form_edition=row["form_edition"],
        rules_edition=row["rules_edition"],
    )
