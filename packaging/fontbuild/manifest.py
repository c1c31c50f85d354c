"""Write the licence and the manifest that stand beside the built fonts."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from fontTools.ttLib import TTFont

from fontbuild.characters import general_standard
from fontbuild.faces import FACES, SANS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from fontbuild.faces import Face, Source

HEAD = """\
# Fonts

Made by `python packaging/build_fonts.py`; do not edit them by hand. Two runs give the same bytes
(`--check` compares). Licence: SIL Open Font License 1.1, see `LICENSE-OFL.txt`. The faces are changed
versions of Noto Serif SC and Noto Sans SC and bear names of their own, as the licence asks.

The chain for any text: core of the wanted face → `PerfgoalsSerif-Rest` → `PerfgoalsSans-Core` (it also has
the few Han characters that only the sans has) → reported as missing.

| file | family, style | characters | Han of 通用规范汉字表 | bytes | sha256 |
|---|---|---|---|---|---|
"""

TAIL = """
**Core**: every letter, digit, punctuation mark and sign of the source, GB 2312, and the 8,105 characters of
通用规范汉字表 (`tests/data/general_standard_characters.txt`).
**Rest**: everything else that Noto Serif SC has.

Each file has static TrueType outlines without composites and the tables cmap (formats 4 and 12), hmtx, loca,
glyf, head, hhea, maxp, name, OS/2, post (without glyph names) and gasp. Hints, layout and vertical features
are left out. The name of the file is also its PostScript name.

☐ ☑ ☒ ✔ ✕ are not in Noto: they are drawn here from the face's own □ ✓ ×.

Sources, fetched with npm by name:

"""


def line(face: Face, file: Path, characters: frozenset[int]) -> str:
    """Describe one produced file."""
    digest = hashlib.sha256(file.read_bytes()).hexdigest()
    listed = len(characters & general_standard())
    return (
        f"| `{file.name}` | {face.family}, {face.style} | {len(characters):,} | {listed:,} "
        f"| {file.stat().st_size:,} | `{digest}` |"
    )


def write(target: Path, lines: Sequence[str]) -> None:
    """Write README.md."""
    used = sorted({face.source for face in FACES}, key=lambda source: source.member)
    origins = "\n".join(f"- {source.title}: sha256 `{source.sha256}`" for source in used)
    text = HEAD + "\n".join(lines) + "\n" + TAIL + origins + "\n"
    (target / "README.md").write_text(text, encoding="utf-8", newline="\n")


def write_licence(target: Path, sources: Mapping[Source, Path]) -> None:
    """Write the licence text under the copyright lines of all sources."""
    text = (sources[SANS].parents[1] / "LICENSE_FONT").read_text(encoding="utf-8")
    body = text[text.index("This Font Software") :]
    rights = []
    for file in sources.values():
        with TTFont(file, lazy=True) as font:
            rights.append(str(font["name"].getDebugName(0)))
    lines = [*sorted(set(rights)), "", *(row.rstrip() for row in body.splitlines())]
    (target / "LICENSE-OFL.txt").write_text("\n".join(lines).rstrip() + "\n", encoding="utf-8", newline="\n")
