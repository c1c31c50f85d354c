"""A font file cut down to the glyphs that one document shows."""

from __future__ import annotations

import struct
from itertools import accumulate
from typing import TYPE_CHECKING

from reportlab.pdfbase.ttfonts import TTFontMaker

from perfgoals_desktop.errors import FontUnusable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from perfgoals_desktop.documents.truetype import TrueType


def subset(font: TrueType, glyphs: Sequence[int]) -> bytes:
    """Return a font file that holds just `glyphs`, renumbered in the order given.

    The first must be 0, the box that stands for an unknown character. Only the
    tables that a PDF reader asks of an embedded TrueType font are written.
    """
    outlines = [_padded(font.outline(glyph)) for glyph in glyphs]
    if any(outline[:1] >= b"\x80" for outline in outlines):
        raise FontUnusable(font.file, "glyphs made of other glyphs")
    locations = list(accumulate(map(len, outlines), initial=0))
    count = struct.pack(">H", len(glyphs))
    maker = TTFontMaker()
    maker.add("glyf", b"".join(outlines))
    maker.add("loca", struct.pack(f">{len(locations)}I", *locations))
    maker.add("hmtx", b"".join(map(font.metrics, glyphs)))
    maker.add("maxp", _patched(font.table("maxp"), 4, count))
    maker.add("hhea", _patched(font.table("hhea"), 34, count))
    maker.add("head", font.table("head"))
    return bytes(maker.makeStream())


def _padded(outline: bytes) -> bytes:
    return outline + bytes(-len(outline) % 4)


def _patched(table: bytes, offset: int, value: bytes) -> bytes:
    return table[:offset] + value + table[offset + len(value) :]
