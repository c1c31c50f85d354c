"""Names of files and folders made from what people typed, safe on Windows and Linux."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

LONGEST: Final = 120
"""UTF-16 units, as Windows counts; the path before and the suffix after have to fit too."""
_UNUSABLE: Final = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\ufeff\ud800-\udfff]+')
_BLANKS: Final = re.compile(r"[\s_]*_[\s_]*|\s+")
_DEVICES: Final = re.compile(r"(?:CON|PRN|AUX|NUL|COM[0-9¹²³]|LPT[0-9¹²³])(?=\.|\Z)", re.IGNORECASE)


def safe_name(text: str, usual: str = "_", longest: int = LONGEST) -> str:
    """A name that says `text`, or `usual` where nothing usable is left of it.

    No character that Windows refuses, no name of a device, no dot or blank at an end, at
    most `longest` UTF-16 units, and no character cut in half.
    """
    usable = _BLANKS.sub(lambda found: "_" if "_" in found[0] else " ", _UNUSABLE.sub("_", text))
    name = _cut(usable.strip(" ._"), longest).rstrip(" ._")
    if not name:
        return usual
    return _cut(f"_{name}", longest) if _DEVICES.match(name) else name


def unlike(names: Iterable[str]) -> Iterator[str]:
    """The names, numbered where one has occurred: Windows knows no small and large letters."""
    used: set[str] = set()
    for base in names:
        name, number = base, 1
        while name.casefold() in used:
            number += 1
            name = f"{base}({number})"
        used.add(name.casefold())
        yield name


def _cut(text: str, longest: int) -> str:
    units = text.encode("utf-16-le")
    return units[: 2 * longest].decode("utf-16-le", "ignore")
