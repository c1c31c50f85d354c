"""The words of a declaration in the form in which they are searched.

Full-width and half-width, upper and lower case, and blanks make no difference:
forms are pasted from everywhere. No word is too short; Chinese ones often have two
characters or one. Name and unit can be searched by their pinyin initials too, which
stand among the words.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.domain.target import ValueStyle
from perfgoals_desktop.storage.initials import spellings

MOST_WORDS: Final = 16
"""More words than this in one search narrow it no further."""

_PRINTED: Final = ValueStyle()
_SPELLED: Final = ("name", "implementing_unit")
_IRRELEVANT: Final = re.compile(r"[\s\x00-\x1f\x7f-\x9f\xad\u200b-\u200f\u2028-\u202e\u2060\ufeff]+")


def search_text(declaration: Declaration) -> str:
    """Every text of the declaration, one a line, so that no word is found across two of them."""
    lines = dict.fromkeys(normalised(text) for text in _texts(declaration))
    for key in _SPELLED:
        lines |= dict.fromkeys(spellings(normalised(declaration.text(key))))
    return "\n".join(line for line in lines if line)


def _texts(declaration: Declaration) -> Iterator[str]:
    yield from (answer for answer in declaration.answers.values() if isinstance(answer, str))
    for indicator in declaration.indicators:
        yield indicator.name
        yield indicator.target.printed(_PRINTED)
        yield indicator.target.entered
        yield from indicator.columns.values()


def search_words(text: str) -> tuple[str, ...]:
    """What somebody typed, as the words that have to be found, each somewhere."""
    words = dict.fromkeys(normalised(word) for word in text.split())
    return tuple(word for word in words if word)[:MOST_WORDS]


def normalised(text: str) -> str:
    """The text without what makes no difference: width, case, blanks, control characters."""
    # Folding the case and taking out blanks may leave parts that compose anew.
    folded = _IRRELEVANT.sub("", unicodedata.normalize("NFKC", text)).casefold()
    return unicodedata.normalize("NFKC", folded)
