"""Take over forms that others wrote into a data file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from perfgoals_desktop.domain.canonical import digest
from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.reading.notes import Note, ReadResult
from perfgoals_desktop.reading.read import Reader
from perfgoals_desktop.schema.catalog import Catalog
from perfgoals_desktop.services.backups import Backups
from perfgoals_desktop.services.progress import Progress, silent
from perfgoals_desktop.storage.database import Database
from perfgoals_desktop.storage.repository import Repository
from perfgoals_desktop.storage.retention import Occasion


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did: what was added, what was there already, what the reader noted."""

    added: tuple[Declaration, ...]
    identical: tuple[Declaration, ...]
    notes: tuple[Note, ...]


def import_sources(
    file: Path, sources: Sequence[Path], catalog: Catalog, progress: Progress = silent
) -> ImportReport:
    """Read every source, then add what is new to the data file, which is made when it is missing.

    All or nothing: an error in one source leaves the data file as it was; a backup comes first. A
    declaration that says the same as one in the data file is not added again.
    """
    results = _read(sources, catalog, progress)
    is_new = not file.exists()
    with Database.open_or_create(file) as database:
        if not is_new:
            Backups(file).make(Occasion.IMPORT)
        return add(Repository(database), results)


def add(repository: Repository, results: Sequence[ReadResult]) -> ImportReport:
    """Add the declarations that the data file does not hold yet, in one transaction."""
    known = {digest(declaration) for declaration in repository}
    added: list[Declaration] = []
    identical: list[Declaration] = []
    for result in results:
        for declaration in result.declarations:
            (identical if digest(declaration) in known else added).append(declaration)
    repository.save_all(added)
    notes = tuple(note for result in results for note in result.notes)
    return ImportReport(tuple(added), tuple(identical), notes)


def _read(sources: Sequence[Path], catalog: Catalog, progress: Progress) -> list[ReadResult]:
    reader = Reader(catalog)
    results = []
    for done, source in enumerate(sources):
        progress(done, len(sources), source.name)
        results.append(reader.read_file(source))
    progress(len(sources), len(sources), "")
    return results
