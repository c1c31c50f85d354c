"""A file of opinions (退回意见): what finance says about the declarations of one unit."""

from __future__ import annotations

from pathlib import Path
from typing import Final
from uuid import UUID

from pydantic import AwareDatetime, BaseModel, ConfigDict, ValidationError

from perfgoals_desktop.domain.canonical import canonical_json
from perfgoals_desktop.domain.opinion import Opinion, Voice
from perfgoals_desktop.exchange.errors import HandoffDamaged, HandoffTooNew
from perfgoals_desktop.exchange.slip import text_in_slip
from perfgoals_desktop.exchange.xlsx_package import LIMITS
from perfgoals_desktop.sources import load
from perfgoals_desktop.stopping import within_time

SHEET: Final = "PERFGOALS-OPINIONS"
"""The name of the very hidden worksheet."""
VERSION: Final = 1


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore", use_attribute_docstrings=True)


class Said(_Part):
    """An opinion as it travels, see `domain.opinion.Opinion`."""

    id: UUID
    declaration_id: UUID
    revision: int
    thread: UUID
    voice: Voice
    place: str
    text: str
    author: str
    unit: str
    said_at: AwareDatetime

    def opinion(self) -> Opinion:
        """The opinion as a value of the domain."""
        return Opinion(**dict(self))


class Discussed(_Part):
    """A declaration that the opinions are about, as it was read."""

    id: UUID
    name: str
    fiscal_year: int | None = None
    revision: int
    digest: str
    check_code: str
    returned: bool = True
    """Whether it goes back to be corrected (退回)."""


class OpinionsFile(_Part):
    """Opinions on their way to a unit."""

    receives: int = VERSION
    """The oldest version of readers that may take it."""
    unit: str
    sender: str = ""
    made_at: AwareDatetime
    program: str
    declarations: tuple[Discussed, ...]
    said: tuple[Said, ...]

    @property
    def opinions(self) -> tuple[Opinion, ...]:
        """All that was said."""
        return tuple(said.opinion() for said in self.said)


def text_of(file: OpinionsFile) -> str:
    """Write opinions as text; `opinions_of` is the inverse."""
    return canonical_json(file.model_dump(mode="json"))


def opinions_of(text: str, file: str) -> OpinionsFile:
    """Read opinions; raises HandoffTooNew or HandoffDamaged; `file` is what errors call the file."""
    try:
        read = OpinionsFile.model_validate_json(text)
    except ValidationError as error:
        raise HandoffDamaged(file, f"opinions: {error.errors()[0]['loc']}") from error
    if read.receives > VERSION:
        raise HandoffTooNew(file, read.receives, VERSION)
    return read


@within_time
def read_opinions(path: Path) -> OpinionsFile:
    """Read a file of opinions; raises NoPayload for any other, and what reading a hand-off raises."""
    return opinions_of(text_in_slip(load(path, LIMITS), path.name, SHEET), path.name)
