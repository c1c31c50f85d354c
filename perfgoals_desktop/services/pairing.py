"""Which indicator of one table is which of another, and which project of one file is which of another."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Callable, Hashable, Sequence
from typing import Final, Generic, TypeVar

from perfgoals_desktop.domain.canonical import digest
from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.domain.indicator import Indicator
from perfgoals_desktop.rules.likeness import Likeness, said
from perfgoals_desktop.rules.neighbours import project_of

T = TypeVar("T")
ALIKE: Final = 0.6
"""From so much likeness on, two names in one category are taken for one name that was changed."""
MOST_COMPARED: Final = 40_000
"""More pairs of names than this are not compared; their order decides."""

Places = list[tuple[int | None, int | None]]
"""Places in the one list with those in the other; None where there is nothing to pair with."""


def paired_indicators(before: Sequence[Indicator], after: Sequence[Indicator]) -> Places:
    """Each indicator with the one that it has become.

    By id where both tables know it; then by category and name, by likeness of the names
    within a category, by the name in another category, and last by the order in a category.
    Those of `before` come first, in their order, then those that are new.
    """
    pairing = _Pairing(before, after)
    pairing.by(lambda item: item.id)
    pairing.by(lambda item: (item.category, said(item.name)))
    _pair_alike(pairing)
    pairing.by(lambda item: said(item.name) or item.id)
    pairing.by(lambda item: item.category)
    return pairing.places()


def paired_projects(before: Sequence[Declaration], after: Sequence[Declaration]) -> Places:
    """Each project with the same one elsewhere: by id, by what it says, by name, unit and year.

    A single one on each side is the same, whatever it is called. The order is that of `paired_indicators`.
    """
    pairing = _Pairing(before, after)
    pairing.by(lambda item: item.id)
    pairing.by(digest)
    pairing.by(lambda item: (_named(item), project_of(item)[1], item.fiscal_year))
    pairing.by(lambda item: (_named(item), project_of(item)[1]))
    pairing.by(_named)
    if len(before) == len(after) == 1:
        pairing.by(lambda _item: None)
    return pairing.places()


def _named(declaration: Declaration) -> Hashable:
    """The name that pairs a project; one without a name is paired by its name with no other."""
    return project_of(declaration)[0] or declaration.id


class _Pairing(Generic[T]):
    """Two lists whose items are brought together in several goes; `left` and `right` hold who is alone."""

    def __init__(self, before: Sequence[T], after: Sequence[T]) -> None:
        self._count = len(before)
        self._partner: dict[int, int] = {}
        self.left = dict(enumerate(before))
        self.right = dict(enumerate(after))

    def by(self, key: Callable[[T], Hashable]) -> None:
        """Bring together those with the same key, the first with the first."""
        found: defaultdict[Hashable, deque[int]] = defaultdict(deque)
        for place, item in self.right.items():
            found[key(item)].append(place)
        for place, item in [*self.left.items()]:
            if same := found.get(key(item)):
                self.pair(place, same.popleft())

    def pair(self, place: int, other: int) -> None:
        """Bring an item of the first list together with one of the second."""
        self._partner[place] = other
        del self.left[place], self.right[other]

    def places(self) -> Places:
        """Everything, paired or alone."""
        known: Places = [(place, self._partner.get(place)) for place in range(self._count)]
        return known + [(None, other) for other in self.right]


def _pair_alike(pairing: _Pairing[Indicator]) -> None:
    """Bring together names of one category that are alike, the most alike first."""
    if len(pairing.left) * len(pairing.right) > MOST_COMPARED:
        return
    found: list[tuple[float, int, int]] = []
    for place, item in pairing.left.items():
        likeness = Likeness(said(item.name))
        for other, candidate in pairing.right.items():
            if candidate.category == item.category:
                found.append((likeness.of(said(candidate.name), ALIKE), place, other))
    for ratio, place, other in sorted(found, key=lambda match: -match[0]):
        if ratio and place in pairing.left and other in pairing.right:
            pairing.pair(place, other)
