import pytest
from hypothesis import given
from hypothesis import strategies as st

from perfgoals_desktop.domain.capitals import DIGITS, in_capitals
from perfgoals_desktop.domain.money import Money

PLACES = {"拾": 10, "佰": 100, "仟": 1000}


def read_whole(text: str) -> int:
    """The inverse of the writer, by another way: cut at the largest unit."""
    for unit, size in (("亿", 10**8), ("万", 10**4)):
        if unit in text:
            upper, _, lower = text.rpartition(unit)
            return read_whole(upper) * size + (read_whole(lower) if lower else 0)
    number, digit = 0, 0
    for character in text:
        if character in PLACES:
            number += digit * PLACES[character]
            digit = 0
        else:
            digit = DIGITS.index(character)
    return number + digit


def read_capitals(text: str) -> Money:
    sign = -1 if text.startswith("负") else 1
    body = text.removeprefix("负").removesuffix("整")
    whole, _, rest = body.rpartition("元")
    jiao, _, fen = rest.rpartition("角")
    digit = {character: number for number, character in enumerate(DIGITS)}
    parts = (digit[jiao[-1]] * 10 if jiao else 0) + (digit[fen[-2]] if fen else 0)
    return Money(sign * ((read_whole(whole) if whole else 0) * 100 + parts))


@pytest.mark.parametrize(
    ("amount", "capitals"),
    [
        ("1234500", "壹佰贰拾叁万肆仟伍佰元整"),
        ("5600000", "伍佰陆拾万元整"),
        ("14201160", "壹仟肆佰贰拾万壹仟壹佰陆拾元整"),
        # The examples of the official rules.
        ("1409.50", "壹仟肆佰零玖元伍角"),
        ("6007.14", "陆仟零柒元壹角肆分"),
        ("1680.32", "壹仟陆佰捌拾元叁角贰分"),
        ("107000.53", "壹拾万柒仟元伍角叁分"),
        ("16409.02", "壹万陆仟肆佰零玖元零贰分"),
        ("325.04", "叁佰贰拾伍元零肆分"),
        # Their edges.
        ("0", "零元整"),
        ("0.50", "伍角"),
        ("0.05", "伍分"),
        ("10", "壹拾元整"),
        ("100000", "壹拾万元整"),
        ("1000001", "壹佰万零壹元整"),
        ("100000001", "壹亿零壹元整"),
        ("1000010000", "壹拾亿零壹万元整"),
        ("1000000000000", "壹万亿元整"),
        ("-12.30", "负壹拾贰元叁角"),
    ],
)
def test_amounts_are_written_as_the_rules_say(amount, capitals):
    assert in_capitals(Money.parse(amount)) == capitals


@given(st.integers(-(10**17), 10**17).map(Money))
def test_capitals_name_one_amount(amount):
    assert read_capitals(in_capitals(amount)) == amount


@given(st.integers(0, 10**17).map(Money))
def test_no_two_zeros_stand_together_and_none_before_a_unit(amount):
    written = in_capitals(amount)

    assert "零零" not in written
    assert not any(f"零{unit}" in written for unit in "拾佰仟万亿角分")
    assert written.endswith(("整", "角", "分"))
