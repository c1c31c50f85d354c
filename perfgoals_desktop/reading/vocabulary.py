"""Which words mean what on a form: derived from its definition and the common wording."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from perfgoals_desktop.reading.form_words import Facet, form_words
from perfgoals_desktop.reading.wording import Range, Wording, plain
from perfgoals_desktop.schema.definition import FormDefinition

_UNIT = re.compile(r"(.+)\((万?元)\)")
_SUFFIX = re.compile(r"([^()]+)\((.*)\)")
_BRACKETS = re.compile(r"[(（](.*)[)）]", re.DOTALL)
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Word:
    """Everything that one word may mean; which it is depends on where it stands.

    `fields` are the fields with this label, in the order of the paper. `unit` is
    the money unit and `suffix` the text in brackets behind the word.
    """

    norm: str
    fields: tuple[str, ...] = ()
    range: Range | None = None
    heading: str = ""
    family: str = ""
    categories: tuple[str, ...] = ()
    structure: bool = False
    other: bool = False
    unit: str = ""
    suffix: str = ""

    @property
    def is_label(self) -> bool:
        """Whether an answer may follow."""
        return bool(self.fields or self.range or self.other)

    @property
    def is_level(self) -> bool:
        """Whether the word names a level-1 or level-2 category."""
        return bool(self.family or self.categories)

    @property
    def is_fixed(self) -> bool:
        """Whether the word is a fixed text of the paper above or below the indicators."""
        return self.is_label or self.structure

    def with_facet(self, facet: Facet) -> Word:
        """The word with one more meaning."""
        word = replace(
            self,
            range=facet.range or self.range,
            heading=facet.heading or self.heading,
            family=facet.family or self.family,
            structure=self.structure or facet.structure,
            other=self.other or facet.other,
        )
        if facet.field and facet.field not in word.fields:
            word = replace(word, fields=(*word.fields, facet.field))
        if facet.category and facet.category not in word.categories:
            word = replace(word, categories=(*word.categories, facet.category))
        return word


class Vocabulary:
    """The words of one form."""

    def __init__(self, form: FormDefinition, wording: Wording) -> None:
        self.form = form
        self.wording = wording
        self.words: dict[str, Word] = {}
        for text, facet in form_words(form, wording):
            norm = _without_unit(plain(text))
            self.words[norm] = self.words.get(norm, Word(norm)).with_facet(facet)
        self.words.pop("", None)
        self.suffixes = {
            self.words[plain(cell.text)].fields[0]: cell.suffix
            for row in form.sheet.rows
            for cell in row.cells
            if cell.suffix and self.words[plain(cell.text)].fields
        }

    def find(self, text: str) -> Word | None:
        """What a cell's text means, or None for a text that is no word of the form."""
        if len(text) > _LONGEST:
            return None
        norm = plain(text)
        if word := self.words.get(norm):
            return word
        if match := _UNIT.fullmatch(norm):
            word = self.words.get(match[1])
            return replace(word, unit=match[2]) if word else None
        if match := _SUFFIX.fullmatch(norm):
            word = self.words.get(match[1])
            if word and (word.fields or word.is_level):
                return replace(word, suffix=_in_brackets(text))
        return None


def _without_unit(norm: str) -> str:
    match = _UNIT.fullmatch(norm)
    return match[1] if match else norm


def _in_brackets(text: str) -> str:
    """What stands in the outer brackets, word for word."""
    match = _BRACKETS.search(text)
    return match[1].strip() if match else ""
