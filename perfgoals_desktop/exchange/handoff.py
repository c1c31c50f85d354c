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
from perfgoals_desktop.sources import load

OWN_CREATOR: Final = "Perfgoals Desktop"
"""Who the workbooks of this program say that they are from."""
MAGIC: Final = (b"PK\x03\x04", b"PK\x05\x06")


def is_handoff(path: Path) -> bool:
    """Whether a file is a workbook that carries declarations; raises SourceUnavailable or FileTooLarge."""
    data = load(path, LIMITS)
    if not data.startswith(MAGIC):
        return False
    try:
        with XlsxPackage(data, path.name) as package:
            return package.is_workbook and SHEET in package.sheets
    except HandoffDamaged:
        return False  # whoever reads forms will say what is wrong with it


def read_handoff(path: Path) -> Parcel:
    """Read a hand-off file, and what its visible sheets show besides.

    Raises NoPayload for any other file, HandoffDamaged, HandoffTooNew, SourceUnavailable or
    FileTooLarge.
    """
    data = load(path, LIMITS)
    if not data.startswith(MAGIC):
        raise NoPayload(path.name, own=False)
    with XlsxPackage(data, path.name) as package:
        if not package.is_workbook or SHEET not in package.sheets:
            own = package.is_workbook and package.creator == OWN_CREATOR
            raise NoPayload(path.name, own=own)
        parcel = parcel_of(payload_in(_rows(package), path.name), path.name)
        package.check()
        return replace(parcel, touched=_touched(package, parcel.manifest.sheets))


def _rows(package: XlsxPackage) -> list[str]:
    """The texts of the hidden sheet's first column."""
    return [text for address, text in package.cells(SHEET).items() if address.startswith("A")]


def _touched(package: XlsxPackage, written: Mapping[str, str]) -> dict[str, Cells | None]:
    """The visible sheets that show something else than when they were written."""
    now = {name: package.cells(name) if name in package.sheets else None for name in written}
    return {
        name: cells for name, cells in now.items() if cells is None or fingerprint(cells) != written[name]
    }
