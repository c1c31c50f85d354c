"""What of a text is drawn: marks without ink have no glyph and need none."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

_SPACES_WITH_WIDTH = "\u2002\u2003\u3000"  # the fonts have these
_VARIATION_SELECTORS = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]")


def printable(text: str) -> str:
    r"""Turn tabs and odd spaces into spaces and leave out what shows nothing; line breaks become "\n"."""
    text = _VARIATION_SELECTORS.sub("", text)
    if text.isprintable():
        return text
    return "".join(map(_drawn, text.replace("\r\n", "\n")))


@cache
def _drawn(character: str) -> str:
    match unicodedata.category(character):
        case "Zl" | "Zp":
            return "\n"
        case "Zs" if character not in _SPACES_WITH_WIDTH:
            return " "
        case "Cc" if character in "\n\r\x85":
            return "\n"
        case "Cc" if character in "\t\v\f":
            return " "
        case "Cc" | "Cf":
            return ""
        case _:
            return character
