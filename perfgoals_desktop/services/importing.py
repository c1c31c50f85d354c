"""Take over what files bring into a data file: forms that others wrote, declarations that were carried."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from uuid import UUID

from perfgoals_desktop.domain.canonical import digest
from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.exchange.manifest import Manifest
from perfgoals_desktop.exchange.visible import CellChange
from perfgoals_desktop.reading.notes import Note
from perfgoals_desktop.schema.catalog import Catalog
from perfgoals_desktop.services.arrivals import Arrival, Truth, read_arrivals
from perfgoals_desktop.services.backups import Backups
from perfgoals_desktop.services.consigning import snapshot_of
from perfgoals_desktop.services.copying import draft_copy
from perfgoals_desktop.services.handoff_errors import AlreadyThere, SealedTwice
from perfgoals_desktop.services.progress import Progress, silent
from perfgoals_desktop.storage.database import Database
from perfgoals_desktop.storage.opinions import Opinions
from perfgoals_desktop.storage.repository import Repository
from perfgoals_desktop.storage.retention import Occasion
from perfgoals_desktop.storage.snapshots import Snapshot, Snapshots


class Existing(StrEnum):
    """What to do with a declaration that the data file holds with other content."""

    KEEP = "keep"  # 保留本机的
    REPLACE = "replace"  # 用文件里的
    COPY = "copy"  # 两份都留


@dataclass(frozen=True, slots=True)
class Choices:
    """What somebody decided; None where nobody has, and then the import asks by an error."""

    truth: Truth | None = None
    existing: Existing | None = None


UNDECIDED = Choices()


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did: what was added, what was there already, what the reader noted.

    Of declarations that were there with other content, `replaced` say now what came,
    `kept` say what they said, and copies of what came are among the added ones.
    `carried` are the manifests of hand-off files; `left` are changed cells of them that
    stand for no answer.
    """

    added: tuple[Declaration, ...]
    identical: tuple[Declaration, ...]
    notes: tuple[Note, ...]
    replaced: tuple[Declaration, ...] = ()
    kept: tuple[Declaration, ...] = ()
    carried: tuple[Manifest, ...] = ()
    left: tuple[CellChange, ...] = ()


def import_sources(
    file: Path,
    sources: Sequence[Path],
    catalog: Catalog,
    progress: Progress = silent,
    choices: Choices = UNDECIDED,
) -> ImportReport:
    """Read every source, then add what is new to the data file, which is made when it is missing.

    All or nothing: an error in one source leaves the data file as it was; a backup comes
    first. A declaration that says the same as one in the data file is not added again. Raises CellsChanged,
    AlreadyThere or SealedTwice where a choice has to be made first.
    """
    arrivals = read_arrivals(sources, catalog, progress, choices.truth)
    is_new = not file.exists()
    with Database.open_or_create(file) as database:
        if not is_new:
            Backups(file).make(Occasion.IMPORT)
        return _Import(database, choices.existing).take(arrivals)


class _Import:
    """One import into an open data file."""

    def __init__(self, database: Database, existing: Existing | None) -> None:
        self._existing = existing
        self._repository = Repository(database)
        self._snapshots = Snapshots(database)
        self._opinions = Opinions(database)
        held = {item.id: digest(item) for item in self._repository}
        self._held = set(held)
        self._digests = frozenset(held.values())
        self._added: list[Declaration] = []
        self._identical: list[Declaration] = []
        self._clashes: list[tuple[Declaration, Declaration]] = []

    def take(self, arrivals: Sequence[Arrival]) -> ImportReport:
        """Sort out, decide, and store in one transaction what is to be stored."""
        for arrival in arrivals:
            for declaration in arrival.declarations:
                self._sort(declaration, carried=arrival.parcel is not None)
        if self._clashes and self._existing is None:
            raise AlreadyThere(self._clashes)
        theirs = tuple(declaration for _, declaration in self._clashes)
        replaced = theirs if self._existing is Existing.REPLACE else ()
        copies = map(draft_copy, theirs) if self._existing is Existing.COPY else ()
        added = (*self._added, *copies)
        sealed = self._sealed(arrivals, {*(item.id for item in (*added, *replaced, *self._identical))})
        self._repository.save_all((*added, *replaced))
        self._snapshots.take_in(sealed)
        self._opinions.add(said for arrival in arrivals if arrival.parcel for said in arrival.parcel.opinions)
        return ImportReport(
            added=added,
            identical=tuple(self._identical),
            notes=tuple(note for arrival in arrivals for note in arrival.notes),
            replaced=replaced,
            kept=theirs if self._existing is Existing.KEEP else (),
            carried=tuple(arrival.parcel.manifest for arrival in arrivals if arrival.parcel),
            left=tuple(change for arrival in arrivals for change in arrival.left),
        )

    def _sort(self, declaration: Declaration, *, carried: bool) -> None:
        if carried and declaration.id in self._held:
            mine = self._mine(declaration.id)
            if _says_the_same(mine, declaration):
                self._identical.append(declaration)
            else:
                self._clashes.append((mine, declaration))
        elif digest(declaration) in self._digests:
            self._identical.append(declaration)
        else:
            self._added.append(declaration)
            self._held.add(declaration.id)

    def _mine(self, declaration_id: UUID) -> Declaration:
        """What the data file holds, or will: two files may bring the same project."""
        new = (item for item in self._added if item.id == declaration_id)
        return next(new, None) or self._repository.get(declaration_id)

    def _sealed(self, arrivals: Iterable[Arrival], wanted: set[UUID]) -> list[Snapshot]:
        """The sealed revisions of declarations that the data file holds afterwards; raises SealedTwice."""
        parcels = [arrival.parcel for arrival in arrivals if arrival.parcel]
        found = [
            snapshot_of(item)
            for parcel in parcels
            for item in parcel.sealed
            if item.declaration.id in wanted and item.declaration.id in self._held
        ]
        for item in found:
            held = {one.revision: one.digest for one in self._snapshots.revisions(item.declaration.id)}
            if held.get(item.revision, item.digest) != item.digest:
                raise SealedTwice(item.declaration)
        return found


def _says_the_same(mine: Declaration, theirs: Declaration) -> bool:
    """Whether nothing is to be decided: how far it is on its way may differ."""
    return (
        digest(mine) == digest(theirs)
        and mine.revision == theirs.revision
        and mine.explanations == theirs.explanations
    )
