"""The virtual environment of the checkout (.venv), filled from a lock file."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import sys
from typing import TYPE_CHECKING

from envsetup import installers
from envsetup.commands import call
from envsetup.steps import step

if TYPE_CHECKING:
    from pathlib import Path

RUNTIME = "requirements.lock"
DEVELOPMENT = "requirements-dev.lock"
STAMP = "perfgoals-stamp.json"
WORKS = "import sys; sys.exit(sys.prefix == sys.base_prefix or sys.version_info[:2] < (3, 11))"


def ready(root: Path, lock: str) -> Path:
    """Return the interpreter of an environment that holds what `lock` lists."""
    venv = root / ".venv"
    python = interpreter(venv)
    if _is_filled(root, venv, lock) and python.exists():
        return python
    with step(f"packages of {lock} installed into .venv"):
        if call([python, "-c", WORKS]).returncode != 0:
            shutil.rmtree(venv, ignore_errors=True)
            installers.create(venv, root)
        installers.fill(python, root / "packaging" / lock, root)
        _write_stamp(root, venv, lock)
    return python


def interpreter(venv: Path) -> Path:
    """Return where the interpreter of `venv` lies on this kind of system."""
    return venv / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


def packages_of(venv: Path) -> Path:
    """Return the folder that the packages of `venv` lie in."""
    for folder in sorted((venv / "lib").glob("python3.*/site-packages")):
        return folder
    return venv / "Lib" / "site-packages"


def _is_filled(root: Path, venv: Path, lock: str) -> bool:
    try:
        stamp = json.loads((venv / STAMP).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    return bool(stamp.get(lock) == _digest(root, lock))


def _write_stamp(root: Path, venv: Path, lock: str) -> None:
    """Note what is installed; the development lock contains the runtime lock."""
    held = (RUNTIME, DEVELOPMENT) if lock == DEVELOPMENT else (lock,)
    text = json.dumps({each: _digest(root, each) for each in held}, indent=1)
    unfinished = venv / f"{STAMP}.new"
    unfinished.write_text(text, encoding="utf-8")
    os.replace(unfinished, venv / STAMP)  # noqa: PTH105 - the one call that is said to be atomic


def _digest(root: Path, lock: str) -> str:
    return hashlib.sha256((root / "packaging" / lock).read_bytes()).hexdigest()
