"""The consolidated data file (汇总数据文件) while it is being filled."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Final, Self
from uuid import UUID

from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.domain.opinion import Opinion
from perfgoals_desktop.exchange.parcel import Parcel, Sealed
from perfgoals_desktop.schema.level import Level
from perfgoals_desktop.services.consigning import snapshot_of
from perfgoals_desktop.services.program import Program
from perfgoals_desktop.services.progress import Progress
from perfgoals_desktop.services.reviewing import review_stored
from perfgoals_desktop.services.surroundings import Surroundings
from perfgoals_desktop.storage.database import Database
from perfgoals_desktop.storage.opinions import Opinions
from perfgoals_desktop.storage.repository import Repository
from perfgoals_desktop.storage.snapshots import Snapshots

_AT_ONCE: Final = 200
"""So many declarations are written together: a transaction for each file would wait for the disk."""


class Store:
    """A new data file that takes what files bring; nobody sees it before it is whole."""

    def __init__(self, file: Path, program: Program) -> None:
        self._file = file
        self._program = program
        self._database = Database.create(file)
        self._repository = Repository(self._database)
        self._snapshots = Snapshots(self._database)
        self._opinions = Opinions(self._database)
        self._stored: set[UUID] = set()
        self._waiting: list[Declaration] = []
        self._sealed: list[Sealed] = []
        self._said: list[Opinion] = []
        self._apart: dict[tuple[UUID, int], None] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._database.close()

    @property
    def sealed_apart(self) -> tuple[tuple[UUID, int], ...]:
        """Sealed revisions of projects in the file that another hand-off holds with other content."""
        return tuple(key for key in self._apart if key[0] in self._stored)

    def add(self, declarations: Iterable[Declaration], parcel: Parcel) -> None:
        """Take declarations, and what the parcel knows of all that the file holds."""
        self._waiting += declarations
        self._stored.update(item.id for item in self._waiting)
        self._sealed += (item for item in parcel.sealed if item.declaration.id in self._stored)
        self._said += parcel.opinions
        if len(self._waiting) + len(self._sealed) >= _AT_ONCE:
            self.flush()

    def flush(self) -> None:
        """Write what waits."""
        self._repository.save_all(self._waiting)
        apart = self._snapshots.take_in(map(snapshot_of, self._sealed))
        self._apart.update(dict.fromkeys((item.declaration.id, item.revision) for item in apart))
        self._waiting.clear()
        self._sealed.clear()
        self._opinions.add(self._said)
        self._said.clear()

    def keep_only(self, declaration_ids: set[UUID]) -> None:
        """Remove every project but these."""
        self._repository.delete(*(self._stored - declaration_ids))
        self._stored &= declaration_ids

    def findings(self, progress: Progress) -> Mapping[UUID, Mapping[Level, int]]:
        """How much the review found in each project, across all units, by level."""
        surroundings = Surroundings(self._file)
        try:
            found = review_stored(self._repository, surroundings, self._program, progress)
            return {review.declaration: _counts(*map(review.count, Level)) for review in found}
        finally:
            surroundings.close()


@lru_cache(maxsize=1024)
def _counts(*counts: int) -> Mapping[Level, int]:
    """So many findings of each level; one value for all the projects that have as many."""
    return MappingProxyType({level: count for level, count in zip(Level, counts, strict=True) if count})
