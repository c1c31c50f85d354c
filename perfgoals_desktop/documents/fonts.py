"""The typefaces of the printed form, each a chain of font files.

The first file of a chain that has a character draws it; a later file is read
only when a text needs it. Files are those of `resources/fonts/`.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, cached_property
from itertools import groupby
from typing import TYPE_CHECKING

from perfgoals_desktop.documents.truetype import TrueType, load
from perfgoals_desktop.errors import CharactersMissing

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

EM = 1000
"""Widths are counted in thousandths of the type size, as PDF does."""

RARE_HAN = ("PerfgoalsSerif-Rest.ttf", "PerfgoalsSans-Core.ttf")
"""What the core of a face lacks comes from these, whatever the face."""


class Typeface:
    """One typeface (字体): what draws each character and how wide it is."""

    def __init__(self, *files: Path) -> None:
        self._files = files
        self._fonts: dict[str, TrueType | None] = {}
        self.advances: Mapping[str, int] = _Remembered(self._advance)

    @cached_property
    def core(self) -> TrueType:
        """The first font of the chain, which draws nearly everything."""
        return load(self._files[0])

    @property
    def ascent(self) -> float:
        """How far a Chinese character rises above the baseline, as a part of the size."""
        return self.core.ascent / self.core.units_per_em

    @property
    def descent(self) -> float:
        """How far a Chinese character sinks below the baseline, as a part of the size."""
        return -self.core.descent / self.core.units_per_em

    def font(self, character: str) -> TrueType | None:
        """Return the first font of the chain that has `character`."""
        if character not in self._fonts:
            chain = (load(file) for file in self._files)
            self._fonts[character] = next((font for font in chain if font.glyph(character)), None)
        return self._fonts[character]

    def width(self, text: str, size: float) -> float:
        """Measure `text` in the unit of `size`; a character that no font has counts as one em."""
        return sum(map(self.advances.__getitem__, text)) * size / EM

    def runs(self, text: str) -> list[tuple[TrueType, str]]:
        """Split `text` where the font changes; raises CharactersMissing."""
        runs = [(font, "".join(part)) for font, part in groupby(text, self.font)]
        if any(font is None for font, _ in runs):
            raise CharactersMissing(self.missing(text))
        return [(font, part) for font, part in runs if font is not None]

    def missing(self, text: str) -> frozenset[str]:
        """Return the characters of `text` that no font of the chain has; line breaks need none."""
        return frozenset(char for char in set(text) - {"\n", "\r"} if self.font(char) is None)

    def _advance(self, character: str) -> int:
        font = self.font(character)
        if font is None:
            return EM
        return round(font.advance(font.glyph(character)) * EM / font.units_per_em)


@dataclass(frozen=True, slots=True)
class Faces:
    """The typefaces of one printed form, in the manner of official papers."""

    body: Typeface
    """What the unit declares (宋体)."""
    label: Typeface
    """What the form itself says (黑体)."""
    title: Typeface
    """The name of the form (黑体, bold)."""


@cache
def official_faces(folder: Path) -> Faces:
    """Return the faces whose files lie in `folder`; nothing is read before it is needed."""

    def face(core: str) -> Typeface:
        names = dict.fromkeys((core, *RARE_HAN))
        return Typeface(*(folder / name for name in names))

    return Faces(
        body=face("PerfgoalsSerif-Core.ttf"),
        label=face("PerfgoalsSans-Core.ttf"),
        title=face("PerfgoalsSansBold-Core.ttf"),
    )


class _Remembered(dict[str, int]):
    """A function of one character whose answers are kept, so that reading costs one look-up."""

    def __init__(self, function: Callable[[str], int]) -> None:
        super().__init__()
        self._function = function

    def __missing__(self, character: str) -> int:
        value = self[character] = self._function(character)
        return value
