"""The steps that lead from an empty file to today's schema; step n leads to version n.

A step that has been released never changes: files in the hands of users went
through it. A new schema is a new function at the end of STEPS, with a sample file of
the version before it under `tests/databases/`.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from typing import Final

Step = Callable[[sqlite3.Connection], object]

_TABLES_1: Final = (
    # What the list shows, sorts, filters and sums; narrow, so that a look at all rows is cheap.
    # With `discarded_at` a declaration lies in the recycle bin, whole and in its place.
    # STRICT: an amount in fen can never become a floating-point number. The checksum covers
    # the declaration with its content and indicators, see `mapping.checksum`; a step that
    # changes what it covers has to renew it.
    """
    CREATE TABLE declaration (
        row_id INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        position INTEGER NOT NULL,
        discarded_at TEXT,
        form_id TEXT NOT NULL,
        revision INTEGER NOT NULL,
        status TEXT NOT NULL,
        fiscal_year INTEGER,
        name TEXT NOT NULL,
        nature TEXT NOT NULL,
        category TEXT NOT NULL,
        competent_department TEXT NOT NULL,
        implementing_unit TEXT NOT NULL,
        annual_requested_fen INTEGER,
        fiscal_appropriation_fen INTEGER,
        carry_over_fen INTEGER,
        other_funds_fen INTEGER,
        project_total_fen INTEGER,
        checksum TEXT NOT NULL,
        created_at TEXT NOT NULL,
        modified_at TEXT NOT NULL,
        modified_by TEXT NOT NULL,
        session TEXT NOT NULL
    ) STRICT
    """,
    # What the declaration says, whole: canonical JSON.
    """
    CREATE TABLE content (
        declaration_row_id INTEGER PRIMARY KEY REFERENCES declaration (row_id) ON DELETE CASCADE,
        answers TEXT NOT NULL,
        explanations TEXT NOT NULL
    ) STRICT
    """,
    # All its words, normalised; a table of its own, so that an index can take its place.
    """
    CREATE TABLE search_text (
        declaration_row_id INTEGER PRIMARY KEY REFERENCES declaration (row_id) ON DELETE CASCADE,
        words TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE indicator (
        declaration_row_id INTEGER NOT NULL REFERENCES declaration (row_id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        id TEXT NOT NULL,
        category TEXT NOT NULL,
        name TEXT NOT NULL,
        operator TEXT,
        number TEXT NOT NULL,
        unit TEXT NOT NULL,
        words TEXT NOT NULL,
        entered TEXT NOT NULL,
        columns TEXT NOT NULL,
        PRIMARY KEY (declaration_row_id, position)
    ) STRICT, WITHOUT ROWID
    """,
    # What a declaration said before: its canonical document, compressed, when and by whom it
    # was saved. What it says now stands in the tables above and not here.
    """
    CREATE TABLE version (
        version_id INTEGER PRIMARY KEY,
        declaration_row_id INTEGER NOT NULL REFERENCES declaration (row_id) ON DELETE CASCADE,
        number INTEGER NOT NULL,
        saved_at TEXT NOT NULL,
        saved_by TEXT NOT NULL,
        status TEXT NOT NULL,
        digest TEXT NOT NULL,
        document BLOB NOT NULL
    ) STRICT
    """,
)

# The recycle bin is left out first. The row number that breaks ties is part of every index of
# SQLite. Blank numbers come first, as `names.BLANK`; a query uses an index only if it says
# exactly the same.
_INDEXES_1: Final = (
    "CREATE INDEX declaration_position ON declaration (discarded_at, position)",
    "CREATE INDEX declaration_fiscal_year ON declaration"
    " (discarded_at, coalesce(fiscal_year, -4611686018427387904))",
    "CREATE INDEX declaration_name ON declaration (discarded_at, name)",
    "CREATE INDEX declaration_implementing_unit ON declaration (discarded_at, implementing_unit)",
    "CREATE INDEX declaration_status ON declaration (discarded_at, status)",
    "CREATE INDEX declaration_annual_requested ON declaration"
    " (discarded_at, coalesce(annual_requested_fen, -4611686018427387904))",
    "CREATE INDEX declaration_modified_at ON declaration (discarded_at, modified_at)",
    "CREATE UNIQUE INDEX version_number ON version (declaration_row_id, number)",
)


def step_1(connection: sqlite3.Connection) -> None:
    """Declarations, their content, their words, their indicators, what they said before."""
    for statement in (*_TABLES_1, *_INDEXES_1):
        connection.execute(statement)


_TABLES_2: Final = (
    # What was printed for the seal: the canonical document of a revision, compressed, with the
    # editions of the form and of the rules that it was held against.
    """
    CREATE TABLE snapshot (
        snapshot_id INTEGER PRIMARY KEY,
        declaration_row_id INTEGER NOT NULL REFERENCES declaration (row_id) ON DELETE CASCADE,
        revision INTEGER NOT NULL,
        frozen_at TEXT NOT NULL,
        frozen_by TEXT NOT NULL,
        digest TEXT NOT NULL,
        form_edition TEXT NOT NULL,
        rules_edition TEXT NOT NULL,
        document BLOB NOT NULL
    ) STRICT
    """,
    "CREATE UNIQUE INDEX snapshot_revision ON snapshot (declaration_row_id, revision)",
    # What finance and the office say to each other about a declaration.
    """
    CREATE TABLE opinion (
        opinion_id INTEGER PRIMARY KEY,
        declaration_row_id INTEGER NOT NULL REFERENCES declaration (row_id) ON DELETE CASCADE,
        id TEXT NOT NULL,
        revision INTEGER NOT NULL,
        thread TEXT NOT NULL,
        voice TEXT NOT NULL,
        place TEXT NOT NULL,
        text TEXT NOT NULL,
        author TEXT NOT NULL,
        unit TEXT NOT NULL,
        said_at TEXT NOT NULL
    ) STRICT
    """,
    "CREATE UNIQUE INDEX opinion_identity ON opinion (id)",
    "CREATE INDEX opinion_declaration ON opinion (declaration_row_id, said_at)",
    # Which declaration of an earlier year one was carried forward from, as canonical JSON.
    "ALTER TABLE content ADD COLUMN ancestor TEXT",
    # Whose file this is: unit, department, clerk, telephone.
    "CREATE TABLE profile (key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID",
)

# What was sealed or said stays as it was: it goes only with its declaration, which is gone from
# its table by the time the rows that refer to it are deleted. To replace a row would be to delete
# it without asking the trigger for it, so that is refused before it begins.
_TRIGGERS_2: Final = (
    """
    CREATE TRIGGER snapshot_unchanged BEFORE UPDATE ON snapshot
    BEGIN SELECT RAISE(ABORT, 'a snapshot never changes'); END
    """,
    """
    CREATE TRIGGER snapshot_kept BEFORE DELETE ON snapshot
    WHEN EXISTS (SELECT 1 FROM declaration WHERE row_id = OLD.declaration_row_id)
    BEGIN SELECT RAISE(ABORT, 'a snapshot goes with its declaration'); END
    """,
    """
    CREATE TRIGGER snapshot_once BEFORE INSERT ON snapshot
    WHEN EXISTS (
        SELECT 1 FROM snapshot WHERE snapshot_id = NEW.snapshot_id
        OR (declaration_row_id = NEW.declaration_row_id AND revision = NEW.revision)
    )
    BEGIN SELECT RAISE(ABORT, 'a snapshot is never replaced'); END
    """,
    """
    CREATE TRIGGER opinion_unchanged BEFORE UPDATE ON opinion
    BEGIN SELECT RAISE(ABORT, 'an opinion never changes'); END
    """,
    """
    CREATE TRIGGER opinion_kept BEFORE DELETE ON opinion
    WHEN EXISTS (SELECT 1 FROM declaration WHERE row_id = OLD.declaration_row_id)
    BEGIN SELECT RAISE(ABORT, 'an opinion goes with its declaration'); END
    """,
    """
    CREATE TRIGGER opinion_once BEFORE INSERT ON opinion
    WHEN EXISTS (SELECT 1 FROM opinion WHERE opinion_id = NEW.opinion_id OR id = NEW.id)
    BEGIN SELECT RAISE(ABORT, 'an opinion is never replaced'); END
    """,
)


# Which declarations the word index does not hold as they are, and with which words it holds
# them, if at all. A declaration that is gone stays here until the index has let go of its words,
# so it is referred to by number alone. Row numbers may come back: the words that are indexed
# under a number are noted once, whatever else happens to it.
_WORDS_2: Final = (
    "CREATE TABLE unindexed (declaration_row_id INTEGER PRIMARY KEY, indexed_words TEXT) STRICT",
    "INSERT INTO unindexed SELECT declaration_row_id, NULL FROM search_text",
    """
    CREATE TRIGGER words_added AFTER INSERT ON search_text
    BEGIN INSERT OR IGNORE INTO unindexed VALUES (NEW.declaration_row_id, NULL); END
    """,
    """
    CREATE TRIGGER words_changed AFTER UPDATE OF words ON search_text
    BEGIN INSERT OR IGNORE INTO unindexed VALUES (OLD.declaration_row_id, OLD.words); END
    """,
    """
    CREATE TRIGGER words_gone AFTER DELETE ON search_text
    BEGIN INSERT OR IGNORE INTO unindexed VALUES (OLD.declaration_row_id, OLD.words); END
    """,
)


def step_2(connection: sqlite3.Connection) -> None:
    """Sealed revisions, opinions about them, whose file it is, and what the word index lacks."""
    for statement in (*_TABLES_2, *_TRIGGERS_2, *_WORDS_2):
        connection.execute(statement)


STEPS: Final[tuple[Step, ...]] = (step_1, step_2)


def latest() -> int:
    """The schema version that this program writes."""
    return len(STEPS)
