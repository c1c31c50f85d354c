"""The data file that is open: its list at once, its declarations when they are needed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.domain.status import Status
from perfgoals_desktop.schema.definition import FormDefinition
from perfgoals_desktop.storage.listing import Listing

if TYPE_CHECKING:
    from perfgoals_desktop.storage.database import Database
    from perfgoals_desktop.storage.repository import Repository


class Workspace:
    """One open data file; close it when done.

    The list is read through `sqlite3` alone. The database layer, which takes half
    a second to import, is loaded when a declaration is first read or written.
    """

    def __init__(self, file: Path) -> None:
        """Open an existing data file; raises the DataFileError that says why not."""
        self.file = file
        self.listing = Listing(file)

    @classmethod
    def create(cls, file: Path) -> Workspace:
        """Make a new, empty data file and open it."""
        from perfgoals_desktop.storage.database import Database

        Database.create(file).close()
        return cls(file)

    @cached_property
    def database(self) -> Database:
        """The data file, open for writing."""
        from perfgoals_desktop.storage.database import Database

        return Database.open(self.file)

    @cached_property
    def repository(self) -> Repository:
        """The declarations of the data file."""
        from perfgoals_desktop.storage.repository import Repository

        return Repository(self.database)

    def close(self) -> None:
        """Let go of the data file."""
        self.listing.close()
        if "database" in self.__dict__:
            self.database.close()

    def get(self, declaration_id: UUID) -> Declaration:
        """One declaration; raises UnknownDeclaration."""
        return self.repository.get(declaration_id)

    def get_many(self, declaration_ids: Sequence[UUID]) -> tuple[Declaration, ...]:
        """Several declarations, in the order asked for."""
        return self.repository.get_many(declaration_ids)

    def everything(self) -> list[Declaration]:
        """All declarations in the order of import."""
        return list(self.repository)

    def save(self, *declarations: Declaration) -> None:
        """Store declarations, all or none of them; on return they are safe on the disk."""
        self.repository.save(*declarations)

    def add_blank(self, form: FormDefinition, year: int) -> Declaration:
        """Store a new, blank declaration of a form."""
        blank = Declaration(id=uuid4(), form_id=form.id).with_answer("fiscal_year", year)
        self.save(blank)
        return blank

    def duplicate(self, declaration_ids: Iterable[UUID]) -> tuple[Declaration, ...]:
        """Store a draft copy of each declaration, with identities of its own."""
        copies = tuple(_copy(item) for item in self.get_many(list(declaration_ids)))
        self.save(*copies)
        return copies

    def delete(self, declaration_ids: Iterable[UUID]) -> tuple[Declaration, ...]:
        """Remove declarations; returns them, so that they can be brought back."""
        removed = self.get_many(list(declaration_ids))
        self.repository.delete(*(item.id for item in removed))
        return removed


def _copy(declaration: Declaration) -> Declaration:
    indicators = tuple(replace(item, id=uuid4()) for item in declaration.indicators)
    return replace(declaration, id=uuid4(), revision=1, status=Status.DRAFT, indicators=indicators)
