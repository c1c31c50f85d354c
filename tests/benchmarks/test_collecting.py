"""Collecting hand-off files, storing and review included, against openpyxl opening the same files."""

from __future__ import annotations

import tracemalloc
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from time import process_time

import openpyxl
import pytest

from perfgoals_desktop.services.collecting.collect import collect
from perfgoals_desktop.services.progress import silent
from tests.exchange.parcels import final, handed_over, program
from tests.made_up import declarations

pytestmark = pytest.mark.long

FILES, PROJECTS = 200, 5
LEAST = 5


@dataclass(frozen=True)
class Measured:
    """Seconds of processor time for the same files in one run."""

    files: int
    ours: float
    whole: float  # openpyxl opens each
    read_only: float  # openpyxl opens each to read, and reads its cells

    @property
    def ratio(self) -> float:
        """How much faster than openpyxl's whole workbook."""
        return self.whole / self.ours

    @property
    def ratio_read_only(self) -> float:
        """How much faster than openpyxl's way that builds no workbook."""
        return self.read_only / self.ours


def make_files(folder: Path, files: int = FILES, projects: int = PROJECTS) -> Path:
    """So many hand-off files, each with so many made-up projects."""
    made = map(final, declarations(files * projects))
    for number in range(files):
        handed_over(folder / f"{number:04}.xlsx", *islice(made, projects))
    return folder


def measure(folder: Path, out: Path, sample: int = 40) -> Measured:
    """Collect all files; openpyxl opens at most `sample` of them, and its time is scaled."""
    files = sorted(folder.glob("*.xlsx"))
    chosen = files[:: max(1, len(files) // sample)]
    scale = len(files) / len(chosen)
    whole = _seconds(lambda: [openpyxl.load_workbook(file) for file in chosen[::1]])
    read_only = _seconds(lambda: [_read_cells(file) for file in chosen])
    ours = _seconds(lambda: collect(out, [folder], program(), silent))
    return Measured(len(files), ours, whole * scale, read_only * scale)


def peak(folder: Path, out: Path) -> int:
    """The most memory that Python's objects took while a folder was collected, in bytes."""
    tracemalloc.start()
    collect(out, [folder], program(), silent)
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return most


def _read_cells(file: Path) -> None:
    book = openpyxl.load_workbook(file, read_only=True)
    for sheet in book:
        for _ in sheet.iter_rows(values_only=True):
            pass
    book.close()


def _seconds(work) -> float:
    start = process_time()
    work()
    return process_time() - start


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return make_files(tmp_path_factory.mktemp("handoffs"))


def test_collecting_is_five_times_faster_than_opening_with_openpyxl(folder, tmp_path, record_property):
    measured = measure(folder, tmp_path / "汇总.pgdb")

    record_property("measured", measured)
    assert measured.ratio >= LEAST


def test_memory_hardly_grows_with_the_files(folder, tmp_path):
    few = tmp_path / "few"
    few.mkdir()
    for file in sorted(folder.glob("*.xlsx"))[: FILES // 4]:
        (few / file.name).write_bytes(file.read_bytes())
    once = peak(few, tmp_path / "1.pgdb")

    assert peak(folder, tmp_path / "2.pgdb") <= 2 * once
