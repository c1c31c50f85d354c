"""A neutral grid: what a document shows and where; renderers draw it and decide nothing."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple, Protocol


class Role(StrEnum):
    """What a cell is, and so how it is set."""

    LABEL = "label"  # a fixed text of the form
    HEADING = "heading"  # a head of the indicator table or of the summary
    LEVEL = "level"  # a level-1 or level-2 category, or the side of the table; merged over its rows
    VALUE = "value"  # a short answer
    PROSE = "prose"  # a long answer, set from the top left
    AMOUNT = "amount"  # money, flush right
    COUNT = "count"  # a whole number
    TOTAL = "total"  # a label in the total row

    __hash__ = str.__hash__  # that of enumerations is slow, and every cell looks up its role


class Align(StrEnum):
    """Where a text stands in its cell, when the role does not say it all."""

    ROLE = ""
    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


_ALIGNMENT = {Role.PROSE: Align.LEFT, Role.AMOUNT: Align.RIGHT}


class Cell(NamedTuple):
    """A cell of the grid, merged over `rows` and `columns`.

    A tuple, because a thousand forms have seventy thousand cells.

    `key` says what the cell shows: a field key, `indicator:<uuid>.name`,
    `indicator:<uuid>.value`, `indicator:<uuid>.<column>`, the same with
    `category:<key>` in a row that is still to be filled; blank for fixed texts.
    `number` is the value behind the text where it is an amount (in the form's
    money unit) or a count, for programs that calculate. A total is the sum of its
    column over the rows `sums` (first, last), where all of them are numbers.
    """

    row: int
    column: int
    text: str = ""
    role: Role = Role.VALUE
    rows: int = 1
    columns: int = 1
    key: str = ""
    align: Align = Align.ROLE
    number: Decimal | None = None
    sums: tuple[int, int] | None = None

    @property
    def stands(self) -> Align:
        """Where the text stands: as the form says, otherwise as its role has it."""
        return self.align or _ALIGNMENT.get(self.role, Align.CENTRE)


@dataclass(frozen=True, slots=True)
class Imprint:
    """What the foot of every page says of the declaration it belongs to."""

    project_id: str
    revision: int
    check_code: str


class Coded(Protocol):
    """What a sheet says, as texts for QR codes (数据码); how many and how long decides the page."""

    @property
    def brief(self) -> str:
        """The text of the code that tells only which sheet it is."""

    def count(self, most: int) -> int | None:
        """How many codes of at most `most` characters hold it all; None for too many."""

    def parts(self, most: int) -> tuple[str, ...]:
        """The texts of these codes."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A label with what is filled in behind it, in the signature block."""

    label: str
    text: str = ""
    key: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A whole document before it is cut into pages.

    `widths` are relative; `heights` are the least height of each row in
    millimetres. Rows in `repeated` (a heading) are drawn again on each further
    page that holds rows behind them. Every grid position up to the last row is
    covered by exactly one cell.
    """

    title: str
    subtitle: str
    widths: tuple[float, ...]
    heights: tuple[float, ...]
    cells: tuple[Cell, ...]
    repeated: tuple[int, ...] = ()
    signature: tuple[tuple[Entry, ...], ...] = ()
    seal: str = ""
    remarks: tuple[str, ...] = ()
    imprint: Imprint | None = None
    coded: Coded | None = None
    draft: bool = False
    landscape: bool = False
