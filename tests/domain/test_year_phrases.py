"""Years in what is written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from perfgoals_desktop.domain.year_phrases import moved, year_phrases


def carried(text: str, last_year: int = 2023, year: int = 2024) -> str:
    return moved(text, year_phrases(text, last_year, year))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("2023年召开2次会议", "2024年召开2次会议"),
        ("2023 年度", "2024 年度"),
        ("2023.07前完成", "2024.07前完成"),
        ("２０２３年", "2024年"),
        ("二〇二三年完成，二零二三年验收", "二〇二四年完成，二零二四年验收"),
        ("23年度预算", "24年度预算"),
        ("2023—2024学年", "2024—2025学年"),
        ("2022年至2023年", "2023年至2024年"),
        ("2023年12月31日前，2023年验收", "2024年12月31日前，2024年验收"),
    ],
)
def test_the_fiscal_year_moves_in_every_spelling(before: str, after: str) -> None:
    assert carried(before) == after


@pytest.mark.parametrize(
    "text",
    [
        "《2023年政府收支分类科目》",
        "财预〔2023〕12号",
        "沪财绩（2023）6号",
        "“十四五”规划（2021—2025年）",
        "2021-2025年",
        "2019年以来",
        "上年结转，本年度新增，去年持平",
        "编号120239年",
        "工作满23年以上",
        "第23年",
        "2023人次",
    ],
)
def test_what_does_not_belong_to_the_year_stays(text: str) -> None:
    assert carried(text) == text


def test_years_that_stay_are_shown_too() -> None:
    phrases = year_phrases("2019年立项，2023年实施，较上年增长", 2023, 2024)

    assert [(phrase.text, phrase.suggestion) for phrase in phrases] == [
        ("2019", None),
        ("2023", "2024"),
        ("上年", None),
    ]


def test_several_years_on_the_step_is_as_wide() -> None:
    assert carried("2022-2023学年", 2023, 2026) == "2025-2026学年"


@given(st.text(alphabet="2０0２1239年度〇二三—-至到《》〔〕号第上 .", max_size=40))
def test_phrases_lie_in_the_text_one_after_the_other(text: str) -> None:
    phrases = year_phrases(text, 2023, 2024)

    assert all(text[phrase.start : phrase.end] == phrase.text for phrase in phrases)
    ends = [0, *(phrase.end for phrase in phrases)]
    assert all(end <= phrase.start for end, phrase in zip(ends, phrases, strict=False))


@given(st.text(alphabet="2023019年度号，召开会议", max_size=40))
def test_the_same_year_changes_nothing(text: str) -> None:
    assert carried(text, 2023, 2023) == text
