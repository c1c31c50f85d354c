"""The manifest (清单) of a hand-off: who hands over what, when, and what it adds up to."""

from __future__ import annotations

from enum import StrEnum
from uuid import UUID

from pydantic import BaseModel, ConfigDict

from perfgoals_desktop.domain.money import Money
from perfgoals_desktop.domain.status import Status
from perfgoals_desktop.exchange.members import Moment, Revision


class Kind(StrEnum):
    """What a hand-off is for."""

    FINAL = "final"  # 报送: sealed declarations, for finance
    DRAFT = "draft"  # 草稿: to go on with on another PC


class _Part(BaseModel):
    # What a later version adds is passed over, as long as it says that this one may receive it.
    model_config = ConfigDict(frozen=True, extra="ignore", use_attribute_docstrings=True)


class Entry(_Part):
    """A declaration that is carried, in short."""

    id: UUID
    name: str
    unit: str = ""
    """实施单位"""
    fiscal_year: int | None = None
    revision: Revision
    status: Status
    digest: str
    check_code: str
    sheet: str = ""
    """The worksheet that shows it; blank in a PDF."""
    review: str = ""
    """What the review found, in short."""


class Manifest(_Part):
    """What a hand-off says of itself."""

    kind: Kind
    unit: str
    department: str = ""
    person: str = ""
    telephone: str = ""
    made_at: Moment
    program: str
    """The version of the program that wrote it."""
    forms: dict[str, str] = {}
    """The edition of each form that is used, by form id."""
    rules: str = ""
    """The edition of the rules."""
    indicators: int
    sums: dict[str, str]
    """Totals over all declarations, by field key: texts in 元 with two decimals."""
    sheets: dict[str, str] = {}
    """The fingerprint of what each visible worksheet showed when it was written."""
    entries: tuple[Entry, ...]

    @property
    def is_draft(self) -> bool:
        """Whether it is marked 草稿."""
        return self.kind is Kind.DRAFT

    def sum(self, key: str) -> Money:
        """A total by field key; zero for a field that was not summed."""
        return Money.parse(self.sums.get(key, "0"))
