"""The set-up program for Windows, packed by NSIS."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from envsetup.commands import call, last_lines
from envsetup.steps import SetupFailed

if TYPE_CHECKING:
    from pathlib import Path

OLDEST_BUILD: Final = 17763
"""Of Windows 10, 1809: on an older one Qt does not start."""


def write(root: Path, folder: Path, version: str, target: Path) -> None:
    """Pack `folder` into `target`, which installs it."""
    script = root / "packaging" / "bundling" / "assets" / "setup.nsi"
    meaning = {"FOLDER": folder, "TARGET": target, "VERSION": version, "OLDEST_BUILD": OLDEST_BUILD}
    defined = [f"-D{name}={value}" for name, value in meaning.items()]
    made = call(["makensis", "-V2", "-WX", "-INPUTCHARSET", "UTF8", *defined, script])
    if made.returncode != 0:
        raise SetupFailed(f"makensis failed (it comes with: apt-get install nsis):\n{last_lines(made, 12)}")
