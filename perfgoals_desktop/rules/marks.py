"""Pairs of marks: “ ” ‘ ’ （ ） ( ) 《 》."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

_PAIRS: Final = (("“", "”"), ("‘", "’"), ("（(", "）)"), ("《", "》"))
ANY_MARK = re.compile("[“”‘’（(）)《》]")
"""Any mark that goes in pairs."""

_QUOTES: Final = frozenset("“”‘’")
# 1）, 2) and a) number the parts of a text and have no partner.
_NUMBERING = re.compile(r"(?:(?<=[\s。；;，,：:、])|^)[0-9a-zA-Z一二三四五六七八九十]{1,3}[）)]")
_APOSTROPHE = re.compile(r"(?<=[A-Za-z])’(?=[A-Za-z])")


class _Mismatch(NamedTuple):
    """Positions of marks of one kind that do not fit; `mixed` are pairs of two widths."""

    lone_openings: list[int]
    lone_closings: list[int]
    mixed: list[tuple[int, int]]

    def __bool__(self) -> bool:
        return bool(self.lone_openings or self.lone_closings or self.mixed)


def unbalanced_marks(text: str) -> tuple[str, ...]:
    """The marks that have no fitting partner, in the order of the text; none when all have."""
    if not ANY_MARK.search(text):
        return ()
    places = {
        position
        for mismatch in _mismatches(text)
        for position in (*mismatch.lone_openings, *mismatch.lone_closings, *sum(mismatch.mixed, ()))
    }
    return tuple(dict.fromkeys(text[position] for position in sorted(places)))


def balanced(text: str) -> str | None:
    """The text with its marks in pairs, where that can be told mechanically.

    Two opening quotation marks in a row are an opening and a closing one, a single lone
    quotation mark goes, brackets of two widths become full-width. Where a lone
    bracket belongs, only the writer knows: None.
    """
    letters = list(text)
    for (openings, closings), mismatch in zip(_PAIRS, _mismatches(text), strict=True):
        lone = mismatch.lone_openings + mismatch.lone_closings
        if lone and openings not in _QUOTES:
            return None
        for opening, closing in mismatch.mixed:
            letters[opening], letters[closing] = openings[0], closings[0]
        if len(lone) % 2:
            letters[lone.pop(0)] = ""
        for position, mark in zip(lone, (openings, closings) * len(lone), strict=False):
            letters[position] = mark
    repaired = "".join(letters)
    return None if unbalanced_marks(repaired) else repaired


def _mismatches(text: str) -> list[_Mismatch]:
    marked = _APOSTROPHE.sub(" ", text)
    without_numbering = _NUMBERING.sub(lambda found: " " * len(found[0]), marked)
    # In （1） the mark closes, in （含：1）甲；2）乙） it numbers: what balances is what was meant.
    readings = ([_mismatch(each, *pair) for pair in _PAIRS] for each in (without_numbering, marked))
    return min(readings, key=lambda reading: sum(map(bool, reading)))


def _mismatch(text: str, openings: str, closings: str) -> _Mismatch:
    waiting: list[int] = []
    mismatch = _Mismatch(waiting, [], [])
    for mark in ANY_MARK.finditer(text):
        position, letter = mark.start(), mark[0]
        if letter in openings:
            waiting.append(position)
        elif letter in closings and waiting:
            opening = waiting.pop()
            if openings.index(text[opening]) != closings.index(letter):
                mismatch.mixed.append((opening, position))
        elif letter in closings:
            mismatch.lone_closings.append(position)
    return mismatch
