"""A second place for backups, such as a memory stick that is not always there (第二备份位置)."""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from perfgoals_desktop.atomic import replacing
from perfgoals_desktop.errors import FileNotWritten, PerfGoalsError
from perfgoals_desktop.services.backup_names import ARCHIVE, SOURCE, Backup, backups_in
from perfgoals_desktop.services.backup_settings import BackupSettings
from perfgoals_desktop.services.errors import SecondBackupFailed
from perfgoals_desktop.storage.moments import moment_of, stamp
from perfgoals_desktop.storage.retention import surplus

_REFRESHED: Final = "second.txt"


class SecondTarget:
    """Carries the backups in `source`, the folder of one data file, to a folder of the same name."""

    def __init__(self, settings: BackupSettings, source: Path) -> None:
        self._settings = settings
        self._source = source
        self.folder = (settings.second or Path(os.devnull)) / source.name

    @property
    def is_reachable(self) -> bool:
        """Whether a second place is set and there now."""
        return self._settings.second is not None and self._settings.second.is_dir()

    def carry(self, backup: Backup, now: datetime) -> PerfGoalsError | None:
        """Bring a backup there and thin what lies there; returns what went wrong.

        A place that is not there now is no error: `overdue` tells when that lasts too long.
        """
        if not self.is_reachable:
            return None
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            self._copy(backup.file)
            self._copy(self._source / SOURCE)
            self._copy_archive()
            self._thin(now)
            with replacing(self._source / _REFRESHED) as stream:
                stream.write(stamp(now).encode())
        except (OSError, PerfGoalsError) as error:
            return SecondBackupFailed(self.folder, str(error))
        return None

    def refreshed_at(self) -> datetime | None:
        """When a backup was last brought there; None for never."""
        with suppress(OSError, ValueError):
            return moment_of((self._source / _REFRESHED).read_text("ascii"))
        return None

    def overdue(self, now: datetime) -> timedelta | None:
        """For how long no backup has come there, when that is too long; None when all is well."""
        if self._settings.second is None:
            return None
        since = [moment for moment in (self.refreshed_at(), self._settings.second_since) if moment]
        waited = now - max(since) if since else timedelta.max
        return waited if waited >= timedelta(days=self._settings.remind_after_days) else None

    def _copy(self, source: Path) -> None:
        with source.open("rb") as stream, replacing(self.folder / source.name) as target:
            shutil.copyfileobj(stream, target)
        if (self.folder / source.name).stat().st_size != source.stat().st_size:
            raise FileNotWritten(self.folder / source.name, "cut short")

    def _copy_archive(self) -> None:
        """Bring the sealed forms there that are not there yet; they never change."""
        for file in (self._source / ARCHIVE).rglob("*.json"):
            target = self.folder / file.relative_to(self._source)
            if not target.exists():
                target.parent.mkdir(parents=True, exist_ok=True)
                with replacing(target) as stream:
                    stream.write(file.read_bytes())

    def _thin(self, now: datetime) -> None:
        found = {item.taken: item.file for item in backups_in(self.folder)}
        for gone in surplus(found, now.astimezone()):
            with suppress(OSError):
                found[gone].unlink()
