"""The rows of one form, read by its words: head, indicators, signature."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto

from perfgoals_desktop.reading.cells import Row
from perfgoals_desktop.reading.draft import Draft
from perfgoals_desktop.reading.head import HeadReader
from perfgoals_desktop.reading.indicators import IndicatorReader
from perfgoals_desktop.reading.vocabulary import Vocabulary, Word


class Part(Enum):
    """Where in the form a row stands."""

    HEAD = auto()
    INDICATORS = auto()
    FOOT = auto()


class TableReader:
    """Sends each row to the reader of its part of the form."""

    def __init__(self, draft: Draft, vocabulary: Vocabulary) -> None:
        self._draft = draft
        self._vocabulary = vocabulary
        self._part = Part.HEAD

    def read(self, rows: Sequence[Row]) -> None:
        """Read the rows in order; what finds no place is left to the ledger."""
        head = HeadReader(self._draft, self._vocabulary, rows)
        indicators = IndicatorReader(self._draft, self._vocabulary)
        for row in rows:
            words = [self._vocabulary.find(cell.text) for cell in row.cells]
            self._part = self._part_of(row, words)
            if self._part is not Part.INDICATORS:
                head.row(row)
            elif is_heading(words):
                indicators.heading(row.cells)
            else:
                indicators.row(row)

    def _part_of(self, row: Row, words: Sequence[Word | None]) -> Part:
        if is_heading(words) or begins_with_level(words):
            return Part.INDICATORS
        if self._part is Part.INDICATORS and self._signs(row, words):
            return Part.FOOT
        return self._part

    def _signs(self, row: Row, words: Sequence[Word | None]) -> bool:
        """Whether a row is the signature block, and not an indicator that is called like a label."""
        word = words[0]
        if word is None:
            return False
        block = {key for line in self._draft.form.sheet.signature for key in line.fields}
        return bool(block.intersection(word.fields)) or (word.structure and len(row.cells) == 1)


def is_heading(words: Sequence[Word | None]) -> bool:
    """Whether a row is the head of the indicator table: nothing but heads, or several of them."""
    heads = [word for word in words if word and word.heading]
    others = [word for word in words if word is None or not (word.heading or word.structure)]
    return len(heads) > 2 or (bool(heads) and not others)


def begins_with_level(words: Sequence[Word | None]) -> bool:
    """Whether the first word of a row, the side of the table aside, is a level."""
    first = next((word for word in words if word is None or word.is_level or not word.structure), None)
    return first is not None and first.is_level
