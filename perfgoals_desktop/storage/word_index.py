"""The word index (词索引): which declarations hold a word, of however few characters.

Every character of a declaration's words is a token of SQLite's full-text index, and a word
that somebody types is a phrase of tokens. So a word of one or two characters is found as
well as a long one, and exactly those declarations are found that hold it.

Whatever the index holds can be worked out anew from the words. It comes into being when
there is enough to index, see `word_indexing`, and a program whose SQLite has no full-text
index does without.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from typing import Final

from perfgoals_desktop.storage.names import SEARCH_TEXT, UNINDEXED, WORD_INDEX

# The index keeps tokens and their places, but neither the words (they stand in `search_text`)
# nor their lengths (nothing is ranked).
_STATEMENT: Final = (
    f"CREATE VIRTUAL TABLE {WORD_INDEX} USING fts5(words, content='', columnsize=0, tokenize='ascii')"
)
_PLAIN: Final = frozenset("0123456789abcdefghijklmnopqrstuvwxyz")
# The tokenizer takes every other character of ASCII for a gap or for another letter, so it is
# spelled out; no character of a text looks like that, because each is a token by itself.
_SPELLED: Final = {
    code: f"x{code:02x}" for code in range(128) if chr(code) not in _PLAIN and chr(code) != " "
}


def can_index(connection: sqlite3.Connection) -> bool:
    """Whether this SQLite has a full-text index."""
    found = connection.execute("SELECT 1 FROM pragma_module_list WHERE name = 'fts5'").fetchone()
    return found is not None


def has_index(connection: sqlite3.Connection) -> bool:
    """Whether the data file has a word index, made by this program and of use to it."""
    made = connection.execute("SELECT sql FROM sqlite_schema WHERE name = ?", [WORD_INDEX]).fetchone()
    return made == (_STATEMENT,) and can_index(connection)


def make_index(connection: sqlite3.Connection) -> None:
    """Add an empty word index to the data file."""
    connection.execute(_STATEMENT)


def forget_index(connection: sqlite3.Connection) -> None:
    """Take the word index away; every declaration is to be indexed anew."""
    if not has_index(connection):
        return
    connection.execute(f"DROP TABLE {WORD_INDEX}")
    connection.execute(f"DELETE FROM {UNINDEXED}")  # noqa: S608 - names of ours
    connection.execute(f"INSERT INTO {UNINDEXED} SELECT declaration_row_id, NULL FROM {SEARCH_TEXT}")  # noqa: S608


def indexed(connection: sqlite3.Connection, words: Iterable[str]) -> list[int]:
    """The row ids under which the index holds every one of the words."""
    phrases = " AND ".join(f'"{tokens(word)}"' for word in words)
    # One text for all of them: row by row it takes five times as long.
    statement = f"SELECT json_group_array(rowid) FROM {WORD_INDEX} WHERE {WORD_INDEX} MATCH ?"  # noqa: S608
    (found,) = connection.execute(statement, [phrases]).fetchone()
    row_ids: list[int] = json.loads(found)
    return row_ids


def add(connection: sqlite3.Connection, row_id: int, words: str) -> None:
    """Index the words of a declaration."""
    connection.execute(f"INSERT INTO {WORD_INDEX} (rowid, words) VALUES (?, ?)", [row_id, tokens(words)])  # noqa: S608


def remove(connection: sqlite3.Connection, row_id: int, words: str) -> None:
    """Take the words out again; they have to be the very ones that were indexed."""
    statement = f"INSERT INTO {WORD_INDEX} ({WORD_INDEX}, rowid, words) VALUES ('delete', ?, ?)"  # noqa: S608
    connection.execute(statement, [row_id, tokens(words)])


def tokens(words: str) -> str:
    """Every character as a token, line ends too, so that no word is found across them."""
    return " ".join(words).translate(_SPELLED)
