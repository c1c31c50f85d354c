"""Looking for words of a list in Chinese text, which has no blanks between words."""

from __future__ import annotations

import re
from functools import lru_cache


def first_word(text: str, words: tuple[str, ...]) -> str:
    """The first of the words that stands anywhere in the text, or nothing."""
    return next((word for word in words if word in text), "")


def without(text: str, words: tuple[str, ...], between: str = " ") -> str:
    """The text with the words taken out, so that what is left is not joined to new words."""
    return any_of(words).sub(between, text) if words else text


@lru_cache(maxsize=128)
def any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern for any of the words, the longest that fits; at least one word has to be given."""
    return re.compile("|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)))
