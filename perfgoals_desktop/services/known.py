"""What papers are held against: the declarations of a data file or of a hand-off, sealed ones too."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Protocol
from uuid import UUID

from perfgoals_desktop.domain.canonical import digest
from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.exchange.parcel import Parcel
from perfgoals_desktop.services.pairing import paired_projects

if TYPE_CHECKING:
    from perfgoals_desktop.storage.database import Database


class Known(Protocol):
    """Where a paper may come from."""

    def current(self, declaration_id: UUID) -> Declaration | None:
        """The declaration as it is now; None for one that is not there."""

    def sealed(self, declaration_id: UUID) -> tuple[Declaration, ...]:
        """Its sealed revisions, the first one first."""

    def saying(self, beginning: str) -> tuple[UUID, ...]:
        """The declarations that say, or said when they were sealed, what has a digest that begins so."""

    def same_project(self, said: Declaration) -> Declaration | None:
        """The declaration of the same project by name, unit and year; None where none is."""


class KnownFromFile:
    """What an open data file holds; read when it is asked for."""

    def __init__(self, database: Database) -> None:
        from perfgoals_desktop.storage.repository import Repository
        from perfgoals_desktop.storage.snapshots import Snapshots

        self._repository = Repository(database)
        self._snapshots = Snapshots(database)

    def current(self, declaration_id: UUID) -> Declaration | None:
        return self._repository.find(declaration_id)

    def sealed(self, declaration_id: UUID) -> tuple[Declaration, ...]:
        return tuple(item.declaration for item in self._snapshots.revisions(declaration_id))

    def saying(self, beginning: str) -> tuple[UUID, ...]:
        sealed = (item.declaration.id for item in self._snapshots.saying(beginning))
        return tuple(dict.fromkeys([*_saying(self._digests, beginning), *sealed]))

    def same_project(self, said: Declaration) -> Declaration | None:
        return _same_project(said, self._repository)

    @cached_property
    def _digests(self) -> Mapping[str, list[UUID]]:
        return _digests(self._repository)


class KnownDeclarations:
    """Declarations at hand, with their sealed revisions, the first one first."""

    def __init__(self, declarations: Iterable[Declaration], sealed: Iterable[Declaration] = ()) -> None:
        self._declarations = {item.id: item for item in declarations}
        self._sealed = tuple(sealed)

    @classmethod
    def of_parcel(cls, parcel: Parcel) -> KnownDeclarations:
        """What a hand-off carries."""
        return cls(parcel.declarations, (item.declaration for item in parcel.sealed))

    def current(self, declaration_id: UUID) -> Declaration | None:
        return self._declarations.get(declaration_id)

    def sealed(self, declaration_id: UUID) -> tuple[Declaration, ...]:
        return tuple(item for item in self._sealed if item.id == declaration_id)

    def saying(self, beginning: str) -> tuple[UUID, ...]:
        return tuple(dict.fromkeys(_saying(self._digests, beginning)))

    def same_project(self, said: Declaration) -> Declaration | None:
        return _same_project(said, self._declarations.values())

    @cached_property
    def _digests(self) -> Mapping[str, list[UUID]]:
        return _digests([*self._declarations.values(), *self._sealed])


def _digests(declarations: Iterable[Declaration]) -> Mapping[str, list[UUID]]:
    found: defaultdict[str, list[UUID]] = defaultdict(list)
    for item in declarations:
        found[digest(item)].append(item.id)
    return found


def _saying(digests: Mapping[str, list[UUID]], beginning: str) -> Iterator[UUID]:
    for whole, ids in digests.items():
        if whole.startswith(beginning):
            yield from ids


def _same_project(said: Declaration, declarations: Iterable[Declaration]) -> Declaration | None:
    if not said.name:
        return None
    # A blank one beside it: alone on either side, any two would be taken for the same project.
    held = [item for item in declarations if item.fiscal_year == said.fiscal_year]
    beside = Declaration(UUID(int=0), said.form_id)
    for place, other in paired_projects([said, beside], held):
        if place == 0 and other is not None:
            return held[other]
    return None
