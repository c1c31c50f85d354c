"""What a reader of our PDF files sees: their text, their fonts and pictures of their pages."""

from __future__ import annotations

import ctypes
from io import BytesIO
from typing import TYPE_CHECKING

import pypdfium2 as pdfium
from pypdfium2 import raw

from perfgoals_desktop.documents.pdf_file import Metadata, PdfFile

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class PdfInMemory(PdfFile):
    """A PDF file that goes to no disk."""

    def __init__(self, metadata: Metadata) -> None:
        self._buffer = BytesIO()
        super().__init__(metadata, self._buffer)

    def whole(self) -> bytes:
        """Finish the file and return it."""
        self.finish()
        return self._buffer.getvalue()


def page_texts(pdf: bytes) -> list[str]:
    r"""Extract the text of each page as a reader copies it: "\n" between lines, rows of spaces as one."""
    with pdfium.PdfDocument(pdf) as document:
        return [page.get_textpage().get_text_range().replace("\r\n", "\n") for page in document]


def text_runs(pdf: bytes, page: int = 0) -> list[str]:
    """Extract each piece of text of a page by itself, in the order of drawing.

    A piece is what was drawn at one place in one font: a line of a cell that
    needs two fonts is two pieces.
    """
    with pdfium.PdfDocument(pdf) as document:
        drawn = document[page]
        text_page = drawn.get_textpage()
        return [text_of(item, text_page) for item in _text_objects(drawn)]


def fonts(pdf: bytes) -> dict[str, bool]:
    """Tell for each font that draws text whether the file holds it."""
    with pdfium.PdfDocument(pdf) as document:
        items = [item for page in document for item in _text_objects(page)]
        return {_font_name(item): bool(raw.FPDFFont_GetIsEmbedded(_font(item))) for item in items}


def save_pictures(pdf: bytes, folder: Path, scale: float = 2.0) -> list[Path]:
    """Draw each page as a PNG file for people to look at."""
    folder.mkdir(parents=True, exist_ok=True)
    files = []
    with pdfium.PdfDocument(pdf) as document:
        for number, page in enumerate(document, start=1):
            files.append(folder / f"page-{number}.png")
            page.render(scale=scale).to_pil().save(files[-1])
    return files


def _text_objects(page: pdfium.PdfPage) -> Iterator[pdfium.PdfObject]:
    return page.get_objects([raw.FPDF_PAGEOBJ_TEXT])


def text_of(item: pdfium.PdfObject, text_page: pdfium.PdfTextPage) -> str:
    """Extract what one text object shows."""
    size = raw.FPDFTextObj_GetText(item, text_page, None, 0)
    buffer = ctypes.create_string_buffer(size)
    raw.FPDFTextObj_GetText(item, text_page, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), size)
    return buffer.raw.decode("utf-16-le").rstrip("\0")


def _font(item: pdfium.PdfObject) -> object:
    return raw.FPDFTextObj_GetFont(item)


def _font_name(item: pdfium.PdfObject) -> str:
    size = raw.FPDFFont_GetBaseFontName(_font(item), None, 0)
    buffer = ctypes.create_string_buffer(size)
    raw.FPDFFont_GetBaseFontName(_font(item), buffer, size)
    return buffer.value.decode()
