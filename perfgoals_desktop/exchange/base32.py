"""Crockford's base 32: letters that survive keyboards, input methods and tired eyes.

Source: https://www.crockford.com/base32.html (no I, L, O, U: nothing to mistake on paper).
"""

from __future__ import annotations

import base64
import unicodedata
from typing import Final

from perfgoals_desktop.domain.canonical import CROCKFORD

_STANDARD: Final = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
_TO_CROCKFORD: Final = bytes.maketrans(_STANDARD, CROCKFORD.encode())
_TO_STANDARD: Final = bytes.maketrans(CROCKFORD.encode(), _STANDARD)
_MISTAKEN: Final = str.maketrans("OIL", "011")


def encode(data: bytes) -> str:
    """Write bytes in eight characters for each five, the last group as short as it may be."""
    return base64.b32encode(data).rstrip(b"=").translate(_TO_CROCKFORD).decode()


def decode(text: str) -> bytes:
    """Read what `encode` wrote; raises ValueError for other characters and lengths."""
    letters = text.encode("ascii")
    if letters.strip(CROCKFORD.encode()) and not set(text) <= set(CROCKFORD):
        raise ValueError(f"not in base 32: {text!r}")
    return base64.b32decode(letters.translate(_TO_STANDARD) + b"=" * (-len(letters) % 8))


def tidied(typed: str) -> str:
    """What a keyboard or a scanner sent, without what an input method and line ends did to it."""
    wide = unicodedata.normalize("NFKC", typed).upper()
    return "".join(character for character in wide if character.isalnum())


def tidied_code(typed: str) -> str:
    """A check code as somebody typed it: 1 for I and L, 0 for O, no hyphens or blanks."""
    return tidied(typed).translate(_MISTAKEN)
