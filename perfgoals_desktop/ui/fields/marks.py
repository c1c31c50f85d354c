"""What a place in the editor is told of the review."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

from perfgoals_desktop.schema.level import Level
from perfgoals_desktop.ui.theme.levels import GRAVEST_FIRST


class Mark(Protocol):
    """A finding in words; `rules.finding.Remark` is one."""

    @property
    def level(self) -> Level: ...

    @property
    def target(self) -> str:
        """A field's key, or a place in the indicator table, or the declaration as a whole."""
        ...

    @property
    def message(self) -> str: ...


def places_of(mark: Mark) -> tuple[str, ...]:
    """Every target that a mark speaks of; most speak of one."""
    places: tuple[str, ...] = getattr(mark, "places", ())
    return tuple(dict.fromkeys((mark.target, *places)))


def is_open(mark: Mark) -> bool:
    """Whether a mark still asks for something; one that the clerk explains and keeps does not."""
    return not getattr(mark, "kept", False)


def by_place(marks: Iterable[Mark]) -> Mapping[str, Sequence[Mark]]:
    """The open marks by target, the gravest first."""
    found: dict[str, list[Mark]] = {}
    for mark in filter(is_open, marks):
        for place in places_of(mark):
            found.setdefault(place, []).append(mark)
    return {place: gravest_first(there) for place, there in found.items()}


def gravest_first(marks: Iterable[Mark]) -> list[Mark]:
    """Errors, then warnings, then hints; otherwise as they stand."""
    return sorted(marks, key=lambda mark: GRAVEST_FIRST.index(mark.level))
