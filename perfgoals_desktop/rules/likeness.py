"""How alike two texts are, and which of many texts may be alike at all."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from operator import add
from typing import Final

_NOT_SAID = re.compile(r"[\W_]+")

COMPARE_ALL: Final = 200
"""Up to so many texts each is held against each: nothing can be missed."""
PAIRS: Final = 24
"""How many of its rarest character pairs a text is looked up by among more texts than that."""
POSTINGS: Final = 48
"""How many texts are remembered for a character pair."""
LOOKED_AT: Final = 12
"""How many of the texts with most rare pairs in common are looked at."""
MISSING: Final = 0.5
"""What share of its pairs a text may miss in another to be compared: two texts that are alike
in four characters of five miss less, however the fifth ones lie."""
COMPARED: Final = 4
"""How many of those, with most pairs in common, are compared in full."""


def said(text: str) -> str:
    """The text without blanks and punctuation, which do not make another text of it."""
    return _NOT_SAID.sub("", text)


class Likeness:
    """One text made ready to be held against many.

    The measure is 2·L/(m+n), with L the length of the longest common subsequence:
    1 for equal texts, and ten characters changed in a hundred leave 0.9. It is computed
    by rows of bits, after H. Hyyrö, Bit-Parallel LCS-length Computation Revisited (2004).
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._pairs = _pairs(text)
        self._places: dict[str, int] = {}
        for position, letter in enumerate(text):
            self._places[letter] = self._places.get(letter, 0) | 1 << position

    def of(self, other: str, at_least: float = 0.0) -> float:
        """How alike `other` is, 0 to 1; 0 when it cannot reach `at_least`."""
        both = len(self._text) + len(other)
        if not both or not self._may_be(other, at_least * both / 2):
            return 0.0
        ratio = 2 * self._common(other) / both
        return ratio if ratio >= at_least else 0.0

    def _may_be(self, other: str, common: float) -> bool:
        """Whether so many characters may be common: a quick look that rules no such text out.

        What turns one text into the other takes characters out, each of which breaks two
        pairs of neighbours at most, and puts others in, each of which breaks one.
        """
        taken, put = len(self._text) - common, len(other) - common
        if taken < 0 or put < 0:
            return False
        return len(self._pairs.keys() - _pairs(other).keys()) <= 2 * taken + put

    def _common(self, other: str) -> int:
        everything = (1 << len(self._text)) - 1
        row = everything
        for letter in other:
            met = row & self._places.get(letter, 0)
            row = (row + met | row - met) & everything
        return len(self._text) - row.bit_count()


class TextIndex:
    """Many texts by number, to be asked which of them may be like a given one.

    Small sets are compared in full. In larger ones a text is looked up by its
    rarest character pairs, and only the texts that share most of them are compared, so that the
    work for a text does not grow with the number of texts.
    """

    def __init__(self) -> None:
        self._texts: list[str] = []
        self._known: dict[str, list[int]] = {}
        self._postings: dict[str, list[int]] = {}
        self._frequency: Counter[str] = Counter()

    def add(self, text: str) -> int:
        """Take in a text; its number is the count of those before it."""
        number = len(self._texts)
        self._texts.append(text)
        equal = self._known.setdefault(text, [])
        equal.append(number)
        if len(equal) > 1:
            return number  # the first of equal texts stands for all of them
        for pair in _pairs(text):
            self._frequency[pair] += 1
            posting = self._postings.setdefault(pair, [])
            if len(posting) < POSTINGS:
                posting.append(number)
        return number

    def equal(self, text: str) -> list[int]:
        """The numbers of the texts that are the same."""
        return self._known.get(text, [])

    def alike(self, text: str, at_least: float) -> Iterator[tuple[int, float]]:
        """Numbers of texts that are at least so alike to `text`, but not equal, and how alike."""
        likeness = Likeness(text)
        for number in self._candidates(text):
            other = self._texts[number]
            if other != text and (ratio := likeness.of(other, at_least)):
                for equal in self._known[other]:
                    yield equal, ratio

    def _candidates(self, text: str) -> list[int]:
        if len(self._known) <= COMPARE_ALL:
            return [numbers[0] for numbers in self._known.values()]
        own = text in self._known
        shared = [pair for pair in _pairs(text) if self._frequency[pair] > own]
        rarest = sorted(shared, key=self._frequency.__getitem__)
        # A text that is not here is one that is being edited: its older state is here and
        # takes up rare pairs, but there is only one such text to look up.
        votes: Counter[int] = Counter()
        for pair in rarest[: PAIRS if own else 8 * PAIRS]:
            votes.update(self._postings[pair])
        likely = [number for number, _ in votes.most_common(LOOKED_AT)]
        own_pairs = _pairs(text).keys()
        missing = {number: len(own_pairs - _pairs(self._texts[number]).keys()) for number in likely}
        near = [number for number in likely if missing[number] <= MISSING * len(own_pairs)]
        return sorted(near, key=missing.__getitem__)[:COMPARED]


@lru_cache(maxsize=2048)
def _pairs(text: str) -> dict[str, None]:
    """The pairs of neighbouring characters, each once and in the order of the text."""
    return dict.fromkeys(map(add, text, text[1:]))
