"""Amounts of money (金额), in whole fen (分)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from perfgoals_desktop.errors import PerfGoalsError

_FULL_WIDTH = str.maketrans("０１２３４５６７８９．，－￥", "0123456789.,-¥")
_AMOUNT = re.compile(
    r"¥?\s*(?P<number>-?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]*)?|-?\.[0-9]+)\s*(?P<unit>万元|亿元|元|万|亿)?"
)


_MOST_DIGITS = 900
"""More is no amount: Python turns texts of some thousand digits into no number, nor back."""


class MoneyUnit(StrEnum):
    """The unit that a form's amounts are written in."""

    YUAN = "元"
    WAN = "万元"

    @property
    def fen(self) -> int:
        """How many fen one of this unit is."""
        return 100 if self is MoneyUnit.YUAN else 1_000_000


_WRITTEN_UNITS = {"元": 100, "万": 1_000_000, "万元": 1_000_000, "亿": 10_000_000_000, "亿元": 10_000_000_000}


class NotAnAmount(PerfGoalsError):
    """A text is not an amount of whole fen."""

    def __init__(self, text: str, *, too_fine: bool = False) -> None:
        super().__init__(f"not an amount of whole fen: {text!r}")
        self.text = text
        self.too_fine = too_fine


@dataclass(frozen=True, slots=True, order=True)
class Money:
    """An amount in whole fen; sums are exact."""

    fen: int = 0

    @classmethod
    def parse(cls, text: str, unit: MoneyUnit = MoneyUnit.YUAN) -> Money:
        """Read what a clerk types: `1,234,567.8`, `123.4万`, `￥5元`.

        `unit` is what a bare number is measured in. Raises NotAnAmount, with
        `too_fine` when the number has parts smaller than one fen.
        """
        match = _AMOUNT.fullmatch(text.strip().translate(_FULL_WIDTH))
        if match is None or len(match["number"]) > _MOST_DIGITS:
            raise NotAnAmount(text)
        factor = _WRITTEN_UNITS[match["unit"]] if match["unit"] else unit.fen
        whole, _, decimals = match["number"].replace(",", "").partition(".")
        fen, rest = divmod(int(whole + decimals) * factor, 10 ** len(decimals))
        if rest:
            raise NotAnAmount(text, too_fine=True)
        return cls(fen)

    def __add__(self, other: Money) -> Money:
        return Money(self.fen + other.fen)

    def __sub__(self, other: Money) -> Money:
        return Money(self.fen - other.fen)

    def __bool__(self) -> bool:
        return self.fen != 0

    def plain(self) -> str:
        """The amount in 元 with two decimals and no separators, as data files write it."""
        return self._written(100, grouped=False)

    def printed(self, unit: MoneyUnit = MoneyUnit.YUAN) -> str:
        """The amount in `unit` with thousands separators; never rounded.

        Two decimals at least; an amount in 万元 takes up to six where it needs them.
        """
        return self._written(unit.fen, grouped=True)

    def _written(self, factor: int, *, grouped: bool) -> str:
        sign = "-" if self.fen < 0 else ""
        whole, rest = divmod(abs(self.fen), factor)
        digits = str(rest).zfill(len(str(factor)) - 1)
        decimals = digits[:2] + digits[2:].rstrip("0")
        return f"{sign}{whole:,}.{decimals}" if grouped else f"{sign}{whole}.{decimals}"


def total(amounts: list[Money]) -> Money:
    """The exact sum; zero for none."""
    return Money(sum(amount.fen for amount in amounts))
