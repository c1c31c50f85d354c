"""Whether a data file may be trusted when it is opened.

After a crash everything is checked before anything is shown. After a clean end the
bytes are held against those that were left, which takes no time; what cannot be compared
is checked quickly, beside the first look.
"""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from perfgoals_desktop.atomic import replacing
from perfgoals_desktop.errors import PerfGoalsError
from perfgoals_desktop.services.backup_names import folder_name
from perfgoals_desktop.services.backup_settings import data_folder
from perfgoals_desktop.services.progress import Progress, silent
from perfgoals_desktop.storage.backup import damage_of
from perfgoals_desktop.storage.errors import DataFileDamaged
from perfgoals_desktop.storage.fingerprint import LARGEST, Fingerprint, fingerprint

if TYPE_CHECKING:
    from perfgoals_desktop.storage.database import Database


def check_everything(file: Path, progress: Progress = silent) -> None:
    """Check structure, references and every checksum; raises DataFileDamaged."""
    progress(0, 0, "")
    _check(file, thorough=True)
    from perfgoals_desktop.storage.contradictions import contradiction_in
    from perfgoals_desktop.storage.database import Database
    from perfgoals_desktop.storage.errors import DataFileTooOld

    with suppress(DataFileTooOld), Database.open(file, read_only=True) as database:
        if found := contradiction_in(database, progress):
            raise DataFileDamaged(file, found)


def check_beside(file: Path) -> None:
    """Check the structure, as thoroughly as is quick for a file of this size; raises DataFileDamaged."""
    _check(file, thorough=file.stat().st_size <= LARGEST)


def mend_beside(database: Database) -> None:
    """Make anew what can be worked out, as long as that is quick; raises DataFileDamaged."""
    from perfgoals_desktop.storage.mending import mend_words

    if not database.read_only and database.file.stat().st_size <= LARGEST:
        mend_words(database)


def _check(file: Path, *, thorough: bool) -> None:
    if damage := damage_of(file, thorough=thorough):
        raise DataFileDamaged(file, damage[0])


def check_as_left(file: Path) -> bool:
    """Whether the file is what it was at its clean end; False when nobody can tell.

    Nothing in this process may have it open. Raises DataFileDamaged when bytes have changed
    though nobody has written: the disk has.
    """
    left = _left(file)
    if left is None or file.with_name(file.name + "-wal").exists():
        return False
    try:
        found = fingerprint(file)
    except OSError:
        return False  # whoever opens it will say why
    if found is None or found.moment != left.moment:
        return False
    if found != left:
        raise DataFileDamaged(file, "bytes have changed since it was closed")
    return True


def note_end(file: Path) -> None:
    """Note what the file is at a clean end; nothing in this process may have it open."""
    with suppress(OSError, PerfGoalsError):
        left = fingerprint(file)
        note = _note_file(file)
        if left is None:
            note.unlink(missing_ok=True)
            return
        note.parent.mkdir(parents=True, exist_ok=True)
        with replacing(note) as stream:
            stream.write(json.dumps(asdict(left)).encode())


def _left(file: Path) -> Fingerprint | None:
    with suppress(OSError, ValueError, TypeError, RecursionError):
        return Fingerprint(**json.loads(_note_file(file).read_bytes()))
    return None


def note_folder() -> Path:
    """Where is noted how data files were left."""
    return data_folder() / "closed"


def _note_file(file: Path) -> Path:
    return note_folder() / f"{folder_name(file)}.json"
