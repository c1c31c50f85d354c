"""Steps that a later version might take, so that there are several to be killed in and between."""

from __future__ import annotations

import sqlite3
from typing import Final

from perfgoals_desktop.storage import steps


def add_column(connection: sqlite3.Connection) -> None:
    """Widen a table and fill what is new."""
    connection.execute("ALTER TABLE declaration ADD COLUMN remark TEXT NOT NULL DEFAULT ''")
    connection.execute("UPDATE declaration SET remark = name")
    connection.execute("CREATE INDEX declaration_remark ON declaration (discarded_at, remark)")


def rebuild(connection: sqlite3.Connection) -> None:
    """Make a table anew and fill it from the old one, as SQLite wants it for most changes."""
    made = connection.execute("SELECT sql FROM sqlite_schema WHERE name = 'content'").fetchone()[0]
    connection.execute(made.replace("content", "content_new", 1))
    connection.execute("INSERT INTO content_new SELECT * FROM content")
    connection.execute("DROP TABLE content")
    connection.execute("ALTER TABLE content_new RENAME TO content")


def drop_words(connection: sqlite3.Connection) -> None:
    """Make a table of what another says already, and let it go again."""
    connection.execute("CREATE TABLE names (name TEXT NOT NULL) STRICT")
    connection.execute("INSERT INTO names SELECT name FROM declaration")
    connection.execute("DROP TABLE names")


RELEASED: Final = steps.STEPS
LATER: Final = (*steps.STEPS, add_column, rebuild, drop_words)
