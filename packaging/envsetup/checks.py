"""The checks of the project, one after the other."""

from __future__ import annotations

import subprocess
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from envsetup.commands import call, last_lines
from envsetup.steps import say

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

LINT_IMPORTS = "from importlinter.cli import lint_imports_command as run; run()"


@dataclass(frozen=True, slots=True)
class Check:
    """One tool and how it is run with the interpreter of the environment."""

    name: str
    arguments: tuple[str, ...]


CHECKS = (
    Check("ruff check", ("-m", "ruff", "check")),
    Check("ruff format", ("-m", "ruff", "format", "--check")),
    Check("mypy", ("-m", "mypy")),
    Check("import contracts", ("-c", LINT_IMPORTS)),
)
WHOLE = (
    *("--cov", "--cov-report=term"),
    *("--numprocesses=auto", "--maxprocesses=4", "--dist=loadfile", "--max-worker-restart=0"),
)
"""Without arguments: with coverage, on up to four cores, the tests of one file in one process.

A process that crashes ends the run: restarted ones wait for each other for ever.
"""
WITHOUT_QT = (
    *("-p", "no:pytest-qt", "-W", "ignore::pytest.PytestConfigWarning", "--continue-on-collection-errors"),
    *("-o", "addopts=--strict-markers --import-mode=importlib -m 'not long'"),
)
"""pytest-qt ends the whole run when Qt cannot be loaded; like this only what needs Qt fails."""


def run(root: Path, python: Path, arguments: Sequence[str], variables: Mapping[str, str]) -> int:
    """Run all checks, or pytest alone with `arguments`; return 0 when all of them pass."""
    failed = (
        [] if arguments else [check.name for check in CHECKS if not _passes(check, root, python, variables)]
    )
    qt = call([python, "-c", "import PySide6.QtWidgets"], folder=root, variables=variables)
    if qt.returncode != 0:
        say(f"Qt cannot be loaded, so its tests will fail:\n{last_lines(qt, 2)}")
        failed.append("Qt")
    if failed:
        say(f"failed: {', '.join(failed)}")
    chosen = (*(() if qt.returncode == 0 else WITHOUT_QT), *(arguments or WHOLE))
    return _pytest(root, python, chosen, variables) or int(bool(failed))


def _passes(check: Check, root: Path, python: Path, variables: Mapping[str, str]) -> bool:
    """Run one check; show its output only when it fails."""
    began = time.monotonic()
    result = call([python, *check.arguments], folder=root, variables=variables)
    seconds = time.monotonic() - began
    say(f"{check.name}: {'passed' if result.returncode == 0 else 'FAILED'} ({seconds:.1f} s)")
    if result.returncode != 0:
        print((result.stdout + result.stderr).rstrip(), flush=True)
    return result.returncode == 0


def _pytest(root: Path, python: Path, arguments: Sequence[str], variables: Mapping[str, str]) -> int:
    command = [str(python), "-m", "pytest", *arguments]
    return subprocess.run(command, cwd=root, env=dict(variables), check=False).returncode
