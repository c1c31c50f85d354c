"""Draw the ballot boxes that the Noto faces lack, from outlines that they have.

☐ is the face's □; ☑ and ☒ put its ✓ and × inside. No second font and so no
second licence is needed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from fontTools.misc.transform import Transform
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen

if TYPE_CHECKING:
    from fontTools.ttLib import TTFont

FILLED = 0.78
"""The part of the frame's height that the mark takes."""


@dataclass(frozen=True, slots=True)
class Box:
    """A frame, the mark inside it, and the character that the two make."""

    code: int
    mark: int | None


FRAME = ord("□")
BOXES = (Box(ord("☐"), None), Box(ord("☑"), ord("✓")), Box(ord("☒"), ord("×")))
ALIASES = ((ord("✔"), ord("✓")), (ord("✕"), ord("×")))
"""Signs that are shown with the outline of another one, where they are missing."""


def add_boxes(font: TTFont) -> tuple[int, ...]:
    """Add the boxes and aliases that `font` lacks; return their code points."""
    cmap = font.getBestCmap()
    added = []
    for box in BOXES:
        if box.code not in cmap:
            _map(font, box.code, _draw(font, box))
            added.append(box.code)
    for code, shown_as in ALIASES:
        if code not in cmap:
            _map(font, code, cmap[shown_as])
            added.append(code)
    return tuple(added)


def _draw(font: TTFont, box: Box) -> str:
    """Make the glyph of `box` and return its name."""
    cmap, glyphs = font.getBestCmap(), font.getGlyphSet()
    pen = TTGlyphPen(None)
    glyphs[cmap[FRAME]].draw(pen)
    if box.mark is not None:
        glyphs[cmap[box.mark]].draw(TransformPen(pen, _inside(font, cmap[FRAME], cmap[box.mark])))
    name = f"uni{box.code:04X}"
    font.setGlyphOrder([*font.getGlyphOrder(), name])
    font["glyf"][name] = pen.glyph()
    font["hmtx"][name] = font["hmtx"][cmap[FRAME]]
    return name


def _inside(font: TTFont, frame: str, mark: str) -> Transform:
    """Scale and move `mark` into the middle of `frame`."""
    outer, inner = font["glyf"][frame], font["glyf"][mark]
    height, width = inner.yMax - inner.yMin, inner.xMax - inner.xMin
    scale = FILLED * (outer.yMax - outer.yMin) / max(height, width)
    x = (outer.xMin + outer.xMax) / 2 - scale * (inner.xMin + inner.xMax) / 2
    y = (outer.yMin + outer.yMax) / 2 - scale * (inner.yMin + inner.yMax) / 2
    return Transform(scale, 0, 0, scale, x, y)


def _map(font: TTFont, code: int, name: str) -> None:
    for table in font["cmap"].tables:
        if table.isUnicode() and table.format in {4, 12}:
            table.cmap[code] = name
