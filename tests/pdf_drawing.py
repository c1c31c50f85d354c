"""What stands where on the pages of our PDF files: boxes of text and ruled lines, as a reader draws them."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

import pypdfium2 as pdfium
from pypdfium2 import raw

from tests.pdf_text import text_of

if TYPE_CHECKING:
    from collections.abc import Iterator


TOUCH = 0.5
WITHIN_A_LINE = (-5.0, 1.0)
"""So far apart are the glyphs of one line where the font changes; the texts of two cells are farther."""


class Box(NamedTuple):
    """A rectangle in points, from the lower left corner of the page."""

    left: float
    bottom: float
    right: float
    top: float

    def meets(self, other: Box, slack: float = 0.0) -> bool:
        """Whether the two share an area wider and higher than `slack`."""
        across = min(self.right, other.right) - max(self.left, other.left)
        up = min(self.top, other.top) - max(self.bottom, other.bottom)
        return across > slack and up > slack

    def lies_in(self, other: Box, slack: float = 0.0) -> bool:
        return (
            self.left >= other.left - slack
            and self.bottom >= other.bottom - slack
            and self.right <= other.right + slack
            and self.top <= other.top + slack
        )


@dataclass(frozen=True)
class DrawnPage:
    """One page: upright texts with their boxes, tilted texts, rules as thin boxes, codes as boxes."""

    page: Box
    texts: list[tuple[str, Box]]
    watermarks: list[str]
    rules: list[Box]
    codes: list[Box]

    @property
    def table(self) -> Box:
        """The box around all rules."""
        sides = list(zip(*self.rules, strict=True))
        return Box(min(sides[0]), min(sides[1]), max(sides[2]), max(sides[3]))

    def texts_that_overlap(self) -> list[tuple[str, str]]:
        """Pairs of texts that share more than glyphs may that reach beyond their line."""
        return list(_meetings(self.texts, self.texts, TOUCH))

    def texts_that_meet_a_rule(self) -> list[str]:
        return [text for text, _ in _meetings(self.texts, [("", rule) for rule in self.rules], 0.0)]

    def things_that_meet_a_code(self, quiet: float) -> list[str]:
        """Texts and rules in the white space, so many points wide, that every code needs, and other codes."""
        rooms = [
            ("code", Box(c.left - quiet, c.bottom - quiet, c.right + quiet, c.top + quiet))
            for c in self.codes
        ]
        things = [*self.texts, *(("rule", rule) for rule in self.rules)]
        pairs = combinations(zip(self.codes, rooms, strict=True), 2)
        beside = ["code" for (code, _), (_, (_, room)) in pairs if code.meets(room)]
        return [name for name, _ in _meetings(things, rooms, 0.0)] + beside

    def texts_off_the_page(self) -> list[str]:
        return [text for text, box in self.texts if not box.lies_in(self.page)]


Drawn = tuple[str, Box]


def _meetings(ones: list[Drawn], others: list[Drawn], slack: float) -> Iterator[tuple[str, str]]:
    """Pairs of different things that meet; sorted by their lower edges, so that few pairs are looked at."""
    others = sorted(others, key=lambda drawn: drawn[1].bottom)
    for one in sorted(ones, key=lambda drawn: drawn[1].bottom):
        for other in others:
            if other[1].bottom > one[1].top:
                break
            if one is not other and one[1].meets(other[1], slack):
                yield one[0], other[0]


def drawn_pages(pdf: bytes) -> list[DrawnPage]:
    """Read back what was drawn on each page."""
    with pdfium.PdfDocument(pdf) as document:
        return [_drawn(page) for page in document]


def _drawn(page: pdfium.PdfPage) -> DrawnPage:
    text_page = page.get_textpage()
    texts: list[Drawn] = []
    watermarks = []
    baseline = 0.0
    for item in page.get_objects([raw.FPDF_PAGEOBJ_TEXT]):
        matrix, text, box = item.get_matrix(), _text(item, text_page), Box(*item.get_bounds())
        if matrix.b:
            watermarks.append(text)
        elif texts and matrix.f == baseline and _goes_on(texts[-1][1], box):
            texts[-1] = _joined(texts[-1], (text, box))
        else:
            texts.append((text, box))
        baseline = matrix.f
    paths = list(page.get_objects([raw.FPDF_PAGEOBJ_PATH]))
    rules = [rule for item in paths if not _is_filled(item) for rule in _rules(item)]
    codes = [Box(*item.get_bounds()) for item in paths if _is_filled(item)]
    return DrawnPage(Box(0, 0, *page.get_size()), texts, watermarks, rules, codes)


def _text(item: pdfium.PdfObject, text_page: pdfium.PdfTextPage) -> str:
    # PDFium reads a hyphen at the end of a line as a mark of its own.
    return text_of(item, text_page).replace("\x02", "-")


def _goes_on(one: Box, other: Box) -> bool:
    nearest, farthest = WITHIN_A_LINE
    return nearest < other.left - one.right < farthest


def _joined(one: Drawn, other: Drawn) -> Drawn:
    """A line that was drawn in two fonts."""
    left, bottom, right, top = zip(one[1], other[1], strict=True)
    return one[0] + other[0], Box(min(left), min(bottom), max(right), max(top))


def _is_filled(path: pdfium.PdfObject) -> bool:
    mode, stroked = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(path, mode, stroked)
    return mode.value != raw.FPDF_FILLMODE_NONE


def _rules(path: pdfium.PdfObject) -> Iterator[Box]:
    half = _thickness(path) / 2
    points = [_point(path, number) for number in range(raw.FPDFPath_CountSegments(path))]
    for (x1, y1), (x2, y2) in zip(points[::2], points[1::2], strict=True):
        yield Box(min(x1, x2) - half, min(y1, y2) - half, max(x1, x2) + half, max(y1, y2) + half)


def _point(path: pdfium.PdfObject, number: int) -> tuple[float, float]:
    x, y = ctypes.c_float(), ctypes.c_float()
    raw.FPDFPathSegment_GetPoint(raw.FPDFPath_GetPathSegment(path, number), x, y)
    return path.get_matrix().on_point(x.value, y.value)


def _thickness(path: pdfium.PdfObject) -> float:
    width = ctypes.c_float()
    raw.FPDFPageObj_GetStrokeWidth(path, width)
    return width.value
