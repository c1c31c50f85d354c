"""The program runs without what is left out of it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from bundling import linux, never_imported

from perfgoals_desktop.services import diagnosing

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = """
import importlib, pkgutil, sys

names = tuple(sys.argv[3:])
class Missing:
    def find_spec(self, name, path=None, target=None):
        if name.startswith(tuple(f"{each}." for each in names)) or name in names:
            raise ModuleNotFoundError(name, name=name)

sys.meta_path.insert(0, Missing())
import perfgoals_desktop
for module in pkgutil.walk_packages(perfgoals_desktop.__path__, "perfgoals_desktop."):
    if not module.name.endswith("__main__"):
        importlib.import_module(module.name)
there = sorted(name for name in names if name in sys.modules)
sys.exit(f"imported: {there}" if there else __import__("perfgoals_desktop.cli").cli.main(sys.argv[1:3]))
"""


def run(*words: str) -> subprocess.CompletedProcess[str]:
    """Import the whole program without what is left out, then run it with `words`, which are two."""
    command = [sys.executable, "-c", SCRIPT, *words, *never_imported.all_names()]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)


def test_every_module_and_the_demonstration_do_without_what_is_left_out(tmp_path: Path) -> None:
    done = run("demo", f"--out={tmp_path}")

    assert done.returncode == 0, done.stderr
    assert (tmp_path / "declarations.pdf").stat().st_size > 100_000


def test_a_command_explains_itself_without_what_is_left_out() -> None:
    done = run("print", "--help")

    assert done.returncode == 0, done.stderr
    assert "--project" in done.stdout


def test_what_is_left_out_is_named_once() -> None:
    names = never_imported.all_names()

    assert len(names) == len(set(names))


def test_the_versions_that_a_diagnosis_tells_are_carried() -> None:
    assert set(linux.NAMED) == set(diagnosing._LIBRARIES)
