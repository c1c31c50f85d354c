"""Make a data file from the archive of sealed forms, when it and its backups are lost."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from perfgoals_desktop.services.archive import Archive
from perfgoals_desktop.services.errors import NotRebuilt
from perfgoals_desktop.services.progress import Progress, silent
from perfgoals_desktop.storage.errors import DataFileExists, DataFileReadOnly, DataFolderMissing
from perfgoals_desktop.storage.files import neighbour, put_in_place, remove_data_file

if TYPE_CHECKING:
    from perfgoals_desktop.storage.database import Database
    from perfgoals_desktop.storage.snapshots import Snapshot


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """How many projects and sealed revisions came back, and which files had to be left out."""

    projects: int
    revisions: int
    left_out: tuple[Path, ...]


def rebuild(archive: Path, out: Path, progress: Progress = silent) -> Rebuilt:
    """Make a new data file that holds everything in an archive; it appears when it is whole.

    The last sealed revision is what a declaration says, the earlier ones are its history.
    Raises NotRebuilt for an archive without a readable form, and a DataFileError.
    """
    if out.exists():
        raise DataFileExists(out)
    if not out.parent.is_dir():
        raise DataFolderMissing(out)
    found = Archive(archive).read()
    by_declaration, doubled = _in_order(found.snapshots)
    if not by_declaration:
        raise NotRebuilt(archive)
    part = neighbour(out)
    try:
        _fill(part, by_declaration, progress)
        put_in_place(part, out)
    except OSError as error:
        raise DataFileReadOnly(out, str(error)) from error
    finally:
        remove_data_file(part)
    revisions = sum(len(snapshots) for snapshots in by_declaration)
    return Rebuilt(len(by_declaration), revisions, (*found.unreadable, *doubled))


def _in_order(found: tuple[tuple[Path, Snapshot], ...]) -> tuple[list[list[Snapshot]], list[Path]]:
    """The revisions of each declaration in order, in the order in which the first ones were sealed."""
    held: dict[UUID, dict[int, Snapshot]] = {}
    doubled: list[Path] = []
    for path, snapshot in sorted(found, key=lambda pair: pair[1].frozen_at):
        revisions = held.setdefault(snapshot.declaration.id, {})
        if snapshot.revision in revisions:
            doubled.append(path)
        else:
            revisions[snapshot.revision] = snapshot
    return [[revisions[key] for key in sorted(revisions)] for revisions in held.values()], doubled


def _fill(part: Path, by_declaration: list[list[Snapshot]], progress: Progress) -> None:
    from perfgoals_desktop.storage.database import Database

    with Database.create(part) as database:
        for done, snapshots in enumerate(by_declaration):
            progress(done, len(by_declaration), snapshots[0].declaration.name)
            _store(database, snapshots)
        progress(len(by_declaration), len(by_declaration), "")


def _store(database: Database, snapshots: list[Snapshot]) -> None:
    from perfgoals_desktop.storage.repository import Repository
    from perfgoals_desktop.storage.snapshots import Snapshots
    from perfgoals_desktop.storage.writer import Writer

    for snapshot in snapshots:
        # Each as who sealed it then, so that the history tells it; the times are those of today.
        writer = Writer(snapshot.frozen_by)
        Repository(database, lambda moment=snapshot.frozen_at: moment).save(  # type: ignore[misc]
            snapshot.declaration, writer=writer
        )
    Snapshots(database).take_in(snapshots)
