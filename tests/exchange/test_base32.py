import pytest
from hypothesis import given
from hypothesis import strategies as st

from perfgoals_desktop.domain.canonical import CROCKFORD, check_code, digest
from perfgoals_desktop.exchange.base32 import decode, encode, tidied, tidied_code
from tests.samples import sample_declaration


@given(st.binary(max_size=80))
def test_bytes_come_back(data):
    written = encode(data)

    assert decode(written) == data
    assert set(written) <= set(CROCKFORD)
    assert len(written) == -(-len(data) * 8 // 5)


def test_digits_stand_for_their_values_as_in_check_codes():
    declaration = sample_declaration()

    assert encode(bytes.fromhex(digest(declaration))[:5]) == check_code(declaration)


@pytest.mark.parametrize("text", ["U", "01234567 ", "０123", "a0", "0", "000", "000000"])
def test_what_is_not_base_32_is_refused(text):
    with pytest.raises(ValueError):  # noqa: PT011 - whatever says it
        decode(text)


@pytest.mark.parametrize("typed", ["ab12", "ＡＢ１２", " a b\r\n1-2 ", "ａｂ１２。", "\ufeffAB12\u3000"])
def test_what_input_methods_and_line_ends_do_to_a_scan_is_undone(typed):
    assert tidied(typed) == "AB12"


@pytest.mark.parametrize("typed", ["7kq2-x901", "7KQ2X9O1", "7kq2 x9oi", "7KQ2－X9ol", "７ＫＱ２Ｘ９０Ｌ"])
def test_letters_that_are_mistaken_for_digits_are_read_as_these(typed):
    assert tidied_code(typed) == "7KQ2X901"
