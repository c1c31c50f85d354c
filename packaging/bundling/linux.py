"""The program as a folder for Linux: its own Python, libraries, forms and fonts."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING, Final

from envsetup import environment, installers
from envsetup.commands import call, last_lines
from envsetup.steps import SetupFailed, say, step

from bundling import budget, licences, never_imported, system_licences, trim

if TYPE_CHECKING:
    from pathlib import Path

NAME: Final = "perfgoals"
LOCK: Final = "requirements-bundle.lock"
DATA: Final = ("forms", "resources", "CHANGELOG.md", "LICENSE")
NAMED: Final = (
    "PySide6-Essentials", "SQLAlchemy", "openpyxl", "pydantic", "pypdfium2", "python-docx", "reportlab",
    "zxing-cpp",
)  # fmt: skip
"""What perfgoals_desktop/services/diagnosing.py tells the versions of, which it reads from their metadata."""


def folder_of(root: Path) -> Path:
    """Where the folder is made."""
    return root / "build" / "bundle" / NAME


def make(root: Path) -> Path:
    """Make the folder anew and return it."""
    python = tools(root)
    target = folder_of(root)
    shutil.rmtree(target, ignore_errors=True)
    with step("program gathered"):
        _gather(root, python, target.parent)
    libraries = target / "_internal"
    call(["strip", "--strip-unneeded", *_with_symbols(libraries)])
    forget_place(libraries, _library_folder(python))
    freed = trim.trim(libraries)
    licences.collect([environment.packages_of(python.parents[1])], root, target / "licences")
    system_licences.collect(python, libraries, target / "licences")
    size = budget.hold("folder for Linux", trim.size_of(target))
    say(f"{target}: {size}, {freed / 1e6:.0f} MB of unused parts left out")
    return target


def tools(root: Path) -> Path:
    """Return the interpreter of an environment that holds the program's packages and PyInstaller."""
    venv = root / "build" / "bundle-env"
    python = environment.interpreter(venv)
    stamp = venv / LOCK
    lock = root / "packaging" / LOCK
    if not stamp.exists() or stamp.read_bytes() != lock.read_bytes():
        with step(f"packages of {LOCK} installed into {venv.relative_to(root)}"):
            shutil.rmtree(venv, ignore_errors=True)
            installers.create(venv, root)
            installers.fill(python, lock, root)
            shutil.copyfile(lock, stamp)
    return python


def _with_symbols(libraries: Path) -> list[Path]:
    """What may come with symbols for debuggers; Qt does not and stays as it was published."""
    return [
        file
        for file in libraries.rglob("*.so*")
        if not file.is_symlink() and not {"PySide6", "shiboken6"} & set(file.parts)
    ]


def _library_folder(python: Path) -> str:
    """Where the Python that runs the program was installed with its libraries on this machine."""
    asked = "import sysconfig; print(sysconfig.get_config_var('LIBDIR'))"
    return call([python, "-c", asked]).stdout.strip()


def forget_place(libraries: Path, place: str) -> None:
    """Let neither Python nor its modules look for libraries in `place`, a folder of this machine.

    The text is written over where it stands: an empty one would mean the folder
    that the program is started from.
    """
    searched = place.encode() + b"\0"
    own = b"$ORIGIN".ljust(len(searched), b"\0")
    for file in [*libraries.glob("python*/lib-dynload/*.so"), *libraries.glob("libpython*.so*")]:
        content = file.read_bytes()
        if len(place) > len("$ORIGIN") and searched in content:
            file.write_bytes(content.replace(searched, own))


def version_of(root: Path) -> str:
    """The version of the program, from its one place."""
    text = (root / "perfgoals_desktop" / "__init__.py").read_text(encoding="utf-8")
    return text.partition('__version__ = "')[2].partition('"')[0]


def _gather(root: Path, python: Path, target: Path) -> None:
    command = [python, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN", "--onedir", "--noupx"]
    command += ["--name", NAME, "--distpath", target, "--workpath", root / "build" / "pyinstaller"]
    command += ["--specpath", root / "build" / "pyinstaller", "--paths", root]
    for name in DATA:
        place = "." if (root / name).is_file() else name
        command += ["--add-data", f"{root / name}{os.pathsep}{place}"]
    for package in NAMED:
        command += ["--copy-metadata", package]
    for module in never_imported.all_names():
        command += ["--exclude-module", module]
    command.append(root / "packaging" / "bundling" / "launch.py")
    made = call([str(part) for part in command], folder=root)
    if made.returncode != 0:
        raise SetupFailed(f"PyInstaller failed:\n{last_lines(made)}")
