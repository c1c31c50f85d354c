"""A parcel (报送内容): declarations with all that belongs to them, on their way to another PC."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from types import MappingProxyType
from uuid import UUID

from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.domain.opinion import Opinion
from perfgoals_desktop.exchange.manifest import Entry, Manifest

Cells = Mapping[str, str]
"""What a worksheet shows, by address (`B3`); numbers by their digits, blank cells left out."""


@dataclass(frozen=True, slots=True)
class Sealed:
    """A sealed revision (定稿版本) of a declaration that is carried; `frozen_at` is UTC."""

    declaration: Declaration
    frozen_at: datetime
    frozen_by: str
    form_edition: str
    rules_edition: str


@dataclass(frozen=True, slots=True)
class Parcel:
    """Declarations in the order of the manifest's entries, their sealed revisions and opinions.

    `touched` are the visible worksheets that show something else than when they were
    written, with what they show now; None for one that is gone.
    """

    manifest: Manifest
    declarations: tuple[Declaration, ...]
    sealed: tuple[Sealed, ...] = ()
    opinions: tuple[Opinion, ...] = ()
    touched: Mapping[str, Cells | None] = field(default_factory=lambda: MappingProxyType({}))

    def __iter__(self) -> Iterator[tuple[Entry, Declaration]]:
        """Each declaration with its entry."""
        return zip(self.manifest.entries, self.declarations, strict=True)

    def sealed_of(self, declaration_id: UUID) -> tuple[Sealed, ...]:
        """The sealed revisions of one declaration, the first one first."""
        return tuple(item for item in self.sealed if item.declaration.id == declaration_id)
