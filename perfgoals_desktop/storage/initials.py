"""Pinyin initials (拼音首字母): `rdxf` stands for 人大信访.

The table comes from the library pypinyin, see `packaging/build_initials.py`. The library
itself would take half a second and 50 MB at the first save.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import combinations, islice, product
from typing import Final

from perfgoals_desktop.paths import resources

MOST_SPELLINGS: Final = 32
"""A text of many characters with two readings is spelled in so many ways at most."""


def spellings(text: str) -> list[str]:
    """The ways in which the initials of a text may be typed, the likeliest first.

    Letters and digits stand for themselves, other signs are passed over. A text without
    a Chinese character has none.
    """
    readings = [letters for letters in map(_letters, text.casefold()) if letters]
    if text.isascii() or not readings:
        return []
    return list(dict.fromkeys(islice(_combined(readings), MOST_SPELLINGS)))


def _combined(readings: Sequence[str]) -> Iterator[str]:
    """All choices of a letter for each character, those with few second readings first."""
    usual = [letters[0] for letters in readings]
    doubtful = [place for place, letters in enumerate(readings) if len(letters) > 1]
    for number in range(len(doubtful) + 1):
        for places in combinations(doubtful, number):
            for letters in product(*(readings[place][1:] for place in places)):
                spelled = dict(zip(places, letters, strict=True))
                yield "".join(spelled.get(place, letter) for place, letter in enumerate(usual))


@cache
def _letters(character: str) -> str:
    """What may be typed for a character, the commonest first; blank for what is passed over."""
    if character.isascii():
        return character if character.isalnum() else ""
    first = (letter for letter, usual, _ in _table() if character in usual)
    other = (letter for letter, _, others in _table() if character in others)
    return "".join((*first, *other))


@cache
def _table() -> tuple[tuple[str, str, str], ...]:
    """A letter, the characters that are read so, and those of which it is a second reading."""
    try:
        lines = (resources() / "pinyin" / "initials.txt").read_text("utf-8").splitlines()
    except OSError as error:  # saving must not fail for want of a convenience
        logging.getLogger(__name__).warning("no search by initials: %s", type(error).__name__)
        return ()
    parts = (line.split("\t") for line in lines if not line.startswith("#"))
    return tuple((letter, usual, others) for letter, usual, others in parts)
