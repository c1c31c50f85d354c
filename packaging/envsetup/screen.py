"""An X server, a window manager and a typist for the tests that press real keys.

Nobody needs them to use the program. With root's rights they are installed,
without they are unpacked into .syslibs, like the libraries of Qt.
"""

from __future__ import annotations

import os
import re
import shutil
import sys
from typing import TYPE_CHECKING

from envsetup import apt, syslibs
from envsetup.steps import say, step

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

PROGRAMS = {
    "Xvfb": "xvfb",
    "xkbcomp": "x11-xkb-utils",
    "openbox": "openbox",
    "xdotool": "xdotool",
}
"""Each program with its package."""

THREE_D = re.compile(r"libllvm|libgl1-mesa|libglx-mesa|libz3|libdrm-")
"""What is large and only draws in three dimensions; an X server starts without it."""

OWN_FOLDER = b"\0/usr/bin\0"
SEARCH_PATH = b"\0\0usr/bin\0"
RECORD = "no-screen.txt"


def provide(root: Path, variables: Mapping[str, str]) -> dict[str, str]:
    """Return `variables` with what lets a child find the programs.

    What cannot be had is told and is no failure: the tests that need it say so,
    and fail where they have to run.
    """
    folder = syslibs.folder_of(root)
    if not sys.platform.startswith("linux") or not absent(variables):
        return dict(variables)
    record = root / ".syslibs" / RECORD
    if absent(variables_for(folder, variables)) and apt.available() and not record.exists():
        _fetch(folder, variables)
    found = variables_for(folder, variables)
    if gone := absent(found):
        record.parent.mkdir(exist_ok=True)
        record.touch()
        say(f"missing for the tests with real keys: sudo apt-get install {' '.join(gone)}")
    return found


def absent(variables: Mapping[str, str]) -> tuple[str, ...]:
    """Return the packages whose program is not found."""
    path = variables.get("PATH", os.defpath)
    return tuple(package for name, package in PROGRAMS.items() if not shutil.which(name, path=path))


def variables_for(folder: Path, variables: Mapping[str, str]) -> dict[str, str]:
    """Return `variables` with what makes a child find the programs in `folder` and their data."""
    if not (folder / "usr/bin/Xvfb").exists():
        return dict(variables)
    changed = syslibs.variables_for(folder, variables)
    _put_first(changed, "PATH", folder / "usr/bin", os.defpath)
    _put_first(changed, "XDG_DATA_DIRS", folder / "usr/share", "/usr/local/share:/usr/share")
    _put_first(changed, "XDG_CONFIG_DIRS", folder / "etc/xdg", "/etc/xdg")
    return changed


def _put_first(variables: dict[str, str], name: str, folder: Path, default: str) -> None:
    variables[name] = os.pathsep.join([str(folder), variables.get(name) or default])


def _fetch(folder: Path, variables: Mapping[str, str]) -> None:
    prefix = apt.rights()
    if prefix is not None:
        with step("programs for the tests with real keys installed with apt-get"):
            apt.Apt().install(absent(variables), prefix)
    if absent(variables):
        with step("programs for the tests with real keys unpacked into .syslibs"):
            _unpack(folder)


def _unpack(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    packages = tuple(PROGRAMS.values())
    manager = syslibs.manager_for(packages, folder)
    needed = [name for name in manager.needed(packages) if not THREE_D.match(name)]
    syslibs.unpack(manager, tuple(needed), folder)
    server = folder / "usr/bin/Xvfb"
    if server.exists():
        let_search(server)


def let_search(server: Path) -> None:
    """Let an X server look for xkbcomp along PATH instead of in the machine's /usr/bin.

    The folder stands in the program and no option changes it: it is made blank.
    """
    program = server.read_bytes()
    server.write_bytes(program.replace(OWN_FOLDER, SEARCH_PATH))
