from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.utils.escape import unescape

from perfgoals_desktop.documents.xlsx_text import cell_text, number_text
from perfgoals_desktop.errors import TextNotWritable
from tests.strategies import moneys

WRITABLE = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff") | st.just("\r")
)


@given(
    WRITABLE | st.lists(st.sampled_from(["\r", "\n", "_x000D_", "_x005F_", "_", "x", "_x12"])).map("".join)
)
def test_a_text_comes_back_from_its_escapes(text):
    assert unescape(cell_text(text)) == text


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="_\ufffe\uffff")))
def test_a_usual_text_is_written_as_it_is(text):
    assert cell_text(text) == text


@pytest.mark.parametrize("character", ["\x00", "\x08", "\x0b", "\x1f", "\ud800", "\ufffe", "\uffff"])
def test_a_character_that_xml_has_not_is_refused(character):
    with pytest.raises(TextNotWritable) as caught:
        cell_text(f"a{character}", "name")

    assert caught.value.character == character


@given(moneys(limit=10**15 - 1))
def test_an_amount_of_fifteen_digits_keeps_its_cents_as_a_number(money):
    digits = number_text(Decimal(money.fen) / 100)

    assert digits is not None
    assert Decimal(repr(float(digits))) * 100 == money.fen


@pytest.mark.parametrize(
    ("number", "digits"),
    [
        ("0", "0"),
        ("9.95", "9.95"),
        ("76327000.00", "76327000.00"),
        ("1E+5", "100000"),
        ("123456789012345000", "123456789012345000"),
        ("1234567890123.456", None),
    ],
)
def test_a_number_is_written_by_its_digits_or_not_at_all(number, digits):
    assert number_text(Decimal(number)) == digits
