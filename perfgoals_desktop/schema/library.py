"""The indicator library (指标库): names to choose from, by topic, with a usual value and an explanation."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Annotated, Self

from pydantic import Field, StringConstraints, model_validator

from perfgoals_desktop.domain.target import Operator, Target
from perfgoals_desktop.domain.target_grammar import parse_target
from perfgoals_desktop.schema.definition import Key, Part
from perfgoals_desktop.schema.loader import BrokenDefinition, load

CategoryKey = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_-]*\.[a-z][a-z0-9_-]*$")]
Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]


class LibraryEntry(Part):
    """An indicator to choose: where it belongs, a usual value, how to fill it in.

    `categories` are full keys, the usual one first; forms that lack one have
    another. `value` is written as on paper: `≥85(%)`, or words.
    """

    name: Text
    categories: tuple[CategoryKey, ...] = Field(min_length=1)
    value: Text
    explanation: Text
    aliases: tuple[Text, ...] = ()
    """Other spellings that it is found by."""

    @cached_property
    def target(self) -> Target:
        """The usual value as a quantity or words."""
        return parse_target(self.value).target

    @property
    def operator(self) -> Operator | None:
        """How the achieved value is held against the usual one; None for words."""
        return self.target.operator

    @property
    def unit(self) -> str:
        """What the usual value is measured in; blank for words."""
        return self.target.unit

    @model_validator(mode="after")
    def _value_is_unmistakable(self) -> Self:
        if parse_target(self.value).guessed:
            raise ValueError(f"{self.name}: a bare number says no direction: {self.value!r}")
        return self


class LibraryTopic(Part):
    """A file of the library: the indicators of one field of work."""

    key: Key
    name: Text
    entries: tuple[LibraryEntry, ...]

    @model_validator(mode="after")
    def _names_are_unique(self) -> Self:
        names = [entry.name for entry in self.entries]
        if twice := {name for name in names if names.count(name) > 1}:
            raise ValueError(f"twice in one topic: {sorted(twice)}")
        return self


@dataclass(frozen=True)
class IndicatorLibrary:
    """The usable topics in the order of their files, and the files that were set aside."""

    topics: tuple[LibraryTopic, ...] = ()
    broken: tuple[BrokenDefinition, ...] = ()

    @classmethod
    def read(cls, *folders: Path) -> IndicatorLibrary:
        """Read every `*.toml` of the folders; a later folder's topic replaces an earlier one's."""
        topics: dict[str, LibraryTopic] = {}
        broken: list[BrokenDefinition] = []
        for file in (file for folder in folders for file in sorted(folder.glob("*.toml"))):
            try:
                topic = load(file, LibraryTopic)
            except BrokenDefinition as error:
                broken.append(error)
            else:
                topics[topic.key] = topic
        return cls(tuple(topics.values()), tuple(broken))

    def __iter__(self) -> Iterator[LibraryEntry]:
        return (entry for topic in self.topics for entry in topic.entries)

    def entry(self, name: str) -> LibraryEntry | None:
        """The entry that bears this name, or None."""
        return self._by_name.get(name.strip())

    @cached_property
    def _by_name(self) -> dict[str, LibraryEntry]:
        return {name: entry for entry in self for name in (entry.name, *entry.aliases)}
