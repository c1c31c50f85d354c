"""What a backup holds, in a few words: enough to choose between two."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from perfgoals_desktop.storage.connection import exact_errors
from perfgoals_desktop.storage.errors import DataFileDamaged
from perfgoals_desktop.storage.examine import open_examined
from perfgoals_desktop.storage.moments import moment_of
from perfgoals_desktop.storage.names import DECLARATION

_FACTS = f"SELECT count(*), max(modified_at) FROM {DECLARATION} WHERE discarded_at IS NULL"  # noqa: S608


@dataclass(frozen=True, slots=True)
class BackupFacts:
    """How many projects it holds, and when the last of them was changed; none was for an empty one."""

    projects: int
    last_change: datetime | None


def facts_of(file: Path) -> BackupFacts:
    """Look into a backup of any schema that is known; raises the DataFileError that says why it is none."""
    connection, _version = open_examined(file, read_only=True)
    with exact_errors(file), closing(connection):
        count, last = connection.execute(_FACTS).fetchone()
    try:
        return BackupFacts(count, moment_of(last) if last else None)
    except (ValueError, TypeError) as error:
        raise DataFileDamaged(file, str(error)) from error
