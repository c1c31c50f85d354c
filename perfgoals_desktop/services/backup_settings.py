"""Where backups go, as the user wants it: one small file, read by windows and commands alike."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from perfgoals_desktop import user_folders
from perfgoals_desktop.services.choices import read_choices, write_choices
from perfgoals_desktop.storage.moments import moment_of, stamp

REMIND_AFTER_DAYS: Final = 7
LONGEST_DAYS: Final = 365
_NAME: Final = "backups.json"


@dataclass(frozen=True, slots=True)
class BackupSettings:
    """The folder of the backups, and a second one (第二备份位置), such as a memory stick.

    `second_since` is when the second folder was chosen: before it is reached for the first
    time, the days are counted from there.
    """

    folder: Path
    second: Path | None = None
    second_since: datetime | None = None
    remind_after_days: int = REMIND_AFTER_DAYS

    def with_second(self, second: Path | None, now: datetime) -> BackupSettings:
        """The settings with another second folder."""
        if second == self.second:
            return self
        return replace(self, second=second, second_since=now if second else None)


def data_folder() -> Path:
    """Where the program keeps what it makes for this user; not made here."""
    return user_folders.data()


def usual_folder() -> Path:
    """Where backups go unless the user says otherwise."""
    return data_folder() / "backups"


def settings_file() -> Path:
    """Where the settings stand."""
    return user_folders.config() / _NAME


def read_settings() -> BackupSettings:
    """The settings; what cannot be read is as usual."""
    try:
        return _settings_of(read_choices(settings_file()))
    except (ValueError, TypeError, AttributeError):
        return BackupSettings(usual_folder())


def _settings_of(told: Mapping[str, Any]) -> BackupSettings:
    days = int(told.get("remind_after_days", REMIND_AFTER_DAYS))
    second, since = told.get("second"), told.get("second_since")
    return BackupSettings(
        folder=user_folders.recalled(told["folder"]) if told.get("folder") else usual_folder(),
        second=user_folders.recalled(second) if second else None,
        second_since=moment_of(since) if since else None,
        remind_after_days=min(max(days, 1), LONGEST_DAYS),
    )


def write_settings(settings: BackupSettings) -> None:
    """Keep the settings; raises OSError or FileNotWritten."""
    usual = settings.folder == usual_folder()
    told = {
        "folder": "" if usual else user_folders.remembered(settings.folder),
        "second": user_folders.remembered(settings.second) if settings.second else "",
        "second_since": stamp(settings.second_since) if settings.second_since else "",
        "remind_after_days": settings.remind_after_days,
    }
    write_choices(settings_file(), told)
