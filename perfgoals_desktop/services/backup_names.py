"""How backups are called, and the folder in which those of one data file lie."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import blake2b
from pathlib import Path
from typing import Final

from perfgoals_desktop import user_folders
from perfgoals_desktop.storage.retention import Occasion, Taken

SOURCE: Final = "source.txt"
"""Says beside the backups of which data file they are."""
ARCHIVE: Final = "定稿存档"
"""The folder of sealed forms among the backups."""
_MOMENT: Final = "%Y%m%dT%H%M%S%fZ"
_NAME: Final = re.compile(r"(?P<moment>\d{8}T\d{12}Z)-(?P<occasion>[a-z-]+)\.pgdb")
_BEFORE_UPGRADE: Final = re.compile(r"\.schema-\d+\.(?P<moment>\d{8}T\d{6}Z)")
_LONGEST: Final = 40
_UNUSABLE: Final = re.compile(r'[\s<>:"/\\|?*\x00-\x1f.]+')


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup: its file, when it was made and why."""

    file: Path
    taken: Taken

    @property
    def moment(self) -> datetime:
        """When it was made, UTC."""
        return self.taken.moment


def folder_name(file: Path) -> str:
    """The folder of the backups of a data file: its name, and a mark of the place where it lies."""
    mark = blake2b(
        os.path.normcase(place_of(file)).encode("utf-8", "surrogatepass"), digest_size=5
    ).hexdigest()
    readable = _UNUSABLE.sub("_", file.stem)[:_LONGEST].strip("_")
    return f"{readable or 'data'}-{mark}"


def place_of(file: Path) -> str:
    """Where a data file lies, a link followed; on a stick told from the program's folder."""
    return user_folders.remembered(Path(os.path.realpath(file)))


def backup_name(taken: Taken) -> str:
    """The name of a backup: `20240131T080000000000Z-import.pgdb`."""
    return f"{taken.moment.astimezone(UTC):{_MOMENT}}-{taken.occasion.value}.pgdb"


def backups_in(folder: Path) -> list[Backup]:
    """The backups in a folder, in no order; none where there is no folder or it cannot be read."""
    try:
        files = list(folder.iterdir())
    except OSError:
        return []
    return [Backup(file, taken) for file in files if (taken := _taken_of(file.name))]


def before_upgrades(file: Path) -> list[Backup]:
    """The copies beside a data file that were made before it was upgraded."""
    try:
        beside = list(file.parent.iterdir())
    except OSError:
        return []
    return [Backup(path, taken) for path in beside if (taken := _before_upgrade(path.name, file))]


def _before_upgrade(name: str, file: Path) -> Taken | None:
    if not (name.startswith(file.stem) and name.endswith(file.suffix)):
        return None
    told = _BEFORE_UPGRADE.fullmatch(name.removeprefix(file.stem).removesuffix(file.suffix))
    if told is None:
        return None
    moment = datetime.strptime(told["moment"], "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
    return Taken(moment, Occasion.MIGRATION)


def _taken_of(name: str) -> Taken | None:
    told = _NAME.fullmatch(name)
    if told is None:
        return None
    try:
        moment = datetime.strptime(told["moment"], _MOMENT).replace(tzinfo=UTC)
        return Taken(moment, Occasion(told["occasion"]))
    except ValueError:
        return None
