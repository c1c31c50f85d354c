"""Read a hand-off file (报送文件): a workbook that carries its declarations in a hidden sheet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Final

from perfgoals_desktop.exchange.errors import HandoffDamaged, NoPayload
from perfgoals_desktop.exchange.hidden import SHEET, payload_in
from perfgoals_desktop.exchange.parcel import Cells, Parcel
from perfgoals_desktop.exchange.payload import parcel_of
from perfgoals_desktop.exchange.visible import fingerprint
from perfgoals_desktop.exchange.xlsx_package import LIMITS, XlsxPackage
from perfgoals_desktop.sources import DamagedFile, load
from perfgoals_desktop.stopping import within_time

OWN_CREATOR: Final = "Perfgoals Desktop"
"""Who the workbooks of this program say that they are from."""
_MAGIC: Final = (b"PK\x03\x04", b"PK\x05\x06")


@within_time
def read_handoff(path: Path) -> Parcel:
    """Read a hand-off file, and what its visible sheets show besides; see `parcel_in_workbook`.

    Raises SourceUnavailable or FileTooLarge too.
    """
    return parcel_in_workbook(load(path, LIMITS), path.name)


def parcel_in_workbook(data: bytes, file: str) -> Parcel:
    """The parcel that a workbook carries; `file` is what errors call it.

    Raises NoPayload for any other file, DamagedFile for one that is no whole package,
    HandoffDamaged for one that contradicts itself, HandoffTooNew, FileTooLarge.
    """
    if not data.startswith(_MAGIC):
        raise NoPayload(file, own=False)
    with XlsxPackage(data, file) as package:
        if not package.is_workbook or SHEET not in package.sheets:
            raise NoPayload(file, own=package.is_workbook and package.creator == OWN_CREATOR)
        try:
            package.check()
            parcel = parcel_of(payload_in(_rows(package), file), file)
            return replace(parcel, touched=_touched(package, parcel.manifest.sheets))
        except DamagedFile as error:
            raise HandoffDamaged(file, error.problem) from error


def _rows(package: XlsxPackage) -> list[str]:
    """The texts of the hidden sheet's first column."""
    return [text for address, text in package.cells(SHEET).items() if address.startswith("A")]


def _touched(package: XlsxPackage, written: Mapping[str, str]) -> dict[str, Cells | None]:
    """The visible sheets that show something else than when they were written; those that are gone last."""
    names = dict.fromkeys([*(name for name in package.sheets if name in written), *written])
    now = {name: package.cells(name) if name in package.sheets else None for name in names}
    return {
        name: cells for name, cells in now.items() if cells is None or fingerprint(cells) != written[name]
    }
