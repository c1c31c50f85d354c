"""Make anew what can be worked out: the words that are searched.

No checksum covers them, because they change with the table of readings. A spoilt one would
let a search pass its project over in silence.
"""

from __future__ import annotations

from sqlalchemy import bindparam, select

from perfgoals_desktop.storage.database import Database
from perfgoals_desktop.storage.errors import DataFileDamaged
from perfgoals_desktop.storage.loading import AT_ONCE, NOT_OURS, by_ids
from perfgoals_desktop.storage.search_text import search_text
from perfgoals_desktop.storage.tables import DECLARATIONS, SEARCH_TEXTS

_ROW_ID = SEARCH_TEXTS.c.declaration_row_id
_OF = SEARCH_TEXTS.c.declaration_row_id == bindparam("row")
_UPDATE = SEARCH_TEXTS.update().where(_OF).values(words=bindparam("right"))


def mend_words(database: Database) -> int:
    """Write the words anew of declarations that are searched by others; returns of how many.

    Raises DataFileDamaged for one that cannot be read.
    """
    with database.reading() as connection:
        ids = list(connection.execute(select(DECLARATIONS.c.id).order_by(DECLARATIONS.c.row_id)).scalars())
    try:
        return sum(_mend(database, ids[start : start + AT_ONCE]) for start in range(0, len(ids), AT_ONCE))
    except NOT_OURS as error:
        raise DataFileDamaged(database.file, str(error)) from error


def _mend(database: Database, ids: list[str]) -> int:
    with database.writing() as connection:
        right = {rows.row_id: search_text(rows.value()) for rows in by_ids(connection, ids)}
        held = connection.execute(select(SEARCH_TEXTS).where(_ROW_ID.in_(right))).all()
        words = {row_id: text for row_id, text in held}  # noqa: C416 - rows are no pairs to a type checker
        wrong = [{"row": row, "right": text} for row, text in right.items() if words.get(row) != text]
        if wrong:
            connection.execute(_UPDATE, wrong)
        return len(wrong)
