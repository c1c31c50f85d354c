"""Search in the indicator library and the unit's own past indicators, as one types."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Final, Self

from perfgoals_desktop.domain.indicator import Indicator
from perfgoals_desktop.domain.target import Target
from perfgoals_desktop.schema.library import IndicatorLibrary
from perfgoals_desktop.storage.initials import spellings

MOST: Final = 12
"""What a short list shows without scrolling."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A name to choose, where it belongs, the value that goes with it.

    `topic` is the field of work in the library; blank for one of the unit's own.
    """

    name: str
    categories: tuple[str, ...]
    target: Target
    explanation: str = ""
    topic: str = ""
    spellings: tuple[str, ...] = ()

    @property
    def is_own(self) -> bool:
        """Whether the unit has used it before."""
        return not self.topic


class IndicatorSearch:
    """Finds indicators by a part of the name or by pinyin initials (`cxl` finds 参训率)."""

    def __init__(self, library: IndicatorLibrary, past: Iterable[Indicator] = ()) -> None:
        own = tuple(suggestions_of_unit(tuple(past), library))
        names = {item.name for item in own}
        self._all = (*own, *(item for item in suggestions_of(library) if item.name not in names))
        self._names = [tuple(map(_plain, (item.name, *item.spellings))) for item in self._all]
        self._read = ["\n".join(names) for names in self._names]

    def find(self, typed: str, category: str = "", most: int = MOST) -> list[Suggestion]:
        """The best matches: those of the category first, and among them the unit's own.

        A blank text finds everything in the category.
        """
        words = [_plain(word) for word in typed.split()]
        by_initials = typed.isascii() and bool(words)
        names, read = (
            (self._with_initials, self._read_with_initials) if by_initials else (self._names, self._read)
        )
        found: list[tuple[tuple[int, ...], int]] = []
        # A quick look at all of a suggestion's names in one text leaves few to be looked at closely.
        for number in [number for number, text in enumerate(read) if all(word in text for word in words)]:
            item = self._all[number]
            rank, place = _rank(words, names[number]), _distance(item, category)
            if rank is not None and (words or place == 0):
                found.append(((place, not item.is_own, rank, len(item.name)), number))
        return [self._all[number] for _, number in sorted(found)[:most]]

    def prepare(self) -> Self:
        """Spell all names now, which takes a moment, and not with the first letter that is typed."""
        _ = self._read_with_initials
        return self

    @cached_property
    def _with_initials(self) -> list[tuple[str, ...]]:
        return [
            (*names, *(letters for name in names for letters in _spellings(name))) for names in self._names
        ]

    @cached_property
    def _read_with_initials(self) -> list[str]:
        return ["\n".join(names) for names in self._with_initials]


def matches(typed: str, item: Suggestion) -> bool:
    """Whether a name of an item, or its pinyin initials, hold every word of what was typed."""
    words = [_plain(word) for word in typed.split()]
    names = tuple(map(_plain, (item.name, *item.spellings)))
    if typed.isascii() and words:
        names += tuple(letters for name in names for letters in _spellings(name))
    return _rank(words, names) is not None


@lru_cache(maxsize=8192)
def _spellings(name: str) -> tuple[str, ...]:
    return tuple(spellings(name))


def suggestions_of_unit(past: Sequence[Indicator], library: IndicatorLibrary) -> Iterator[Suggestion]:
    """The past indicators by name, the most used first; the value is the latest."""
    latest = {item.name.strip(): item for item in past if item.name.strip()}
    used = Counter(item.name.strip() for item in past)
    for name in sorted(latest, key=lambda name: -used[name]):
        entry = library.entry(name)
        explanation = entry.explanation if entry else ""
        yield Suggestion(name, (latest[name].category,), latest[name].target, explanation)


def suggestions_of(library: IndicatorLibrary) -> Iterator[Suggestion]:
    """Everything in the library, topic by topic."""
    for topic in library.topics:
        for entry in topic.entries:
            yield Suggestion(
                entry.name, entry.categories, entry.target, entry.explanation, topic.name, entry.aliases
            )


def _distance(item: Suggestion, category: str) -> int:
    """0 in the category, 1 in its family, 2 elsewhere."""
    if category in item.categories:
        return 0
    family = category.partition(".")[0]
    return 1 if any(key.partition(".")[0] == family for key in item.categories) else 2


def _rank(words: list[str], names: tuple[str, ...]) -> int | None:
    """0 where a name begins with what was typed, 1 where it contains every word, None otherwise."""
    having = [name for name in names if all(word in name for word in words)]
    if not having:
        return None
    return 0 if not words or any(name.startswith(words[0]) for name in having) else 1


def _plain(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).casefold().split())
