"""Read the rows of declarations, a few statements for many of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Final, NamedTuple

from sqlalchemy import ColumnElement, Connection, RowMapping, select, tuple_

from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.storage.mapping import checksum, declaration_of
from perfgoals_desktop.storage.tables import CONTENTS, DECLARATIONS, INDICATORS

AT_ONCE: Final = 200
"""How many declarations are read or written together: few enough to bind, enough to be quick."""

NOT_OURS: Final = (ValueError, TypeError, KeyError, RecursionError)
"""What reading raises for columns that no declaration of ours has."""

# An outer join: a declaration whose content is gone is damage to be told, not a line to be dropped.
_HEADS: Final = select(
    DECLARATIONS, CONTENTS.c.answers, CONTENTS.c.explanations, CONTENTS.c.ancestor
).outerjoin(CONTENTS)


class StoredDeclaration(NamedTuple):
    """The rows of one declaration: its own joined with its content, and its indicators in order."""

    head: RowMapping
    indicators: Sequence[RowMapping]

    @property
    def row_id(self) -> int:
        """The declaration's number in this file."""
        return int(self.head["row_id"])

    @property
    def is_sound(self) -> bool:
        """Whether it is what was stored, and not what a failing disk has made of it."""
        return bool(self.head["checksum"] == checksum(self.head, self.indicators))

    def value(self) -> Declaration:
        """The declaration; raises what `mapping` raises for rows that are none of ours."""
        return declaration_of(self.head, self.indicators)


def by_ids(connection: Connection, ids: Iterable[str]) -> list[StoredDeclaration]:
    """Those of the declarations that the file holds, at most AT_ONCE of them."""
    return _load(connection, DECLARATIONS.c.id.in_(list(ids)))


def after(connection: Connection, position: int, row_id: int) -> list[StoredDeclaration]:
    """The next AT_ONCE declarations in the order of import after one of them, without the discarded."""
    place = tuple_(DECLARATIONS.c.position, DECLARATIONS.c.row_id)
    return _load(connection, DECLARATIONS.c.discarded_at.is_(None) & (place > (position, row_id)))


def _load(connection: Connection, condition: ColumnElement[bool]) -> list[StoredDeclaration]:
    in_order = DECLARATIONS.c.position, DECLARATIONS.c.row_id
    heads = connection.execute(_HEADS.where(condition).order_by(*in_order).limit(AT_ONCE)).mappings().all()
    row_ids = [head["row_id"] for head in heads]
    of_declaration = INDICATORS.c.declaration_row_id
    rows = connection.execute(
        select(INDICATORS).where(of_declaration.in_(row_ids)).order_by(of_declaration, INDICATORS.c.position)
    ).mappings()
    indicators = {
        row_id: list(group) for row_id, group in groupby(rows, lambda row: row["declaration_row_id"])
    }
    return [StoredDeclaration(head, indicators.get(head["row_id"], [])) for head in heads]
