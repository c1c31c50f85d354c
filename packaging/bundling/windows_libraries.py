"""Whether every library of the program for Windows finds the others that it asks for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from envsetup.commands import call
from envsetup.steps import SetupFailed

if TYPE_CHECKING:
    from pathlib import Path

CARRIED: Final = re.compile(
    r"^(qt6|pyside6|shiboken6|python3|msvcp140|vcruntime140|concrt140|lib|sqlite3|pdfium)", re.IGNORECASE
)
"""What is never part of Windows; all else is taken to be."""

SHARED: Final = ("python", "packages/PySide6", "packages/shiboken6")
"""Where a library is found besides its own folder: beside Python, and where Qt for Python lets look."""

_ASKED: Final = re.compile(r"DLL Name:\s+(\S+)")


def hold_together(folder: Path) -> None:
    """Raise what is missing in `folder`; nothing may depend on what else is on a computer."""
    missing = [
        f"{file.relative_to(folder)}: {name}"
        for file in sorted(folder.rglob("*"))
        if file.suffix in {".pyd", ".dll", ".exe"}
        for name in asked_by(file)
        if CARRIED.match(name) and not is_found(name, file, folder)
    ]
    if missing:
        raise SetupFailed(f"libraries are missing: {', '.join(missing)}")


def asked_by(file: Path) -> list[str]:
    """The libraries that `file` asks for by name."""
    header = call(["objdump", "-p", file])
    if header.returncode != 0:
        raise SetupFailed(f"objdump cannot read {file}; it comes with binutils")
    return _ASKED.findall(header.stdout)


def is_found(name: str, file: Path, folder: Path) -> bool:
    """Tell whether the library `name` lies where it is looked for on behalf of `file`."""
    places = (file.parent, *(folder / place for place in SHARED))
    return any(name.lower() == other.name.lower() for place in places for other in place.glob("*.dll"))
