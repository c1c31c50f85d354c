r"""A declaration as a short text, for codes on paper, and back.

Three parts with a form feed between them: the form and an answer for each key that the
words list, the last blank ones left out; keys and answers that they do not list; the rows
of the indicator table. Fields end with a tab, rows with a line end; in texts these
characters are written `^t`, `^n`, `^f`, and `^` itself is doubled. What an answer is
shows in its first character: `$` an amount in 元, `@` a date, `#` a whole number,
`'` before a text that would be taken for one of these.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence
from types import MappingProxyType
from typing import Final
from uuid import UUID, uuid5

from perfgoals_desktop.domain.declaration import Answer, Declaration
from perfgoals_desktop.domain.indicator import Indicator
from perfgoals_desktop.domain.money import Money
from perfgoals_desktop.domain.target import NUMBER, Operator, Target
from perfgoals_desktop.exchange.code_words import CodeWords

FIELD: Final = "\t"
ROW: Final = "\n"
PART: Final = "\f"

_ESCAPED: Final = str.maketrans({"^": "^^", FIELD: "^t", ROW: "^n", PART: "^f"})
_ESCAPE: Final = re.compile(r"\^(.?)", re.DOTALL)
_WRITTEN: Final = {"^": "^", "t": FIELD, "n": ROW, "f": PART}
_AMOUNT, _DATE, _NUMBER, _TEXT = "$@#'"
_SAME: Final = " "
"""Stands for the category of the row above."""

_FIRST_CATEGORY: Final = ord("0")
_OPERATORS: Final = frozenset(operator.value for operator in Operator)
_NUMERIC: Final = frozenset("0123456789.")


def declaration_text(declaration: Declaration, words: CodeWords) -> str:
    """Write what the signed paper says: form, answers and indicators (`domain.canonical.content`)."""
    answers = dict(declaration.answers)
    known = [_answer_text(answers.pop(key, None)) for key in words.fields]
    others = [text for key, answer in answers.items() for text in (_escaped(key), _answer_text(answer))]
    head = FIELD.join([_escaped(declaration.form_id), *known]).rstrip(FIELD)
    return PART.join([head, FIELD.join(others), ROW.join(_row_texts(declaration.indicators, words))])


def read_declaration(text: str, words: CodeWords, declaration_id: UUID, revision: int) -> Declaration:
    """Read what `declaration_text` wrote; raises ValueError for anything else.

    Indicators get identities of their own, the same ones each time.
    """
    head, others, rows = text.split(PART)
    form_id, *known = head.split(FIELD)
    if len(known) > len(words.fields):
        raise ValueError("more answers than keys")
    pairs = others.split(FIELD) if others else []
    answers = {key: _answer(value) for key, value in zip(words.fields, known, strict=False) if value}
    answers |= {_plain(key): _answer(value) for key, value in zip(pairs[::2], pairs[1::2], strict=True)}
    return Declaration(
        id=declaration_id,
        form_id=_plain(form_id),
        revision=revision,
        answers=MappingProxyType(answers),
        indicators=tuple(_indicators(rows.split(ROW) if rows else [], words, declaration_id)),
    )


def target_text(target: Target) -> str:
    """A value as rows have it: `≥85%`, or words."""
    if target.operator is None:
        return _escaped(_marked(target.words, _OPERATORS))
    unit = _marked(target.unit, _NUMERIC)
    return f"{target.operator.value}{target.number}{_escaped(unit)}"


def _row_texts(indicators: Sequence[Indicator], words: CodeWords) -> Iterator[str]:
    before = ""
    for item in indicators:
        if item.category == before:
            category = _SAME
        elif item.category in words.categories:
            category = chr(_FIRST_CATEGORY + words.categories.index(item.category))
        else:
            category = f"{_TEXT}{_escaped(item.category)}{FIELD}"
        before = item.category
        columns = [_escaped(text) for pair in item.columns.items() for text in pair]
        yield FIELD.join([category + _escaped(item.name), target_text(item.target), *columns])


def _indicators(rows: Sequence[str], words: CodeWords, declaration_id: UUID) -> Iterator[Indicator]:
    category = ""
    for number, row in enumerate(rows):
        mark, (first, *fields) = row[:1], row[1:].split(FIELD)
        if mark == _TEXT:
            category, first, fields = _plain(first), fields[0], fields[1:]
        elif mark != _SAME:
            category = words.categories[_place(mark)]
        pairs = [_plain(field) for field in fields[1:]]
        yield Indicator(
            id=uuid5(declaration_id, f"indicator-{number}"),
            category=category,
            name=_plain(first),
            target=_target(fields[0]),
            columns=MappingProxyType(dict(zip(pairs[::2], pairs[1::2], strict=True))),
        )


def _place(mark: str) -> int:
    if not mark or mark < chr(_FIRST_CATEGORY):
        raise ValueError(f"no category: {mark!r}")
    return ord(mark) - _FIRST_CATEGORY


def _target(text: str) -> Target:
    if text[:1] not in _OPERATORS:
        return Target(words=_unmarked(_plain(text)))
    number = NUMBER.match(text, 1)
    if number is None:
        raise ValueError(f"no number: {text!r}")
    return Target(Operator(text[0]), number[0], _unmarked(_plain(text[number.end() :])))


def _answer_text(answer: Answer | None) -> str:
    match answer:
        case None:
            return ""
        case Money():
            return _AMOUNT + answer.plain().removesuffix(".00")
        case datetime.date():
            return _DATE + answer.isoformat().replace("-", "")
        case int():
            return f"{_NUMBER}{answer}"
        case "":
            return _TEXT
        case _:
            return _escaped(_marked(answer, frozenset((_AMOUNT, _DATE, _NUMBER))))


def _answer(text: str) -> Answer:
    kind, rest = text[0], text[1:]
    if kind == _AMOUNT:
        return Money.parse(rest)
    if kind == _DATE:
        return datetime.date.fromisoformat(rest)
    if kind == _NUMBER:
        return int(rest)
    return _unmarked(_plain(text))


def _marked(text: str, special: frozenset[str]) -> str:
    """Put a mark before a text whose first character would be taken for something else."""
    return _TEXT + text if text[:1] in special or text[:1] == _TEXT else text


def _unmarked(text: str) -> str:
    return text.removeprefix(_TEXT)


def _escaped(text: str) -> str:
    return text.translate(_ESCAPED)


def _plain(text: str) -> str:
    return _ESCAPE.sub(lambda found: _WRITTEN[found[1]], text) if "^" in text else text
