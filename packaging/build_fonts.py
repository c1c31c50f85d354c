"""Build resources/fonts from the two published font packages.

Run it as `python packaging/build_fonts.py` with the dependency group `fonts`
installed and `npm` at hand. Two runs give the same bytes: nothing of the clock
or of the machine goes into a file. `--check` only compares the produced files
with what is there.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from fontbuild import fetch, manifest
from fontbuild.faces import FACES, SANS, SERIF
from fontbuild.subset import build, characters_of

FONTS = Path(__file__).resolve().parents[1] / "resources" / "fonts"


def main() -> int:
    """Build, or compare, every face; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--check", action="store_true", help="compare with the files that are there")
    check = parser.parse_args().check
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        target = work / "fonts" if check else FONTS
        target.mkdir(exist_ok=True)
        produce(work, target)
        return compare(target) if check else 0


def produce(work: Path, target: Path) -> None:
    """Fetch the sources into `work` and write the faces, licence and manifest to `target`."""
    sources = fetch.sources({face.source for face in FACES}, work)
    only_in_sans = characters_of(sources[SANS]) - characters_of(sources[SERIF])
    lines = []
    for face in FACES:
        file = target / f"{face.stem}.ttf"
        characters = build(face, sources[face.source], file, only_in_sans)
        lines.append(manifest.line(face, file, characters))
        print(f"{file.name}: {file.stat().st_size:,} bytes, {len(characters):,} characters")
    manifest.write(target, lines)
    manifest.write_licence(target, sources)


def compare(produced: Path) -> int:
    """Say which files of `produced` differ from the vendored ones."""
    different = [
        file.name
        for file in sorted(produced.iterdir())
        if not (FONTS / file.name).is_file() or file.read_bytes() != (FONTS / file.name).read_bytes()
    ]
    print("differs: " + ", ".join(different) if different else "the vendored fonts are these")
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main())
