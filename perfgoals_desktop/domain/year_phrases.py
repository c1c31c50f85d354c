"""Years in what is written (年份用语), and what they would be for another year.

Of `2023年召开2次会议` the year belongs to the declaration and moves with it; of
`“十四五”规划（2021—2025年）` and `《2021年…办法》` it does not. Which is which, only a
person knows for sure: every phrase is found, and some come with a suggestion.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

_DIGITS: Final = "〇一二三四五六七八九"
_FROM_CHINESE: Final = {**{digit: str(place) for place, digit in enumerate(_DIGITS)}, "零": "0", "○": "0"}
_WIDE: Final = str.maketrans("０１２３４５６７８９", "0123456789")
_CENTURY: Final = 100

_YEAR: Final = r"(?:(?:19|20)[0-9]{2}|[1１][9９][０-９]{2}|[2２][0０][０-９]{2})"
_CHINESE: Final = r"[一二][〇零○九][〇零○一二三四五六七八九]{2}"
_PATTERN: Final = re.compile(
    # Titles and numbers of documents name the year in which these were made.
    r"(?P<title>《[^》]*》|[〔\[【(（](?:19|20)[0-9]{2}[〕\]】)）]\s*第?\s*[0-9]+\s*号)"
    rf"|(?<![0-9０-９])(?P<span>(?P<first>{_YEAR})\s*年?度?\s*[-—–~～至到]+\s*(?P<last>{_YEAR})(?=\s*年|\s*学年))"
    rf"|(?<![0-9０-９])(?P<year>{_YEAR})(?=\s*年|\s*财年|[-./][0-9]{{1,2}}(?![0-9]))"
    rf"|(?P<chinese>{_CHINESE})(?=年)"
    r"|(?<![0-9０-９第近共满约达逾超])(?P<short>[0-9]{2})(?=年度|年(?![以内间来龄限期级代份前后多均]))"
    r"|(?P<relative>上一?年度?|去年|前年|本年度?|今年|当年度?|下一?年度?|明年|次年)"
)


@dataclass(frozen=True, slots=True)
class YearPhrase:
    """A year that is named in a text, from `start` to `end`; `suggestion` is None where it should stay."""

    start: int
    end: int
    text: str
    suggestion: str | None = None


def year_phrases(text: str, last_year: int, year: int) -> tuple[YearPhrase, ...]:
    """Every year named in a text of `last_year`, with what it would be for `year`.

    The fiscal year itself moves, and a span of two years that begins or ends with it;
    other years, titles of documents and words such as 上年 stay.
    """
    return tuple(_found(text, last_year, year))


def moved(text: str, phrases: Iterable[YearPhrase]) -> str:
    """The text with every suggestion taken."""
    parts: list[str] = []
    done = 0
    for phrase in phrases:
        parts += [text[done : phrase.start], phrase.text if phrase.suggestion is None else phrase.suggestion]
        done = phrase.end
    return "".join(parts) + text[done:]


def _found(text: str, last_year: int, year: int) -> Iterator[YearPhrase]:
    for match in _PATTERN.finditer(text):
        said = match[0]
        suggestion: str | None = None
        if match["span"]:
            suggestion = _span(match, last_year, year)
        elif match["year"] and int(said.translate(_WIDE)) == last_year:
            suggestion = str(year)
        elif match["chinese"] and _of_chinese(said) == last_year:
            suggestion = _in_chinese(year, like=said)
        elif match["short"] and last_year % _CENTURY == int(said):
            suggestion = f"{year % _CENTURY:02d}"
        yield YearPhrase(match.start(), match.end(), said, None if suggestion == said else suggestion)


def _span(match: re.Match[str], last_year: int, year: int) -> str | None:
    """Two years in a row, one of which is the declaration's, such as a school year; plans of more stay."""
    first, last = (int(match[name].translate(_WIDE)) for name in ("first", "last"))
    if last - first != 1 or last_year not in {first, last}:
        return None
    step = year - last_year
    between = match["span"][len(match["first"]) : -len(match["last"])]
    return f"{first + step}{between}{last + step}"


def _of_chinese(said: str) -> int:
    return int("".join(_FROM_CHINESE[digit] for digit in said))


def _in_chinese(year: int, like: str) -> str:
    """The year in Chinese digits, its noughts as they were written before."""
    nought = next((digit for digit in like if digit in "零○"), _DIGITS[0])
    return "".join(nought if digit == "0" else _DIGITS[int(digit)] for digit in str(year))
