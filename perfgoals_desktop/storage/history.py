"""What declarations said before: who changed what when, and any earlier state (修改记录)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final, NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, RowMapping, select, true

from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.domain.difference import Difference, difference
from perfgoals_desktop.storage.database import Database
from perfgoals_desktop.storage.errors import DataFileDamaged, UnknownDeclaration, UnknownVersion
from perfgoals_desktop.storage.loading import NOT_OURS, StoredDeclaration, by_ids
from perfgoals_desktop.storage.moments import moment_of, stamp
from perfgoals_desktop.storage.tables import VERSIONS
from perfgoals_desktop.storage.versions import declaration_in

PAGE: Final = 50


@dataclass(frozen=True, slots=True)
class Version:
    """A state in which a declaration was saved: when, by whom, and what was changed to come there.

    `difference` is to the version before it that was kept; to a blank declaration for the
    first. `saved_at` is UTC. Numbers grow with time, and some are missing.
    """

    number: int
    saved_at: datetime
    saved_by: str
    is_current: bool
    declaration: Declaration
    difference: Difference


class _State(NamedTuple):
    """A version, before it has been held against the one before it."""

    number: int
    saved_at: datetime
    saved_by: str
    is_current: bool
    declaration: Declaration


class History:
    """The versions of the declarations of one data file, of discarded ones too."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def versions(
        self, declaration_id: UUID, *, before: int | None = None, limit: int = PAGE
    ) -> tuple[Version, ...]:
        """The next `limit` versions before the one numbered `before`, latest first.

        The latest of all is what the declaration says now. Raises UnknownDeclaration.
        """
        with self._database.reading() as connection:
            current = self._current(connection, declaration_id)
            older = true() if before is None else VERSIONS.c.number < before
            # One more than asked for, because the oldest one shown is told by the one before it.
            rows = _latest(connection, current.row_id, older, limit + 1)
        states = [self._kept_state(row) for row in rows]
        if before is None:
            states.insert(0, self._current_state(current, after=states))
        return tuple(_versions(states, limit))

    def version(self, declaration_id: UUID, moment: datetime) -> Declaration:
        """What a declaration said at a moment, as exactly as versions were kept.

        Raises UnknownDeclaration, and UnknownVersion for a moment before it was there.
        """
        with self._database.reading() as connection:
            current = self._current(connection, declaration_id)
            by_then = VERSIONS.c.saved_at <= stamp(moment)
            rows = _latest(connection, current.row_id, by_then, 1)
        if current.head["modified_at"] <= stamp(moment):
            return self._current_state(current).declaration
        if not rows:
            raise UnknownVersion(self._database.file, declaration_id, moment)
        return self._kept_state(rows[0]).declaration

    def _current(self, connection: Connection, declaration_id: UUID) -> StoredDeclaration:
        found = by_ids(connection, [str(declaration_id)])
        if not found:
            raise UnknownDeclaration(self._database.file, declaration_id)
        return found[0]

    def _current_state(self, current: StoredDeclaration, after: Sequence[_State] = ()) -> _State:
        head = current.head
        number = after[0].number + 1 if after else 1
        try:
            saved_at = moment_of(head["modified_at"])
            return _State(number, saved_at, head["modified_by"], True, current.value())
        except NOT_OURS as error:
            raise DataFileDamaged(self._database.file, f"{head['id']}: {error}") from error

    def _kept_state(self, row: RowMapping) -> _State:
        try:
            saved_at = moment_of(row["saved_at"])
            return _State(row["number"], saved_at, row["saved_by"], False, declaration_in(row))
        except NOT_OURS as error:
            raise DataFileDamaged(self._database.file, f"version {row['version_id']}: {error}") from error


def _latest(
    connection: Connection, row_id: int, condition: ColumnElement[bool], limit: int
) -> Sequence[RowMapping]:
    of_declaration = VERSIONS.c.declaration_row_id == row_id
    in_order = select(VERSIONS).where(of_declaration, condition).order_by(VERSIONS.c.number.desc())
    return connection.execute(in_order.limit(limit)).mappings().all()


def _versions(states: Sequence[_State], limit: int) -> list[Version]:
    """The first `limit` states, latest first, each held against the one after it in the list."""
    earlier = [state.declaration for state in states[1 : limit + 1]]
    if states and len(states) <= limit:
        oldest = states[-1].declaration
        earlier.append(Declaration(oldest.id, oldest.form_id))
    return [
        Version(*state, difference=difference(old, state.declaration))
        for state, old in zip(states, earlier, strict=False)
    ]
