"""A page while it is drawn: text, rules, grey areas and codes, gathered into one content string.

Lengths are points; the origin is the top left corner and y grows downwards.
Whatever the order of the calls, areas lie lowest, then the watermark, codes, rules and text.
"""

from __future__ import annotations

from collections import defaultdict
from math import cos, radians, sin
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from perfgoals_desktop.documents.document_fonts import DocumentFonts
    from perfgoals_desktop.documents.fonts import Typeface

MILLIMETRE = 72 / 25.4
WATERMARK_ANGLE = radians(45)
WATERMARK_GREY = 0.9
MOST_NUMBERS = 16384  # so many are remembered; tables repeat the same places over and over
SQUARE_ENDS = "2 J"  # rules that meet make a full corner


class PageSize(NamedTuple):
    """Width and height of a page in points."""

    width: float
    height: float


class Shift(NamedTuple):
    """How far everything on a page is moved, in points: for printers that draw paper in askew."""

    right: float = 0.0
    down: float = 0.0


UNMOVED = Shift()


Line = tuple[float, float, float, float]
"""From x1, y1 to x2, y2."""

A4_PORTRAIT = PageSize(210 * MILLIMETRE, 297 * MILLIMETRE)
A4_LANDSCAPE = PageSize(297 * MILLIMETRE, 210 * MILLIMETRE)


class PageCanvas:
    """The drawing surface of one page."""

    def __init__(self, size: PageSize, fonts: DocumentFonts, shift: Shift = UNMOVED) -> None:
        self.size = size
        self._shift = shift
        self._fonts = fonts
        self._areas: list[str] = []
        self._codes: list[str] = []
        self._watermark: list[str] = []
        self._rules: defaultdict[float, list[str]] = defaultdict(list)
        self._text: list[str] = []
        self._font, self._size = "", 0.0
        self._spread = 0.0

    def text(
        self, x: float, baseline: float, text: str, face: Typeface, size: float, grey: float = 0.0
    ) -> None:
        """Write `text` from `x` on; raises CharactersMissing before a blank box could be drawn."""
        if grey:
            self._text.append(f"{grey:g} g")
        self.lines(x, baseline, [(0.0, text, 0.0)], face, size, 0.0)
        if grey:
            self._text.append("0 g")

    def lines(
        self,
        x: float,
        baseline: float,
        lines: Iterable[tuple[float, str, float]],
        face: Typeface,
        size: float,
        leading: float,
    ) -> None:
        """Write lines below each other: their distance from `x`, their text, what parts its characters.

        Raises CharactersMissing before a blank box could be drawn.
        """
        add, spell, number = self._text.append, self._fonts.spell, _NUMBERS
        for indent, text, spread in lines:
            if spread != self._spread:
                self._spread = spread
                add(f"{spread:.3f} Tc")
            place = f"1 0 0 -1 {number[x + indent]} {number[baseline]} Tm "
            for name, digits in spell(face, text):
                if name != self._font or size != self._size:
                    self._font, self._size = name, size
                    add(f"/{name} {size:g} Tf")
                add(f"{place}<{digits}> Tj")
                place = ""
            baseline += leading

    def rules(self, lines: Iterable[Line], thickness: float = 0.5) -> None:
        """Draw straight black lines."""
        n = _NUMBERS
        self._rules[thickness] += [f"{n[x1]} {n[y1]} m {n[x2]} {n[y2]} l" for x1, y1, x2, y2 in lines]

    def area(self, x: float, y: float, width: float, height: float, grey: float) -> None:
        """Fill a rectangle, given its top left corner, with a grey between 0 (black) and 1 (white)."""
        self._areas.append(f"{grey:g} g {x:.2f} {y:.2f} {width:.2f} {height:.2f} re f")

    def code(self, x: float, y: float, module: float, rectangles: str) -> None:
        """Fill rectangles that are measured in modules from the upper left corner of a code."""
        place = f"q 0 g {module:.4f} 0 0 {module:.4f} {x:.2f} {y:.2f} cm"
        self._codes.append(f"/Artifact BMC {place}\n{rectangles}f Q EMC")  # one path: no seams between them

    def watermark(self, text: str, face: Typeface, size: float, grey: float = WATERMARK_GREY) -> None:
        """Write `text` large, pale and tilted across the middle of the page."""
        across, down = cos(WATERMARK_ANGLE), sin(WATERMARK_ANGLE)
        half, drop = face.width(text, size) / 2, size * (face.ascent - face.descent) / 2
        x = self.size.width / 2 - half * across + drop * down
        y = self.size.height / 2 + half * down + drop * across
        runs = " ".join(
            f"/{name} {size:g} Tf <{digits}> Tj" for name, digits in self._fonts.spell(face, text)
        )
        place = f"{across:.4f} {-down:.4f} {-down:.4f} {-across:.4f} {x:.2f} {y:.2f} Tm"
        self._watermark.append(f"/Artifact BMC BT {grey:g} g {place} {runs} ET EMC")

    def content(self) -> bytes:
        """Return the page as PDF operators."""
        parts = [
            f"1 0 0 -1 {self._shift.right:.4g} {self.size.height - self._shift.down:.2f} cm {SQUARE_ENDS}",
            *self._areas,
            *self._watermark,
            *self._codes,
        ]
        for thickness, lines in self._rules.items():
            parts.append(f"{thickness:g} w {' '.join(lines)} S")
        if self._text:
            parts += ["0 g BT", *self._text, "ET"]
        return "\n".join(parts).encode("ascii")


class _Numbers(dict[float, str]):
    """Numbers as PDF writes them."""

    def __missing__(self, number: float) -> str:
        if len(self) >= MOST_NUMBERS:
            self.clear()
        text = self[number] = f"{number:.2f}"
        return text


_NUMBERS = _Numbers()
