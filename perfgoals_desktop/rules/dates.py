"""Dates and years: the project's period, and years that lie outside it."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from typing import Final

from perfgoals_desktop.rules.finding import VALUE, FieldName, Finding, target_of
from perfgoals_desktop.rules.matching import any_of
from perfgoals_desktop.rules.rule import Case, rule
from perfgoals_desktop.rules.subject import Passage
from perfgoals_desktop.schema.definition import ProjectSpan

_BEGINNING: Final = (1, 1)
_END: Final = (12, 31)
# 2020年, 2020-2022年, 2020.07; a bare number of four digits may count anything.
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d{2})(?=\s*年|\s*[-—–~～至]\s*(?:19|20)\d{2}\s*年|[-./]\d{1,2}(?!\d))")
_TITLE = re.compile(r"《[^》]*》|〔[^〕]*〕")
_DATE = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d{2})\s*(?:年|[-./](?=\d))\s*"
    r"(?:(?P<month>\d{1,2})(?!\d)\s*(?:月|[-./](?=\d))?\s*(?:(?P<day>\d{1,2})(?!\d))?)?"
)


@rule("date-order")
def date_order(case: Case) -> Iterator[Finding]:
    """A project starts before it ends."""
    start, end = case.declaration.date("start_date"), case.declaration.date("end_date")
    if start is not None and end is not None and start > end:
        yield case.finding("end_date", start=start, start_field=FieldName("start_date"))


@rule("year-within-period")
def year_within_period(case: Case) -> Iterator[Finding]:
    """The fiscal year lies in the project's period; a recurrent project takes all of it."""
    start, end = case.declaration.date("start_date"), case.declaration.date("end_date")
    year = case.declaration.fiscal_year
    if year is None or start is None or end is None or start > end:
        return
    if not start.year <= year <= end.year:
        yield case.finding("fiscal_year", start=start, end=end)
    elif case.subject.span is ProjectSpan.RECURRENT and datetime.MINYEAR <= year <= datetime.MAXYEAR:
        for key, found, right in (
            ("start_date", start, datetime.date(year, *_BEGINNING)),
            ("end_date", end, datetime.date(year, *_END)),
        ):
            if found != right:
                yield case.finding(key, variant="recurrent", proposal=right, right=right)


@rule("stale-year")
def stale_year(case: Case) -> Iterator[Finding]:
    """Doubt years outside the project's period in what is written, but for comparisons and titles."""
    period = _period(case)
    if period is None or not _YEAR.search(case.subject.all_text):
        return
    first, last = period
    for passage in case.subject.passages:
        if not (passage.indicator or passage.key in case.words("fields")):
            continue
        # A date in a value that is too late is for `date-after-end` to name.
        after = datetime.MAXYEAR if passage.is_value else last
        years = tuple(dict.fromkeys(year for year in _years(passage, case) if not first <= year <= after))
        if not years:
            continue
        if first == last:
            proposal = _corrected(passage.text, years, first)
            yield case.finding(passage.target, proposal=proposal, years=years, year=first)
        else:
            yield case.finding(passage.target, variant="period", years=years, first=first, last=last)


def _period(case: Case) -> tuple[int, int] | None:
    dates = (case.declaration.date("start_date"), case.declaration.date("end_date"))
    years = [date.year for date in dates if date is not None]
    if case.declaration.fiscal_year is not None:
        years.append(case.declaration.fiscal_year)
    years += [int(year) for year in re.findall(r"\d{4}", case.declaration.text("overall_goal_period"))]
    return (min(years), max(years)) if years else None


def _years(passage: Passage, case: Case) -> Iterator[int]:
    """The years named, but for those of titles and editions and those that only compare (较2020年)."""
    if not _YEAR.search(passage.text):
        return
    edition = rf"\s*年(?:\d+月)?(?:\d+日)?(?:{any_of(case.words('editions')).pattern})[)）]"
    text = re.sub(rf"\d{{4}}{edition}", "", _TITLE.sub("", passage.text))
    compared = any_of(case.words("compares"))
    for found in _YEAR.finditer(text):
        before = text[max(0, found.start() - 4) : found.start()].rstrip()
        if not any(match.end() == len(before) for match in compared.finditer(before)):
            yield int(found[1])


def _corrected(text: str, years: tuple[int, ...], right: int) -> str:
    for year in years:
        text = re.sub(rf"(?<!\d){year}(?!\d)", str(right), text)
    return text


@rule("date-after-end")
def date_after_end(case: Case) -> Iterator[Finding]:
    """Doubt a date promised for after the end of the project."""
    end = case.declaration.date("end_date")
    if end is None:
        return
    for indicator, words in case.subject.qualities:
        latest = max(_dates(words), default=None)
        if latest is not None and latest > end:
            yield case.finding(target_of(indicator, VALUE), end=end, end_field=FieldName("end_date"))


def _dates(text: str) -> Iterator[datetime.date]:
    """The first day of every date, month or year named."""
    for found in _DATE.finditer(text):
        try:
            yield datetime.date(int(found["year"]), int(found["month"] or 1), int(found["day"] or 1))
        except ValueError:
            continue  # no such day: nothing can be told
