"""Open a data file, upgrading it first when an earlier version wrote it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from perfgoals_desktop.storage.errors import DataFileTooOld
from perfgoals_desktop.storage.listing import Listing

if TYPE_CHECKING:
    from perfgoals_desktop.storage.database import Database


def open_listing(file: Path) -> tuple[Listing, Path | None]:
    """The list, and the backup that was made if the file had to be upgraded; raises a DataFileError."""
    try:
        return Listing(file), None
    except DataFileTooOld:
        # Only now: the layer that writes takes half a second to import.
        from perfgoals_desktop.storage.database import Database

        with Database.open(file) as database:
            backup = database.backup
        return Listing(file), backup


def open_for_reading(file: Path) -> Database:
    """The data file, opened for reading; an older one is upgraded first. Raises a DataFileError."""
    from perfgoals_desktop.storage.database import Database

    try:
        return Database.open(file, read_only=True)
    except DataFileTooOld:
        Database.open(file).close()
        return Database.open(file, read_only=True)
