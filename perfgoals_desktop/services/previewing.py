"""The paper as it will be printed, for the screen: the PDF, where answers stand on it, pictures of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING, Final

from perfgoals_desktop.documents.places import SUBTITLE, PagePlaces, Place, find_places
from perfgoals_desktop.documents.sheet import Align, Sheet
from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.pdfium import open_pdf
from perfgoals_desktop.schema.definition import FormDefinition

if TYPE_CHECKING:
    from pypdfium2 import PdfBitmap, PdfPage  # type: ignore[import-untyped]

__all__ = [
    "Align",
    "PagePlaces",
    "Paper",
    "Picture",
    "Place",
    "draw_paper",
    "page_sizes",
    "picture",
    "strips",
]

GETA: Final = "〓"
"""The mark that printers set where a type is missing."""

YEAR: Final = "fiscal_year"


@dataclass(frozen=True, slots=True)
class Paper:
    """A declaration as it will be printed.

    `missing` are the characters that no font has, by key; `pdf` shows GETA in
    their place, and would not be printed.
    """

    pdf: bytes
    pages: tuple[PagePlaces, ...]
    missing: Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Picture:
    """A page, or a strip of it from `top` on, in pixels; each line takes `stride` bytes."""

    width: int
    height: int
    stride: int
    data: bytes
    top: int = 0


def draw_paper(declaration: Declaration, form: FormDefinition, *, created: datetime) -> Paper:
    """Draw one declaration; in any thread. Raises FontUnusable."""
    # What writes PDF takes a tenth of a second to import: with the first drawing, not with the window.
    from perfgoals_desktop.documents.layout import lay_out
    from perfgoals_desktop.documents.pdf import make_pdf, missing_characters
    from perfgoals_desktop.documents.pdf_file import Metadata
    from perfgoals_desktop.exchange.qr_payload import Payload
    from perfgoals_desktop.services.printing import faces

    sheet = lay_out(declaration, form)
    missing = missing_characters(sheet, faces())
    if missing:  # such a paper is not printed, so it needs no codes, and may hold what they cannot
        sheet = _with_geta(sheet, frozenset().union(*missing.values()))
    else:
        sheet = replace(sheet, coded=Payload(declaration))
    pdf = make_pdf([sheet], faces(), Metadata(title=declaration.name, created=created))
    pages = tuple(
        replace(page, places=tuple(_of_answer(place) for place in page.places))
        for page in find_places(sheet, faces())
    )
    return Paper(pdf.data, pages, missing)


def picture(pdf: bytes, page: int, scale: float) -> Picture:
    """A page in colour, four bytes (blue, green, red, none) a pixel, `scale` pixels a point."""
    from pypdfium2 import PdfBitmap, raw

    with _open_page(pdf, page) as opened:
        width, height = _pixels(opened, scale)
        bitmap = PdfBitmap.new_native(width, height, raw.FPDFBitmap_BGRx)
        return _render(opened, bitmap, (width, height), 0)


def strips(pdf: bytes, page: int, scale: float, most: int) -> Iterator[Picture]:
    """A page in greys, one byte a pixel, in strips of at most `most` lines from top to bottom."""
    from pypdfium2 import PdfBitmap, raw

    with _open_page(pdf, page) as opened:
        size = _pixels(opened, scale)
    for top in range(0, size[1], most):
        with _open_page(pdf, page) as opened:
            height = min(most, size[1] - top)
            bitmap = PdfBitmap.new_native(size[0], height, raw.FPDFBitmap_Gray)
            strip = _render(opened, bitmap, size, top)
        yield strip


def page_sizes(pdf: bytes) -> list[tuple[float, float]]:
    """Width and height of every page in points."""
    with open_pdf(pdf) as document:
        return [page.get_size() for page in document]


@contextmanager
def _open_page(pdf: bytes, page: int) -> Iterator[PdfPage]:
    with open_pdf(pdf) as document:
        yield document[page]


def _pixels(page: PdfPage, scale: float) -> tuple[int, int]:
    width, height = page.get_size()
    return max(1, round(width * scale)), max(1, round(height * scale))


def _render(page: PdfPage, bitmap: PdfBitmap, size: tuple[int, int], top: int) -> Picture:
    from pypdfium2 import raw

    white = 0xFFFFFFFF
    raw.FPDFBitmap_FillRect(bitmap, 0, 0, bitmap.width, bitmap.height, white)
    raw.FPDF_RenderPageBitmap(bitmap, page, 0, -top, *size, 0, 0)
    drawn = Picture(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer), top)
    bitmap.close()
    return drawn


def _of_answer(place: Place) -> Place:
    return replace(place, key=YEAR) if place.key == SUBTITLE else place


def _with_geta(sheet: Sheet, missing: frozenset[str]) -> Sheet:
    """The sheet with a mark in place of every character that no font has."""
    marks = str.maketrans(dict.fromkeys(missing, GETA))
    return replace(
        sheet,
        title=sheet.title.translate(marks),
        subtitle=sheet.subtitle.translate(marks),
        cells=tuple(cell._replace(text=cell.text.translate(marks)) for cell in sheet.cells),
        signature=tuple(
            tuple(replace(entry, text=entry.text.translate(marks)) for entry in line)
            for line in sheet.signature
        ),
    )
