"""Which files are collected (来源): those named, and in folders those that may be hand-off files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Final

from perfgoals_desktop.exchange.hidden import SHEET
from perfgoals_desktop.exchange.xlsx_package import LIMITS, XlsxPackage
from perfgoals_desktop.services.collecting.errors import NothingToCollect
from perfgoals_desktop.sources import SourceError, load
from perfgoals_desktop.stopping import within_time

SUFFIXES: Final = (".xlsx", ".pdf")
_NOT_MEANT: Final = ("~$", ".")
"""What Excel lays beside an open workbook, and hidden files."""


def files_in(sources: Sequence[Path], without: Iterable[Path] = ()) -> tuple[Path, ...]:
    """The files, each once, those of a folder and its subfolders by name; raises NothingToCollect.

    `without` are files that have another part, such as the list of units.
    """
    left_out = {path.resolve() for path in without}
    found = {path.resolve(): path for source in sources for path in _files(source)}
    files = tuple(path for real, path in found.items() if real not in left_out)
    if not files:
        raise NothingToCollect
    return files


def _files(source: Path) -> Iterator[Path]:
    if not source.is_dir():
        yield source
        return
    for path in sorted(source.rglob("*")):
        if path.suffix.lower() in SUFFIXES and not path.name.startswith(_NOT_MEANT) and path.is_file():
            yield path


def several_handoffs(files: Sequence[Path]) -> bool:
    """Whether at least two of the files are hand-offs, by the sheets that they have; quick."""
    return sum(1 for _ in islice((file for file in files if _is_handoff(file)), 2)) > 1


def _is_handoff(file: Path) -> bool:
    if file.suffix.lower() != ".xlsx":
        return False
    try:
        return _has_payload(file)
    except SourceError:
        return False


@within_time
def _has_payload(file: Path) -> bool:
    with XlsxPackage(load(file, LIMITS), file.name) as package:
        return package.is_workbook and SHEET in package.sheets
