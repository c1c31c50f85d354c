"""Hypothesis strategies for domain values: any declaration that the program can hold.

Texts are nasty on purpose: what a spreadsheet takes for a formula, numbers with
leading zeros, markup, astral characters, line ends of every kind. A strategy takes
the texts to use, so that a test of paper can ask for printable ones only.
"""

from __future__ import annotations

import datetime
import uuid
from collections.abc import Mapping
from types import MappingProxyType

from hypothesis import strategies as st

from perfgoals_desktop.domain.declaration import Ancestor, Answer, Declaration
from perfgoals_desktop.domain.indicator import Indicator
from perfgoals_desktop.domain.money import Money
from perfgoals_desktop.domain.status import Status
from perfgoals_desktop.domain.target import Operator, Target

TEXT_KEYS = (
    "name",
    "nature",
    "category",
    "competent_department",
    "implementing_unit",
    "overall_goal_period",
    "overall_goal",
    "annual_goal",
    "reporter",
    "telephone",
)
AMOUNT_KEYS = (
    "project_total",
    "project_fiscal",
    "project_other",
    "annual_requested",
    "fiscal_appropriation",
    "carry_over",
    "other_funds",
)
DATE_KEYS = ("start_date", "end_date", "report_date")
CATEGORIES = (
    "output.quantity",
    "output.quality",
    "output.timeliness",
    "output.cost",
    "benefit.economic",
    "benefit.social",
    "benefit.sustainability",
    "satisfaction.service_recipients",
    "cost.economic",
)

PRINTABLE_NASTY = (
    "=1",
    "=100(%)",
    '=HYPERLINK("x")',
    "-5",
    "+1",
    "@SUM(A1)",
    "007",
    "1e5",
    "1,234.50",
    "１２３",
    "2023-01-01",
    "TRUE",
    "null",
    "'单引号",
    '"双引号"',
    "a<b & c>d",
    "P&D",
    "100%_\\",
    "“慧”监督",
    "信访",
    "𬭎䶮㛃",
    "𠮷野家😀",
    "e\u0301té",
    "第一行\n第二行",
    " 前后有空格 ",
    "全角　空格",
    "{fiscal_year}",
    "'; DROP TABLE declaration; --",
)
NASTY = (*PRINTABLE_NASTY, "\r\n", "a\rb", "\t制表\t", "\x00", "\x0b\x1f", "\ufeff", "\u202e反", "\uffff")


def texts(*, min_size: int = 0, max_size: int = 40) -> st.SearchStrategy[str]:
    """Any text that UTF-8 can write, the nasty ones often."""
    anything = st.text(st.characters(exclude_categories=["Cs"]), min_size=min_size, max_size=max_size)
    nasty = st.sampled_from([text for text in NASTY if min_size <= len(text) <= max_size])
    return anything | nasty


def printable_texts(*, min_size: int = 0, max_size: int = 40) -> st.SearchStrategy[str]:
    """Texts without control characters but line ends, and without code points that mean nothing."""
    characters = st.characters(exclude_categories=["Cs", "Cc", "Cf", "Co", "Cn", "Zl", "Zp"])
    nasty = st.sampled_from([text for text in PRINTABLE_NASTY if min_size <= len(text) <= max_size])
    return st.text(characters, min_size=min_size, max_size=max_size) | nasty


ANY_TEXT = texts()
FORM_IDS = st.sampled_from(["shanghai-2023", "shanghai-2024"])


def moneys(*, limit: int = 10**17) -> st.SearchStrategy[Money]:
    """Amounts up to `limit` fen, negative ones too: the review refuses those, not the file."""
    return st.integers(-limit, limit).map(Money)


def answers(written: st.SearchStrategy[str] = ANY_TEXT) -> st.SearchStrategy[Mapping[str, Answer]]:
    """Answers by key: the usual fields, raw texts in fields for amounts and dates, unknown keys."""
    filled = written.filter(bool)
    usual: dict[str, st.SearchStrategy[Answer]] = {
        "fiscal_year": st.integers(1900, 2100) | filled,
        **dict.fromkeys(TEXT_KEYS, filled),
        **dict.fromkeys(AMOUNT_KEYS, moneys() | filled),
        **dict.fromkeys(DATE_KEYS, st.dates() | filled),
    }
    anything: st.SearchStrategy[Answer] = (
        filled | st.integers(-(2**63), 2**63 - 1) | moneys() | st.dates(min_value=datetime.date(1, 1, 1))
    )
    unknown = st.dictionaries(filled, anything, max_size=3)
    return st.builds(
        lambda some, more: MappingProxyType({**more, **some}),
        st.fixed_dictionaries({}, optional=usual),
        unknown,
    )


def targets(written: st.SearchStrategy[str] = ANY_TEXT) -> st.SearchStrategy[Target]:
    """Quantities with numbers as written, and words; `entered` need not agree with them."""
    numbers = st.from_regex(r"-?[0-9]{1,12}(\.[0-9]{1,6})?", fullmatch=True)
    quantities = st.builds(
        Target, operator=st.sampled_from(Operator), number=numbers, unit=written, entered=written
    )
    return quantities | st.builds(Target, words=written, entered=written)


def indicators(written: st.SearchStrategy[str] = ANY_TEXT) -> st.SearchStrategy[Indicator]:
    """Indicators of known and unknown categories, some with columns of the form's own."""
    columns = st.dictionaries(st.sampled_from(["weight", "note"]) | written, written, max_size=3)
    return st.builds(
        Indicator,
        id=uuids(),
        category=st.sampled_from(CATEGORIES) | written,
        name=written,
        target=targets(written),
        columns=columns.map(MappingProxyType),
    )


def declarations(
    *,
    written: st.SearchStrategy[str] = ANY_TEXT,
    form_ids: st.SearchStrategy[str] = FORM_IDS,
    max_indicators: int = 8,
) -> st.SearchStrategy[Declaration]:
    """Any declaration; `written` gives its texts, `form_ids` the forms it may follow."""
    rows = st.lists(indicators(written), max_size=max_indicators, unique_by=lambda indicator: indicator.id)
    return st.builds(
        Declaration,
        id=uuids(),
        form_id=form_ids,
        revision=st.integers(1, 9999),
        status=st.sampled_from(Status),
        answers=answers(written),
        indicators=rows.map(tuple),
        explanations=st.dictionaries(written, written, max_size=2).map(MappingProxyType),
        ancestor=st.none() | ancestors(),
    )


def ancestors() -> st.SearchStrategy[Ancestor]:
    """Where a declaration may come from."""
    return st.builds(
        Ancestor,
        id=uuids(),
        revision=st.integers(1, 9999),
        fiscal_year=st.none() | st.integers(1900, 2199),
    )


def uuids() -> st.SearchStrategy[uuid.UUID]:
    """Identifiers of any version, the nil one left out."""
    return st.uuids(allow_nil=False)
