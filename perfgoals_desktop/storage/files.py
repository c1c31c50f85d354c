"""A data file as files on the disk."""

from __future__ import annotations

import os
from pathlib import Path

from perfgoals_desktop.atomic import settle
from perfgoals_desktop.leftovers import unfinished

COMPANIONS = ("", "-journal", "-wal", "-shm")
"""The data file itself and what SQLite lays beside it."""


def remove_data_file(file: Path) -> None:
    """Remove a data file with its journals; nothing happens when it is not there."""
    for suffix in COMPANIONS:
        file.with_name(file.name + suffix).unlink(missing_ok=True)


def neighbour(file: Path) -> Path:
    """A name beside `file` that nobody else uses, for a file that is not finished yet."""
    return unfinished(file.parent, ".part")


def put_in_place(part: Path, target: Path) -> None:
    """Give a finished file its name, so that a power cut leaves the old one or the new one."""
    with part.open("rb+") as stream:
        os.fsync(stream.fileno())
    part.replace(target)
    settle(target.parent)
