"""Font files, read as far as measuring and embedding need them.

Tables are taken over in bulk and a character's glyph is looked up when it is
first asked for, so a file of 10 MB is ready in a few milliseconds.
"""

from __future__ import annotations

import struct
import sys
from array import array
from bisect import bisect_right
from functools import cache
from typing import TYPE_CHECKING

from perfgoals_desktop.errors import FontUnusable

if TYPE_CHECKING:
    from pathlib import Path

DIRECTORY_ENTRY = struct.Struct(">4s4xII")
UNICODE_FULL = {(0, 4), (0, 6), (3, 10)}  # the encodings that may come in format 12


class TrueType:
    """One TrueType file with simple outlines, as `packaging/build_fonts.py` makes them.

    The name of the file is also its PostScript name. Lengths are font units.
    """

    def __init__(self, file: Path) -> None:
        self.file = file
        self.name = file.stem
        try:
            self._data = file.read_bytes()
            self._tables = _directory(self._data)
            self._read_metrics()
            self._read_glyphs()
            self._read_characters()
        except (OSError, struct.error, LookupError, ValueError) as error:
            raise FontUnusable(file, str(error)) from error

    def glyph(self, character: str) -> int:
        """Return the glyph that draws `character`; 0 where the file has none."""
        code = ord(character)
        group = bisect_right(self._first_codes, code) - 1
        if group < 0 or code > self._last_codes[group]:
            return 0
        return self._first_glyphs[group] + code - self._first_codes[group]

    def advance(self, glyph: int) -> int:
        """Return how far `glyph` moves the pen."""
        return self._advances[min(glyph, len(self._advances) - 1)]

    def metrics(self, glyph: int) -> bytes:
        """Return the `hmtx` record of `glyph`: its advance and left side bearing."""
        whole = len(self._advances)
        if glyph < whole:
            return self._metrics[4 * glyph : 4 * glyph + 4]
        bearing = 4 * whole + 2 * (glyph - whole)
        return self._metrics[4 * whole - 4 : 4 * whole - 2] + self._metrics[bearing : bearing + 2]

    def outline(self, glyph: int) -> bytes:
        """Return the `glyf` record of `glyph`; empty for a blank."""
        start, end = self._locations[glyph], self._locations[glyph + 1]
        return self._data[self._outlines + start : self._outlines + end]

    def table(self, tag: str) -> bytes:
        offset, length = self._tables[tag]
        return self._data[offset : offset + length]

    def _read_metrics(self) -> None:
        head, hhea, os2 = self.table("head"), self.table("hhea"), self.table("OS/2")
        self.units_per_em = _number(">H", head, 18)
        self.bounds = tuple(_number(">h", head, offset) for offset in (36, 38, 40, 42))
        self.line_ascent, self.line_descent = _number(">h", hhea, 4), _number(">h", hhea, 6)
        self.ascent, self.descent = _number(">h", os2, 68), _number(">h", os2, 70)
        self.cap_height = _number(">h", os2, 88)
        self._metrics = self.table("hmtx")
        self._advances = _numbers("H", self._metrics[: 4 * _number(">H", hhea, 34)])[::2]

    def _read_glyphs(self) -> None:
        if not _number(">h", self.table("head"), 50):
            raise LookupError("short glyph offsets")
        self._outlines, _ = self._tables["glyf"]
        self._locations = _numbers("I", self.table("loca"))

    def _read_characters(self) -> None:
        cmap = self.table("cmap")
        start = _full_unicode_subtable(cmap)
        size = 12 * _number(">I", cmap, start + 12)
        groups = _numbers("I", cmap[start + 16 : start + 16 + size])
        self._first_codes, self._last_codes, self._first_glyphs = groups[0::3], groups[1::3], groups[2::3]


@cache
def load(file: Path) -> TrueType:
    """Read `file` once for the whole run of the program."""
    return TrueType(file)


def _directory(data: bytes) -> dict[str, tuple[int, int]]:
    size = DIRECTORY_ENTRY.size * _number(">H", data, 4)
    entries = DIRECTORY_ENTRY.iter_unpack(data[12 : 12 + size])
    return {tag.decode("latin-1"): (offset, length) for tag, offset, length in entries}


def _full_unicode_subtable(cmap: bytes) -> int:
    """Find the character map of format 12, the one that reaches beyond U+FFFF."""
    for index in range(_number(">H", cmap, 2)):
        platform, encoding, offset = struct.unpack_from(">HHI", cmap, 4 + 8 * index)
        if (platform, encoding) in UNICODE_FULL and cmap[offset : offset + 2] == b"\0\x0c":
            return int(offset)
    raise LookupError("no character map of format 12")


def _number(kind: str, data: bytes, offset: int) -> int:
    value: int = struct.unpack_from(kind, data, offset)[0]
    return value


def _numbers(kind: str, data: bytes) -> array[int]:
    values = array(kind, data)
    if sys.byteorder == "little":
        values.byteswap()
    return values
