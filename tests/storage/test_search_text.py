from __future__ import annotations

from uuid import UUID

import pytest
from hypothesis import given, settings

from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.domain.indicator import Indicator
from perfgoals_desktop.domain.money import Money
from perfgoals_desktop.domain.target_grammar import parse_target
from perfgoals_desktop.storage.search_text import MOST_WORDS, normalised, search_text, search_words
from tests.strategies import texts

ID = UUID(int=1)


@pytest.mark.parametrize(
    ("written", "searched"),
    [
        ("服务对象满意度 指标", "服务对象满意度指标"),
        ("ＡＢＣ１２３％", "abc123%"),
        ("信\u3000访\r\n接待", "信访接待"),
        ("\ufeff零\u200b宽", "零宽"),
        ("𬭎䶮㛃", "𬭎䶮㛃"),
        ("a\x00b", "ab"),
        ("Straße", "strasse"),
    ],
)
def test_what_makes_no_difference_is_left_out(written, searched):
    assert normalised(written) == searched


@settings(max_examples=60, deadline=None)
@given(texts())
def test_normalising_twice_changes_nothing_more(text):
    assert normalised(normalised(text)) == normalised(text)


def test_all_texts_are_searched_and_numbers_are_not():
    indicator = Indicator(
        ID, "output.quantity", "接待 批次", parse_target("不低于85%").target, columns={"note": "含来信"}
    )
    declaration = Declaration(ID, "shanghai-2024", indicators=(indicator,)).with_answers(
        {"name": "信访经费", "annual_goal": "办好来信", "carry_over": Money(77), "other_funds": "约三万"}
    )

    lines = search_text(declaration).split("\n")

    spelled = {"xfjf"}
    assert set(lines) - spelled == {
        "信访经费",
        "办好来信",
        "约三万",
        "接待批次",
        "≥85(%)",
        "不低于85%",
        "含来信",
    }


def test_words_are_split_normalised_and_not_repeated():
    assert search_words(" 信访　Ａ \n a 信访 ") == ("信访", "a")


def test_nothing_typed_is_no_word():
    assert search_words(" \u200b \n") == ()


def test_no_more_words_than_make_sense():
    assert len(search_words(" ".join(map(str, range(5000))))) == MOST_WORDS
