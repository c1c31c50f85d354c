"""The licences of what the folder for Linux takes from the system: Python and Debian's libraries."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Final

from envsetup.commands import call

from bundling import licences

FOLDERS: Final = ("/usr/lib/{0}", "/lib/{0}")
DOCUMENTS: Final = Path("/usr/share/doc")
ASKED: Final = "import sys, sysconfig; print(sysconfig.get_path('stdlib')); print(sys.version.split()[0])"


def collect(python: Path, libraries: Path, target: Path) -> None:
    """Write the licence of Python, and what Debian says of each library's, below `target`."""
    lines = [f"Python {_python(python, target)}: see Python-LICENSE.txt"]
    for package in sorted(packages_of(libraries)):
        text = DOCUMENTS / package / "copyright"
        if text.is_file():
            place = target / "system" / f"{package}.txt"
            place.parent.mkdir(exist_ok=True)
            shutil.copyfile(text, place)
            lines.append(f"{package} (Debian): see system/{package}.txt")
    licences.add(target, ["From the system that this program was made on", "", *lines])


def packages_of(libraries: Path) -> set[str]:
    """The packages of Debian that the libraries right below `libraries` came from."""
    names = [file.name for file in libraries.glob("*.so*") if not file.is_symlink()]
    triplet = call(["dpkg-architecture", "-qDEB_HOST_MULTIARCH"]).stdout.strip() or "x86_64-linux-gnu"
    asked = [f"{folder.format(triplet)}/{name}" for name in names for folder in FOLDERS]
    answer = call(["dpkg-query", "--search", *asked]).stdout
    return {line.partition(":")[0] for line in answer.splitlines() if not line.startswith("diversion")}


def _python(python: Path, target: Path) -> str:
    """Copy the licence of the Python that runs the program; returns its version."""
    folder, _, version = call([python, "-c", ASKED]).stdout.strip().partition("\n")
    text = Path(folder) / "LICENSE.txt"
    if text.is_file():
        shutil.copyfile(text, target / "Python-LICENSE.txt")
    return version
