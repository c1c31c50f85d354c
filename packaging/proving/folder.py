"""The folder for Linux runs where there is no Python: the demonstration, and the window on a screen."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from bundling import budget, deb, linux, trim
from envsetup.steps import SetupFailed, say

from proving import clean_root
from proving.display import screen

if TYPE_CHECKING:
    from pathlib import Path

    from proving.clean_root import CleanRoot

PLACE: Final = "opt/perfgoals"
TITLE: Final = "demo"
SAMPLE: Final = "示例|欢迎使用"
"""The titles of the window with the sample: a first start greets before."""


@dataclass(frozen=True, slots=True)
class Starts:
    """Seconds until the window was there, the first time and at best of the times after it."""

    first: float
    again: float


def prove(root: Path) -> None:
    """Run the folder in a clean system; raises what a person can do when it does not."""
    bundle = linux.folder_of(root)
    if not bundle.exists():
        linux.make(root)
    size = budget.hold("folder for Linux", trim.size_of(bundle))
    with clean_root.fresh(root, deb.NEEDED) as clean:
        refuse_python(clean)
        shutil.copytree(bundle, clean.place / PLACE, symlinks=True)
        demonstrate(clean, f"/{PLACE}/perfgoals")
        starts = open_window(root, clean, f"/{PLACE}/perfgoals", "folder")
    say(f"folder: {size}, window after {starts.first:.2f} s, later {starts.again:.2f} s")


def refuse_python(clean: CleanRoot) -> None:
    """Hold that the system has no Python that could help."""
    if clean.run("sh", "-c", "command -v python3 python").returncode == 0:
        raise SetupFailed("the clean system has a Python")


def demonstrate(clean: CleanRoot, program: str) -> None:
    """Run the demonstration as the clerk, look whether it left what it should, and check its paper."""
    out = f"/{clean_root.HOME}/demo"
    clean.must(program, "demo", "--out", out)
    names = {file.name for file in (clean.home / "demo").iterdir()}
    if not names >= {"demo.pgdb", "declarations.pdf", "workbook.xlsx"}:
        raise SetupFailed(f"the demonstration left only {', '.join(sorted(names))}")
    # Its pages are read by a process that the program starts from itself.
    clean.must(program, "verify", f"{out}/declarations.pdf", "--data", f"{out}/demo.pgdb")


def open_window(root: Path, clean: CleanRoot, program: str, name: str) -> Starts:
    """Open the data of the demonstration in a window, three times; its picture goes to build/proofs."""
    data = f"/{clean_root.HOME}/demo/demo.pgdb"
    picture = root / "build" / "proofs" / f"{name}.png"
    picture.parent.mkdir(parents=True, exist_ok=True)
    taken = []
    with screen() as display:
        inside = replace(clean, variables={"DISPLAY": display.name})
        for _ in range(3):
            with inside.running(program, "open", data, log=root / "build" / "proofs" / f"{name}.log"):
                taken.append(display.wait_for(TITLE))
                display.settle()
                display.picture(linux.tools(root), picture)
                display.press("ctrl+q")
    return Starts(taken[0], min(taken[1:]))
