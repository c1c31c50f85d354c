"""What sealed paper was packed with must stay readable for ever."""

import hashlib

import build_code_words
import pytest

from perfgoals_desktop.exchange.code_words import BYTES_AT_MOST, ENCODING, LATEST, code_words, file_of

RELEASED = {1: "7ad2084f2c02ee76009bc7f789fbc743e5c9281e377c552d999e0757e8f38b23"}
"""By number; a line that stands here is never changed, only added to."""

EVERY_CHARACTER = "".join(chr(code) for code in range(0x110000) if not 0xD800 <= code < 0xE000)
TABLE = "764df5e1bec4261b6eaf68b7344e44b48661ac1ca27b824d8dfc72e41ccb210d"


@pytest.mark.parametrize(("number", "expected"), RELEASED.items())
def test_words_that_paper_was_sealed_with_never_change(number, expected):
    assert hashlib.sha256(file_of(number).read_bytes()).hexdigest() == expected


def test_the_latest_words_are_among_those_that_are_held():
    assert max(RELEASED) == LATEST


def test_words_for_the_next_number_can_be_made():
    fields, categories, *_ = build_code_words.words().split("\n\f\n")

    assert {"name", "annual_goal"} <= set(fields.split("\n"))
    assert "output.quantity" in categories.split("\n")


def test_the_words_fit_into_what_an_unpacker_looks_back_at():
    assert 10_000 < len(code_words().words) <= BYTES_AT_MOST


def test_python_writes_every_character_as_it_did_when_paper_was_sealed():
    written = EVERY_CHARACTER.encode(ENCODING)

    assert hashlib.sha256(written).hexdigest() == TABLE
    assert written.decode(ENCODING) == EVERY_CHARACTER


def test_words_of_a_later_program_are_not_known():
    with pytest.raises(KeyError):
        code_words(LATEST + 1)
    assert not file_of(LATEST + 1).exists()


def test_packing_twice_gives_the_same():
    words = code_words()

    once, again = words.pack("培训期数\t≥4期"), words.pack("培训期数\t≥4期")

    assert once == again
    assert words.unpack(once, 100) == "培训期数\t≥4期"


@pytest.mark.parametrize(
    "spoilt", [b"", b"\xff\xff", code_words().pack("字" * 40) + b"x", code_words().pack("字")[:-1]]
)
def test_what_was_not_packed_is_refused(spoilt):
    with pytest.raises(ValueError):  # noqa: PT011 - whatever says it
        code_words().unpack(spoilt, 1000)


def test_no_more_is_unpacked_than_asked_for():
    with pytest.raises(ValueError, match="cut short"):
        code_words().unpack(code_words().pack("0" * 100_000), 10_000)
