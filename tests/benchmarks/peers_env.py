"""The environment of the programs that are measured beside ours: build/bench/env, by package names.

None of them is needed: what cannot be had is left out, with a sentence that says so.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

from tests.benchmarks.registry import OUT, Contender

PYTHON = "{peers' python}"
"""Stands for the interpreter of that environment in a command."""

PACKAGES = {
    "typst": "typst",
    "fpdf2": "fpdf",
    "reportlab": "reportlab",
    "openpyxl": "openpyxl",
    "novelWriter": "novelwriter",
    "matplotlib": "matplotlib",
}
"""Package by what it is imported as."""

PROGRAMS = {"LibreOffice": "soffice"}


def peer(name: str, script: str, *arguments: object, needs: str) -> Contender:
    """A contender that runs in the peers' environment."""
    return Contender(name, (PYTHON, "-m", f"tests.benchmarks.peers.{script}", *map(str, arguments)), (needs,))


@dataclass
class Peers:
    """Brings what contenders need, once; `install` False takes only what is there already."""

    folder: Path = OUT / "env"
    install: bool = True
    _had: dict[str, bool] = field(default_factory=dict)

    @property
    def python(self) -> Path:
        return self.folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")

    def lack(self, contender: Contender) -> str:
        """Say what keeps a contender from running; blank when nothing does."""
        lacking = [need for need in contender.needs if not self.has(need)]
        return f"{contender.name} is left out: {', '.join(lacking)} cannot be had here." if lacking else ""

    def has(self, need: str) -> bool:
        """Tell whether a package or program is there, or could be installed."""
        if need not in self._had:
            program = PROGRAMS.get(need)
            self._had[need] = bool(shutil.which(program)) if program else self._has_package(need)
        return self._had[need]

    def command(self, contender: Contender) -> list[str]:
        """The command with the right interpreter."""
        return [str(self.python) if word == PYTHON else word for word in contender.command]

    def _has_package(self, package: str) -> bool:
        if not self.python.exists():
            if not self.install:
                return False
            subprocess.run([sys.executable, "-m", "venv", self.folder], check=False)
        if self._imports(package):
            return True
        if self.install:
            sys.stderr.write(f"[bench] installing {package} into {self.folder.name}\n")
            pip = [self.python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", package]
            subprocess.run(pip, check=False, capture_output=True)
        return self._imports(package)

    def _imports(self, package: str) -> bool:
        if not self.python.exists():
            return False
        look = f"import importlib.util as u, sys; sys.exit(u.find_spec('{PACKAGES[package]}') is None)"
        return subprocess.run([self.python, "-c", look], check=False).returncode == 0
