"""One text per declaration: canonical JSON, digest and check code.

Canonical means RFC 8785 in the part that is used here: keys sorted by UTF-16
code units, no white space, UTF-8, integers only; amounts are texts in 元 with two decimals.
"""

from __future__ import annotations

import datetime
import hashlib
import json
from typing import Any, Final
from uuid import UUID

from perfgoals_desktop.domain.declaration import Ancestor, Answer, Declaration
from perfgoals_desktop.domain.indicator import Indicator
from perfgoals_desktop.domain.money import Money
from perfgoals_desktop.domain.status import Status
from perfgoals_desktop.domain.target import Operator, Target

FORMAT: Final = "perfgoals-declaration/1"
CROCKFORD: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
CHECK_CODE_LENGTH: Final = 8

Document = dict[str, Any]


def canonical_json(value: object) -> str:
    """Write a JSON value the one way; raises TypeError or ValueError for what JSON has not."""
    text = _dumped(value, sort_keys=True)
    # RFC 8785 sorts by UTF-16 code units, Python by code points: the same but for what lies beyond U+FFFF.
    if len(text.encode("utf-16-le", "surrogatepass")) > 2 * len(text):
        return _dumped(_sorted(value))
    return text


def _dumped(value: object, *, sort_keys: bool = False) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False, sort_keys=sort_keys)


def _sorted(value: object) -> object:
    if isinstance(value, dict):
        return {key: _sorted(value[key]) for key in sorted(value, key=lambda key: key.encode("utf-16-be"))}
    if isinstance(value, list):
        return [_sorted(item) for item in value]
    return value


def document(declaration: Declaration) -> Document:
    """The whole declaration as JSON values; `from_document` is the inverse."""
    ancestor = declaration.ancestor
    return {
        **({} if ancestor is None else {"ancestor": ancestor_document(ancestor)}),
        "format": FORMAT,
        "id": str(declaration.id),
        "revision": declaration.revision,
        "status": declaration.status.value,
        "explanations": dict(declaration.explanations),
        "form": declaration.form_id,
        "answers": {key: encode_answer(answer) for key, answer in declaration.answers.items()},
        "indicators": [_indicator_document(indicator) for indicator in declaration.indicators],
    }


def ancestor_document(ancestor: Ancestor) -> Document:
    """Where a declaration comes from, as JSON values."""
    return {
        "id": str(ancestor.id),
        "revision": ancestor.revision,
        "fiscal_year": ancestor.fiscal_year,
    }


def ancestor_of(written: Document | None) -> Ancestor | None:
    """Read what `ancestor_document` wrote; raises ValueError, KeyError or TypeError for anything else."""
    if written is None:
        return None
    revision, year = written["revision"], written["fiscal_year"]
    if type(revision) is not int or type(year) not in {int, type(None)}:
        raise ValueError(f"not an ancestor: {written!r}")
    return Ancestor(UUID(written["id"]), revision, year)


def content(declaration: Declaration) -> Document:
    """What the signed paper says: form, answers and indicators, without identity and history.

    The digest is taken over this, so that two offices that type the same paper
    get the same check code, and a change of status does not change it.
    """
    return {
        "form": declaration.form_id,
        "answers": {key: encode_answer(answer) for key, answer in declaration.answers.items()},
        "indicators": [_indicator_content(indicator) for indicator in declaration.indicators],
    }


def digest(declaration: Declaration) -> str:
    """The SHA-256 of the canonical content, 64 hexadecimal digits."""
    return hashlib.sha256(canonical_json(content(declaration)).encode()).hexdigest()


def check_code(declaration: Declaration) -> str:
    """The first 40 bits of the digest as 8 characters of Crockford's base 32.

    Source: https://www.crockford.com/base32.html (no I, L, O, U: nothing to mistake on paper).
    """
    bits = int(digest(declaration)[:10], 16)
    return "".join(CROCKFORD[bits >> shift & 31] for shift in range(35, -1, -5))


def encode_answer(answer: Answer) -> str | int | Document:
    """Write an answer so that its kind can be told again without the form."""
    match answer:
        case Money():
            return {"amount": answer.plain()}
        case datetime.date():
            return {"date": answer.isoformat()}
        case _:
            return answer


def decode_answer(value: str | int | Document) -> Answer:
    """Read what `encode_answer` wrote; raises ValueError for anything else."""
    match value:
        case {"amount": str(text)}:
            return Money.parse(text)
        case {"date": str(text)}:
            return datetime.date.fromisoformat(text)
        case str() | int() if not isinstance(value, bool):
            return value
        case _:
            raise ValueError(f"not an answer: {value!r}")


def _indicator_document(indicator: Indicator) -> Document:
    content = _indicator_content(indicator)
    return {"id": str(indicator.id), **content, "entered": indicator.target.entered}


def _indicator_content(indicator: Indicator) -> Document:
    target = indicator.target
    written: Document = {"category": indicator.category, "name": indicator.name}
    if target.operator is None:
        written["words"] = target.words
    else:
        written |= {"operator": target.operator.value, "number": target.number, "unit": target.unit}
    if indicator.columns:
        written["columns"] = dict(indicator.columns)
    return written


def from_document(written: Document) -> Declaration:
    """Read what `document` wrote; raises ValueError, KeyError or TypeError for anything else."""
    if written["format"] != FORMAT:
        raise ValueError(f"unknown format: {written['format']!r}")
    declaration = Declaration(
        id=UUID(written["id"]),
        form_id=written["form"],
        revision=written["revision"],
        status=Status(written["status"]),
        indicators=tuple(_indicator_of(item) for item in written["indicators"]),
        explanations=dict(written["explanations"]),
        ancestor=ancestor_of(written.get("ancestor")),
    )
    return declaration.with_answers({key: decode_answer(value) for key, value in written["answers"].items()})


def _indicator_of(written: Document) -> Indicator:
    operator = written.get("operator")
    target = Target(
        operator=Operator(operator) if operator else None,
        number=written.get("number", ""),
        unit=written.get("unit", ""),
        words=written.get("words", ""),
        entered=written["entered"],
    )
    return Indicator(
        id=UUID(written["id"]),
        category=written["category"],
        name=written["name"],
        target=target,
        columns=dict(written.get("columns", {})),
    )
