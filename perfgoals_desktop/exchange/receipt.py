"""A receipt (回执): which declarations finance has received, for the unit that handed them over.

A workbook like a hand-off, but its very hidden sheet has another name, so that no reader
takes the one for the other.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Final
from uuid import UUID

from pydantic import AwareDatetime, BaseModel, ConfigDict, ValidationError

from perfgoals_desktop.domain.canonical import canonical_json
from perfgoals_desktop.exchange.errors import HandoffDamaged, HandoffTooNew
from perfgoals_desktop.exchange.slip import text_in_slip
from perfgoals_desktop.exchange.xlsx_package import LIMITS
from perfgoals_desktop.sources import load
from perfgoals_desktop.stopping import within_time

SHEET: Final = "PERFGOALS-RECEIPT"
"""The name of the very hidden worksheet."""
VERSION: Final = 1


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore", use_attribute_docstrings=True)


class ReceiptEntry(_Part):
    """A declaration that came; `reason` says why one was not taken, blank for one that was."""

    id: UUID
    name: str
    fiscal_year: int | None = None
    revision: int
    digest: str
    check_code: str
    taken: bool
    reason: str = ""


class Receipt(_Part):
    """What finance says to a unit that it has received."""

    receives: int = VERSION
    """The oldest version of readers that may take it."""
    unit: str
    receiver: str = ""
    made_at: AwareDatetime
    program: str
    entries: tuple[ReceiptEntry, ...]

    @property
    def taken(self) -> tuple[ReceiptEntry, ...]:
        """The declarations that were taken."""
        return tuple(entry for entry in self.entries if entry.taken)

    @property
    def day(self) -> datetime:
        """When it was made, by the clock of this machine."""
        return self.made_at.astimezone()


def text_of(receipt: Receipt) -> str:
    """Write a receipt as text; `receipt_of` is the inverse."""
    return canonical_json(receipt.model_dump(mode="json"))


def receipt_of(text: str, file: str) -> Receipt:
    """Read a receipt; raises HandoffTooNew or HandoffDamaged."""
    try:
        receipt = Receipt.model_validate_json(text)
    except ValidationError as error:
        raise HandoffDamaged(file, f"receipt: {error.errors()[0]['loc']}") from error
    if receipt.receives > VERSION:
        raise HandoffTooNew(file, receipt.receives, VERSION)
    return receipt


@within_time
def read_receipt(path: Path) -> Receipt:
    """Read a receipt file; raises NoPayload for any other, and what reading a hand-off raises."""
    return receipt_in_workbook(load(path, LIMITS), path.name)


def receipt_in_workbook(data: bytes, file: str) -> Receipt:
    """The receipt that a workbook carries; raises NoPayload for any other file."""
    return receipt_of(text_in_slip(data, file, SHEET), file)
