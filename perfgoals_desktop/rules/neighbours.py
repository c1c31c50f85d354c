"""The other declarations of a data set, arranged so that one is looked up in constant time."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache, partial
from itertools import islice
from typing import Final, NamedTuple
from uuid import UUID

from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.domain.indicator import Indicator
from perfgoals_desktop.rules.likeness import said
from perfgoals_desktop.rules.postings import Postings, key_of
from perfgoals_desktop.rules.text_index import TextIndex

GOALS: Final = ("annual_goal", "overall_goal")

Year = int | None


class Twin(NamedTuple):
    """Another declaration that has a goal like the one looked up."""

    declaration: UUID
    name: str
    ratio: float


class Neighbour(NamedTuple):
    """What a declaration is compared by.

    `goals` stand in the order of GOALS, `promises` are its indicators' names and values.
    """

    declaration: UUID
    name: str
    unit: str
    year: Year
    goals: tuple[str, ...]
    promises: tuple[tuple[str, str], ...] = ()

    @classmethod
    def of(cls, declaration: Declaration) -> Neighbour:
        """What a declaration is compared by."""
        return cls(
            declaration.id,
            declaration.name,
            declaration.text("implementing_unit"),
            declaration.fiscal_year,
            tuple(declaration.text(key) for key in GOALS),
            tuple((indicator.name, _value_of(indicator)) for indicator in declaration.indicators),
        )

    @property
    def project(self) -> tuple[str, str]:
        """What makes a project the same from year to year: its name and its implementing unit."""
        return plain(self.name), plain(self.unit)


LookUp = Callable[[UUID], Neighbour | None]
"""Gives a neighbour by its id, its promises left out; None for one that is gone."""


class Neighbours:
    """All declarations that one is compared with.

    The one that is looked up may be among them, in this or an older state: what has its
    id is never compared with it. The texts are not kept where `look_up` gives them: a
    hundred thousand neighbours take some sixty megabytes then.
    """

    def __init__(self, look_up: LookUp | None = None) -> None:
        self._kept: dict[UUID, Neighbour] = {}
        self._keeps = look_up is None
        self._look_up: LookUp = look_up or self._kept.get
        self._ids: list[int] = []  # by number; plain numbers, which Python's collector passes over
        self._numbers: dict[int, int] = {}
        self._projects = Postings()
        self._promises = Postings()
        self._goals = {key: TextIndex(partial(self._goal, place=place)) for place, key in enumerate(GOALS)}

    @classmethod
    def of(cls, declarations: Iterable[Declaration]) -> Neighbours:
        """Arrange the declarations; the order decides which of several is named first."""
        neighbours = cls()
        for declaration in declarations:
            neighbours.add(Neighbour.of(declaration))
        return neighbours

    def add(self, neighbour: Neighbour) -> None:
        """Take in a declaration, in place of what was known under its id."""
        self.forget(neighbour.declaration)
        number = len(self._ids)
        self._ids.append(neighbour.declaration.int)
        self._numbers[neighbour.declaration.int] = number
        if self._keeps:
            self._kept[neighbour.declaration] = neighbour._replace(promises=())
        self._projects.add([_project_key(neighbour.project, neighbour.year)], number)
        year = str(neighbour.year)
        promises = {_promise_key(year, *promise) for promise in neighbour.promises}
        self._promises.add(promises, number)
        for index, goal in zip(self._goals.values(), map(said, neighbour.goals), strict=True):
            if goal:
                index.add(number, goal)

    def forget(self, declaration: UUID) -> None:
        """Compare with this one no more."""
        number = self._numbers.pop(declaration.int, None)
        self._kept.pop(declaration, None)
        if number is not None:
            for index in self._goals.values():
                index.forget(number)

    def same_project(self, declaration: Declaration) -> bool:
        """Whether another declaration has the same name, year and implementing unit."""
        key = _project_key(project_of(declaration), declaration.fiscal_year)
        return any(self._others(self._projects.numbers(key), declaration))

    def is_promised_by(self, enough: int, indicator: Indicator, declaration: Declaration) -> bool:
        """Whether `enough` declarations of the year, this one included, have this indicator and value."""
        key = _promise_key(str(declaration.fiscal_year), indicator.name, _value_of(indicator))
        others = self._others(self._promises.numbers(key), declaration)
        return 1 + sum(1 for _ in islice(others, enough)) >= enough

    def twin(self, declaration: Declaration, key: str, at_least: float) -> Twin | None:
        """Another declaration whose goal `key` is at least so alike.

        The same project in another year is no twin: most projects are declared
        again, and rightly with the same words.
        """
        goal = said(declaration.text(key))
        if not goal:
            return None
        index = self._goals[key]
        for number in index.equal(goal):
            if other := self._comparable(number, declaration):
                return Twin(other.declaration, other.name, 1.0)
        for number, ratio in index.alike(goal, at_least):
            if other := self._comparable(number, declaration):
                return Twin(other.declaration, other.name, ratio)
        return None

    def _others(self, numbers: Iterable[int], declaration: Declaration) -> Iterator[bool]:
        """One for each of the numbers that stands for another declaration as it is now."""
        own = declaration.id.int
        for number in numbers:
            identity = self._ids[number]
            if identity != own and self._numbers.get(identity) == number:
                yield True

    def _comparable(self, number: int, declaration: Declaration) -> Neighbour | None:
        """The neighbour with a number, where the declaration may be compared with it."""
        other = self._look_up(UUID(int=self._ids[number]))
        return other if other is not None and _may_be_compared(declaration, other) else None

    def _goal(self, number: int, place: int) -> str:
        other = self._look_up(UUID(int=self._ids[number]))
        return said(other.goals[place]) if other is not None else ""


def project_of(declaration: Declaration) -> tuple[str, str]:
    """What makes a project the same from year to year: its name and its implementing unit."""
    return plain(declaration.name), plain(declaration.text("implementing_unit"))


def _may_be_compared(declaration: Declaration, other: Neighbour) -> bool:
    if other.declaration == declaration.id:
        return False
    project = project_of(declaration)
    return not all(project) or other.project != project or other.year == declaration.fiscal_year


def _project_key(project: tuple[str, str], year: Year) -> int:
    return key_of(*project, str(year))


def _promise_key(year: str, name: str, value: str) -> int:
    return key_of(year, plain(name), plain(value))


def _value_of(indicator: Indicator) -> str:
    target = indicator.target
    return f"{target.operator}{target.number}{target.unit}" if target.operator else target.words


@lru_cache(maxsize=8192)
def plain(text: str) -> str:
    """A text without what makes no difference between names: width and blanks."""
    return "".join(unicodedata.normalize("NFKC", text).split())
