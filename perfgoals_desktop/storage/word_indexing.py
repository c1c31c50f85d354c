"""Bring the word index up to date, a little at a time and outside of every save.

Saving notes which words have changed (the triggers of `unindexed`), and those declarations
are searched by their texts until the index has followed. It need not follow soon: a look at
a few thousand texts takes milliseconds. A small data file never gets an index.
"""

from __future__ import annotations

import sqlite3
from typing import Final

from sqlalchemy import Connection

from perfgoals_desktop.storage.database import Database
from perfgoals_desktop.storage.names import SEARCH_TEXT, UNINDEXED
from perfgoals_desktop.storage.word_index import (
    add,
    can_index,
    forget_index,
    has_index,
    make_index,
    remove,
)

MOST_UNINDEXED: Final = 2_000
"""So many texts are looked at within milliseconds; with more, the index has to follow."""
AT_ONCE: Final = 50
"""So few that somebody who saves meanwhile hardly waits."""


def is_behind(database: Database) -> bool:
    """Whether more than a few declarations have to be searched by their texts."""
    with database.reading() as connection:
        plain = _plain(connection)
        count = f"SELECT count(*) FROM (SELECT 1 FROM {UNINDEXED} LIMIT ?)"  # noqa: S608
        (waiting,) = plain.execute(count, [MOST_UNINDEXED + 1]).fetchone()
        return waiting > MOST_UNINDEXED and can_index(plain)


def index_some(database: Database, at_once: int = AT_ONCE) -> int:
    """Index the words of a few declarations, all or none of them; returns how many there were."""
    with database.writing() as connection:
        plain = _plain(connection)
        if not has_index(plain):
            make_index(plain)
        rows = plain.execute(
            f"SELECT declaration_row_id, indexed_words, words FROM {UNINDEXED}"  # noqa: S608
            f" LEFT JOIN {SEARCH_TEXT} USING (declaration_row_id) ORDER BY declaration_row_id LIMIT ?",
            [at_once],
        ).fetchall()
        for row_id, before, now in rows:
            if before is not None:
                remove(plain, row_id, before)
            if now is not None:
                add(plain, row_id, now)
        done = [(row_id,) for row_id, *_ in rows]
        plain.executemany(f"DELETE FROM {UNINDEXED} WHERE declaration_row_id = ?", done)  # noqa: S608
        return len(rows)


def forget_words(database: Database) -> None:
    """Take the word index away; what it held is searched by its texts until there is another."""
    with database.writing() as connection:
        forget_index(_plain(connection))


def _plain(connection: Connection) -> sqlite3.Connection:
    driver = connection.connection.driver_connection
    if not isinstance(driver, sqlite3.Connection):
        raise TypeError(driver)
    return driver
