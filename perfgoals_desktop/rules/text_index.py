"""Which of many texts may be like a given one."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Final

from perfgoals_desktop.rules.likeness import Likeness, pairs_of
from perfgoals_desktop.rules.postings import KEY_BITS, Postings, key_of

COMPARE_ALL: Final = 200
"""Up to so many texts each is held against each: nothing can be missed."""
MARKS: Final = 24
"""How many of its character pairs a text is looked up by among more texts than that."""
POSTINGS: Final = 48
"""How many different texts are considered for a pair."""
PATIENCE: Final = 20 * POSTINGS
"""How many entries are gone through for them: many texts may be one and the same."""
LOOKED_AT: Final = 12
"""How many of the texts with most pairs in common are looked at."""
MISSING: Final = 0.5
"""What share of its pairs a text may miss in another to be compared: two texts that are alike
in four characters of five miss less, however the fifth ones lie."""
COMPARED: Final = 4
"""How many of those, with most pairs in common, are compared in full."""

_SPREAD: Final = 0x9E3779B97F4A7C15  # odd, and its bits are even spread: neighbouring pairs part
_MASK: Final = (1 << KEY_BITS) - 1
_NOTHING: Final = 0


class TextIndex:
    """Texts by number, to be asked which of them may be like a given one.

    Small sets are compared in full. In larger ones a text is looked up by some of its
    character pairs, chosen in the same way for every text, the rarest of them first; only the
    texts that share most of them are compared, so that the work for a text does not
    grow with the number of texts. The texts themselves are not kept: `text_of` is asked
    for those that are compared, and gives a blank for one that is gone.
    """

    def __init__(self, text_of: Callable[[int], str]) -> None:
        self._text_of = text_of
        self._key_of: array[int] = array("Q")  # by number; _NOTHING for those without a text
        self._equal = Postings()
        self._marks = Postings()
        self._count = 0

    def add(self, number: int, text: str) -> None:
        """Take in a text under a number that was not used before, larger than those that were."""
        while len(self._key_of) <= number:
            self._key_of.append(_NOTHING)
        key = self._key_of[number] = key_of(text) or 1
        self._equal.add([key], number)
        self._marks.add(_marks(text), number)
        self._count += 1

    def forget(self, number: int) -> None:
        """Let a text go; its number is not used again."""
        if number < len(self._key_of) and self._key_of[number] != _NOTHING:
            self._key_of[number] = _NOTHING
            self._count -= 1

    def equal(self, text: str) -> Iterator[int]:
        """The numbers of the texts that are the same."""
        return self._with_key(key_of(text) or 1)

    def alike(self, text: str, at_least: float) -> Iterator[tuple[int, float]]:
        """Numbers of texts that are at least so alike to `text`, but not equal, and how alike."""
        likeness = Likeness(text)
        for key, other in self._candidates(text):
            if other != text and (ratio := likeness.of(other, at_least)):
                for number in self._with_key(key):
                    yield number, ratio

    def _with_key(self, key: int) -> Iterator[int]:
        return (number for number in self._equal.numbers(key) if self._key_of[number] == key)

    def _candidates(self, text: str) -> Iterable[tuple[int, str]]:
        """The different texts that may be alike, by their keys; those with most in common first."""
        if self._count <= COMPARE_ALL:
            numbers = {key: number for number, key in enumerate(self._key_of) if key != _NOTHING}
            return [(key, self._text_of(number)) for key, number in numbers.items()]
        return self._near(text, self._likely(text))

    def _likely(self, text: str) -> dict[int, int]:
        """The texts that share most marks: keys, and for each one of its numbers."""
        numbers: dict[int, int] = {}
        votes: Counter[int] = Counter()
        for mark in sorted(_marks(text), key=self._marks.count):
            found: set[int] = set()
            for number in islice(self._marks.numbers(mark), PATIENCE):
                key = self._key_of[number]
                if key != _NOTHING and key not in found:
                    found.add(key)
                    numbers.setdefault(key, number)
                    if len(found) == POSTINGS:
                        break
            votes.update(found)
        return {key: numbers[key] for key, _ in votes.most_common(LOOKED_AT)}

    def _near(self, text: str, likely: dict[int, int]) -> list[tuple[int, str]]:
        own = pairs_of(text).keys()
        texts = {key: self._text_of(number) for key, number in likely.items()}
        missing = {key: len(own - pairs_of(other).keys()) for key, other in texts.items()}
        near = [key for key in likely if missing[key] <= MISSING * len(own)]
        return [(key, texts[key]) for key in sorted(near, key=missing.__getitem__)[:COMPARED]]


def _marks(text: str) -> list[int]:
    """Some of the text's pairs of neighbouring characters, as keys.

    They are those that come first when all pairs that there are have been shuffled, so that
    like texts have most of theirs in common.
    """
    written = text.encode("utf-16-le", "surrogatepass")
    pairs = set(_in_fours(written)) | set(_in_fours(written[2:]))
    return sorted([pair * _SPREAD & _MASK for pair in pairs])[:MARKS]


def _in_fours(written: bytes) -> memoryview[int]:
    return memoryview(written[: len(written) // 4 * 4]).cast("I")
