"""The other declarations of a data set, arranged so that one is looked up in constant time."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import Final, NamedTuple
from uuid import UUID

from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.domain.indicator import Indicator
from perfgoals_desktop.rules.likeness import TextIndex, said

GOALS: Final = ("annual_goal", "overall_goal")

Year = int | None


class Twin(NamedTuple):
    """Another declaration that has a goal like the one looked up."""

    declaration: UUID
    name: str
    ratio: float


class _Origin(NamedTuple):
    declaration: UUID
    name: str
    project: tuple[str, str]
    year: Year


class Neighbours:
    """All declarations that one is compared with.

    The one that is looked up may be among them, in this or an older state: what has its
    id is never compared with it.
    """

    def __init__(self) -> None:
        self._projects: dict[tuple[tuple[str, str], Year], dict[UUID, None]] = {}
        self._promises: dict[tuple[Year, str, str], set[UUID]] = {}
        self._goals = {key: TextIndex() for key in GOALS}
        self._origins: dict[str, list[_Origin]] = {key: [] for key in GOALS}

    @classmethod
    def of(cls, declarations: Iterable[Declaration]) -> Neighbours:
        """Arrange the declarations; the order decides which of several is named first."""
        neighbours = cls()
        for declaration in declarations:
            neighbours._add(declaration)
        return neighbours

    def _add(self, declaration: Declaration) -> None:
        project, year = project_of(declaration), declaration.fiscal_year
        self._projects.setdefault((project, year), {})[declaration.id] = None
        for indicator in declaration.indicators:
            self._promises.setdefault(_promise(indicator, year), set()).add(declaration.id)
        for key in GOALS:
            if goal := said(declaration.text(key)):
                self._goals[key].add(goal)
                self._origins[key].append(_Origin(declaration.id, declaration.name, project, year))

    def same_project(self, declaration: Declaration) -> bool:
        """Whether another declaration has the same name, year and implementing unit."""
        ids = self._projects.get((project_of(declaration), declaration.fiscal_year), {})
        return any(other != declaration.id for other in ids)

    def with_same_promise(self, indicator: Indicator, declaration: Declaration) -> int:
        """How many declarations of the year have this indicator with this value, this one included."""
        ids = self._promises.get(_promise(indicator, declaration.fiscal_year), set())
        return len(ids) + (declaration.id not in ids)

    def twin(self, declaration: Declaration, key: str, at_least: float) -> Twin | None:
        """Another declaration whose goal `key` is at least so alike.

        The same project in another year is no twin: most projects are declared
        again, and rightly with the same words.
        """
        goal = said(declaration.text(key))
        if not goal:
            return None
        index, origins = self._goals[key], self._origins[key]
        for number in index.equal(goal):
            if _may_be_compared(declaration, origins[number]):
                return Twin(origins[number].declaration, origins[number].name, 1.0)
        for number, ratio in index.alike(goal, at_least):
            if _may_be_compared(declaration, origins[number]):
                return Twin(origins[number].declaration, origins[number].name, ratio)
        return None


def project_of(declaration: Declaration) -> tuple[str, str]:
    """What makes a project the same from year to year: its name and its implementing unit."""
    return _plain(declaration.name), _plain(declaration.text("implementing_unit"))


def _may_be_compared(declaration: Declaration, other: _Origin) -> bool:
    if other.declaration == declaration.id:
        return False
    project = project_of(declaration)
    return not all(project) or other.project != project or other.year == declaration.fiscal_year


def _promise(indicator: Indicator, year: Year) -> tuple[Year, str, str]:
    target = indicator.target
    value = f"{target.operator}{target.number}{target.unit}" if target.operator else target.words
    return year, _plain(indicator.name), _plain(value)


@lru_cache(maxsize=8192)
def _plain(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).split())
