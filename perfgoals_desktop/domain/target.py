"""The target value of an indicator (指标值): a quantity or words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")
"""A bare number as the finance side takes it."""


class Operator(StrEnum):
    """How the achieved value is held against the target (计算符号)."""

    GE = "≥"
    GT = ">"
    EQ = "="
    LT = "<"
    LE = "≤"


@dataclass(frozen=True, slots=True)
class ValueStyle:
    """How a form prints quantities: templates with {operator}, {number} and {unit}."""

    quantity: str = "{operator}{number}({unit})"
    without_unit: str = "{operator}{number}"

    def __post_init__(self) -> None:
        for template in (self.quantity, self.without_unit):
            try:
                template.format(operator="≥", number="1", unit="期")
            except (LookupError, AttributeError) as error:
                raise ValueError(f"not a way to print a value: {template!r}") from error


@dataclass(frozen=True, slots=True)
class Target:
    """What an indicator promises: operator, number and unit (定量), or words (定性).

    The number is kept as a text, because `100` and `100.00` are different texts
    on paper. `entered` is the value as it was first typed or read, word for word.
    Either `operator` and `number` are both set and `words` is empty, or neither is set.
    """

    operator: Operator | None = None
    number: str = ""
    unit: str = ""
    words: str = ""
    entered: str = ""

    def __post_init__(self) -> None:
        if (self.operator is None) != (self.number == ""):
            raise ValueError("a quantity has both an operator and a number")
        if self.number and (self.words or not NUMBER.fullmatch(self.number)):
            raise ValueError(f"not a bare number: {self.number!r}")
        if self.unit and self.operator is None:
            raise ValueError("words have no unit")

    @property
    def is_quantity(self) -> bool:
        """Whether the value is quantitative (定量)."""
        return self.operator is not None

    @property
    def is_blank(self) -> bool:
        """Whether nothing has been filled in."""
        return not self.number and not self.words.strip()

    def printed(self, style: ValueStyle) -> str:
        """The value as a form prints it: `≥85(%)`, or the words."""
        if self.operator is None:
            return self.words
        template = style.quantity if self.unit else style.without_unit
        return template.format(operator=self.operator.value, number=self.number, unit=self.unit)


BLANK = Target()
"""A value that has not been filled in."""
