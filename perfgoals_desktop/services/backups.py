"""The backups of one data file: made, thinned, carried to a second place, listed."""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from perfgoals_desktop import user_folders
from perfgoals_desktop.atomic import replacing
from perfgoals_desktop.errors import PerfGoalsError
from perfgoals_desktop.leftovers import sweep
from perfgoals_desktop.services.backup_names import (
    SOURCE,
    Backup,
    backup_name,
    backups_in,
    before_upgrades,
    folder_name,
    place_of,
)
from perfgoals_desktop.services.backup_settings import BackupSettings, read_settings
from perfgoals_desktop.services.second_target import SecondTarget
from perfgoals_desktop.storage.backup import back_up
from perfgoals_desktop.storage.errors import BackupFailed
from perfgoals_desktop.storage.moments import Clock, utc_now
from perfgoals_desktop.storage.retention import Occasion, Taken, is_due, surplus

_TICK: Final = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True)
class Made:
    """A backup that was made, and what kept it from the second place, if anything did."""

    backup: Backup
    second_error: PerfGoalsError | None = None


class Backups:
    """Makes and finds the backups of one data file; may be used from any thread, one at a time."""

    def __init__(self, file: Path, settings: BackupSettings | None = None, now: Clock = utc_now) -> None:
        self.file = file
        self.settings = settings or read_settings()
        self._now = now
        self.folder = self.settings.folder / folder_name(file)
        self.second = SecondTarget(self.settings, self.folder)

    def make(self, occasion: Occasion) -> Made:
        """Make a backup, thin the older ones, and carry it to the second place when that is there.

        Raises BackupFailed, and then whatever was to be done after it shall not be done.
        """
        taken = Taken(self._unused_moment(), occasion)
        target = self.folder / backup_name(taken)
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            sweep(self.folder)
            self._name_source()
        except (OSError, PerfGoalsError) as error:
            raise BackupFailed(self.file, target, str(error)) from error
        back_up(self.file, target)
        self._thin()
        made = Backup(target, taken)
        return Made(made, self.second.carry(made, self._now()))

    def is_due(self) -> bool:
        """Whether the last backup is old enough for the next that nobody asks for."""
        return is_due((item.taken for item in backups_in(self.folder)), self._now())

    def all(self) -> list[Backup]:
        """All backups that can be found, the latest first: here, before upgrades, in the second place."""
        here = backups_in(self.folder)
        names = {backup.file.name for backup in here}
        second = [item for item in backups_in(self.second.folder) if item.file.name not in names]
        found = [*here, *before_upgrades(self.file), *second]
        return sorted(found, key=lambda backup: backup.taken, reverse=True)

    def _unused_moment(self) -> datetime:
        """Now, or a tick later: a name is never used twice."""
        moment, used = self._now(), {item.moment for item in backups_in(self.folder)}
        while moment in used:
            moment += _TICK
        return moment

    def _name_source(self) -> None:
        told = self.folder / SOURCE
        if not told.exists():
            with replacing(told) as stream:
                stream.write(os.fsencode(place_of(self.file)))

    def _thin(self) -> None:
        found = {item.taken: item.file for item in backups_in(self.folder)}
        for gone in surplus(found, self._now().astimezone()):
            with suppress(OSError):  # it goes the next time
                found[gone].unlink()


def known_files(settings: BackupSettings | None = None) -> list[Path]:
    """The data files that have backups, in the order of their latest backup."""
    folder = (settings or read_settings()).folder
    found: list[tuple[datetime, Path]] = []
    with suppress(OSError):
        for each in folder.iterdir():
            with suppress(OSError, ValueError):
                backups = backups_in(each)
                source = user_folders.recalled(os.fsdecode((each / SOURCE).read_bytes()))
                if backups:
                    found.append((max(item.moment for item in backups), source))
    return [file for _, file in sorted(found, reverse=True)]
