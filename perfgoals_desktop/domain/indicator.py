"""A level-3 indicator (三级指标): what is measured and which value is promised."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from uuid import UUID

from perfgoals_desktop.domain.target import BLANK, Target


@dataclass(frozen=True, slots=True)
class Indicator:
    """One row of the indicator table.

    `category` is the key of a level-2 category of the form, family first:
    `output.quantity`. `columns` holds what a form asks besides name and value,
    by column key, as typed: `{"weight": "20"}`.
    """

    id: UUID
    category: str
    name: str = ""
    target: Target = BLANK
    columns: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def family(self) -> str:
        """The key of the level-1 category: `output` of `output.quantity`."""
        return self.category.partition(".")[0]

    @property
    def kind(self) -> str:
        """The level-2 part of the category: `quantity` of `output.quantity`."""
        return self.category.partition(".")[2]
