"""One font file inside a PDF document: a single subset, and text that can be read out again.

A character's code in the PDF is its UTF-16 code unit, and a table in the file
leads from the code to the glyph. So text is encoded at once, and two
characters that share a glyph stay two characters when the text is extracted.
A character beyond U+FFFF borrows a surrogate code, which nothing else uses.
"""

from __future__ import annotations

import hashlib
import struct
from codecs import utf_16_be_encode
from typing import TYPE_CHECKING

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFDocument, PDFObjectReference, PDFString

from perfgoals_desktop.documents.fonts import EM
from perfgoals_desktop.documents.pdf_objects import QUICKEST, compressed, refer
from perfgoals_desktop.documents.subset import subset
from perfgoals_desktop.documents.to_unicode import to_unicode

if TYPE_CHECKING:
    from collections.abc import Sequence

    from perfgoals_desktop.documents.truetype import TrueType

LAST_PLAIN_CODE = 0xFFFF
SURROGATES = range(0xD800, 0xE000)
SYMBOLIC = 4  # the flag of fonts whose characters lie outside the standard Latin set
STEM = 80  # no reader draws an embedded font by it, but the entry is required


class EmbeddedFont:
    """One font file inside one document; it gathers what is shown and adds the subset at the end."""

    def __init__(self, font: TrueType, name: str) -> None:
        self.name = name
        self.shown: set[str] = set()
        """What was shown so far, but for the characters with borrowed codes."""
        self._font = font
        self._borrowed: dict[str, int] = {}

    def encode(self, text: str) -> str:
        """Return `text`, which the font must have, as the digits of a PDF string."""
        return digits("".join(chr(self._code(character)) for character in text))

    def add_to(self, document: PDFDocument) -> PDFObjectReference:
        """Write the font and its subset into `document`."""
        shown = sorted((self._code(char), char) for char in (*self.shown, *self._borrowed))
        glyphs = {code: self._font.glyph(char) for code, char in shown}
        kept = list(dict.fromkeys((0, *glyphs.values())))
        name = f"/{_tag(shown)}+{self._font.name}"
        cid_font = {
            "Type": "/Font",
            "Subtype": "/CIDFontType2",
            "BaseFont": name,
            "CIDSystemInfo": _identity(),
            "FontDescriptor": self._descriptor(document, name, kept),
            "CIDToGIDMap": refer(document, compressed(_glyph_map(glyphs, kept), level=QUICKEST)),
            "DW": EM,
            "W": self._widths(glyphs),
        }
        font = {
            "Type": "/Font",
            "Subtype": "/Type0",
            "BaseFont": name,
            "Encoding": "/Identity-H",
            "DescendantFonts": PDFArray([refer(document, PDFDictionary(cid_font))]),
            "ToUnicode": refer(document, compressed(to_unicode(shown))),
        }
        return refer(document, PDFDictionary(font))

    def _code(self, character: str) -> int:
        code = ord(character)
        if code > LAST_PLAIN_CODE:
            return self._borrowed.setdefault(character, SURROGATES[len(self._borrowed)])
        self.shown.add(character)
        return code

    def _descriptor(self, document: PDFDocument, name: str, glyphs: Sequence[int]) -> PDFObjectReference:
        file = subset(self._font, glyphs)
        descriptor = {
            "Type": "/FontDescriptor",
            "FontName": name,
            "Flags": SYMBOLIC,
            "FontBBox": PDFArray([self._thousandths(bound) for bound in self._font.bounds]),
            "Ascent": self._thousandths(self._font.line_ascent),
            "Descent": self._thousandths(self._font.line_descent),
            "CapHeight": self._thousandths(self._font.cap_height),
            "ItalicAngle": 0,
            "StemV": STEM,
            "FontFile2": refer(document, compressed(file, Length1=len(file))),
        }
        return refer(document, PDFDictionary(descriptor))

    def _widths(self, glyphs: dict[int, int]) -> str:
        """List the characters that are not one em wide, as `first last width`."""
        widths = {code: self._thousandths(self._font.advance(glyph)) for code, glyph in glyphs.items()}
        return f"[{' '.join(f'{code} {code} {width}' for code, width in widths.items() if width != EM)}]"

    def _thousandths(self, units: int) -> int:
        return round(units * EM / self._font.units_per_em)


def digits(codes: str) -> str:
    """Return character codes as the hexadecimal digits of a PDF string, two bytes a character."""
    return utf_16_be_encode(codes, "surrogatepass")[0].hex()


def _identity() -> PDFDictionary:
    return PDFDictionary({"Registry": PDFString("Adobe"), "Ordering": PDFString("Identity"), "Supplement": 0})


def _tag(shown: Sequence[tuple[int, str]]) -> str:
    """Return the six letters that tell subsets of one font apart, made of what they show."""
    digest = hashlib.sha256("".join(char for _, char in shown).encode("utf-8")).digest()
    return "".join(chr(ord("A") + byte % 26) for byte in digest[:6])


def _glyph_map(glyphs: dict[int, int], kept: Sequence[int]) -> bytes:
    """Return the table from code to new glyph number: two bytes for each code up to the last one shown."""
    places = {glyph: place for place, glyph in enumerate(kept)}
    table = bytearray(2 * (max(glyphs) + 1))
    for code, glyph in glyphs.items():
        struct.pack_into(">H", table, 2 * code, places[glyph])
    return bytes(table)
