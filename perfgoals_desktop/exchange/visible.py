"""What a worksheet shows (可见单元格): noted when it is written, told cell by cell when it was changed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import blake2b

from perfgoals_desktop.exchange.parcel import Cells
from perfgoals_desktop.exchange.xlsx_package import cells_in
from perfgoals_desktop.exchange.xlsx_texts import UNCALCULATED

_ADDRESS = re.compile("([A-Z]+)([0-9]+)")


@dataclass(frozen=True, slots=True)
class CellChange:
    """A visible cell that was changed after the export.

    `cell` is blank where the worksheet is gone, or cannot be compared cell by cell.
    `key` is what the cell shows, as `documents.sheet.Cell` has it.
    """

    sheet: str
    cell: str = ""
    then: str = ""
    now: str = ""
    label: str = ""
    key: str = ""
    gone: bool = False


def fingerprint(cells: Cells) -> str:
    """A mark of what a worksheet shows: 32 hexadecimal digits."""
    shown = "\x1e".join(f"{address}\x1f{text}" for address, text in cells.items())
    return blake2b(shown.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def fingerprint_of(xml: bytes) -> str:
    """The mark of a worksheet as it is written."""
    return fingerprint(cells_in(xml))


def changed_cells(sheet: str, then: Cells, now: Cells) -> Iterator[CellChange]:
    """The cells that show something else, row by row; a blank one shows nothing.

    A total that some program saved without its value still follows from the cells above it.
    """
    for address in sorted({**then, **now}, key=_place):
        before, after = then.get(address, ""), now.get(address, "")
        if before != after and not (before and after == UNCALCULATED):
            yield CellChange(sheet, address, before, after.replace(UNCALCULATED, ""))


def _place(address: str) -> tuple[int, int, str]:
    match = _ADDRESS.fullmatch(address)
    return (int(match[2]), len(match[1]), match[1]) if match else (0, 0, address)
