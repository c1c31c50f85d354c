"""Real disks for tests: small ones that get full, ones that may only be read; only root may mount them."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


@contextmanager
def small_disk(folder: Path, kilobytes: int = 2_048) -> Iterator[Path]:
    """A disk of its own in a new folder; the test is skipped where none can be mounted."""
    folder.mkdir()
    _mount("-t", "tmpfs", "-o", f"size={kilobytes}k", "none", folder)
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", folder], check=True)


def make_read_only(disk: Path) -> None:
    """From now on nothing on a disk can be changed; nobody may have a file on it open for writing."""
    _mount("-o", "remount,ro", disk)


def fill(disk: Path) -> Path:
    """Use all the room that a disk has left; returns the file that takes it."""
    filler = disk / "filler.bin"
    with filler.open("wb", buffering=0) as stream:
        for size in (65_536, 4_096, 512, 1):
            try:
                while stream.write(bytes(size)) == size:
                    pass
            except OSError:
                continue
    return filler


def _mount(*arguments: object) -> None:
    if not sys.platform.startswith("linux") or os.geteuid() != 0:
        pytest.skip("only root may mount a disk")
    if subprocess.run(["mount", *map(str, arguments)], capture_output=True, check=False).returncode:
        pytest.skip("no disk can be mounted here")
