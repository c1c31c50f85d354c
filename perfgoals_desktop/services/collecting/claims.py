"""Which of several copies of a project is taken (同一项目多个版次), decided by what they say.

Copies of one identity: the highest revision counts, and equal content needs no decision.
Two contents in one revision, or two projects of one name, unit and year that were made
apart, are a conflict: none is taken, because nobody but the unit knows which is right.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from perfgoals_desktop.domain.money import Money
from perfgoals_desktop.domain.status import Status


class Standing(StrEnum):
    """What becomes of a copy of a project."""

    TAKEN = "taken"  # 已收
    IDENTICAL = "identical"  # 与已收的相同
    SUPERSEDED = "superseded"  # 已有更高版次
    CONFLICT = "conflict"  # 同一版次内容不同


@dataclass(frozen=True, slots=True)
class Claim:
    """A copy of a project in one of the files; `file` is its place among them.

    `key` is what makes a project the same: name, unit and year, blank for one without a name.
    """

    file: int
    id: UUID
    revision: int
    digest: str
    key: tuple[str, str, str] | None
    unit: str
    sender: str
    name: str
    year: int | None
    status: Status
    check_code: str
    requested: Money


Decided = tuple[Claim, Standing, Claim | None]
"""A claim, what becomes of it, and the one that is taken in its stead."""


class Claims:
    """All copies of all projects, in the order in which they came."""

    def __init__(self) -> None:
        self._groups: dict[UUID, list[Claim]] = {}
        self._by_key: dict[tuple[str, str, str], UUID] = {}
        self._highest: dict[UUID, int] = {}
        self._all: list[Claim] = []

    def add(self, claim: Claim) -> bool:
        """Note a copy; whether it is stored: it is a higher revision than came of this identity before."""
        self._all.append(claim)
        self._join(claim)
        is_higher = claim.revision > self._highest.get(claim.id, 0)
        if is_higher:
            self._highest[claim.id] = claim.revision
        return is_higher

    def _join(self, claim: Claim) -> None:
        groups = [self._groups[claim.id]] if claim.id in self._groups else []
        other = self._by_key.setdefault(claim.key, claim.id) if claim.key else claim.id
        if other in self._groups and all(self._groups[other] is not group for group in groups):
            groups.append(self._groups[other])
        merged = [*(each for group in groups for each in group), claim]
        for each in merged:
            self._groups[each.id] = merged

    def decided(self) -> Iterator[Decided]:
        """Each copy in the order in which they came, with what becomes of it."""
        verdicts: dict[int, tuple[Claim | None, frozenset[str]]] = {}
        for claim in self._all:
            group = self._groups[claim.id]
            if id(group) not in verdicts:
                verdicts[id(group)] = _verdict(group)
            winner, contested = verdicts[id(group)]
            yield claim, _standing(claim, winner, contested), winner if winner is not claim else None


def _verdict(group: Sequence[Claim]) -> tuple[Claim | None, frozenset[str]]:
    """The copy that is taken, or none, and the contents that count."""
    highest: defaultdict[UUID, int] = defaultdict(int)
    for claim in group:
        highest[claim.id] = max(highest[claim.id], claim.revision)
    tops = [claim for claim in group if claim.revision == highest[claim.id]]
    contents = frozenset(claim.digest for claim in tops)
    return (max(tops, key=_rank) if len(contents) == 1 else None), contents


def _rank(claim: Claim) -> tuple[int, int]:
    """The highest revision, and of equal ones the first that came: it is the one that was stored."""
    return claim.revision, -claim.file


def _standing(claim: Claim, winner: Claim | None, contents: Iterable[str]) -> Standing:
    if claim is winner:
        return Standing.TAKEN
    if winner is None:
        return Standing.CONFLICT if claim.digest in contents else Standing.SUPERSEDED
    return Standing.IDENTICAL if claim.digest == winner.digest else Standing.SUPERSEDED
