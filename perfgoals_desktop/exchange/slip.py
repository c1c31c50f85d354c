"""A small workbook (单据) that carries one text besides what it shows: a receipt, opinions.

Its very hidden sheet has a name of its own for each kind, so that no reader takes one for
another.
"""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar, Final, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from perfgoals_desktop.domain.canonical import canonical_json
from perfgoals_desktop.exchange.errors import HandoffDamaged, HandoffTooNew, NoPayload
from perfgoals_desktop.exchange.hidden import payload_in
from perfgoals_desktop.exchange.members import Moment
from perfgoals_desktop.exchange.xlsx_package import LIMITS, XlsxPackage
from perfgoals_desktop.sources import DamagedFile, load

_MAGIC: Final = b"PK\x03\x04"


class SlipPart(BaseModel):
    """A part of what a slip says; what later versions say besides is passed over."""

    model_config = ConfigDict(frozen=True, extra="ignore", use_attribute_docstrings=True)


class Slip(SlipPart):
    """What a slip says, of whatever kind."""

    sheet: ClassVar[str]
    """The name of the very hidden worksheet."""
    version: ClassVar[int]
    """What is written, and the latest that can be read."""

    receives: int
    """The oldest version of readers that may take it."""
    unit: str
    made_at: Moment
    program: str


S = TypeVar("S", bound=Slip)


def text_of(slip: Slip) -> str:
    """Write a slip as text; `slip_of` is the inverse."""
    return canonical_json(slip.model_dump(mode="json"))


def slip_of(kind: type[S], text: str, file: str) -> S:
    """Read a slip; raises HandoffTooNew or HandoffDamaged; `file` is what errors call the file."""
    try:
        slip = kind.model_validate_json(text)
    except ValidationError as error:
        raise HandoffDamaged(file, f"{kind.__name__}: {error.errors()[0]['loc']}") from error
    if slip.receives > kind.version:
        raise HandoffTooNew(file, slip.receives, kind.version)
    return slip


def slip_in_workbook(kind: type[S], data: bytes, file: str) -> S:
    """The slip that a workbook carries; raises NoPayload for any other file, and what `slip_of` raises."""
    return slip_of(kind, _text_in(data, file, kind.sheet), file)


def read_slip(kind: type[S], path: Path) -> S:
    """Read a file, however long it takes; raises NoPayload for any other kind, and what `load` raises."""
    return slip_in_workbook(kind, load(path, LIMITS), path.name)


def _text_in(data: bytes, file: str, sheet: str) -> str:
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
