"""All fonts of one PDF document: they spell its text, and at the end they are embedded."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from perfgoals_desktop.documents.embedding import EmbeddedFont, digits

if TYPE_CHECKING:
    from reportlab.pdfbase.pdfdoc import PDFDocument, PDFObjectReference

    from perfgoals_desktop.documents.fonts import Typeface
    from perfgoals_desktop.documents.truetype import TrueType

REMEMBERED_TEXTS = 4096  # the labels of a form come again on every page


class DocumentFonts:
    """The fonts that the text of one document needs."""

    def __init__(self) -> None:
        self._fonts: dict[TrueType, EmbeddedFont] = {}
        self.spell = lru_cache(maxsize=REMEMBERED_TEXTS)(self._spell)
        """Return a text as font names and the digits of PDF strings; raises CharactersMissing."""

    def add_to(self, document: PDFDocument) -> dict[str, PDFObjectReference]:
        """Write the subsets into `document`; the keys are the names that `spell` gave."""
        return {font.name: font.add_to(document) for font in self._fonts.values()}

    def _spell(self, face: Typeface, text: str) -> tuple[tuple[str, str], ...]:
        core = self._fonts.get(face.core)
        if text and core is not None and core.shown.issuperset(text):
            return ((core.name, digits(text)),)
        return tuple(self._spell_run(font, part) for font, part in face.runs(text))

    def _spell_run(self, font: TrueType, text: str) -> tuple[str, str]:
        if font not in self._fonts:
            self._fonts[font] = EmbeddedFont(font, f"F{len(self._fonts) + 1}")
        embedded = self._fonts[font]
        return embedded.name, embedded.encode(text)
