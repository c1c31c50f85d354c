"""A small workbook (单据) that carries one text besides what it shows: a receipt, opinions.

Its very hidden sheet has a name of its own for each kind, so that no reader takes one for
another.
"""

from __future__ import annotations

from typing import Final

from perfgoals_desktop.exchange.errors import HandoffDamaged, NoPayload
from perfgoals_desktop.exchange.hidden import payload_in
from perfgoals_desktop.exchange.xlsx_package import XlsxPackage
from perfgoals_desktop.sources import DamagedFile

_MAGIC: Final = b"PK\x03\x04"


def text_in_slip(data: bytes, file: str, sheet: str) -> str:
    """The text that the workbook carries in the very hidden `sheet`; `file` is what errors call it.

    Raises NoPayload for any other file, HandoffDamaged or HandoffTooNew.
    """
    if not data.startswith(_MAGIC):
        raise NoPayload(file, own=False)
    with XlsxPackage(data, file) as package:
        if not package.is_workbook or sheet not in package.sheets:
            raise NoPayload(file, own=False)
        try:
            package.check()
            rows = [text for address, text in package.cells(sheet).items() if address.startswith("A")]
        except DamagedFile as error:
            raise HandoffDamaged(file, error.problem) from error
        return payload_in(rows, file)
