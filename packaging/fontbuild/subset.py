"""Cut one face out of its source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

from fontbuild.boxes import add_boxes
from fontbuild.characters import core

if TYPE_CHECKING:
    from pathlib import Path

    from fontbuild.faces import Face

KEPT_NAMES = (0, 5, 8, 9, 13, 14)
"""Name records taken over: copyright, version, makers, licence and its address."""
WINDOWS = (3, 1, 0x409)


def build(face: Face, source: Path, target: Path, further: frozenset[int]) -> frozenset[int]:
    """Write `face` to `target` and return the characters it holds.

    `further` are characters outside the core that it takes all the same.
    """
    with TTFont(source, recalcTimestamp=False, lazy=False) as font:
        add_boxes(font)
        wanted = _wanted(face, frozenset(font.getBestCmap()), further)
        _cut(font, wanted)
        _rename(font, face)
        font.save(target, reorderTables=True)
    return wanted


def characters_of(source: Path) -> frozenset[int]:
    """Return every character of the font file `source`."""
    with TTFont(source, lazy=True) as font:
        return frozenset(font.getBestCmap())


def _wanted(face: Face, available: frozenset[int], further: frozenset[int]) -> frozenset[int]:
    chosen = core(available)
    return available - chosen if face.rest else chosen | (available & further)


def _cut(font: TTFont, wanted: frozenset[int]) -> None:
    """Keep outlines, widths and mapping; drop hints, layout and glyph names.

    `gasp` stays: without it Windows draws unhinted outlines rough.
    """
    options = Options(
        hinting=False,
        layout_features=[],
        glyph_names=False,
        name_IDs=["*"],
        name_languages=["*"],
        notdef_outline=True,
        recommended_glyphs=False,
    )
    options.drop_tables += ["BASE", "GDEF", "GPOS", "GSUB", "STAT", "vhea", "vmtx"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=wanted)
    subsetter.subset(font)
    font["cmap"].tables = [table for table in font["cmap"].tables if table.format in {4, 12}]


def _rename(font: TTFont, face: Face) -> None:
    """Give the face names of our own, as the licence wants for a changed font."""
    table = font["name"]
    original = table.getDebugName(4)
    kept = {number: table.getDebugName(number) for number in KEPT_NAMES}
    own = {
        1: face.family,
        2: face.style,
        3: face.stem,
        4: f"{face.family} {face.style}",
        6: face.stem,
        10: f"A subset of {original} without hints and layout features.",
    }
    table.names = []
    for number, text in sorted((kept | own).items()):
        if text:
            table.setName(text, number, *WINDOWS)
