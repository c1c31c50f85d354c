"""Which of many texts may be like a given one."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from itertools import chain, compress, islice
from typing import Final

from perfgoals_desktop.rules.likeness import Likeness
from perfgoals_desktop.rules.postings import KEY_BITS, Postings, key_of

COMPARE_ALL: Final = 200
"""Up to so many texts each is held against each: nothing can be missed."""
MARKS: Final = 24
"""How many of its character pairs a text is looked up by among more texts than that."""
POSTINGS: Final = 48
"""How many different texts are considered for a pair."""
PATIENCE: Final = 20
"""So many times as many entries are gone through for them: texts that were let go stand between."""
LOOKED_AT: Final = 12
"""How many of the texts with most pairs in common are looked at."""
MISSING: Final = 0.5
"""What share of its pairs a text may miss in another to be compared: two texts that are alike
in four characters of five miss less, however the fifth ones lie."""
COMPARED: Final = 4
"""How many of those, with most pairs in common, are compared in full."""

_SPREAD: Final = 0x9E3779B97F4A7C15  # odd, and its bits are even spread: neighbouring pairs part
_MASK: Final = (1 << KEY_BITS) - 1


class TextIndex:
    """Texts by number, to be asked which of them may be like a given one.

    Small sets are compared in full. In larger ones a text is looked up by some of its
    character pairs, chosen in the same way for every text, the rarest of them first; only the
    texts that share most of them are compared, so that the work for a text does not
    grow with the number of texts. A text that came before is not noted by its pairs again:
    its first number stands for it as long as any of its numbers is there. The texts
    themselves are not kept: `text_of` is asked for those that are compared, and gives a
    blank for one that is gone.
    """

    def __init__(self, text_of: Callable[[int], str]) -> None:
        self._text_of = text_of
        self._key_of: array[int] = array("Q")  # by number; nothing for those without a text
        self._is_there = bytearray()  # by number
        self._bearers: array[int] = array("I")  # by the first number of a text: how many are there
        self._equal = Postings()
        self._firsts = Postings()  # by text the number that came first, which stands for all of them
        self._marks = Postings()
        self._count = 0

    def add(self, number: int, text: str) -> None:
        """Take in a text under a number that was not used before, larger than those that were."""
        for by_number in (self._key_of, self._is_there, self._bearers):
            by_number.extend([0] * (number + 1 - len(by_number)))
        key = self._key_of[number] = key_of(text)
        self._is_there[number] = 1
        self._equal.add([key], number)
        first = next(self._firsts.numbers(key), None)
        if first is None:
            first = number
            self._firsts.add([key], number)
            self._marks.add(marks_of(text), number)
        self._bearers[first] += 1
        self._count += 1

    def forget(self, number: int) -> None:
        """Let a text go; its number is not used again."""
        if number < len(self._is_there) and self._is_there[number]:
            self._is_there[number] = 0
            self._bearers[next(self._firsts.numbers(self._key_of[number]))] -= 1
            self._count -= 1

    def equal(self, text: str) -> Iterator[int]:
        """The numbers of the texts that are the same."""
        return self._with_key(key_of(text))

    def alike(self, text: str, at_least: float) -> Iterator[tuple[int, float]]:
        """Numbers of texts that are at least so alike to `text`, but not equal, and how alike."""
        likeness = Likeness(text)
        for number, other in self._candidates(text, likeness):
            if other != text and (ratio := likeness.of(other, at_least)):
                for equal in self._with_key(self._key_of[number]):
                    yield equal, ratio

    def _with_key(self, key: int) -> Iterator[int]:
        return filter(self._is_there.__getitem__, self._equal.numbers(key))

    def _candidates(self, text: str, likeness: Likeness) -> Iterable[tuple[int, str]]:
        """The different texts that may be alike, each by one number; those with most in common first."""
        if self._count <= COMPARE_ALL:
            there = compress(self._key_of, self._is_there)
            return [(number, self._text_of(number)) for number in map(self._there_with, dict.fromkeys(there))]
        return self._near(likeness, self._likely(text))

    def _likely(self, text: str) -> list[int]:
        """The texts that share most marks."""
        marks = sorted(marks_of(text), key=self._marks.count)
        votes = Counter(chain.from_iterable(map(self._marked, marks)))
        return sorted(votes, key=votes.__getitem__, reverse=True)[:LOOKED_AT]

    def _marked(self, mark: int) -> Iterable[int]:
        """The first texts that have a mark."""
        batches = islice(self._marks.batches(mark, POSTINGS), PATIENCE)
        return islice(filter(self._bearers.__getitem__, chain.from_iterable(batches)), POSTINGS)

    def _near(self, likeness: Likeness, likely: Iterable[int]) -> list[tuple[int, str]]:
        texts = {first: self._text_of(self._there_with(self._key_of[first])) for first in likely}
        missing = {first: likeness.missing_in(other) for first, other in texts.items()}
        near = [first for first in texts if missing[first] <= MISSING * likeness.pairs]
        return [(first, texts[first]) for first in sorted(near, key=missing.__getitem__)[:COMPARED]]

    def _there_with(self, key: int) -> int:
        """A number that is there and has a text."""
        return next(self._with_key(key))


def marks_of(text: str) -> list[int]:
    """Some of the text's pairs of neighbouring characters, as keys.

    They are those that come first when all pairs that there are have been shuffled, so that
    like texts have most of theirs in common.
    """
    written = text.encode("utf-16-le", "surrogatepass")
    pairs = set(_in_fours(written)) | set(_in_fours(written[2:]))
    return sorted([pair * _SPREAD & _MASK for pair in pairs])[:MARKS]


def _in_fours(written: bytes) -> memoryview[int]:
    return memoryview(written[: len(written) // 4 * 4]).cast("I")
