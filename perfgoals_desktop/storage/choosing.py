"""Which declarations a selection picks, in an order: as row ids, or as part of a statement."""

from __future__ import annotations

import json
import sqlite3
from array import array
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from perfgoals_desktop.storage.listed import AS_IMPORTED, EVERYTHING, Order, Selection
from perfgoals_desktop.storage.names import DECLARATION
from perfgoals_desktop.storage.search_text import search_words
from perfgoals_desktop.storage.selecting import conditions, in_order, table
from perfgoals_desktop.storage.word_search import WordSearch

_FEW: Final = 5_000
"""So many declarations are quicker put in order anew than picked from all that are in order."""


class Choosing:
    """Picks declarations from one data file.

    The last order of everything that the columns leave is remembered until somebody writes
    into the file: whoever types words into the search field asks for it with every letter.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._words = WordSearch(connection)
        self._asked: tuple[int, Selection, Order] = (-1, EVERYTHING, AS_IMPORTED)
        self._ordered: array[int] = array("q")

    def row_ids(self, selection: Selection, order: Order) -> array[int]:
        """The row ids in order."""
        words = search_words(selection.words)
        if not words:
            return self._by_columns(replace(selection, words=""), order)
        found = self._words.found(words)
        if len(found) > _FEW:
            return array(
                "q", filter(found.__contains__, self._by_columns(replace(selection, words=""), order))
            )
        return self._read(*self.source(selection, order), order)

    def source(self, selection: Selection, order: Order | None = None) -> tuple[str, list[object]]:
        """All of a selection as the end of a statement, and the values to bind."""
        clauses, values = conditions(selection)
        source = table(selection, order)
        if words := search_words(selection.words):
            source, found = numbered(self._words.found(words))
            values.insert(0, found)
        return f"{source} WHERE {' AND '.join(clauses)}", values

    def _by_columns(self, selection: Selection, order: Order) -> array[int]:
        # Asked before the rows are: what is written meanwhile makes the answer stale, not wrong.
        state = int(self._connection.execute("PRAGMA data_version").fetchone()[0])
        if self._asked != (state, selection, order):
            self._ordered = self._read(*self.source(selection, order), order)
            self._asked = (state, selection, order)
        return self._ordered

    def _read(self, source: str, values: list[object], order: Order) -> array[int]:
        # As one text: row by row it takes several times as long.
        statement = f"SELECT json_group_array(row_id) FROM (SELECT row_id FROM {source} {in_order(order)})"  # noqa: S608
        (row_ids,) = self._connection.execute(statement, values).fetchone()
        return array("q", json.loads(row_ids))


def numbered(row_ids: Iterable[int]) -> tuple[str, str]:
    """The declarations with these row ids as the source of a statement, and the value to bind."""
    return f"json_each(?) AS found CROSS JOIN {DECLARATION} ON row_id = found.value", json.dumps([*row_ids])
