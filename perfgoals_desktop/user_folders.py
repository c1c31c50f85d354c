"""Where the program keeps what belongs to its user: data, settings, logs.

A program that is carried about (便携版) has the file `portable.flag` beside it; then
everything lies in the folder `data` there, and nothing is written to the computer.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Final

import platformdirs

from perfgoals_desktop import paths

NAME: Final = "perfgoals"
FLAG: Final = "portable.flag"


def portable() -> Path | None:
    """The folder for everything when the program is carried about, otherwise None.

    A folder that cannot be written to, such as a DVD, makes it an ordinary program.
    """
    place = _program_folder()
    if not (place / FLAG).is_file() or not os.access(place, os.W_OK):
        return None
    return place / "data"


def data() -> Path:
    """What the program makes for this user: the sample, templates, backups; not made here."""
    return portable() or platformdirs.user_data_path(NAME, appauthor=False)


def config() -> Path:
    """Choices of this user; not made here."""
    carried = portable()
    return carried / "config" if carried else platformdirs.user_config_path(NAME, appauthor=False)


def logs() -> Path:
    """What went wrong; not made here."""
    carried = portable()
    return carried / "logs" if carried else platformdirs.user_log_path(NAME, appauthor=False)


def remembered(path: Path) -> str:
    """A path as choices keep it: one that is carried about is told from the program's folder.

    The same stick is E: on one computer and F: on the next. `recalled` is the inverse.
    """
    place = _program_folder()
    if portable() and path.is_absolute() and path.is_relative_to(place):
        return path.relative_to(place).as_posix()
    return str(path)


def recalled(text: str) -> Path:
    """The path that `remembered` has written."""
    return _program_folder() / text if portable() else Path(text)


def _program_folder() -> Path:
    """The folder in which whoever carries the program about finds it."""
    if getattr(sys, "frozen", False):
        return Path(sys.executable).resolve().parent
    return paths.root()
