"""Open the list of a data file, upgrading the file first when an earlier version wrote it."""

from __future__ import annotations

from pathlib import Path

from perfgoals_desktop.storage.errors import DataFileTooOld
from perfgoals_desktop.storage.listing import Listing


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
