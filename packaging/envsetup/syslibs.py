"""System libraries that belong to this checkout alone (.syslibs), for users without rights."""

from __future__ import annotations

import os
import platform
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from envsetup import apt, libraries
from envsetup.commands import call
from envsetup.debian import packages_for

if TYPE_CHECKING:
    from collections.abc import Mapping

ROUNDS = 12
"""How deep libraries that need libraries may go."""

LISTS = "apt"

FONTCONFIG = """\
<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
"""


def folder_of(root: Path) -> Path:
    """Return the folder for this system: after an upgrade the old files are not used."""
    system = platform.freedesktop_os_release() if Path("/etc/os-release").exists() else {}
    name = f"{system.get('ID', 'linux')}-{system.get('VERSION_ID', 'rolling')}-{platform.machine()}"
    return root / ".syslibs" / name


def variables_for(folder: Path, variables: Mapping[str, str]) -> dict[str, str]:
    """Return `variables` with what makes a child find the files in `folder`."""
    found = [path for base in ("usr/lib", "lib") for path in sorted(folder.glob(f"{base}/*-linux-gnu*"))]
    before = variables.get("LD_LIBRARY_PATH", "")
    changed = dict(variables)
    if found:
        changed["LD_LIBRARY_PATH"] = os.pathsep.join([*map(str, found), *filter(None, [before])])
    if (folder / "fonts.conf").exists() and not Path("/etc/fonts/fonts.conf").exists():
        changed.setdefault("FONTCONFIG_FILE", str(folder / "fonts.conf"))
    if (folder / "usr/share/X11/xkb").exists() and not Path("/usr/share/X11/xkb").exists():
        changed.setdefault("XKB_CONFIG_ROOT", str(folder / "usr/share/X11/xkb"))
    return changed


def collect(names: tuple[str, ...], folder: Path, variables: Mapping[str, str]) -> tuple[str, ...]:
    """Fetch the libraries `names` and what they need; return what could not be had."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "fonts.conf").write_text(FONTCONFIG, encoding="utf-8")
    gone, tried = libraries.missing(names, variables_for(folder, variables)), set[str]()
    manager = manager_for(packages_for(gone), folder)
    for _ in range(ROUNDS):
        lacking = (*gone, *libraries.unresolved(folder, variables_for(folder, variables)))
        packages = tuple(each for each in packages_for(lacking) if each not in tried)
        if not gone or not packages:
            break
        tried.update(packages)
        unpack(manager, packages, folder)
        gone = libraries.missing(names, variables_for(folder, variables))
    return gone


def unpack(manager: apt.Apt, packages: tuple[str, ...], folder: Path) -> None:
    """Fetch `packages` and lay their files below `folder`."""
    arrived = folder / "arrived"
    for file in manager.download(packages, arrived):
        call(["dpkg-deb", "-x", file, folder])
    shutil.rmtree(arrived, ignore_errors=True)


def manager_for(packages: tuple[str, ...], folder: Path) -> apt.Apt:
    """Return the machine's apt when its lists know `packages`, else one with private lists."""
    for manager in (apt.Apt(), apt.Apt.private(folder / LISTS)):
        if len(manager.known(packages)) == len(packages):
            return manager
    manager.update()
    return manager


def tidy(root: Path) -> None:
    """Remove the private lists: they are large, and old by the next time."""
    shutil.rmtree(folder_of(root) / LISTS, ignore_errors=True)
