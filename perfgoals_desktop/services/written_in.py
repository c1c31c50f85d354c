"""Put what somebody wrote for one place of a form into its declaration."""

from __future__ import annotations

from dataclasses import replace
from typing import Final
from uuid import UUID

from perfgoals_desktop.domain.declaration import Answer, Declaration
from perfgoals_desktop.domain.entering import (
    read_amount,
    read_choice,
    read_date,
    read_line,
    read_text,
    read_year,
)
from perfgoals_desktop.domain.indicator import Indicator
from perfgoals_desktop.domain.target_grammar import parse_target
from perfgoals_desktop.schema.definition import FieldKind, FormDefinition

INDICATOR: Final = "indicator:"


def with_text(declaration: Declaration, form: FormDefinition, key: str, text: str) -> Declaration:
    """The declaration with a text at one place.

    `key` is a field's key, or `indicator:<id>.name`, `.value` or `.<column>`. Texts that are
    not understood are kept as they are, see `domain.entering`.
    """
    if not key.startswith(INDICATOR):
        return declaration.with_answer(key, _answer(declaration, form, key, text))
    mark, _, part = key.removeprefix(INDICATOR).partition(".")
    return declaration.with_indicators(
        _with_part(item, part, text) if item.id == UUID(mark) else item for item in declaration.indicators
    )


def _answer(declaration: Declaration, form: FormDefinition, key: str, text: str) -> Answer | None:
    field = form.field(key)
    match field.kind:
        case FieldKind.AMOUNT:
            return read_amount(text, form.money_unit)
        case FieldKind.DATE:
            return read_date(text, declaration.fiscal_year)
        case FieldKind.YEAR:
            return read_year(text)
        case FieldKind.CHOICE:
            return read_choice(text, field.options)
        case FieldKind.LONG_TEXT:
            return read_text(text)
        case FieldKind.TEXT:
            return read_line(text)


def _with_part(indicator: Indicator, part: str, text: str) -> Indicator:
    match part:
        case "name":
            return replace(indicator, name=read_line(text) or "")
        case "value":
            return replace(indicator, target=parse_target(text).target)
        case _:
            columns = {**indicator.columns, part: text}
            return replace(indicator, columns={key: said for key, said in columns.items() if said})
