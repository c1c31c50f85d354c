import json
from dataclasses import replace
from uuid import UUID, uuid4

import pytest
from hypothesis import given

from perfgoals_desktop.domain.canonical import (
    CROCKFORD,
    canonical_json,
    check_code,
    content,
    decode_answer,
    digest,
    document,
    from_document,
)
from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.domain.indicator import Indicator
from perfgoals_desktop.domain.money import Money
from perfgoals_desktop.domain.status import Status
from perfgoals_desktop.domain.target_grammar import parse_target
from tests.strategies import declarations

PLAIN = Declaration(id=UUID(int=1), form_id="any").with_answers(
    {"name": "人大信访经费", "fiscal_year": 2023, "annual_requested": Money(41_000_000)}
)


def with_value(text: str) -> Declaration:
    indicator = Indicator(UUID(int=2), "output.quantity", "信访接待完成率", parse_target(text).target)
    return PLAIN.with_indicators([indicator])


def test_keys_are_sorted_by_utf16_and_nothing_is_escaped_that_need_not_be():
    assert canonical_json({"￰": 1, "𐀀": 2, "年": "“好”\n"}) == '{"年":"“好”\\n","𐀀":2,"￰":1}'


def test_the_content_is_known_to_the_letter():
    assert canonical_json(content(with_value("=100(%)"))) == (
        '{"answers":{"annual_requested":{"amount":"410000.00"},"fiscal_year":2023,"name":"人大信访经费"},'
        '"form":"any","indicators":[{"category":"output.quantity","name":"信访接待完成率","number":"100",'
        '"operator":"=","unit":"%"}]}'
    )


@given(declarations())
def test_a_declaration_survives_its_document(declaration):
    text = canonical_json(document(declaration))

    assert from_document(json.loads(text)) == declaration


def test_the_check_code_is_eight_characters_that_cannot_be_mistaken():
    code = check_code(PLAIN)

    assert len(code) == 8
    assert set(code) <= set(CROCKFORD)
    assert int(digest(PLAIN)[:10], 16) == sum(
        CROCKFORD.index(character) << 5 * place for place, character in enumerate(reversed(code))
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [("=100(%)", "=100.00(%)"), ("=100(%)", "≥100(%)"), ("达标", "达标。"), ("=100(%)", "=100")],
)
def test_each_difference_on_paper_changes_the_digest(one, other):
    assert digest(with_value(one)) != digest(with_value(other))


def test_the_order_of_indicators_is_part_of_the_content():
    first, second = Indicator(uuid4(), "output.quantity", "甲"), Indicator(uuid4(), "output.quantity", "乙")

    assert digest(PLAIN.with_indicators([first, second])) != digest(PLAIN.with_indicators([second, first]))


def test_what_the_paper_does_not_show_leaves_the_digest_alone():
    moved = replace(with_value("95%以上"), id=uuid4(), status=Status.FINAL, revision=3)

    assert digest(moved) == digest(with_value("≥95(%)"))


@pytest.mark.parametrize(
    "value", [{"amount": "一"}, {"date": "2023-02-30"}, {"sum": "1.00"}, True, 1.5, None, []]
)
def test_what_is_no_answer_is_refused(value):
    with pytest.raises((ValueError, Exception)) as caught:
        decode_answer(value)

    assert type(caught.value).__name__ in {"ValueError", "NotAnAmount"}


def test_another_format_is_refused():
    with pytest.raises(ValueError, match="unknown format"):
        from_document(document(PLAIN) | {"format": "perfgoals-declaration/2"})
