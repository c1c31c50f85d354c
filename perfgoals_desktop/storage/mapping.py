"""Declarations as columns and back, without loss.

Reading raises ValueError (or what is one) for columns that no declaration of ours
has; the repository takes that for damage.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any
from uuid import UUID

from perfgoals_desktop.domain.canonical import canonical_json, decode_answer, encode_answer
from perfgoals_desktop.domain.declaration import Answer, Declaration
from perfgoals_desktop.domain.indicator import Indicator
from perfgoals_desktop.domain.status import Status
from perfgoals_desktop.domain.target import Operator, Target
from perfgoals_desktop.storage.names import AMOUNTS, PROMOTED_LIMIT, TEXTS

Columns = dict[str, Any]


def declaration_columns(declaration: Declaration) -> Columns:
    """The columns that repeat a declaration for the list, by their names."""
    amounts = {column: declaration.amount(answer) for column, answer in AMOUNTS.items()}
    return {
        "id": str(declaration.id),
        "form_id": declaration.form_id,
        "revision": declaration.revision,
        "status": declaration.status.value,
        "fiscal_year": _promoted(declaration.fiscal_year),
        **{key: declaration.text(key) for key in TEXTS},
        **{column: _promoted(None if amount is None else amount.fen) for column, amount in amounts.items()},
    }


def _promoted(number: int | None) -> int | None:
    return number if number is not None and abs(number) < PROMOTED_LIMIT else None


def content_columns(declaration: Declaration) -> Columns:
    """Answers and explanations, as canonical JSON."""
    answers = {key: encode_answer(answer) for key, answer in declaration.answers.items()}
    return {
        "answers": canonical_json(answers),
        "explanations": canonical_json(dict(declaration.explanations)),
    }


def indicator_columns(indicator: Indicator) -> Columns:
    """An indicator's columns; its place is the caller's to say."""
    target = indicator.target
    return {
        "id": str(indicator.id),
        "category": indicator.category,
        "name": indicator.name,
        "operator": target.operator and target.operator.value,
        "number": target.number,
        "unit": target.unit,
        "words": target.words,
        "entered": target.entered,
        "columns": canonical_json(dict(indicator.columns)),
    }


def declaration_of(columns: Mapping[Any, Any], indicators: Iterable[Indicator]) -> Declaration:
    """The declaration of a row of `declaration` joined with its row of `content`."""
    answers = {key: _answer(value) for key, value in _object(columns["answers"]).items()}
    return Declaration(
        id=UUID(columns["id"]),
        form_id=columns["form_id"],
        revision=columns["revision"],
        status=Status(columns["status"]),
        answers=MappingProxyType(answers),
        indicators=tuple(indicators),
        explanations=MappingProxyType(_texts(columns["explanations"])),
    )


def indicator_of(columns: Mapping[Any, Any]) -> Indicator:
    """The indicator of a row of `indicator`."""
    target = Target(
        operator=None if columns["operator"] is None else Operator(columns["operator"]),
        number=columns["number"],
        unit=columns["unit"],
        words=columns["words"],
        entered=columns["entered"],
    )
    return Indicator(
        id=UUID(columns["id"]),
        category=columns["category"],
        name=columns["name"],
        target=target,
        columns=MappingProxyType(_texts(columns["columns"])),
    )


def _answer(value: object) -> Answer:
    if isinstance(value, str | int | dict):
        return decode_answer(value)
    raise ValueError(f"not an answer: {value!r}")


def _texts(written: str) -> dict[str, str]:
    texts = _object(written)
    if not all(isinstance(text, str) for text in texts.values()):
        raise ValueError("not an object of texts")
    return texts


def _object(written: str) -> dict[str, Any]:
    value = json.loads(written)
    if not isinstance(value, dict):
        raise ValueError("not an object")  # noqa: TRY004 - damage is a ValueError here
    return value
