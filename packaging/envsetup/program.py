"""Start the program."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

from envsetup import display
from envsetup.steps import say

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

PACKAGE = "perfgoals_desktop"


def start(root: Path, python: Path, arguments: Sequence[str], variables: Mapping[str, str]) -> int:
    """Run the program and return its exit code; without arguments it shows the samples."""
    window = display.usable(variables)
    environment = dict(variables)
    if not window:
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    path = variables.get("PYTHONPATH")
    environment["PYTHONPATH"] = os.pathsep.join(filter(None, [str(root), path]))
    # -P: a file of the folder one happens to stand in is not to be taken for a library.
    command = [str(python), "-P", "-m", PACKAGE, *(arguments or default(root, window=window))]
    if sys.platform != "win32":
        os.execve(command[0], command, environment)  # noqa: S606 - never returns
    return subprocess.run(command, env=environment, check=False).returncode


def default(root: Path, *, window: bool) -> list[str]:
    """Return the arguments for somebody who gave none."""
    if window and (root / PACKAGE / "ui" / "application.py").exists():
        return ["open", "--sample"]
    target = root / "build" / "demo"
    say(f"no window here: the samples go to {target}")
    return ["demo", "--out", str(target)]
