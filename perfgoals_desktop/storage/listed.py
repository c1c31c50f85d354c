"""What the project list shows, and what it can be asked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final
from uuid import UUID

from perfgoals_desktop.domain.money import Money
from perfgoals_desktop.domain.status import Status


@dataclass(frozen=True, slots=True)
class ListedDeclaration:
    """A line of the project list: the columns of a declaration, without its goals and indicators.

    `row_id` is its number in this data file alone. Times are UTC. A number that is
    blank or could not be understood is None. With `discarded_at` it lies in the recycle bin.
    """

    row_id: int
    id: UUID
    position: int
    form_id: str
    revision: int
    status: Status
    fiscal_year: int | None
    name: str
    nature: str
    category: str
    competent_department: str
    implementing_unit: str
    annual_requested: Money | None
    fiscal_appropriation: Money | None
    carry_over: Money | None
    other_funds: Money | None
    project_total: Money | None
    created_at: datetime
    modified_at: datetime
    modified_by: str = ""
    discarded_at: datetime | None = None


class SortKey(StrEnum):
    """What the list can be put in order by; `POSITION` is the order of import."""

    POSITION = "position"
    FORM_ID = "form_id"
    REVISION = "revision"
    STATUS = "status"
    FISCAL_YEAR = "fiscal_year"
    NAME = "name"
    NATURE = "nature"
    CATEGORY = "category"
    COMPETENT_DEPARTMENT = "competent_department"
    IMPLEMENTING_UNIT = "implementing_unit"
    ANNUAL_REQUESTED = "annual_requested"
    FISCAL_APPROPRIATION = "fiscal_appropriation"
    CARRY_OVER = "carry_over"
    OTHER_FUNDS = "other_funds"
    PROJECT_TOTAL = "project_total"
    CREATED_AT = "created_at"
    MODIFIED_AT = "modified_at"
    MODIFIED_BY = "modified_by"
    DISCARDED_AT = "discarded_at"


@dataclass(frozen=True, slots=True)
class Selection:
    """Which declarations: those that meet every condition that is set.

    `words` is what somebody typed into the search field; each word has to be found in
    some text of the declaration, or in the pinyin initials of its name or unit. Those in
    the recycle bin (回收站) are chosen with `in_bin`, and without it the others.
    """

    fiscal_year: int | None = None
    status: Status | None = None
    implementing_unit: str | None = None
    words: str = ""
    in_bin: bool = False

    @property
    def by_column(self) -> bool:
        """Whether a column has to hold a certain value."""
        return (self.fiscal_year, self.status, self.implementing_unit) != (None, None, None)


EVERYTHING: Final = Selection()
IN_BIN: Final = Selection(in_bin=True)


@dataclass(frozen=True, slots=True)
class Order:
    """In which order; equal ones stand in the order in which they came into the file."""

    key: SortKey = SortKey.POSITION
    descending: bool = False


AS_IMPORTED: Final = Order()


@dataclass(frozen=True, slots=True)
class Totals:
    """How many declarations, and the sums of what they ask for; blank amounts count as nothing."""

    count: int
    annual_requested: Money
    fiscal_appropriation: Money
    carry_over: Money
    other_funds: Money
    project_total: Money
