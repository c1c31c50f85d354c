"""A data file that is open, and whoever holds it: its list at once, the rest when it is needed."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Self

from perfgoals_desktop.services.holding import Holding
from perfgoals_desktop.services.upgrading import open_listing
from perfgoals_desktop.storage.medium import Medium, medium_of
from perfgoals_desktop.storage.retention import Occasion

if TYPE_CHECKING:
    from perfgoals_desktop.services.backups import Made
    from perfgoals_desktop.storage.database import Database
    from perfgoals_desktop.storage.history import History
    from perfgoals_desktop.storage.repository import Repository
    from perfgoals_desktop.storage.snapshots import Snapshots


class OpenFile:
    """One open data file and what stands in it; close it when done.

    The list is read through `sqlite3` alone. The database layer, which takes half
    a second to import, is loaded when a declaration is first read or written.
    `backup` is the copy that was made if the file had to be upgraded.
    """

    def __init__(self, file: Path, *, read_only: bool = False, holding: Holding | None = None) -> None:
        """Open an existing data file; raises the DataFileError that says why not.

        Unless it is to be `read_only`, nobody else may have it open for writing; the right to
        write is `holding`, or is taken here.
        """
        self.file = file
        self.read_only = read_only
        self._holding = None if read_only else holding or Holding(file)
        try:
            if self._holding is not None:
                self._holding.check()
            self.listing, self.backup = open_listing(file)
        except BaseException:
            self._let_go()
            raise

    @classmethod
    def create(cls, file: Path) -> Self:
        """Make a new, empty data file of who works here, and open it."""
        from perfgoals_desktop.services.own_profile import read_own_profile
        from perfgoals_desktop.storage.database import Database
        from perfgoals_desktop.storage.profile import save_profile

        with Database.create(file) as database:
            if not (own := read_own_profile()).is_blank:
                save_profile(database, own)
        return cls(file)

    @property
    def medium(self) -> Medium:
        """What the data file lies on."""
        return medium_of(self.file)

    @cached_property
    def database(self) -> Database:
        """The data file, open for writing."""
        from perfgoals_desktop.storage.database import Database

        return Database.open(self.file, read_only=self.read_only)

    @cached_property
    def repository(self) -> Repository:
        """The declarations of the data file."""
        from perfgoals_desktop.storage.repository import Repository

        return Repository(self.database)

    @cached_property
    def history(self) -> History:
        """What the declarations said before, and who changed them when."""
        from perfgoals_desktop.storage.history import History

        return History(self.database)

    @cached_property
    def snapshots(self) -> Snapshots:
        """The sealed revisions of the declarations."""
        from perfgoals_desktop.storage.snapshots import Snapshots

        return Snapshots(self.database)

    @property
    def is_as_left(self) -> bool:
        """Whether every byte is what it was at the last clean end, so that nothing need be checked."""
        return self._holding is not None and self._holding.is_as_left

    def back_up(self, occasion: Occasion) -> Made:
        """Make a backup; raises BackupFailed."""
        from perfgoals_desktop.services.backups import Backups

        return Backups(self.file).make(occasion)

    def close(self) -> None:
        """Let go of the data file."""
        self.listing.close()
        if "database" in self.__dict__:
            self.database.close()
        self._let_go()

    def _let_go(self) -> None:
        holding, self._holding = self._holding, None
        if holding is not None:
            holding.release()
