"""What a rule finds, and what the reader of the review is told (审核结果)."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache
from types import MappingProxyType
from typing import Final
from uuid import UUID

from perfgoals_desktop.domain.declaration import Answer
from perfgoals_desktop.domain.indicator import Indicator
from perfgoals_desktop.domain.money import Money
from perfgoals_desktop.schema.level import Level

TABLE: Final = "indicators"
"""The target of what concerns the indicator table as a whole."""
WHOLE: Final = "declaration"
"""The target of what concerns the declaration as a whole."""
NAME: Final = "name"
VALUE: Final = "value"
_INDICATOR: Final = "indicator:"


@dataclass(frozen=True, slots=True)
class FieldName:
    """A field that a message names besides the one it is about."""

    key: str


Datum = str | int | Decimal | Money | datetime.date | FieldName | tuple[str, ...] | tuple[int, ...]


def target_of(indicator: Indicator, part: str = "") -> str:
    """The target for an indicator, or for a part of it: its name, its value, one of its columns."""
    return f"{_INDICATOR}{indicator.id}.{part}" if part else f"{_INDICATOR}{indicator.id}"


@lru_cache(maxsize=2048)
def indicator_part(target: str) -> tuple[UUID, str] | None:
    """The indicator that a target names and the part of it; None for other targets."""
    if not target.startswith(_INDICATOR):
        return None
    identifier, _, part = target.removeprefix(_INDICATOR).partition(".")
    return UUID(identifier), part


@dataclass(frozen=True, slots=True)
class Finding:
    """What one rule objects to in one place, without a word of it.

    `target` is a field's key, `indicator:<id>` with an optional part, TABLE or
    WHOLE. `variant` chooses among the rule's messages. `proposal` is what the
    place should hold instead, where that can be told mechanically.
    """

    rule: str
    target: str
    data: Mapping[str, Datum] = field(default_factory=lambda: MappingProxyType({}))
    variant: str = ""
    proposal: Answer | None = None


@dataclass(frozen=True, slots=True)
class Remark:
    """A finding in words: what the clerk, the paper and the command line show.

    `places` are all the targets that the remark speaks of: one line may stand for
    many indicators. `explanation` is why the clerk keeps it (合理性说明).
    """

    declaration: UUID
    rule: str
    level: Level
    target: str
    title: str
    message: str
    reason: str
    source: str
    proposal: Answer | None = None
    places: tuple[str, ...] = ()
    explanation: str = ""

    @property
    def key(self) -> str:
        """Where `Declaration.explanations` keeps the explanation of this remark."""
        return explanation_key(self.rule, self.target)

    @property
    def can_be_kept(self) -> bool:
        """Whether the clerk may explain it and leave the form as it is: not for errors."""
        return self.level is not Level.ERROR

    @property
    def kept(self) -> bool:
        """Whether the clerk has explained it and keeps the form as it is."""
        return self.can_be_kept and bool(self.explanation.strip())


def explanation_key(rule: str, target: str) -> str:
    """The key of an explanation in `Declaration.explanations`."""
    return f"{rule}:{target}"
