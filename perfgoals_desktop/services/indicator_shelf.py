"""The indicator library to leaf through (指标库): by topic, by category, by words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from perfgoals_desktop.domain.indicator import Indicator
from perfgoals_desktop.schema.definition import FormDefinition
from perfgoals_desktop.schema.library import IndicatorLibrary
from perfgoals_desktop.services.indicator_search import (
    Suggestion,
    matches,
    suggestions_of,
    suggestions_of_unit,
)

OWN: Final = ""
"""The topic of what the unit has used before."""


@dataclass(frozen=True, slots=True)
class Shelved:
    """A suggestion, and the key of the form's category that it goes into."""

    item: Suggestion
    category: str


class IndicatorShelf:
    """What there is for one form; what has no place in the form is left out."""

    def __init__(
        self, form: FormDefinition, library: IndicatorLibrary, past: Iterable[Indicator] = ()
    ) -> None:
        self._form = form
        items = (*suggestions_of_unit(tuple(past), library), *suggestions_of(library))
        self._items = [item for item in items if self._place(item)]
        self.topics = tuple(dict.fromkeys(item.topic for item in self._items))

    def find(self, typed: str = "", category: str = "") -> dict[str, list[Shelved]]:
        """What matches, by topic; every topic is there, with nothing where nothing matches.

        Words in the explanation count too. A blank text and a blank category find everything.
        """
        found: dict[str, list[Shelved]] = {topic: [] for topic in self.topics}
        for shelved in self._of(category):
            if matches(typed, shelved.item) or _explains(typed, shelved.item):
                found[shelved.item.topic].append(shelved)
        return found

    def _of(self, category: str) -> Iterator[Shelved]:
        for item in self._items:
            if not category or category in item.categories:
                yield Shelved(item, category or self._place(item))

    def _place(self, item: Suggestion) -> str:
        """The first of its categories that the form has; blank for none."""
        return next((key for key in item.categories if self._form.category(key)), "")


def _explains(typed: str, item: Suggestion) -> bool:
    words = typed.split()
    return not typed.isascii() and all(word in item.explanation for word in words)
