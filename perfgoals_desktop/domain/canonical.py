"""One text per declaration: canonical JSON, digest and check code.

Canonical means RFC 8785 in the part that is used here: keys sorted by UTF-16
code units, no white space, UTF-8, integers only; amounts are texts in 元 with two decimals.
"""

from __future__ import annotations

import datetime
import hashlib
import json
import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final, TypeVar
from uuid import UUID

from perfgoals_desktop.domain.declaration import Ancestor, Answer, Declaration
from perfgoals_desktop.domain.indicator import Indicator
from perfgoals_desktop.domain.money import Money
from perfgoals_desktop.domain.status import Status
from perfgoals_desktop.domain.target import Operator, Target

FORMAT: Final = "perfgoals-declaration/1"
CROCKFORD: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
CHECK_CODE_LENGTH: Final = 8
REVISION_LIMIT: Final = 2**31
"""What is refused: whole numbers of any length are JSON, and no database takes them."""

_AMOUNT: Final = re.compile(r"-?(?:0|[1-9][0-9]{0,999})\.[0-9]{2}")
_DATE: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_MEMBERS: Final = frozenset(
    {"ancestor", "answers", "explanations", "form", "format", "id", "indicators", "revision", "status"}
)
_OF_ANCESTORS: Final = frozenset({"fiscal_year", "id", "revision"})
_OF_ANY_INDICATOR: Final = frozenset({"category", "columns", "entered", "id", "name"})
_OF_QUANTITIES: Final = _OF_ANY_INDICATOR | {"operator", "number", "unit"}
_OF_WORDS: Final = _OF_ANY_INDICATOR | {"words"}

_Kind = TypeVar("_Kind")

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


def ancestor_of(written: Document) -> Ancestor:
    """Read what `ancestor_document` wrote; raises ValueError or KeyError for anything else."""
    _only(_OF_ANCESTORS, _typed(written, dict))
    year = written["fiscal_year"]
    if type(year) not in {int, type(None)}:
        raise ValueError(f"not a year: {year!r:.80}")
    return Ancestor(_id_of(written["id"]), _revision_of(written["revision"]), year)


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


def decode_answer(value: object) -> Answer:
    """Read what `encode_answer` wrote; raises ValueError for anything else."""
    match value:
        case str():
            return text_of(value)
        case {"amount": str(text), **more} if not more and _AMOUNT.fullmatch(text):
            return Money(int(text.replace(".", "")))
        case {"date": str(text), **more} if not more and _DATE.fullmatch(text):
            return datetime.date.fromisoformat(text)
        case int() if not isinstance(value, bool):
            return value
        case _:
            raise ValueError(f"not an answer: {value!r:.80}")


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
    """Read what `document` wrote; raises ValueError or KeyError for anything else.

    Files of others are read by it: every member is held against its type, and a text that
    could not be stored is refused.
    """
    if _typed(written, dict)["format"] != FORMAT:
        raise ValueError(f"unknown format: {written['format']!r}")
    _only(_MEMBERS, written)
    ancestor = written.get("ancestor")
    answers = {text_of(key): decode_answer(value) for key, value in _typed(written["answers"], dict).items()}
    return Declaration(
        id=_id_of(written["id"]),
        form_id=text_of(written["form"]),
        revision=_revision_of(written["revision"]),
        status=Status(written["status"]),
        answers=MappingProxyType({key: answer for key, answer in answers.items() if answer != ""}),
        indicators=tuple(_indicator_of(_typed(item, dict)) for item in _typed(written["indicators"], list)),
        explanations=texts_of(written["explanations"]),
        ancestor=None if ancestor is None else ancestor_of(ancestor),
    )


def _indicator_of(written: Document) -> Indicator:
    return Indicator(
        id=_id_of(written["id"]),
        category=text_of(written["category"]),
        name=text_of(written["name"]),
        target=_target_of(written),
        columns=texts_of(written.get("columns", {})),
    )


def _target_of(written: Document) -> Target:
    entered = text_of(written["entered"])
    if "operator" not in written:
        _only(_OF_WORDS, written)
        return Target(words=text_of(written["words"]), entered=entered)
    _only(_OF_QUANTITIES, written)
    number, unit = text_of(written["number"]), text_of(written["unit"])
    return Target(Operator(written["operator"]), number, unit, entered=entered)


def text_of(value: object) -> str:
    """A text that can be stored; raises ValueError, also for half a character."""
    text = _typed(value, str)
    text.encode()  # JSON can say one half of a surrogate pair, which no file and no database takes
    return text


def texts_of(value: object) -> Mapping[str, str]:
    """Texts by key; raises what `text_of` raises."""
    return MappingProxyType({text_of(key): text_of(text) for key, text in _typed(value, dict).items()})


def _typed(value: object, kind: type[_Kind]) -> _Kind:
    if not isinstance(value, kind):
        raise ValueError(f"not a {kind.__name__}: {value!r:.80}")  # noqa: TRY004 - it is what was written
    return value


def _only(members: frozenset[str], written: Document) -> None:
    if not written.keys() <= members:
        raise ValueError(f"unknown: {sorted(written.keys() - members)!r:.80}")


def _id_of(value: object) -> UUID:
    return UUID(_typed(value, str))


def _revision_of(value: object) -> int:
    if type(value) is not int or not 1 <= value < REVISION_LIMIT:
        raise ValueError(f"not a revision: {value!r:.80}")
    return value
