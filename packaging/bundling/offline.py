"""The checkout with every package that its set-up installs, as one archive."""

from __future__ import annotations

import shutil
import sys
import tarfile
from typing import TYPE_CHECKING, Final

from envsetup import environment
from envsetup.commands import call, last_lines
from envsetup.installers import CHECKED
from envsetup.steps import SetupFailed, say, step

from bundling import linux

if TYPE_CHECKING:
    from pathlib import Path

FOLDER: Final = "wheelhouse"
"""The name that the set-up looks for beside the sources."""


def archive_of(root: Path) -> Path:
    """Where the archive is made; it is for one kind of system and one version of Python."""
    system = f"{sys.platform}-py{sys.version_info.major}.{sys.version_info.minor}"
    return root / "build" / f"perfgoals-{linux.version_of(root)}-offline-{system}.tar"


def make(root: Path) -> Path:
    """Fetch the packages of the development lock, and pack them with the sources."""
    wheels = root / "build" / FOLDER
    shutil.rmtree(wheels, ignore_errors=True)
    with step("packages fetched"):
        fetch(root, wheels)
    target = archive_of(root)
    with step("archive packed"):
        pack(root, wheels, target)
    say(f"{target}: {target.stat().st_size / 1e6:.0f} MB")
    return target


def fetch(root: Path, wheels: Path) -> None:
    """Lay the wheels of the lock into `wheels`, and pip, which not every Python brings."""
    pip = _pip(root)
    quiet = ("download", "--quiet", "--disable-pip-version-check", "--no-input", "--dest", wheels)
    lock = root / "packaging" / environment.DEVELOPMENT
    for wanted in ((*CHECKED, "-r", lock), ("--no-deps", "pip")):
        done = call([*pip, *quiet, *wanted], folder=root)
        if done.returncode != 0:
            raise SetupFailed(f"the packages could not be fetched:\n{last_lines(done)}")


def _pip(root: Path) -> list[str | Path]:
    """A pip of our own: the environment of the checkout may have been made without one."""
    venv = root / "build" / "pip-env"
    made = call([getattr(sys, "_base_executable", sys.executable), "-m", "venv", "--clear", venv])
    if made.returncode != 0:
        raise SetupFailed(f"pip is needed: apt-get install python3-venv\n{last_lines(made)}")
    return [environment.interpreter(venv), "-m", "pip"]


def pack(root: Path, wheels: Path, target: Path) -> None:
    """Pack the sources that git knows, with the wheels; these are compressed already."""
    listed = call(["git", "ls-files", "-z"], folder=root)
    if listed.returncode != 0:
        raise SetupFailed("the sources are listed by git, and this is no checkout of it")
    inside = target.name.removesuffix(".tar")
    with tarfile.open(target, "w") as archive:
        for name in sorted(filter(None, listed.stdout.split("\0"))):
            if (root / name).exists():
                archive.add(root / name, f"{inside}/{name}", filter=_nobody)
        for wheel in sorted(wheels.iterdir()):
            archive.add(wheel, f"{inside}/{FOLDER}/{wheel.name}", filter=_nobody)


def _nobody(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    """Leave out who made the archive."""
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = ""
    return entry
