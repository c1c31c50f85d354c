"""What a file holds, whatever file it is: a data file, a hand-off, a printed PDF, a form of others.

`FILE#2` means the sealed revision 2 of its projects.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from types import MappingProxyType
from typing import Final
from uuid import UUID

from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.exchange.carried import read_carried
from perfgoals_desktop.exchange.errors import NoPayload
from perfgoals_desktop.exchange.parcel import Parcel
from perfgoals_desktop.reading.read import Reader
from perfgoals_desktop.schema.catalog import Catalog
from perfgoals_desktop.services.errors import NoRevision, NothingToDo
from perfgoals_desktop.services.upgrading import open_for_reading
from perfgoals_desktop.storage.repository import Repository
from perfgoals_desktop.storage.snapshots import Snapshots

_DATA_FILE: Final = ".pgdb"

Sealed = Mapping[UUID, datetime]
"""When those declarations that are sealed were sealed, by id."""


@dataclass(frozen=True, slots=True)
class Contents:
    """The projects of a file; with a `revision` only those that were sealed in it."""

    name: str
    declarations: tuple[Declaration, ...]
    sealed: Sealed = field(default_factory=lambda: MappingProxyType({}))
    revision: int | None = None


def contents_of(source: str, catalog: Catalog) -> Contents:
    """Read `FILE` or `FILE#revision`.

    Raises the DataFileError or SourceError that says why it cannot be read, NothingToDo for
    one without a project, NoRevision for a revision that none of its projects has.
    """
    file, revision = _parted(source)
    declarations, sealed = _read(file, revision, catalog)
    if not declarations:
        raise NothingToDo(file) if revision is None else NoRevision(file, revision)
    return Contents(source, tuple(declarations), sealed, revision)


def _parted(source: str) -> tuple[Path, int | None]:
    name, mark, number = source.rpartition("#")
    if mark and number.isascii() and number.isdigit() and not Path(source).exists():
        return Path(name), int(number)
    return Path(source), None


def _read(file: Path, revision: int | None, catalog: Catalog) -> tuple[Iterable[Declaration], Sealed]:
    if file.suffix.lower() == _DATA_FILE:
        return _from_data_file(file, revision)
    parcel = _carried(file)
    if parcel is not None:
        return _from_parcel(parcel, revision)
    if revision is not None:
        return (), {}
    return Reader(catalog).read_file(file).declarations, {}


def _from_data_file(file: Path, revision: int | None) -> tuple[list[Declaration], Sealed]:
    with open_for_reading(file) as database:
        current, snapshots = list(Repository(database)), Snapshots(database)
        found = [
            one
            for item in current
            if revision is not None or _is_sealed(item)
            for one in snapshots.revisions(item.id)
            if one.revision == (item.revision if revision is None else revision)
        ]
    moments = {one.declaration.id: one.frozen_at for one in found}
    return current if revision is None else [one.declaration for one in found], moments


def _is_sealed(declaration: Declaration) -> bool:
    return not declaration.status.is_draft


def _carried(file: Path) -> Parcel | None:
    """What a file of this program carries for it; None for any other file."""
    try:
        return read_carried(file)
    except NoPayload:
        return None


def _from_parcel(parcel: Parcel, revision: int | None) -> tuple[list[Declaration], Sealed]:
    moments = {(one.declaration.id, one.declaration.revision): one.frozen_at for one in parcel.sealed}
    chosen = (
        list(parcel.declarations)
        if revision is None
        else [one.declaration for one in parcel.sealed if one.declaration.revision == revision]
    )
    sealed = {
        item.id: moments[item.id, item.revision]
        for item in chosen
        if _is_sealed(item) and (item.id, item.revision) in moments
    }
    return chosen, sealed
