"""Declaration → codes → declaration, for anything that a declaration may hold."""

from dataclasses import replace
from uuid import UUID

import pytest
import zxingcpp
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from perfgoals_desktop.domain.canonical import content, digest
from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.domain.indicator import Indicator
from perfgoals_desktop.domain.status import Status
from perfgoals_desktop.domain.target import Operator, Target
from perfgoals_desktop.exchange import base32
from perfgoals_desktop.exchange.code_errors import CodeDamaged, CodePartsMissing, CodeTooNew
from perfgoals_desktop.exchange.code_words import code_words
from perfgoals_desktop.exchange.qr_parts import Message, gather, read_parts
from perfgoals_desktop.exchange.qr_payload import Brief, Payload, read_message
from tests.made_up import declarations as made_up
from tests.paper import long_text
from tests.samples import sample_declaration, staged_declaration
from tests.strategies import declarations

MOST = 600
"""Characters a code, as data sheets have them."""


def scanned(text):
    """What a scanner reads of the code that is printed for a text."""
    code = zxingcpp.create_barcode(text, zxingcpp.QRCode, ec_level="M", data_mask=0)
    return zxingcpp.read_barcode(code.to_image(scale=2), is_pure=True).text


def read_back(payload, most=MOST):
    (message,) = gather(part for text in payload.parts(most) for part in read_parts(scanned(text)))
    return read_message(message)


def comes_back(declaration):
    read = read_back(Payload(declaration))

    assert content(read) == content(declaration)
    assert dict(read.answers) == dict(declaration.answers)
    assert (read.id, read.revision) == (declaration.id, declaration.revision)
    assert [item.columns for item in read.indicators] == [item.columns for item in declaration.indicators]


SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large]


@given(declarations())
@settings(max_examples=300, deadline=None, suppress_health_check=SLOW)
def test_any_declaration_comes_back_from_its_codes(declaration):
    comes_back(declaration)


@pytest.mark.long
@given(declarations())
@settings(max_examples=10_000, deadline=None, suppress_health_check=SLOW)
def test_ten_thousand_declarations_come_back_from_their_codes(declaration):
    comes_back(declaration)


def test_made_up_declarations_take_few_characters():
    lengths = sorted(len("".join(Payload(item).parts(2000))) for item in made_up(200))

    assert lengths[100] < 600
    assert lengths[-1] < 1200


WRITTEN = [
    "",
    "=100(%)",
    "-5",
    "+x",
    "@a",
    "$5",
    "#7",
    "'x",
    "''",
    "007",
    "<>&'\"",
    "a\rb\r\nc",
    "\t\n\f^",
    "^t",
    "１２",
    "𠮷😀",
]


@pytest.mark.parametrize("text", WRITTEN)
def test_texts_that_look_like_marks_come_back(text):
    targets = [Target(words=text), Target(Operator.GE, "85.0", text), Target(words=f"≥{text}")]
    rows = [
        Indicator(UUID(int=place), category, text, target, {text: text, "weight": ""})
        for place, (target, category) in enumerate(zip(targets, ["output.quantity", text, text], strict=True))
    ]
    declaration = replace(
        sample_declaration(), answers={"name": text, "annual_requested": text, "other": text}
    )

    comes_back(replace(declaration, indicators=tuple(rows), form_id=text or "x"))


@pytest.mark.parametrize("unit", ["5", ".5", "'5", "%", "元/人·天", "0", ""])
def test_a_unit_is_told_from_the_number_before_it(unit):
    rows = (Indicator(UUID(int=1), "output.quantity", "名", Target(Operator.EQ, "100", unit)),)

    comes_back(replace(sample_declaration(), indicators=rows))


def test_what_is_no_part_of_the_paper_is_not_carried():
    declaration = replace(staged_declaration(), status=Status.FINAL, explanations={"rule": "按合同。"})

    read = read_back(Payload(declaration))

    assert (read.status, dict(read.explanations)) == (Status.DRAFT, {})
    assert all(item.target.entered == "" for item in read.indicators)
    assert read.indicators == read_back(Payload(declaration)).indicators


def test_the_brief_code_tells_which_declaration_it_is():
    declaration = replace(sample_declaration(), revision=3)

    (part,) = read_parts(scanned(Payload(declaration).brief))
    brief = read_message(*gather([part]))

    assert brief == Brief(declaration.id, 3, digest(declaration)[:14])
    assert len(Payload(declaration).brief) <= 61  # version 3, 14.5 mm


def test_a_declaration_that_is_too_long_says_so():
    payload = Payload(sample_declaration(annual_goal="".join(map(chr, range(0x4E00, 0x4E00 + 9000)))))

    assert payload.count(MOST) is None
    with pytest.raises(ValueError, match="parts"):
        payload.parts(MOST)


def message(data, declaration=None, count=1):
    """A message with other data than the declaration has."""
    (good,) = gather(
        part for text in Payload(declaration or sample_declaration()).parts(4000) for part in read_parts(text)
    )
    return Message(
        good.tag, count, {number: base32.encode(data) for number in range(min(1, count), count + 1)}
    )


def good_data():
    (good,) = gather(part for text in Payload(sample_declaration()).parts(4000) for part in read_parts(text))
    return good.data


def packed(text):
    return good_data()[:19] + code_words().pack(text)


SPOILT = {
    "nothing": b"",
    "only an identity": b"\x01" + bytes(18),
    "noise": b"\x01" + bytes(18) + b"\xff\xfe\x01",
    "no text": packed(""),
    "more answers than keys": packed("form" + "\tx" * 60 + "\f\f"),
    "a key without an answer": packed("form\f键\f"),
    "no amount": packed("form\t$x\f\f"),
    "no date": packed("form\t@2023\f\f"),
    "no number": packed("form\t#x\f\f"),
    "an operator without a number": packed("form\f\f0名\t≥x"),
    "an unknown category": packed("form\f\f~名\t健全"),
    "no category": packed("form\f\f!名\t健全"),
    "no value": packed("form\f\f0名"),
    "a blank row": packed("form\f\f0名\t健全\n"),
    "half an escape": packed("form\f\f0名^\t健全"),
    "another declaration": packed("form\f\f0名\t健全"),
}


@pytest.mark.parametrize("data", SPOILT.values(), ids=SPOILT.keys())
def test_what_is_no_declaration_of_this_tag_is_damaged(data):
    with pytest.raises(CodeDamaged):
        read_message(message(data))


def test_a_brief_code_of_another_length_is_damaged():
    with pytest.raises(CodeDamaged):
        read_message(message(b"short", count=0))


def test_words_of_a_later_program_are_named():
    with pytest.raises(CodeTooNew):
        read_message(message(b"\x63" + good_data()[1:]))


def test_missing_parts_are_named():
    parts = Payload(sample_declaration(annual_goal=long_text(900))).parts(120)
    (some,) = gather(part for text in (parts[1], parts[3]) for part in read_parts(text))

    with pytest.raises(CodePartsMissing) as raised:
        read_message(some)

    assert raised.value.parts == len(parts)
    assert raised.value.missing == tuple(sorted({*range(1, len(parts) + 1)} - {2, 4}))


@given(st.data())
@settings(max_examples=100, deadline=None)
def test_no_change_of_one_character_goes_unnoticed(data):
    (text,) = Payload(sample_declaration()).parts(4000)
    place = data.draw(st.integers(0, len(text) - 1))
    other = data.draw(st.sampled_from([c for c in "0123456789ABCDEFGHJKMNPQRSTUVWXYZ" if c != text[place]]))

    found = list(read_parts(text[:place] + other + text[place + 1 :]))

    assert found
    assert all(isinstance(item, Exception) for item in found)


def test_the_same_content_of_another_project_has_codes_of_its_own():
    one, other = sample_declaration(), replace(sample_declaration(), id=UUID(int=5))

    read = gather(p for item in (one, other) for text in Payload(item).parts(150) for p in read_parts(text))

    assert {read_message(message).id for message in read} == {one.id, other.id}
    assert isinstance(read_message(read[0]), Declaration)
