"""A difference between two declarations as a line that people read."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.schema.definition import FormDefinition


class LineKind(StrEnum):
    """What differs."""

    FORM = "form"  # 表样
    FIELD = "field"  # 栏目
    INDICATOR = "indicator"  # 指标
    ORDER = "order"  # 指标的次序


@dataclass(frozen=True, slots=True)
class DifferenceLine:
    """One field or indicator that says something else.

    `key` is the field's key, `indicator:<uuid>` or the name of the kind; `label` is how the
    form calls it. A text is None on the side where there is no such indicator, and blank
    where a field is blank.
    """

    kind: LineKind
    key: str
    label: str
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two declarations and where they differ; false when their papers say the same."""

    before: Declaration
    after: Declaration
    lines: tuple[DifferenceLine, ...]

    def __bool__(self) -> bool:
        return bool(self.lines)


class Side(NamedTuple):
    """A declaration with the form that its labels and values are read by."""

    declaration: Declaration
    form: FormDefinition


def told_apart(before: str, after: str, *, before_is_text: bool, after_is_text: bool) -> tuple[str, str]:
    """Two values that differ and read alike, so that one sees that they do.

    What was typed and not understood may read like an amount or a quantity.
    """
    if before != after:
        return before, after
    if before_is_text != after_is_text:
        return _marked(before, before_is_text), _marked(after, after_is_text)
    return before, f"{after}（写法不同）"


def _marked(text: str, is_text: bool) -> str:
    return f"{text}（文字）" if is_text else text
