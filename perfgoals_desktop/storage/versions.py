"""Keep what declarations said before they are changed (历史版本).

Typing is saved every second or so; not each of these states is worth keeping. When a
save replaces a state, that state is kept if it was the first one, or the last one of its
minute, or the last one of its editing session. What a declaration says now is never in
this table, so nothing here can lose it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Connection, bindparam, func, select

from perfgoals_desktop.domain.canonical import from_document
from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.domain.status import Status
from perfgoals_desktop.storage.loading import StoredDeclaration
from perfgoals_desktop.storage.moments import moment_of
from perfgoals_desktop.storage.packing import document_digest, packed, unpacked
from perfgoals_desktop.storage.tables import VERSIONS
from perfgoals_desktop.storage.thinning import StoredVersion, surplus, too_much
from perfgoals_desktop.storage.writer import Writer
from perfgoals_desktop.storage.written import written_document

_MINUTE: Final = len("2024-01-31T08:00")

_OF: Final = VERSIONS.c.declaration_row_id
_SIZE: Final = func.length(VERSIONS.c.document)
_EXTENTS: Final = (
    select(_OF, func.max(VERSIONS.c.number), func.count(), func.sum(_SIZE))
    .where(_OF.in_(bindparam("row_ids", expanding=True)))
    .group_by(_OF)
)


def is_kept(head: Mapping[Any, Any], writer: Writer, stamped: str) -> bool:
    """Whether the state with these columns is kept when `writer` replaces it at `stamped`."""
    is_first = head["created_at"] == head["modified_at"]
    return bool(
        is_first or head["session"] != writer.session or head["modified_at"][:_MINUTE] != stamped[:_MINUTE]
    )


def keep(connection: Connection, replaced: Sequence[StoredDeclaration], stamped: str) -> None:
    """Store states that are about to be replaced, and thin the histories that grow too large."""
    # What a disk has spoilt is mended by being replaced; there is nothing in it to keep.
    sound = [state for state in replaced if state.is_sound]
    if not sound:
        return
    extents = _extents(connection, [state.row_id for state in sound])
    rows: list[dict[str, Any]] = []
    overgrown: list[int] = []
    for state in sound:
        last, count, size = extents.get(state.row_id, (0, 0, 0))
        rows.append(_version_columns(state) | {"number": last + 1})
        if too_much(count + 1, size + len(rows[-1]["document"])):
            overgrown.append(state.row_id)
    connection.execute(VERSIONS.insert(), rows)
    for row_id in overgrown:
        _thin(connection, row_id, moment_of(stamped))


def _extents(connection: Connection, row_ids: Sequence[int]) -> dict[int, tuple[int, int, int]]:
    """Of each history the last number, how many versions it has, and their bytes."""
    found = connection.execute(_EXTENTS, {"row_ids": row_ids})
    return {row_id: (last, count, size) for row_id, last, count, size in found}


def _version_columns(state: StoredDeclaration) -> dict[str, Any]:
    written = written_document(state.head, state.indicators).encode()
    return {
        "declaration_row_id": state.row_id,
        "saved_at": state.head["modified_at"],
        "saved_by": state.head["modified_by"],
        "status": state.head["status"],
        "digest": document_digest(written),
        "document": packed(written),
    }


def _thin(connection: Connection, row_id: int, now: datetime) -> None:
    of_declaration = VERSIONS.c.declaration_row_id == row_id
    columns = (VERSIONS.c.number, VERSIONS.c.saved_at, VERSIONS.c.status, _SIZE)
    found = connection.execute(select(*columns).where(of_declaration).order_by(VERSIONS.c.number))
    versions = [
        StoredVersion(number, (now - moment_of(saved_at)).total_seconds(), Status(status), size)
        for number, saved_at, status, size in found
    ]
    gone = VERSIONS.c.number.in_(surplus(versions))
    connection.execute(VERSIONS.delete().where(of_declaration, gone))


def declaration_in(row: Mapping[Any, Any]) -> Declaration:
    """The declaration that a row holds; raises ValueError, or what is one, for a spoilt one."""
    written = unpacked(row["document"])
    if document_digest(written) != row["digest"]:
        raise ValueError("the digest does not agree")
    return from_document(json.loads(written))
