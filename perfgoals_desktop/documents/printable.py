"""What of a text is drawn: marks without ink have no glyph and need none."""

from __future__ import annotations

import unicodedata
from functools import cache

_LINE_BREAKS = "\n\r"


def printable(text: str) -> str:
    """Turn tabs and odd spaces into spaces and leave out what shows nothing; line breaks stay."""
    if text.isprintable():
        return text
    return "".join(map(_drawn, text))


@cache
def _drawn(character: str) -> str:
    category = unicodedata.category(character)
    if character in _LINE_BREAKS or category not in {"Cf", "Cc", "Zs", "Zl", "Zp"}:
        return character
    if category in {"Zl", "Zp"}:
        return "\n"
    return " " if category == "Zs" or character in "\t\v\f" else ""
