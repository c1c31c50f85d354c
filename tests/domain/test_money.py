import pytest
from hypothesis import given
from hypothesis import strategies as st

from perfgoals_desktop.domain.money import Money, MoneyUnit, NotAnAmount, total


@pytest.mark.parametrize(
    ("text", "fen"),
    [
        ("5,600,000.00", 560_000_000),
        ("1234567.8", 123_456_780),
        ("0.00", 0),
        ("123.4万", 123_400_000),
        ("123.4 万元", 123_400_000),
        ("0.000001万元", 1),
        ("1.5亿", 15_000_000_000),
        ("￥12元", 1_200),
        ("１，２３４．５", 123_450),
        (" 12 ", 1_200),
        (".5", 50),
        ("-3.10", -310),
    ],
)
def test_what_a_clerk_types_is_read_to_the_fen(text, fen):
    assert Money.parse(text) == Money(fen)


@pytest.mark.parametrize(
    "text",
    [
        *("", "约5万", "1,23.00", "1 2", "5元整", "--5", "1.2.3", "NaN", "1e5", "."),
        *("9" * 5000, "." + "9" * 5000),
    ],
)
def test_what_is_no_amount_is_refused(text):
    with pytest.raises(NotAnAmount) as caught:
        Money.parse(text)

    assert caught.value.text == text
    assert not caught.value.too_fine


def test_parts_of_a_fen_are_refused_and_not_rounded():
    with pytest.raises(NotAnAmount) as caught:
        Money.parse("1.005")

    assert caught.value.too_fine


def test_a_bare_number_is_measured_in_the_unit_of_the_form():
    assert Money.parse("560", MoneyUnit.WAN) == Money.parse("5,600,000.00元")


def test_an_amount_in_wan_shows_every_fen():
    assert Money(123_456_789).printed(MoneyUnit.WAN) == "123.456789"
    assert Money(560_000_000).printed(MoneyUnit.WAN) == "560.00"


def test_amounts_are_grouped_on_paper_and_plain_in_data():
    amount = Money(1_420_116_000)

    assert amount.printed() == "14,201,160.00"
    assert amount.plain() == "14201160.00"
    assert Money(-5).printed() == "-0.05"


def test_a_total_is_exact():
    assert total([Money(10), Money(20)]) == Money(30)
    assert total([]) == Money()
    assert Money(30) - Money(10) == Money(20)
    assert not Money()


@given(st.integers(-(10**40), 10**40), st.sampled_from(MoneyUnit))
def test_what_is_printed_is_read_back(fen, unit):
    amount = Money(fen)

    assert Money.parse(amount.printed(unit), unit) == amount
    assert Money.parse(amount.plain()) == amount
