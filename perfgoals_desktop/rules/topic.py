"""What a Chinese text is about: its character pairs, without the words that any text has.

No dictionary and no segmenter: pairs of characters are nearly words, and the
words that say nothing of a project's subject stand in the rule book.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from perfgoals_desktop.rules.matching import without

_HAN = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]+")
_LATIN = re.compile(r"[A-Za-z]{2,}")
_NEAR = 4
"""Within how many characters an abbreviation's two stand apart in the full name: 党建, 党支部建设."""


@lru_cache(maxsize=1024)
def pairs(text: str, empty_words: tuple[str, ...]) -> frozenset[str]:
    """The character pairs and Latin words that carry the text's subject."""
    told = without(text, empty_words)
    found = {run[start : start + 2] for run in _HAN.findall(told) for start in range(len(run) - 1)}
    return frozenset(found) | {word.lower() for word in _LATIN.findall(told)}


def letters(text: str, empty_words: tuple[str, ...]) -> frozenset[str]:
    """The characters that carry the text's subject; an abbreviation shares these with the full name."""
    return frozenset("".join(_HAN.findall(without(text, empty_words))))


def of_unit_only(pair: str, unit: str) -> bool:
    """Whether a pair is made of characters of the unit's name, and so says who rather than what."""
    return all(letter in unit for letter in pair)


def is_covered(wanted: Iterable[str], names: Iterable[str]) -> bool:
    """Whether any of the pairs stands in one of the names, be it in a longer form."""
    names = [name.lower() for name in names]
    return any(_stands_in(pair, name) for pair in wanted for name in names)


def _stands_in(pair: str, name: str) -> bool:
    if pair in name:
        return True
    if len(pair) != 2 or pair.isascii():
        return False
    start = name.find(pair[0])
    while start >= 0:
        if pair[1] in name[start + 1 : start + 1 + _NEAR]:
            return True
        start = name.find(pair[0], start + 1)
    return False


def clauses(text: str) -> Iterator[str]:
    """The parts of a goal between commas, semicolons, full stops and line ends."""
    return (part.strip() for part in re.split(r"[，。；;！？\n,]", text) if part.strip())
