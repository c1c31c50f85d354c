"""Collect hand-off files: `python -m tests.benchmarks.collecting ours|whole|read-only COUNT`.

Ours reads, verifies, reviews and stores every file; openpyxl opens a part of them, and its
time is scaled.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from itertools import islice
from pathlib import Path

import openpyxl

from perfgoals_desktop.services.collecting.collect import collect
from perfgoals_desktop.services.progress import silent
from tests.benchmarks.clock import Clock, most_memory, tell
from tests.benchmarks.registry import DATA
from tests.exchange.parcels import final, handed_over, program
from tests.made_up import declarations

PROJECTS = 5
SAMPLE = 40


def handoff_folder(count: int) -> Path:
    """A folder with so many hand-off files, each with five made-up projects."""
    folder = DATA / f"handoffs-{count}"
    if not folder.exists():
        unfinished = DATA / f"unfinished-handoffs-{count}"
        shutil.rmtree(unfinished, ignore_errors=True)
        unfinished.mkdir(parents=True)
        made = map(final, declarations(count * PROJECTS))
        for number in range(count):
            handed_over(unfinished / f"{number:04}.xlsx", *islice(made, PROJECTS))
        unfinished.rename(folder)
    return folder


def open_whole(file: Path) -> None:
    openpyxl.load_workbook(file)


def open_read_only(file: Path) -> None:
    book = openpyxl.load_workbook(file, read_only=True)
    for sheet in book:
        for _ in sheet.iter_rows(values_only=True):
            pass
    book.close()


def main(way: str, count: int) -> None:
    folder = handoff_folder(count)
    scale = 1.0
    with Clock() as clock:
        if way == "ours":
            with tempfile.TemporaryDirectory() as out:
                report = collect(Path(out) / "all.pgdb", [folder], program(), silent)
                if len(report.taken) != count * PROJECTS:
                    raise ValueError(f"taken: {len(report.taken)}")
        else:
            files = sorted(folder.glob("*.xlsx"))
            chosen = files[:: max(1, count // SAMPLE)]
            for file in chosen:
                (open_whole if way == "whole" else open_read_only)(file)
            scale = len(files) / len(chosen)
    tell({"wall": clock.wall * scale, "cpu": clock.cpu * scale, "megabytes": most_memory()})


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
