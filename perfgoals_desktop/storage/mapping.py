"""Declarations as columns and back, without loss.

Reading raises ValueError (or what is one) for columns that no declaration of ours
has; the repository takes that for damage.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from hashlib import blake2b
from types import MappingProxyType
from typing import Any, Final, NamedTuple
from uuid import UUID

from perfgoals_desktop.domain.canonical import (
    ancestor_document,
    ancestor_of,
    canonical_json,
    decode_answer,
    encode_answer,
    texts_of,
)
from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.domain.indicator import Indicator
from perfgoals_desktop.domain.status import Status
from perfgoals_desktop.domain.target import Operator, Target
from perfgoals_desktop.storage.names import (
    AMOUNTS,
    CHECKED,
    CHECKED_IF_SET,
    CHECKED_OF_INDICATOR,
    PROMOTED_LIMIT,
    TEXTS,
)

Columns = dict[str, Any]

NO_TEXTS: Final = "{}"
"""Canonical JSON of no texts: most indicators have no columns of the form's own."""


class Rows(NamedTuple):
    """A declaration as columns: its own, its content's and those of its indicators in order."""

    head: Columns
    content: Columns
    indicators: list[Columns]


def rows_of(declaration: Declaration) -> Rows:
    """The columns that say a declaration; row numbers, places and times are the caller's to add."""
    content = _content_columns(declaration)
    indicators = [_indicator_columns(indicator) for indicator in declaration.indicators]
    head = _head_columns(declaration)
    head["checksum"] = checksum(head | content, indicators)
    return Rows(head, content, indicators)


def checksum(head: Mapping[Any, Any], indicators: Sequence[Mapping[Any, Any]]) -> str:
    """Tell a declaration that was stored from what a failing disk makes of it.

    SQLite notices a broken structure, but not a letter or a digit that has changed.
    """
    covered = [
        [head[name] for name in CHECKED],
        [[row[name] for name in CHECKED_OF_INDICATOR] for row in indicators],
    ]
    covered += [[name, head[name]] for name in CHECKED_IF_SET if head[name] is not None]
    written = json.dumps(covered, ensure_ascii=False, separators=(",", ":"))
    return blake2b(written.encode(), digest_size=16).hexdigest()


def _head_columns(declaration: Declaration) -> Columns:
    """The columns that repeat a declaration for the list."""
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


def _content_columns(declaration: Declaration) -> Columns:
    """Answers, explanations and ancestor, as canonical JSON."""
    ancestor = declaration.ancestor
    answers = {key: encode_answer(answer) for key, answer in declaration.answers.items()}
    return {
        "answers": canonical_json(answers),
        "explanations": canonical_json(dict(declaration.explanations)),
        "ancestor": None if ancestor is None else canonical_json(ancestor_document(ancestor)),
    }


def _indicator_columns(indicator: Indicator) -> Columns:
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
        "columns": canonical_json(dict(indicator.columns)) if indicator.columns else NO_TEXTS,
    }


def declaration_of(head: Mapping[Any, Any], indicators: Sequence[Mapping[Any, Any]]) -> Declaration:
    """The declaration of a row of `declaration` joined with its `content`, and its rows of `indicator`."""
    if checksum(head, indicators) != head["checksum"]:
        raise ValueError("the checksum does not agree")
    answers = {key: decode_answer(value) for key, value in _object(head["answers"]).items()}
    declaration = Declaration(
        id=UUID(head["id"]),
        form_id=head["form_id"],
        revision=head["revision"],
        status=Status(head["status"]),
        answers=MappingProxyType(answers),
        indicators=tuple(indicator_of(row) for row in indicators),
        explanations=texts_of(_object(head["explanations"])),
        ancestor=None if head["ancestor"] is None else ancestor_of(_object(head["ancestor"])),
    )
    if any(head[name] != value for name, value in _head_columns(declaration).items()):
        raise ValueError("the list says something else")
    return declaration


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
        columns=texts_of(_object(columns["columns"])),
    )


def _object(written: str) -> dict[str, Any]:
    value = json.loads(written)
    if not isinstance(value, dict):
        raise ValueError("not an object")  # noqa: TRY004 - damage is a ValueError here
    return value
