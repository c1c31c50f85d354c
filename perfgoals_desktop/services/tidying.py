"""Clear up, at the start, what a program that was killed could not."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from perfgoals_desktop.leftovers import sweep


def tidy_up(files: Iterable[Path], folders: Iterable[Path] = ()) -> int:
    """Remove unfinished files beside data files and in folders that are written to; returns how many.

    What a running process is writing stays.
    """
    return sweep(*{file.parent for file in files}, *folders)
