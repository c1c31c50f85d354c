"""Find shared libraries of the bundle that nothing in it asks for any more."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING, Final

from envsetup.commands import call
from envsetup.steps import SetupFailed

if TYPE_CHECKING:
    from pathlib import Path

LIBRARY_FOLDERS: Final = ("", "PySide6/Qt/lib", "pillow.libs")
"""Where libraries lie that are there only because others need them."""

LOADED_BY_NAME: Final = ("libpython3",)
"""What is opened at run time without being asked for by a file's header."""

_NEEDED: Final = re.compile(r"NEEDED\s+(\S+)")


def find(libraries: Path) -> list[Path]:
    """The files in the library folders of the bundle at `libraries` that no other file needs."""
    candidates = {file for name in LIBRARY_FOLDERS for file in (libraries / name).glob("*.so*")}
    roots = {file for file in libraries.rglob("*.so*") if file not in candidates}
    roots |= {file for file in candidates if file.name.startswith(LOADED_BY_NAME)}
    by_name: dict[str, set[Path]] = {}
    for file in candidates:
        by_name.setdefault(file.name, set()).add(file)
    reached = set(roots)
    ahead = list(roots)
    while ahead:
        for name in _needed_by(ahead.pop()):
            fresh = by_name.get(name, set()) - reached
            reached |= fresh
            ahead += fresh
    return sorted(candidates - reached)


def _needed_by(file: Path) -> list[str]:
    header = call(["objdump", "-p", os.path.realpath(file)])
    if header.returncode != 0:
        raise SetupFailed(f"objdump cannot read {file}; it comes with binutils")
    return _NEEDED.findall(header.stdout)
