"""A file of opinions (退回意见): what finance says about the declarations of one unit."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar, Final
from uuid import UUID

from perfgoals_desktop.domain.opinion import Opinion, Voice
from perfgoals_desktop.exchange.members import Moment, Revision
from perfgoals_desktop.exchange.slip import Slip, SlipPart, read_slip
from perfgoals_desktop.stopping import within_time

VERSION: Final = 1


class Said(SlipPart):
    """An opinion as it travels, see `domain.opinion.Opinion`."""

    id: UUID
    declaration_id: UUID
    revision: Revision
    thread: UUID
    voice: Voice
    place: str
    text: str
    author: str
    unit: str
    said_at: Moment

    def opinion(self) -> Opinion:
        """The opinion as a value of the domain."""
        return Opinion(**dict(self))


class Discussed(SlipPart):
    """A declaration that the opinions are about, as it was read."""

    id: UUID
    name: str
    fiscal_year: int | None = None
    revision: Revision
    digest: str
    check_code: str
    returned: bool = True
    """Whether it goes back to be corrected (退回)."""


class OpinionsFile(Slip):
    """Opinions on their way to a unit."""

    sheet: ClassVar = "PERFGOALS-OPINIONS"
    version: ClassVar = VERSION

    receives: int = VERSION
    sender: str = ""
    declarations: tuple[Discussed, ...]
    said: tuple[Said, ...]

    @property
    def opinions(self) -> tuple[Opinion, ...]:
        """All that was said."""
        return tuple(said.opinion() for said in self.said)


@within_time
def read_opinions(path: Path) -> OpinionsFile:
    """Read a file of opinions; raises NoPayload for any other, and what reading a hand-off raises."""
    return read_slip(OpinionsFile, path)
