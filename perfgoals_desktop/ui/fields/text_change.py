"""The smallest change that makes one text another, in the units that Qt counts."""

from __future__ import annotations

from typing import NamedTuple


class TextChange(NamedTuple):
    """Replace what stands from `start` to `end` by `text`."""

    start: int
    end: int
    text: str


def change_between(old: str, new: str) -> TextChange:
    """What turns `old` into `new`, leaving alone what they have in common at both ends."""
    same = _common(old, new)
    tail = _common(old[same:][::-1], new[same:][::-1])
    return TextChange(units(old[:same]), units(old[: len(old) - tail]), new[same : len(new) - tail])


def units(text: str) -> int:
    """The length as Qt counts it: characters beyond U+FFFF are two."""
    return len(text) + sum(character > "\uffff" for character in text)


def _common(first: str, second: str) -> int:
    length = min(len(first), len(second))
    return next((place for place in range(length) if first[place] != second[place]), length)
