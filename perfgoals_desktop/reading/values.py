"""Answers out of texts: amounts, dates, years, options."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from typing import NamedTuple

from perfgoals_desktop.domain.declaration import Answer
from perfgoals_desktop.domain.money import Money, MoneyUnit, NotAnAmount
from perfgoals_desktop.reading.notes import NoteCode
from perfgoals_desktop.reading.wording import flat
from perfgoals_desktop.reading.wraps import unwrap
from perfgoals_desktop.schema.definition import FieldDefinition, FieldKind

_YEAR = re.compile(r"(\d{1,9})(?:年度?)?")
_DATE = re.compile(
    r"(?P<year>\d{4})(?P<mark>[-/.年])(?P<month>\d{1,2})(?:(?P=mark)|(?<=\d)月)(?P<day>\d{1,2})日?"
)
_DIGITS = re.compile(r"(?P<year>\d{4})(?P<month>\d\d)(?P<day>\d\d)")
_SEPARATOR = re.compile(r"[,.，年月日/-]")
_MIDNIGHT = re.compile(r"[ T]00:00(?::00(?:\.0+)?)?$")


class Understood(NamedTuple):
    """An answer, and what is to be said about how it was come by."""

    answer: Answer
    code: NoteCode | None = None


def understood(field: FieldDefinition, text: str, unit: MoneyUnit, *, exact: bool = False) -> Understood:
    """Read an answer as its field's kind asks; what is not understood stays a text.

    `exact` keeps line ends and blanks within a short text, for cells that stand
    in the very place that the form gives them.
    """
    match field.kind:
        case FieldKind.AMOUNT:
            return _or_text(_amount(text, unit), text)
        case FieldKind.DATE:
            return _or_text(date_of(text), text)
        case FieldKind.YEAR:
            match = _YEAR.fullmatch(flat(text))
            return _or_text(int(match[1]) if match else None, text)
        case FieldKind.CHOICE if not exact:
            return _option(field, unwrap(text.splitlines()))
        case FieldKind.LONG_TEXT:
            return Understood(text)
        case _:
            return Understood(text if exact else unwrap(text.splitlines()))


def date_of(text: str) -> datetime.date | None:
    """The date that a text is: 2023-01-01, 2023/1/1, 2023.1.1, 2023年1月1日, 20230101."""
    norm = flat(_MIDNIGHT.sub("", text.strip()))
    match = _DATE.fullmatch(norm) or _DIGITS.fullmatch(norm)
    return _date(match) if match else None


def dates_in(text: str) -> list[datetime.date]:
    """The dates that stand in a text, in order."""
    found = (_date(match) for match in _DATE.finditer(flat(text)))
    return [date for date in found if date is not None]


def lines_of(kind: FieldKind, lines: Sequence[str]) -> int:
    """How many lines make one answer: all those of a text; of an amount or a date, until it is whole.

    Two whole numbers below one another are two numbers, unless a separator
    stands where the line ends.
    """
    if kind not in {FieldKind.AMOUNT, FieldKind.DATE, FieldKind.YEAR}:
        return len(lines)
    read = date_of if kind is FieldKind.DATE else _number
    text = lines[0]
    for count, line in enumerate(lines[1:], 1):
        if read(text) is not None and not _SEPARATOR.search(text[-1:] + line[:1]):
            return count
        text += line
    return len(lines) if read(text) is not None else 1


def _date(match: re.Match[str]) -> datetime.date | None:
    try:
        return datetime.date(int(match["year"]), int(match["month"]), int(match["day"]))
    except ValueError:
        return None


def _amount(text: str, unit: MoneyUnit) -> Money | None:
    try:
        return Money.parse(unwrap(text.splitlines()), unit)
    except NotAnAmount:
        return None


def _number(text: str) -> Money | None:
    return _amount(text, MoneyUnit.YUAN)


def _or_text(answer: Answer | None, text: str) -> Understood:
    return Understood(text, NoteCode.KEPT_AS_TEXT) if answer is None else Understood(answer)


def _option(field: FieldDefinition, text: str) -> Understood:
    """An option of the field's list, also when blanks were put into it."""
    if text not in field.options:
        for option in field.options:
            if flat(option) == flat(text):
                return Understood(option, NoteCode.OPTION_MATCHED)
    return Understood(text)
