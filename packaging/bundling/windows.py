"""The program for Windows, made on Linux: CPython as published, the locked packages, one set-up file."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING, Final

from envsetup.commands import call, last_lines
from envsetup.environment import RUNTIME
from envsetup.steps import SetupFailed, say, step

from bundling import (
    budget,
    icon,
    launcher,
    licences,
    linux,
    setup_program,
    standard_library,
    trim,
    windows_libraries,
    windows_parts,
)

if TYPE_CHECKING:
    from pathlib import Path

LOCK: Final = "requirements-windows.lock"
PYTHON: Final = "3.11"
OFFICIAL: Final = "PERFGOALS_WINDOWS_PYTHON"
"""Names the zip file “Windows embeddable package (64-bit)” to be used instead of the one that is locked."""

PYTHON_NOTICE: Final = (
    f"Python {PYTHON}, SQLite and what else comes with it: see Python-LICENSE.txt",
    "Microsoft Visual C++ runtime: as published with Python and Qt for Python",
)
SEARCHED: Final = "python311.zip\n.\n..\\packages\n..\n"
"""Where this Python looks for modules, and nowhere else: whatever else is installed does not matter."""


def folder_of(root: Path) -> Path:
    """Where the folder is made."""
    return root / "build" / "windows" / linux.NAME


def target_of(root: Path) -> Path:
    """Where the set-up program is made."""
    return root / "build" / f"perfgoals-{linux.version_of(root)}-setup.exe"


def make(root: Path) -> Path:
    """Make the set-up program anew and return it."""
    folder, target = make_folder(root), target_of(root)
    target.unlink(missing_ok=True)
    with step("set-up program packed"):
        setup_program.write(root, folder, linux.version_of(root), target)
    say(f"{target}: {budget.hold_file('set-up program', target)}")
    return target


def make_folder(root: Path) -> Path:
    """Make the folder that is installed."""
    folder = folder_of(root)
    parts = root / "build" / "windows" / "parts"
    for old in (folder, parts):
        shutil.rmtree(old, ignore_errors=True)
    with step("packages for Windows fetched"):
        install(root, RUNTIME, folder / "packages", "--only-binary", ":all:", *TARGET)
        install(root, LOCK, parts, *TARGET[2:])
    licences.collect([folder / "packages", parts], root, folder / "licences")
    _unpack_python(parts, folder)
    windows_parts.share_runtime(folder / "packages", folder / "python")
    windows_parts.trim(folder / "packages")
    standard_library.trim(folder / "python")
    shutil.copytree(
        root / "perfgoals_desktop",
        folder / "perfgoals_desktop",
        ignore=shutil.ignore_patterns("__pycache__"),
    )
    for name in linux.DATA:
        source = root / name
        (shutil.copytree if source.is_dir() else shutil.copyfile)(source, folder / name)
    launcher.write(root, parts / "distlib", folder)
    icon.write(linux.tools(root), root, folder / "perfgoals.ico")
    compile_modules(folder)
    windows_libraries.hold_together(folder)
    say(f"{folder}: {trim.size_of(folder) / 1e6:.0f} MB")
    return folder


TARGET: Final = ("--python-platform", "x86_64-pc-windows-msvc", "--python-version", PYTHON)


def install(root: Path, lock: str, target: Path, *options: str) -> None:
    """Lay the packages of `lock` into `target`; uv reads the lock as that other system would."""
    uv = linux.tools(root).with_name("uv")
    command = (uv, "pip", "install", "--quiet", "--target", target, "--no-deps", "--require-hashes")
    done = call([*command, *options, "-r", root / "packaging" / lock], folder=root)
    if done.returncode != 0:
        raise SetupFailed(f"the packages of {lock} could not be fetched:\n{last_lines(done)}")


def _unpack_python(parts: Path, folder: Path) -> None:
    """Lay CPython into `folder`, from the official zip file where one is named."""
    target = folder / "python"
    target.mkdir()
    official = os.environ.get(OFFICIAL)
    if official:
        shutil.unpack_archive(official, target, "zip")
    for file in parts.iterdir() if not official else ():
        if file.is_file():
            shutil.copyfile(file, target / file.name)
    if not (target / "python311.dll").exists():
        raise SetupFailed(f"there is no CPython {PYTHON} for Windows in {official or LOCK}")
    shutil.copyfile(target / "LICENSE.txt", folder / "licences" / "Python-LICENSE.txt")
    licences.add(folder / "licences", PYTHON_NOTICE)
    (target / "python311._pth").write_text(SEARCHED, encoding="ascii", newline="\r\n")


def compile_modules(folder: Path) -> None:
    """Compile all modules beforehand where a Python of the same version is at hand.

    That is for the portable folder, which may be read from a disk; the set-up
    program leaves the outcome out and compiles where it installs.
    """
    words = ("-m", "compileall", "-q", "-j", "2", "--invalidation-mode", "unchecked-hash", "-s", folder)
    python = shutil.which(f"python{PYTHON}")
    if python is None:
        say(f"no Python {PYTHON}: the modules are not compiled, the first start takes longer")
        return
    call([python, *words, folder / "packages", folder / "perfgoals_desktop"])
