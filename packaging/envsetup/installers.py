"""The ways to make a virtual environment and to fill it: uv, pip, Debian's pip wheel."""

from __future__ import annotations

import importlib.util
import os
import shutil
import sys
from typing import TYPE_CHECKING

from envsetup import apt, syslibs
from envsetup.commands import call, last_lines
from envsetup.steps import SetupFailed, say

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

CHECKED = ("--require-hashes", "--no-deps", "--only-binary", ":all:")
"""The lock is complete and has hashes; building from source would run foreign code."""


def create(venv: Path, root: Path) -> None:
    """Make an empty environment at `venv`, with pip in it where that is possible."""
    base = _base_python()
    if has_uv() and call(["uv", "venv", "--quiet", "--no-project", "--python", base, venv]).returncode == 0:
        return
    if not _has_ensurepip(base):
        _install_venv_package()
    if call([base, "-m", "venv", venv]).returncode == 0:
        return
    shutil.rmtree(venv, ignore_errors=True)
    made = call([base, "-m", "venv", "--without-pip", venv])
    if made.returncode != 0:
        raise SetupFailed(f"no virtual environment could be made in {root}:\n{last_lines(made)}")


def fill(python: Path, lock: Path, root: Path) -> None:
    """Install all that `lock` lists into the environment of `python`."""
    source = _source(root)
    said = "no pip was found; install it with: sudo apt-get install python3-venv"
    for command, variables in _ways(python, root):
        result = call([*command, *CHECKED, *source, "-r", lock], folder=root, variables=variables)
        if result.returncode == 0:
            return
        said = last_lines(result)
    raise SetupFailed(f"the packages of {lock.name} could not be installed:\n{said}")


def has_uv() -> bool:
    """Tell whether uv is there and starts."""
    return call(["uv", "--version"]).returncode == 0


def _source(root: Path) -> tuple[str, ...]:
    """Take the packages from `wheelhouse/` when the checkout has one, and only from there."""
    wheelhouse = root / "wheelhouse"
    return ("--no-index", "--find-links", str(wheelhouse)) if wheelhouse.is_dir() else ()


def _ways(python: Path, root: Path) -> Iterator[tuple[list[str], dict[str, str]]]:
    """Yield the commands that may install, the best first, each with its variables.

    The configuration of the machine counts, for it names the index to use; only
    what would make pip install elsewhere is switched off. Should it spoil the
    installation all the same, pip tries once more without any.
    """
    variables = dict(os.environ) | {"PIP_USER": "0", "PIP_REQUIRE_VIRTUALENV": "0"}
    if has_uv():
        yield ["uv", "pip", "install", "--quiet", "--python", str(python)], variables
    pip = _pip(python, root)
    if pip:
        options = ["install", "--quiet", "--disable-pip-version-check", "--no-input"]
        yield [*pip, *options], variables
        yield [*pip, *options], variables | {"PIP_CONFIG_FILE": os.devnull}


def _pip(python: Path, root: Path) -> list[str]:
    """Return a command that runs a pip for `python`, or nothing."""
    base = _base_python()
    for command in ([str(python), "-m", "pip"], [base, "-m", "pip", "--python", str(python)]):
        if call([*command, "--version"]).returncode == 0:
            return command
    if call([python, "-m", "ensurepip"]).returncode == 0:
        return [str(python), "-m", "pip"]
    wheel = _pip_wheel(root)
    return [str(python), f"{wheel}/pip"] if wheel else []


def _pip_wheel(root: Path) -> Path | None:
    """Find pip as a wheel: in `wheelhouse/`, or in the package in which Debian keeps it."""
    own = sorted((root / "wheelhouse").glob("pip-*.whl"))
    if own or not apt.available():
        return own[0] if own else None
    folder = syslibs.folder_of(root)
    packages = ("python3-pip-whl",)
    syslibs.unpack(syslibs.manager_for(packages, folder), packages, folder)
    return next(iter(sorted(folder.glob("usr/share/python-wheels/pip-*.whl"))), None)


def _base_python() -> str:
    """Return the interpreter outside any environment, for ours may be about to be made anew."""
    return str(getattr(sys, "_base_executable", sys.executable))


def _has_ensurepip(base: str) -> bool:
    if base == sys.executable:
        return importlib.util.find_spec("ensurepip") is not None
    return call([base, "-c", "import ensurepip"]).returncode == 0


def _install_venv_package() -> None:
    """Debian keeps ensurepip in a package of its own."""
    prefix = apt.rights() if apt.available() else None
    if prefix is None:
        return
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    if not apt.Apt().install((f"python{version}-venv",), prefix):
        say(f"python{version}-venv could not be installed; going on without it")
