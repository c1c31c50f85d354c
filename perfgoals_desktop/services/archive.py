"""The archive of sealed forms (定稿存档): one file for each declaration and revision.

Each is canonical JSON, readable without this program and enough to make the data file
anew when it and all its backups are lost.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from perfgoals_desktop.atomic import replacing
from perfgoals_desktop.domain.canonical import canonical_json, check_code, digest, document, from_document
from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.errors import FileNotWritten, PerfGoalsError
from perfgoals_desktop.services.backup_names import ARCHIVE
from perfgoals_desktop.services.backups import Backups
from perfgoals_desktop.services.file_names import safe_name
from perfgoals_desktop.storage.moments import moment_of, stamp

if TYPE_CHECKING:
    from perfgoals_desktop.storage.database import Database
    from perfgoals_desktop.storage.snapshots import Snapshot

FORMAT: Final = "perfgoals-sealed/1"
SUFFIX: Final = ".json"
_LARGEST: Final = 20_000_000
_SPOILT: Final = (ValueError, TypeError, KeyError, AttributeError, RecursionError)


@dataclass(frozen=True, slots=True)
class Archived:
    """What an archive holds: sealed revisions with their files, and files that could not be read."""

    snapshots: tuple[tuple[Path, Snapshot], ...]
    unreadable: tuple[Path, ...]


class Archive:
    """A folder of sealed forms, in a folder for each unit."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def put(self, snapshot: Snapshot) -> Path:
        """Write a sealed revision, unless it lies there; safe on the disk on return.

        Raises FileNotWritten.
        """
        file = self.folder / place_of(snapshot)
        if file.exists():
            return file
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise FileNotWritten(file, str(error)) from error
        with replacing(file) as stream:
            stream.write(written(snapshot).encode())
        return file

    def put_all(self, snapshots: Iterable[Snapshot]) -> list[Path]:
        """Write several sealed revisions."""
        return [self.put(snapshot) for snapshot in snapshots]

    def read(self) -> Archived:
        """Everything in the folder and the folders in it."""
        snapshots: list[tuple[Path, Snapshot]] = []
        unreadable: list[Path] = []
        for file in sorted(self.folder.rglob(f"*{SUFFIX}")):
            try:
                snapshots.append((file, _read(file)))
            except (OSError, *_SPOILT):
                unreadable.append(file)
        return Archived(tuple(snapshots), tuple(unreadable))


def archive_of(file: Path, backups: Backups | None = None) -> Archive:
    """The archive of a data file; it lies among its backups."""
    return Archive((backups or Backups(file)).folder / ARCHIVE)


def archive_sealed(database: Database, declarations: Iterable[Declaration]) -> PerfGoalsError | None:
    """Bring every sealed revision of some declarations into the archive; returns what went wrong.

    They are sealed whether or not this succeeds; what is missing comes with the next time.
    """
    from perfgoals_desktop.storage.snapshots import Snapshots

    archive, snapshots = archive_of(database.file), Snapshots(database)
    try:
        for declaration in declarations:
            archive.put_all(snapshots.revisions(declaration.id))
    except PerfGoalsError as error:
        return error
    return None


def place_of(snapshot: Snapshot) -> Path:
    """Where in the archive a sealed revision lies: unit, then year, project, revision, check code."""
    declaration = snapshot.declaration
    unit = safe_name(declaration.text("implementing_unit"), "未填单位", 60)
    name = safe_name(declaration.name, "未命名项目", 70)
    year = declaration.fiscal_year or "未填年度"
    mark = f"{check_code(declaration)} {declaration.id.hex[:8]}"
    return Path(unit) / f"{year} {name} 第{snapshot.revision}版 {mark}{SUFFIX}"


def written(snapshot: Snapshot) -> str:
    """A sealed revision as it stands in its file: canonical JSON with a checksum over all of it."""
    told: dict[str, Any] = {
        "format": FORMAT,
        "declaration": document(snapshot.declaration),
        "digest": snapshot.digest,
        "frozen_at": stamp(snapshot.frozen_at),
        "frozen_by": snapshot.frozen_by,
        "form_edition": snapshot.form_edition,
        "rules_edition": snapshot.rules_edition,
    }
    return canonical_json(told | {"checksum": _checksum(told)})


def _checksum(told: dict[str, Any]) -> str:
    return blake2b(canonical_json(told).encode(), digest_size=16).hexdigest()


def _read(file: Path) -> Snapshot:
    """Read what `written` wrote; raises what is in _SPOILT for anything else."""
    from perfgoals_desktop.storage.snapshots import Snapshot

    with suppress(OSError):
        if file.stat().st_size > _LARGEST:
            raise ValueError("too large")
    told = json.loads(file.read_text("utf-8"))
    checksum = told.pop("checksum")
    declaration = from_document(told["declaration"])
    if told["format"] != FORMAT or checksum != _checksum(told) or told["digest"] != digest(declaration):
        raise ValueError("the checksum does not agree")
    return Snapshot(
        declaration=declaration,
        frozen_at=moment_of(told["frozen_at"]),
        frozen_by=told["frozen_by"],
        digest=told["digest"],
        form_edition=told["form_edition"],
        rules_edition=told["rules_edition"],
    )
