"""Write declarations: what is new is added, and of the rest only the rows that differ."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import zip_longest
from typing import Any, Final, NamedTuple

from sqlalchemy import Connection, Table, bindparam, func, select

from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.storage.loading import StoredDeclaration, by_ids
from perfgoals_desktop.storage.mapping import Columns, rows_of
from perfgoals_desktop.storage.search_text import search_text
from perfgoals_desktop.storage.tables import CONTENTS, DECLARATIONS, INDICATORS, SEARCH_TEXTS
from perfgoals_desktop.storage.versions import is_kept, keep
from perfgoals_desktop.storage.writer import Writer

_OUT_OF_BIN: Final[Columns] = {"discarded_at": None}


class Saved(NamedTuple):
    """What saving did to the file, in declarations."""

    added: int = 0
    changed: int = 0
    unchanged: int = 0

    def plus(self, other: Saved) -> Saved:
        """What both savings did."""
        return Saved(self.added + other.added, self.changed + other.changed, self.unchanged + other.unchanged)


def save_together(
    connection: Connection, declarations: Iterable[Declaration], stamped: str, writer: Writer
) -> Saved:
    """Save a few declarations, at most `loading.AT_ONCE`; of two with one id the later counts."""
    latest = {str(declaration.id): declaration for declaration in declarations}
    stored = {rows.head["id"]: rows for rows in by_ids(connection, latest)}
    changes = _Changes(connection, stamped, writer)
    saved = Saved()
    for declaration_id, declaration in latest.items():
        rows = stored.get(declaration_id)
        did = changes.add(declaration) if rows is None else changes.compare(declaration, rows)
        saved = saved.plus(did)
    changes.write()
    return saved


class _Changes:
    """Rows to be written, gathered so that each table is written in one go."""

    def __init__(self, connection: Connection, stamped: str, writer: Writer) -> None:
        self._connection = connection
        self._stamped = stamped
        self._writer = writer
        self._replaced: list[StoredDeclaration] = []
        self._inserts: dict[Table, list[Columns]] = defaultdict(list)
        self._updates: dict[Table, list[Columns]] = defaultdict(list)
        self._deletes: dict[Table, list[Columns]] = defaultdict(list)
        self._next_row_id = self._after_last("row_id")
        self._next_position = self._after_last("position")

    def _after_last(self, column: str) -> int:
        # One largest value a statement: SQLite takes it from the index, two would read every row.
        last = self._connection.execute(select(func.max(DECLARATIONS.c[column]))).scalar()
        return 1 if last is None else int(last) + 1

    def add(self, declaration: Declaration) -> Saved:
        """Take a declaration that the file does not hold; it comes after all others."""
        rows, row_id = rows_of(declaration), self._next_row_id
        own = {"row_id": row_id, "position": self._next_position}
        key = {"declaration_row_id": row_id}
        created = {"created_at": self._stamped}
        self._inserts[DECLARATIONS].append(own | rows.head | self._signature() | created)
        self._inserts[CONTENTS].append(key | rows.content)
        self._inserts[SEARCH_TEXTS].append(key | {"words": search_text(declaration)})
        self._compare_indicators(row_id, rows.indicators, ())
        self._next_row_id += 1
        self._next_position += 1
        return Saved(added=1)

    def compare(self, declaration: Declaration, stored: StoredDeclaration) -> Saved:
        """Take a declaration that the file holds; times and words follow when anything differs.

        One that lies in the recycle bin comes out of it: who saves it wants it.
        """
        rows, key = rows_of(declaration), {"declaration_row_id": stored.row_id}
        content_differs = _differs(rows.content, stored.head)
        indicators_differ = self._compare_indicators(stored.row_id, rows.indicators, stored.indicators)
        if not (content_differs or indicators_differ or _differs(rows.head | _OUT_OF_BIN, stored.head)):
            return Saved(unchanged=1)
        if _differs(rows.head, stored.head) and is_kept(stored.head, self._writer, self._stamped):
            self._replaced.append(stored)
        self._update(DECLARATIONS, {"row_id": stored.row_id}, rows.head | self._signature())
        if content_differs:
            self._update(CONTENTS, key, rows.content)
        if content_differs or indicators_differ:
            self._update(SEARCH_TEXTS, key, {"words": search_text(declaration)})
        return Saved(changed=1)

    def _signature(self) -> Columns:
        """When, by whom and in which session; who saves has not discarded."""
        written = {"modified_by": self._writer.name, "session": self._writer.session}
        return {"modified_at": self._stamped} | written | _OUT_OF_BIN

    def _compare_indicators(
        self, row_id: int, rows: Iterable[Columns], stored: Iterable[Mapping[Any, Any]]
    ) -> bool:
        """Take what differs between the indicators as they are and as they are stored, by place."""
        differ = False
        pairs: Iterable[tuple[Columns | None, Mapping[Any, Any] | None]] = zip_longest(rows, stored)
        for position, (columns, row) in enumerate(pairs):
            if columns is not None and row is not None and not _differs(columns, row):
                continue
            key = {"declaration_row_id": row_id, "position": position}
            differ = True
            if columns is None:
                self._deletes[INDICATORS].append(_old(key))
            elif row is None:
                self._inserts[INDICATORS].append(key | columns)
            else:
                self._update(INDICATORS, key, columns)
        return differ

    def _update(self, table: Table, key: Columns, columns: Columns) -> None:
        self._updates[table].append(_old(key) | columns)

    def write(self) -> None:
        """Write everything that was taken, and what it replaces where that is worth keeping."""
        keep(self._connection, self._replaced, self._stamped)
        for table, rows in self._deletes.items():
            self._connection.execute(table.delete().where(*_by_key(table)), rows)
        for table, rows in self._updates.items():
            self._connection.execute(table.update().where(*_by_key(table)), rows)
        for table, rows in self._inserts.items():
            self._connection.execute(table.insert(), rows)


def _differs(columns: Columns, row: Mapping[Any, Any]) -> bool:
    return any(row[name] != value for name, value in columns.items())


def _old(key: Columns) -> Columns:
    return {f"old_{name}": value for name, value in key.items()}


def _by_key(table: Table) -> list[Any]:
    return [column == bindparam(f"old_{column.name}") for column in table.primary_key]
