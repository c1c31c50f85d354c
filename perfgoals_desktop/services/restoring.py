"""Bring a data file back from a backup (从备份恢复), whatever has become of it."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from perfgoals_desktop.errors import PerfGoalsError
from perfgoals_desktop.services.backup_names import Backup
from perfgoals_desktop.services.backups import Backups
from perfgoals_desktop.storage.backup import damage_of
from perfgoals_desktop.storage.backup_facts import BackupFacts, facts_of
from perfgoals_desktop.storage.errors import BackupFailed, DataFileError
from perfgoals_desktop.storage.examine import open_examined
from perfgoals_desktop.storage.moments import Clock, utc_now
from perfgoals_desktop.storage.restoring import put_back
from perfgoals_desktop.storage.retention import Occasion
from perfgoals_desktop.storage.writer_lock import WriterLock


@dataclass(frozen=True, slots=True)
class Restored:
    """Where what was there before is now: a backup of it if it was sound, else the file kept aside."""

    before: Path | None


@dataclass(frozen=True, slots=True)
class Choice:
    """A backup to choose, with what it holds; `problem` is why it cannot be used."""

    backup: Backup
    facts: BackupFacts | None
    problem: PerfGoalsError | None = None


def choices(backups: Backups) -> list[Choice]:
    """All backups of a data file with what they hold, the latest first."""
    return [_choice(backup) for backup in backups.all()]


def _choice(backup: Backup) -> Choice:
    try:
        return Choice(backup, facts_of(backup.file))
    except DataFileError as error:
        return Choice(backup, None, error)


def restore(backup: Path, file: Path, backups: Backups | None = None, now: Clock = utc_now) -> Restored:
    """Put a backup in the place of a data file; nobody may have it open.

    What was there is backed up first when it is sound, and kept aside with its journals
    when it is not. Raises DataFileHeld, BackupNotUsable, BackupFailed or NotRestored; the
    file is then what it was.
    """
    with WriterLock.acquire(file) as lock:
        before, keep_aside = _secured(file, backups or Backups(file, now=now))
        aside = put_back(backup, file, now(), keep_aside=keep_aside)
        lock.is_checked = True  # what lies there now has just been checked
        return Restored(aside or before)


def _secured(file: Path, backups: Backups) -> tuple[Path | None, bool]:
    """Back a sound file up; returns the backup, or that the file has to be kept aside."""
    if not is_sound(file):
        return None, True
    try:
        return backups.make(Occasion.RESTORE).backup.file, False
    except BackupFailed:
        # Where no backup can be made, the file itself stays under another name.
        return None, True


def is_sound(file: Path) -> bool:
    """Whether a data file can be opened and nothing is wrong with it."""
    with suppress(DataFileError):
        open_examined(file, read_only=True)[0].close()
        return not damage_of(file)
    return False


def local_time(moment: datetime) -> str:
    """A moment as people read it: 2024-01-31 16:00."""
    return f"{moment.astimezone():%Y-%m-%d %H:%M}"
