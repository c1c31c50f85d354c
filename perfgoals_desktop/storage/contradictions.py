"""Whether everything in a data file agrees with everything else in it.

SQLite checks the structure. Here every declaration, version and sealed revision is read
and held against its checksum, and what is repeated for the list against what it repeats.
Not the words to be searched: they change with the table of readings, and can be made anew.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from sqlalchemy import Connection, select

from perfgoals_desktop.storage.database import Database
from perfgoals_desktop.storage.loading import AT_ONCE, NOT_OURS, by_ids
from perfgoals_desktop.storage.snapshots import snapshot_in
from perfgoals_desktop.storage.tables import DECLARATIONS, SNAPSHOTS, VERSIONS
from perfgoals_desktop.storage.versions import declaration_in

Progress = Callable[[int, int, str], None]


def contradiction_in(database: Database, progress: Progress) -> str | None:
    """The first thing that does not agree, for the log; None for a sound file."""
    with database.reading() as connection:
        for check in (_declarations, _kept):
            for found in check(connection, progress):
                return found
    return None


def _declarations(connection: Connection, progress: Progress) -> Iterator[str]:
    ids = list(connection.execute(select(DECLARATIONS.c.id).order_by(DECLARATIONS.c.row_id)).scalars())
    for start in range(0, len(ids), AT_ONCE):
        progress(start, len(ids), "")
        for stored in by_ids(connection, ids[start : start + AT_ONCE]):
            try:
                stored.value()
            except NOT_OURS as error:
                yield f"{stored.head['id']}: {error}"


def _kept(connection: Connection, progress: Progress) -> Iterator[str]:
    for table, read in ((VERSIONS, declaration_in), (SNAPSHOTS, snapshot_in)):
        for number, row in enumerate(connection.execute(select(table)).mappings()):
            if number % AT_ONCE == 0:
                progress(0, 0, "")
            try:
                read(row)
            except NOT_OURS as error:
                yield f"{table.name} {number}: {error}"
