"""Read files of forms: `python -m tests.benchmarks.reading ours|whole|read-only txt|xlsx COUNT`.

`whole` and `read-only` are openpyxl's two ways to open the workbooks, nothing understood.
"""

from __future__ import annotations

import sys
from pathlib import Path

import openpyxl

from perfgoals_desktop import paths
from perfgoals_desktop.reading.read import Reader, read_file
from perfgoals_desktop.schema.catalog import Catalog
from tests.benchmarks.clock import Clock, tell
from tests.benchmarks.registry import DATA
from tests.benchmarks.workbook import CREATED, published

SAMPLE = paths.resources() / "samples" / "shanghai-npc-2023.txt"
IN_A_FILE = 14


def source_file(kind: str) -> Path:
    """The published forms as a text, or as sheets of a workbook without anything hidden."""
    if kind == "txt":
        return SAMPLE
    from perfgoals_desktop.documents.xlsx import write_workbook

    file = DATA / "published.xlsx"
    if not file.exists():
        DATA.mkdir(parents=True, exist_ok=True)
        write_workbook(file, published(), created=CREATED)
    return file


def read_ours(file: Path, times: int) -> int:
    reader = Reader(Catalog.read(paths.forms()))
    return sum(len(reader.read_file(file).declarations) for _ in range(times))


def read_whole(file: Path, times: int) -> int:
    return sum(len(openpyxl.load_workbook(file).worksheets) for _ in range(times))


def read_only(file: Path, times: int) -> int:
    cells = 0
    for _ in range(times):
        book = openpyxl.load_workbook(file, read_only=True)
        cells += sum(1 for sheet in book for _row in sheet.iter_rows(values_only=True))
        book.close()
    return cells


WAYS = {"ours": read_ours, "whole": read_whole, "read-only": read_only}


def main(way: str, kind: str, count: int) -> None:
    file, catalog = source_file(kind), Catalog.read(paths.forms())
    read_file(SAMPLE, catalog)  # what is imported and remembered once does not count
    with Clock() as clock:
        WAYS[way](file, max(1, count // IN_A_FILE))
    tell(clock.figures)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
