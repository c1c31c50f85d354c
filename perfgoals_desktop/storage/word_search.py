"""Which declarations hold the words that somebody types."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from perfgoals_desktop.storage.names import SEARCH_TEXT, UNINDEXED
from perfgoals_desktop.storage.selecting import holding
from perfgoals_desktop.storage.word_index import has_index, indexed

_ANY: Final = SEARCH_TEXT
_NOT_INDEXED: Final = f"{UNINDEXED} CROSS JOIN {SEARCH_TEXT} USING (declaration_row_id)"


class WordSearch:
    """Finds declarations by words, in the recycle bin and outside.

    The word index answers for what it holds as it is; every other text is looked at, so
    nothing that was saved is missed. The last answer is remembered until somebody writes
    into the file: list and totals ask for the same words one after the other.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._state: int | None = None
        self._words: tuple[str, ...] = ()
        self._found: frozenset[int] = frozenset()

    def found(self, words: tuple[str, ...]) -> frozenset[int]:
        """The row ids of the declarations that hold every word."""
        # Asked before the words are: what is written meanwhile makes the answer stale, not wrong.
        state = int(self._connection.execute("PRAGMA data_version").fetchone()[0])
        if (state, words) != (self._state, self._words):
            with _one_view(self._connection):
                self._found = self._search(words)
            self._state, self._words = state, words
        return self._found

    def _search(self, words: tuple[str, ...]) -> frozenset[int]:
        if has_index(self._connection):
            try:
                held = frozenset(indexed(self._connection, words))
            except sqlite3.DatabaseError as error:
                if error.sqlite_errorcode & 0xFF not in _OF_NO_USE:
                    raise
            else:
                stale = self._not_indexed()
                return (held - stale) | self._looked_at(_NOT_INDEXED, words) if stale else held
        return self._looked_at(_ANY, words)

    def _not_indexed(self) -> frozenset[int]:
        (found,) = self._connection.execute(
            f"SELECT json_group_array(declaration_row_id) FROM {UNINDEXED}"  # noqa: S608
        ).fetchone()
        return frozenset(json.loads(found))

    def _looked_at(self, source: str, words: tuple[str, ...]) -> frozenset[int]:
        clauses = " AND ".join(holding(words))
        statement = f"SELECT json_group_array(declaration_row_id) FROM {source} WHERE {clauses}"  # noqa: S608
        (found,) = self._connection.execute(statement, words).fetchone()
        return frozenset(json.loads(found))


_OF_NO_USE: Final = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_ERROR}
"""What a damaged index says; the texts themselves may be sound."""


@contextmanager
def _one_view(connection: sqlite3.Connection) -> Iterator[None]:
    """Let all that is read in the block be of one moment."""
    connection.execute("BEGIN")
    try:
        yield
    finally:
        connection.rollback()
