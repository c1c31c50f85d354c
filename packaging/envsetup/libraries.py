"""Which shared libraries Qt wants from the system, and which of them are missing."""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from envsetup.commands import call

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Group:
    """The libraries of one purpose, and the files of Qt that use them.

    The list spares asking apt once for each library; the files of Qt are the
    proof, for they fail to load as long as anything is missing.
    """

    system: tuple[str, ...]
    qt: tuple[str, ...]


OFFSCREEN = Group(
    (
        "libEGL.so.1",
        "libGL.so.1",
        "libdbus-1.so.3",
        "libfontconfig.so.1",
        "libglib-2.0.so.0",
        "libgthread-2.0.so.0",
        "libxkbcommon.so.0",
    ),
    ("lib/libQt6Widgets.so.6", "plugins/platforms/libqoffscreen.so"),
)
X11 = Group(
    (
        "libX11.so.6",
        "libX11-xcb.so.1",
        "libxcb-cursor.so.0",
        "libxcb-icccm.so.4",
        "libxcb-image.so.0",
        "libxcb-keysyms.so.1",
        "libxcb-randr.so.0",
        "libxcb-render-util.so.0",
        "libxcb-render.so.0",
        "libxcb-shape.so.0",
        "libxcb-shm.so.0",
        "libxcb-sync.so.1",
        "libxcb-xfixes.so.0",
        "libxcb-xkb.so.1",
        "libxkbcommon-x11.so.0",
    ),
    ("plugins/platforms/libqxcb.so",),
)
WAYLAND = Group(
    ("libwayland-client.so.0", "libwayland-cursor.so.0", "libwayland-egl.so.1"),
    ("plugins/platforms/libqwayland-generic.so", "plugins/platforms/libqwayland.so"),
)
PRINTING = ("libcups.so.2",)
"""Installed along with the others where that is allowed; a desktop that prints has it."""

NOT_FOUND = re.compile(r"^\s+(\S+) => not found$", re.MULTILINE)

PROBE = """
import ctypes, sys
for name in sys.argv[1:]:
    try:
        ctypes.CDLL(name)
    except OSError as error:
        print(str(error).partition(":")[0])
"""


def wanted(packages: Path, variables: Mapping[str, str]) -> tuple[str, ...]:
    """Name what has to load for the kind of display that `variables` speak of.

    `packages` is the folder that holds PySide6.
    """
    groups = [OFFSCREEN]
    if variables.get("DISPLAY"):
        groups.append(X11)
    if variables.get("WAYLAND_DISPLAY"):
        groups.append(WAYLAND)
    names = [name for group in groups for name in group.system]
    files = [packages / "PySide6" / "Qt" / name for group in groups for name in group.qt]
    return tuple(dict.fromkeys([*names, *(str(file) for file in files if file.exists())]))


def missing(names: Iterable[str], variables: Mapping[str, str]) -> tuple[str, ...]:
    """Return the libraries that cannot be loaded, or what they in turn lack.

    A child looks: a library that was once loaded, or not found, stays so for
    the life of a process.
    """
    if not sys.platform.startswith("linux"):
        return ()
    answer = call([sys.executable, "-I", "-S", "-c", PROBE, *names], variables=variables)
    return tuple(dict.fromkeys(answer.stdout.split("\n")[:-1]))


def unresolved(folder: Path, variables: Mapping[str, str]) -> tuple[str, ...]:
    """Return what the libraries below `folder` still lack, all of it at once.

    Loading tells of the first missing one only.
    """
    files = sorted(file for file in folder.rglob("*.so*") if file.is_file() and not file.is_symlink())
    answer = call(["ldd", *files], variables=variables) if files else None
    return tuple(dict.fromkeys(NOT_FOUND.findall(answer.stdout))) if answer else ()
