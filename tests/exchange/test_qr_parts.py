"""Codes as scanners bring them: in any order, twice, with anything between them."""

import random

import pytest

from perfgoals_desktop.exchange.code_errors import CodeDamaged, CodeTooNew, NoCode
from perfgoals_desktop.exchange.qr_parts import (
    AROUND,
    MOST_PARTS,
    CodePart,
    gather,
    part_texts,
    parts_needed,
    read_parts,
)

TAG, DATA = "7KQ2X901", "0123456789ABCDEFGHJKMNPQRSTVWXYZ" * 8


def data_of(message):
    return "".join(message.parts[number] for number in sorted(message.parts))


@pytest.mark.parametrize("most", [30, 60, 100, 300, 4000])
def test_parts_hold_no_more_than_asked_and_all_together(most):
    texts = part_texts(TAG, DATA, most)

    assert max(map(len, texts)) <= most
    assert max(map(len, texts)) - min(map(len, texts)) <= 1
    assert len(texts) == parts_needed(len(DATA), most)
    (message,) = gather(part for text in texts for part in read_parts(text))
    assert (message.tag, message.missing, data_of(message)) == (TAG, (), DATA)


def test_more_parts_than_have_numbers_are_refused():
    with pytest.raises(ValueError, match="parts"):
        part_texts(TAG, DATA, AROUND + len(DATA) // (MOST_PARTS + 2))


SCANS = {
    "one a line": "\r\n".join,
    "without a line end": "".join,
    "with tabs": "\t".join,
    "small letters": lambda texts: "\n".join(texts).lower(),
    "full width": lambda texts: "\n".join(texts).translate(
        {code: code + 0xFEE0 for code in range(0x21, 0x7F)}
    ),
    "wrapped by a text field": lambda texts: "\n".join(
        " ".join(text[i : i + 40] for i in range(0, 400, 40)) for text in texts
    ),
    "with what names the kind of code": lambda texts: "\n".join(f"]Q1{text}" for text in texts),
    "backwards and twice": lambda texts: "\n".join([*reversed(texts), *texts]),
}


@pytest.mark.parametrize("scan", SCANS.values(), ids=SCANS.keys())
def test_parts_are_read_however_they_come(scan):
    texts = list(part_texts(TAG, DATA, 80))
    random.Random(1).shuffle(texts)  # noqa: S311 - the same order in every run

    found = list(read_parts(scan(texts)))

    (message,) = gather(found)
    assert data_of(message) == DATA


def test_codes_of_several_papers_are_told_apart():
    other = "00000000"

    found = [*read_parts(part_texts(TAG, DATA, 100)[0]), *read_parts(part_texts(other, DATA, 4000)[0])]

    one, two = gather(found)
    assert (one.tag, bool(one.missing)) == (TAG, True)
    assert (two.tag, two.missing) == (other, ())


def test_a_text_that_is_no_code_is_named():
    (error,) = read_parts("https://example.org/")

    assert isinstance(error, NoCode)


def test_nothing_is_found_in_nothing():
    assert list(read_parts(" \r\n")) == []


def test_a_damaged_part_is_named_with_its_number_and_the_others_are_read():
    texts = list(part_texts(TAG, DATA, 80))
    texts[2] = texts[2][:30] + ("0" if texts[2][30] != "0" else "1") + texts[2][31:]

    found = list(read_parts("\n".join(texts)))

    (error,) = (item for item in found if not isinstance(item, CodePart))
    assert isinstance(error, CodeDamaged)
    assert (error.part, error.parts) == (3, len(texts))
    assert gather(item for item in found if isinstance(item, CodePart))[0].missing == (3,)


@pytest.mark.parametrize("cut", [1, 5, 12, 30])
def test_a_part_that_is_cut_short_is_damaged(cut):
    (error,) = read_parts(part_texts(TAG, DATA, 4000)[0][:-cut])

    assert isinstance(error, CodeDamaged)


@pytest.mark.parametrize("text", ["U1", "U1中文" + "0" * 40])
def test_what_only_begins_like_a_part_is_damaged(text):
    (error,) = read_parts(text)

    assert isinstance(error, CodeDamaged)


def test_a_part_of_a_later_version_is_named():
    text = part_texts(TAG, DATA, 4000)[0]

    (error,) = read_parts(text[0] + "2" + text[2:])

    assert isinstance(error, CodeTooNew)
    assert error.version == "2"
