"""What a clerk types in a field, read as an answer.

Every reader returns None for a blank text, and the text as typed where it is not
surely understood: nothing that somebody typed is dropped, and nothing is guessed.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from typing import Final

from perfgoals_desktop.domain.declaration import Answer
from perfgoals_desktop.domain.money import Money, MoneyUnit, NotAnAmount

YEARS: Final = range(1900, 2200)
"""The years that are taken for years; anything else is more likely a slip."""
LARGEST: Final = Money(10**17)
"""A slip of the hand lies above; the data file counts fen in 64 bits."""

_LINE_ENDS = re.compile(r"[\r\n\v\f\x1c-\x1e\x85\u2028\u2029\t]+")
_MIDNIGHT = re.compile(r"[T\s]0{1,2}:00(:00(\.0+)?)?$")
_YEAR = re.compile(r"([0-9]{4})(?:年度?)?")
_DATES = (
    re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})"),
    re.compile(r"([0-9]{4})\s*年\s*([0-9]{1,2})\s*月\s*([0-9]{1,2})\s*[日号]?"),
    re.compile(r"([0-9]{4})\s*([-/.])\s*([0-9]{1,2})\s*\2\s*([0-9]{1,2})"),
    re.compile(r"([0-9]{4})\s+([0-9]{1,2})\s+([0-9]{1,2})"),
)
_DAYS = (
    re.compile(r"([0-9]{1,2})\s*月\s*([0-9]{1,2})\s*[日号]?"),
    re.compile(r"([0-9]{1,2})\s*[-/.]\s*([0-9]{1,2})"),
)
# Full-width forms, and what an input method types where a Latin keyboard has a point, a dash or a
# slash. Not NFKC: that would also make 100² of a pasted note the amount 1002.
_NARROW = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | str.maketrans("　。—–−、", " .---/")


def written(answer: Answer | None, unit: MoneyUnit = MoneyUnit.YUAN) -> str:
    """An answer as fields and paper show it: amounts grouped and in the form's unit, dates as 2023-01-01."""
    match answer:
        case None:
            return ""
        case Money():
            return answer.printed(unit)
        case datetime.date():
            return answer.isoformat()
        case _:
            return str(answer)


def read_line(text: str) -> str | None:
    """A text of one line: line ends and tabs become a blank, the ends are trimmed."""
    return one_line(text).strip() or None


def read_text(text: str) -> str | None:
    """A text of many lines, with one kind of line end; blank lines and spaces at its end go."""
    return "\n".join(text.splitlines()).rstrip() or None


def one_line(text: str) -> str:
    """The text with every run of line ends and tabs made one blank."""
    return _LINE_ENDS.sub(" ", text)


def read_amount(text: str, unit: MoneyUnit = MoneyUnit.YUAN) -> Money | str | None:
    """An amount: `1234567.8` in the form's unit, `123.4万`, `123.4w`, `１，２３４元整`."""
    typed = text.strip()
    plain = _plain(typed).removesuffix("整").lower()
    if plain.endswith("w"):
        plain = plain[:-1].rstrip() + "万"
    try:
        amount = Money.parse(plain, unit)
    except NotAnAmount:
        return typed or None
    return amount if abs(amount.fen) <= LARGEST.fen else typed


def read_year(text: str) -> int | str | None:
    """A year: `2024`, `２０２４年度`."""
    typed = text.strip()
    match = _YEAR.fullmatch(_plain(typed))
    if match and int(match[1]) in YEARS:
        return int(match[1])
    return typed or None


def read_date(text: str, year: int | None = None) -> datetime.date | str | None:
    """A date: `2023-1-1`, `2023/1/1`, `2023.1.1`, `20230101`, `2023年1月1日`.

    With a `year` that is certain, month and day are enough: `1.1`, `1月1日`.
    """
    typed = text.strip()
    plain = _MIDNIGHT.sub("", _plain(typed))
    for pattern in _DATES:
        if match := pattern.fullmatch(plain):
            return _date(*(int(part) for part in match.groups() if part.isdigit())) or typed
    for pattern in _DAYS:
        if year is not None and (match := pattern.fullmatch(plain)):
            return _date(year, int(match[1]), int(match[2])) or typed
    return typed or None


def read_choice(text: str, options: Sequence[str]) -> str | None:
    """An option: its name, its number in the list, or a part that only one option has."""
    typed = one_line(text).strip()
    if not typed or typed in options:
        return typed or None
    number = _plain(typed)
    if number in {str(place) for place in range(1, len(options) + 1)}:
        return options[int(number) - 1]
    having = [option for option in options if typed in option]
    return having[0] if len(having) == 1 else typed


def _plain(text: str) -> str:
    """Full-width forms made narrow, and the marks of Chinese typing made those of numbers."""
    return text.translate(_NARROW).strip()


def _date(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day) if year in YEARS else None
    except ValueError:
        return None
