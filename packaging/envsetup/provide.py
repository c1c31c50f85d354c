"""Make the shared libraries that Qt needs loadable."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

from envsetup import apt, syslibs
from envsetup.debian import packages_for
from envsetup.libraries import PRINTING, missing
from envsetup.steps import say, step

if TYPE_CHECKING:
    from pathlib import Path

ROUNDS = 4
"""How often a library may turn out to need another one."""

RECORD = "given-up.txt"


def libraries(root: Path, names: tuple[str, ...]) -> dict[str, str]:
    """Return the variables under which a child can load all of `names`.

    What cannot be had is told, with the command that would install it, and
    is no failure: the command line works without a window.
    """
    variables, folder = dict(os.environ), syslibs.folder_of(root)
    outside = missing(names, variables)
    if not outside:
        return variables
    gone = missing(names, syslibs.variables_for(folder, variables))
    record = root / ".syslibs" / RECORD
    if gone and not _known(outside, record):
        gone = _fetch(names, gone, folder)
    if gone:
        _tell(gone, outside, record)
    return syslibs.variables_for(folder, variables)


def _known(outside: tuple[str, ...], record: Path) -> bool:
    """Tell whether the very same could not be had the last time: that is not tried at each start."""
    return record.exists() and record.read_text(encoding="utf-8").split() == sorted(outside)


def _tell(gone: tuple[str, ...], outside: tuple[str, ...], record: Path) -> None:
    """Say what is missing and the one command that brings it."""
    record.parent.mkdir(exist_ok=True)
    record.write_text("\n".join(sorted(outside)), encoding="utf-8")
    say(f"missing for a window: {' '.join(gone)}")
    say(f"install with: {install_line(gone)}")
    say("(remove the folder .syslibs to have it tried again)")


def _fetch(names: tuple[str, ...], gone: tuple[str, ...], folder: Path) -> tuple[str, ...]:
    """Get what is missing in the way that is open here; return what is still missing."""
    if not apt.available():
        return gone
    prefix = apt.rights()
    if prefix is not None:
        with step("system libraries installed with apt-get"):
            gone = _install(names, gone, prefix)
    if gone:
        with step("system libraries unpacked into .syslibs"):
            gone = syslibs.collect(names, folder, os.environ)
    return gone


def _install(names: tuple[str, ...], gone: tuple[str, ...], prefix: tuple[str, ...]) -> tuple[str, ...]:
    for _ in range(ROUNDS):
        packages = packages_for((*gone, *missing(PRINTING, os.environ)))
        if not packages or not apt.Apt().install(packages, prefix):
            return gone
        gone = missing(names, os.environ)
    return gone


def install_line(gone: tuple[str, ...]) -> str:
    """Return the command that installs `gone` on this kind of system."""
    if shutil.which("apt-get"):
        return "sudo apt-get install " + " ".join(packages_for(gone) or gone)
    provided = " ".join(f"'{name}()(64bit)'" for name in gone)
    for tool in ("dnf", "yum", "zypper"):
        if shutil.which(tool):
            return f"sudo {tool} install {provided}"
    return "the packages of your system that hold " + " ".join(gone)
