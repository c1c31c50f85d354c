"""The rows, the names and the released SQL speak of the same tables."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest
from sqlalchemy import Integer, LargeBinary, Table

from perfgoals_desktop.storage import names
from perfgoals_desktop.storage.names import (
    AMOUNTS,
    BLANK,
    CHECKED,
    CHECKED_IF_SET,
    CHECKED_OF_INDICATOR,
    LISTED,
    TEXTS,
)
from perfgoals_desktop.storage.steps import STEPS
from perfgoals_desktop.storage.tables import (
    CONTENTS,
    DECLARATIONS,
    INDICATORS,
    OPINIONS,
    PROFILES,
    SEARCH_TEXTS,
    SNAPSHOTS,
    UNINDEXED,
    VERSIONS,
)

OF_DECLARATIONS = (CONTENTS, SEARCH_TEXTS, INDICATORS, VERSIONS, SNAPSHOTS, OPINIONS)
TABLES = (DECLARATIONS, *OF_DECLARATIONS, PROFILES, UNINDEXED)
KINDS = {Integer: "INTEGER", LargeBinary: "BLOB"}


@pytest.fixture
def made() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute("PRAGMA foreign_keys = ON")
        for step in STEPS:
            step(connection)
        yield connection


def described(table: Table) -> list[tuple[str, str, bool, bool]]:
    return [
        (
            column.name,
            next((name for kind, name in KINDS.items() if isinstance(column.type, kind)), "TEXT"),
            bool(column.nullable),
            column.primary_key,
        )
        for column in table.columns
    ]


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_the_rows_have_the_columns_that_the_steps_make(made, table):
    columns = made.execute(
        'SELECT name, type, NOT "notnull" AND NOT pk, pk > 0 FROM pragma_table_info(?)', [table.name]
    )

    assert [(name, kind, bool(nullable), bool(key)) for name, kind, nullable, key in columns] == described(
        table
    )


@pytest.mark.parametrize("table", OF_DECLARATIONS, ids=lambda table: table.name)
def test_what_belongs_to_a_declaration_goes_with_it(made, table):
    (reference,) = made.execute(
        'SELECT "table", "from", "to", on_delete FROM pragma_foreign_key_list(?)', [table.name]
    )

    assert reference == (names.DECLARATION, "declaration_row_id", "row_id", "CASCADE")


def test_no_table_is_forgotten(made):
    tables = {name for (name,) in made.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}

    assert tables == {table.name for table in TABLES}


def test_every_table_refuses_what_is_not_of_its_type(made):
    strict = dict(made.execute("SELECT name, strict FROM pragma_table_list WHERE schema = 'main'"))

    assert {table.name: strict[table.name] for table in TABLES} == {table.name: 1 for table in TABLES}


def test_an_amount_cannot_be_a_floating_point_number(made):
    with pytest.raises(sqlite3.IntegrityError, match="cannot store REAL"):
        made.execute(
            "INSERT INTO declaration VALUES (1, 'id', 1, NULL, 'f', 1, 'draft', 2024, '', '', '', '', '',"
            " 0.1, NULL, NULL, NULL, NULL, '', '', '', '', '')"
        )


def test_the_list_shows_every_column_but_checksum_and_session():
    hidden = {"checksum", "session"}

    assert set(DECLARATIONS.columns.keys()) - hidden == set(LISTED)


def test_the_checksum_covers_every_column_of_an_indicator():
    assert list(INDICATORS.columns.keys()) == ["declaration_row_id", "position", *CHECKED_OF_INDICATOR]


def test_the_checksum_covers_all_that_is_not_repeated():
    contents = set(CONTENTS.columns.keys()) - {"declaration_row_id"}
    bookkeeping = {"row_id", "position", "discarded_at", "checksum", "session"}
    bookkeeping |= {"created_at", "modified_at", "modified_by"}
    repeated = {"fiscal_year", *TEXTS, *AMOUNTS}

    assert {*CHECKED, *CHECKED_IF_SET} == contents | (
        set(DECLARATIONS.columns.keys()) - bookkeeping - repeated
    )


def test_blank_numbers_stand_in_the_indexes_as_in_the_queries(made):
    indexes = [sql for (sql,) in made.execute("SELECT sql FROM sqlite_schema WHERE sql LIKE '%coalesce%'")]

    assert len(indexes) == 2
    assert all(str(BLANK) in sql for sql in indexes)
