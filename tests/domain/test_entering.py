import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from perfgoals_desktop.domain.entering import (
    LARGEST,
    YEARS,
    read_amount,
    read_choice,
    read_date,
    read_line,
    read_text,
    read_year,
    written,
)
from perfgoals_desktop.domain.money import Money, MoneyUnit
from tests.strategies import moneys, texts

NATURES = ("经常性专项业务费", "其他经常性项目", "一次性项目", "其他一次性项目", "阶段性项目")
NEW_YEAR = datetime.date(2023, 1, 1)


@pytest.mark.parametrize(
    ("typed", "fen"),
    [
        ("1234567.8", 123456780),
        ("1,234,567.80", 123456780),
        ("１２３４５６７．８", 123456780),
        ("1，234，567。8", 123456780),
        ("123.4万", 123400000),
        ("123.4w", 123400000),
        ("１２３．４Ｗ", 123400000),
        ("￥5元整", 500),
        (" 0 ", 0),
    ],
)
def test_amounts_are_understood(typed, fen):
    assert read_amount(typed) == Money(fen)


def test_a_bare_number_is_in_the_unit_of_the_form():
    assert read_amount("12.5", MoneyUnit.WAN) == Money(12_500_000)
    assert read_amount("12.5元", MoneyUnit.WAN) == Money(1250)


@pytest.mark.parametrize(
    "typed", ["约五万", "1,23", "0.001", "100²", "①", "一百", "1e5", "9" * 30, "9" * 5000, "w", "整"]
)
def test_what_is_not_surely_an_amount_stays_as_typed(typed):
    assert read_amount(typed) == typed


@pytest.mark.parametrize(
    "typed",
    [
        "2023-1-1",
        "2023-01-01",
        "2023/1/1",
        "2023.1.1",
        "20230101",
        "2023年1月1日",
        "2023年1月1号",
        "2023 年 1 月 1 日",
        "２０２３－１－１",
        "2023。1。1",
        "2023、1、1",
        "2023 1 1",
        "2023-01-01 00:00:00",
        "2023-01-01T00:00",
    ],
)
def test_dates_are_understood(typed):
    assert read_date(typed) == NEW_YEAR


@pytest.mark.parametrize("typed", ["1.1", "1-1", "1/1", "1月1日", "1月1"])
def test_month_and_day_are_enough_only_when_the_year_is_certain(typed):
    assert read_date(typed) == typed
    assert read_date(typed, 2023) == NEW_YEAR


@pytest.mark.parametrize(
    "typed",
    ["2023-1", "23-1-1", "2023-2-30", "2023年底", "2023-1/1", "0001-01-01", "202311", "2023-1-1 8:30"],
)
def test_what_is_not_surely_a_date_stays_as_typed(typed):
    assert read_date(typed, 2023) == typed


def test_a_day_that_the_year_has_not_stays_as_typed():
    assert read_date("2.29", 2023) == "2.29"
    assert read_date("2.29", 2024) == datetime.date(2024, 2, 29)


@pytest.mark.parametrize("typed", ["2024", "２０２４", "2024年", "2024年度", " 2024 "])
def test_years_are_understood(typed):
    assert read_year(typed) == 2024


@pytest.mark.parametrize("typed", ["24", "20244", "明年", "1024"])
def test_what_is_not_surely_a_year_stays_as_typed(typed):
    assert read_year(typed) == typed


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("阶段性项目", "阶段性项目"),
        ("5", "阶段性项目"),
        ("５", "阶段性项目"),
        ("阶段", "阶段性项目"),
        ("其他一次", "其他一次性项目"),
        ("一次性项目", "一次性项目"),
        ("一次", "一次"),
        ("6", "6"),
        ("延续项目", "延续项目"),
    ],
)
def test_an_option_is_named_numbered_or_meant(typed, answer):
    assert read_choice(typed, NATURES) == answer


@pytest.mark.parametrize("blank", ["", "  ", "　", "\n"])
def test_blank_texts_are_no_answer(blank):
    assert read_line(blank) is None
    assert read_text(blank) is None
    assert read_amount(blank) is None
    assert read_date(blank) is None
    assert read_year(blank) is None
    assert read_choice(blank, NATURES) is None


def test_one_line_stays_one_line():
    assert read_line("人大信访\r\n经费\t\n") == "人大信访 经费"


def test_line_ends_of_a_long_text_are_one_kind():
    assert read_text("一\r\n二\r三 \n\n") == "一\n二\n三"


@given(moneys(limit=LARGEST.fen), st.sampled_from(MoneyUnit))
def test_a_shown_amount_is_read_back(amount, unit):
    assert read_amount(written(amount, unit), unit) == amount


@given(st.dates(datetime.date(YEARS[0], 1, 1), datetime.date(YEARS[-1], 12, 31)))
def test_a_shown_date_is_read_back(date):
    assert read_date(written(date)) == date


@given(st.sampled_from(YEARS))
def test_a_shown_year_is_read_back(year):
    assert read_year(written(year)) == year


@given(texts())
def test_no_text_is_refused(text):
    for answer in (read_amount(text), read_date(text, 2023), read_year(text), read_choice(text, NATURES)):
        assert answer is not None or not text.strip()


def test_a_blank_answer_shows_nothing():
    assert written(None) == ""
    assert written("约五万") == "约五万"
