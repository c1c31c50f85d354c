"""What a program leaves behind: the files of a system before and after it."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import Final

PASSING: Final = (
    "proc",
    "dev",
    "sys",
    "tmp/.X11-unix",
    "var/cache",
    "var/log",
    "var/lib/dpkg",
    "var/lib/apt",
)
"""What the system itself changes: its lists and logs of what was installed are meant to stay."""


def files_of(place: Path) -> dict[str, str]:
    """Each file and folder below `place` with a mark of its content."""
    found = {}
    for folder, folders, files in os.walk(place):
        inside = Path(folder).relative_to(place)
        folders[:] = [name for name in folders if (inside / name).as_posix() not in PASSING]
        for name in (*folders, *files):
            path = Path(folder, name)
            found[(inside / name).as_posix()] = mark_of(path)
    return found


def mark_of(path: Path) -> str:
    """What tells one content of `path` from another."""
    if path.is_symlink():
        return f"link to {path.readlink()}"
    if path.is_file():
        return hashlib.sha256(path.read_bytes()).hexdigest()
    return "folder" if path.is_dir() else "special"


def changes(before: dict[str, str], after: dict[str, str], *, apart_from: tuple[str, ...] = ()) -> list[str]:
    """The names of what came, went or changed, but for what lies below the folders `apart_from`."""
    names = {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)}
    return sorted(name for name in names if not f"{name}/".startswith(tuple(f"{a}/" for a in apart_from)))
