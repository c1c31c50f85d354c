"""A receipt (回执): which declarations finance has received, for the unit that handed them over."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import ClassVar, Final
from uuid import UUID

from perfgoals_desktop.exchange.members import Revision
from perfgoals_desktop.exchange.slip import Slip, SlipPart, read_slip
from perfgoals_desktop.stopping import within_time

VERSION: Final = 1


class ReceiptEntry(SlipPart):
    """A declaration that came; `reason` says why one was not taken, blank for one that was."""

    id: UUID
    name: str
    fiscal_year: int | None = None
    revision: Revision
    digest: str
    check_code: str
    taken: bool
    reason: str = ""


class Receipt(Slip):
    """What finance says to a unit that it has received."""

    sheet: ClassVar = "PERFGOALS-RECEIPT"
    version: ClassVar = VERSION

    receives: int = VERSION
    receiver: str = ""
    entries: tuple[ReceiptEntry, ...]

    @property
    def taken(self) -> tuple[ReceiptEntry, ...]:
        """The declarations that were taken."""
        return tuple(entry for entry in self.entries if entry.taken)

    @property
    def day(self) -> datetime:
        """When it was made, by the clock of this machine."""
        return self.made_at.astimezone()


@within_time
def read_receipt(path: Path) -> Receipt:
    """Read a receipt file; raises NoPayload for any other, and what reading a hand-off raises."""
    return read_slip(Receipt, path)
