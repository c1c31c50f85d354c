"""Seal declarations (定稿): status and snapshot in one transaction, or neither."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import Connection, select

from perfgoals_desktop.domain.canonical import digest
from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.domain.status import Status
from perfgoals_desktop.storage.database import Database
from perfgoals_desktop.storage.errors import ChangedMeanwhile
from perfgoals_desktop.storage.loading import AT_ONCE, NOT_OURS, StoredDeclaration, by_ids
from perfgoals_desktop.storage.moments import Clock, moment_of, stamp, utc_now
from perfgoals_desktop.storage.saving import save_together
from perfgoals_desktop.storage.snapshots import Snapshot, insert_snapshot, snapshot_in
from perfgoals_desktop.storage.tables import SNAPSHOTS
from perfgoals_desktop.storage.writer import Writer


@dataclass(frozen=True, slots=True)
class Editions:
    """What the declarations were held against: the edition of each form by its id, and of the rules."""

    forms: Mapping[str, str]
    rules: str


def freeze(
    database: Database,
    reviewed: Sequence[Declaration],
    editions: Editions,
    writer: Writer,
    now: Clock = utc_now,
) -> tuple[Declaration, ...]:
    """Make declarations final and keep a snapshot of each, all or none; returns them as they are now.

    `reviewed` is what the file held when they were found free of errors. Raises
    ChangedMeanwhile when it holds something else by now.
    """
    stamped = stamp(now())
    frozen: list[Declaration] = []
    with database.writing() as connection:
        for start in range(0, len(reviewed), AT_ONCE):
            chunk = reviewed[start : start + AT_ONCE]
            stored = _unchanged(database, connection, chunk)
            snapshots = [
                _snapshot(connection, stored[str(item.id)], item, editions, writer, stamped) for item in chunk
            ]
            declarations = [snapshot.declaration for snapshot in snapshots]
            save_together(connection, declarations, stamped, writer)
            frozen += declarations
    return tuple(frozen)


def _unchanged(
    database: Database, connection: Connection, reviewed: Sequence[Declaration]
) -> Mapping[str, StoredDeclaration]:
    """The rows of declarations that say what they said when they were reviewed."""
    stored = {rows.head["id"]: rows for rows in by_ids(connection, [str(item.id) for item in reviewed])}
    for item in reviewed:
        rows = stored.get(str(item.id))
        if rows is None or not _says(rows, item):
            raise ChangedMeanwhile(database.file, item.id)
    return stored


def _says(rows: StoredDeclaration, declaration: Declaration) -> bool:
    try:
        return rows.value() == declaration
    except NOT_OURS:
        return False


def _snapshot(
    connection: Connection,
    rows: StoredDeclaration,
    reviewed: Declaration,
    editions: Editions,
    writer: Writer,
    stamped: str,
) -> Snapshot:
    """The snapshot of a declaration, stored unless it is held already.

    A revision that was sealed with other content, by somebody who worked on an older state,
    is not sealed twice: this is the one after it.
    """
    final = replace(reviewed, status=Status.FINAL)
    last = _last(connection, rows.row_id)
    if last is not None and last.revision >= final.revision:
        if last.declaration == replace(final, revision=last.revision):
            return last
        final = replace(final, revision=last.revision + 1)
    snapshot = Snapshot(
        declaration=final,
        frozen_at=moment_of(stamped),
        frozen_by=writer.name,
        digest=digest(final),
        form_edition=editions.forms[final.form_id],
        rules_edition=editions.rules,
    )
    insert_snapshot(connection, rows.row_id, snapshot)
    return snapshot


def _last(connection: Connection, row_id: int) -> Snapshot | None:
    of_declaration = SNAPSHOTS.c.declaration_row_id == row_id
    latest = select(SNAPSHOTS).where(of_declaration).order_by(SNAPSHOTS.c.revision.desc()).limit(1)
    row = connection.execute(latest).mappings().first()
    return None if row is None else snapshot_in(row)
