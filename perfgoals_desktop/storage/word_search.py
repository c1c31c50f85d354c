"""Which declarations hold the words that somebody types."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from typing import Final

from perfgoals_desktop.storage.names import SEARCH_TEXT
from perfgoals_desktop.storage.selecting import holding

FOUND: Final = "json_each(?) AS found"
"""A table of what `WordSearch.found` returns; its column `found.value` holds the row ids."""

_ANYWHERE: Final = SEARCH_TEXT
_AMONG: Final = f"{FOUND} CROSS JOIN {SEARCH_TEXT} ON declaration_row_id = found.value"


class WordSearch:
    """Finds declarations by words, in the recycle bin and outside.

    The last answer is remembered until somebody writes into the file: list and totals ask
    for the same words one after the other, and a word that is typed further is looked for
    only where its beginning was found.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._state: int | None = None
        self._words: tuple[str, ...] = ()
        self._found = "[]"

    def found(self, words: tuple[str, ...]) -> str:
        """The row ids of the declarations that hold every word, as a JSON array."""
        # Asked before the words are: what is written meanwhile makes the answer stale, not wrong.
        state = int(self._connection.execute("PRAGMA data_version").fetchone()[0])
        if state == self._state and words == self._words:
            return self._found
        among = state == self._state and _narrows(words, self._words)
        self._found = self._search(words, among=among)
        self._state, self._words = state, words
        return self._found

    def _search(self, words: tuple[str, ...], *, among: bool) -> str:
        source, values = (_AMONG, [self._found, *words]) if among else (_ANYWHERE, list(words))
        clauses = " AND ".join(holding(words))
        statement = f"SELECT declaration_row_id FROM {source} WHERE {clauses}"  # noqa: S608 - names of ours
        rows = self._connection.execute(statement, values).fetchall()
        return json.dumps([row_id for (row_id,) in rows], separators=(",", ":"))


def _narrows(words: Sequence[str], before: Sequence[str]) -> bool:
    """Whether whatever holds the words holds the words before, too."""
    return bool(before) and all(any(old in new for new in words) for old in before)
