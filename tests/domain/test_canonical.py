import datetime
import json
from dataclasses import replace
from functools import reduce
from operator import getitem
from time import process_time
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
from perfgoals_desktop.domain.declaration import Ancestor, Declaration
from perfgoals_desktop.domain.indicator import Indicator
from perfgoals_desktop.domain.money import Money
from perfgoals_desktop.domain.status import Status
from perfgoals_desktop.domain.target_grammar import parse_target
from perfgoals_desktop.schema.document import DeclarationDocument
from tests.strategies import declarations

PLAIN = Declaration(id=UUID(int=1), form_id="any").with_answers(
    {"name": "人大信访经费", "fiscal_year": 2023, "annual_requested": Money(41_000_000)}
)

EVERY_MEMBER = replace(
    PLAIN.with_answers({"start_date": datetime.date(2023, 1, 5)}).with_indicators(
        [
            Indicator(
                UUID(int=2), "output.quantity", "期数", parse_target("≥4(期)").target, {"weight": "20"}
            ),
            Indicator(UUID(int=3), "benefit.social", "能力", parse_target("提高").target),
        ]
    ),
    explanations={"finding": "按上级要求"},
    ancestor=Ancestor(UUID(int=4), 2, 2022),
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
    "value",
    [
        *({"amount": text} for text in ("一", "1", "1,000.00", "1.00万", "01.00", "9" * 5000 + ".00")),
        *({"date": text} for text in ("2023-02-30", "20230105", "2023-W01-1")),
        *({"sum": "1.00"}, {"amount": "1.00", "date": "2023-01-05"}, {}),
        *(True, 1.5, None, [], "\ud800"),
    ],
)
def test_what_is_no_answer_is_refused(value):
    with pytest.raises(ValueError, match=r"not an answer|out of range|surrogates"):
        decode_answer(value)


def test_another_format_is_refused():
    with pytest.raises(ValueError, match="unknown format"):
        from_document(document(PLAIN) | {"format": "perfgoals-declaration/2"})


WRONG = (None, True, 0, -1, 10**30, 1.5, "", "x", "\ud800", [], ["x"], {}, {"x": 1}, [[]], GONE := object())
"""What stands, instead of what belongs there, at a place of a document; GONE is nothing at all."""


def places_in(value, place=()):
    """Every place in a JSON document, as the keys that lead there."""
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in pairs:
        yield (*place, key)
        yield from places_in(inner, (*place, key))


def with_wrong(place, wrong):
    written = json.loads(canonical_json(document(EVERY_MEMBER)))
    holder = reduce(getitem, place[:-1], written)
    if wrong is GONE:
        del holder[place[-1]]
    else:
        holder[place[-1]] = wrong
    return written


@pytest.mark.parametrize("place", list(places_in(document(EVERY_MEMBER))), ids=str)
@pytest.mark.parametrize("wrong", WRONG, ids=lambda wrong: "gone" if wrong is GONE else repr(wrong)[:12])
def test_a_document_is_read_only_where_the_schema_allows_it(place, wrong):
    written = with_wrong(place, wrong)

    try:
        declaration = from_document(written)
    except (ValueError, KeyError):
        return

    text = canonical_json(document(declaration))
    assert DeclarationDocument.model_validate_json(json.dumps(written), strict=True)
    assert from_document(json.loads(text.encode())) == declaration


@pytest.mark.parametrize("wrong", WRONG[:-1], ids=lambda wrong: repr(wrong)[:12])
def test_what_is_no_document_is_refused(wrong):
    with pytest.raises((ValueError, KeyError)):
        from_document(wrong)


@pytest.mark.parametrize("place", [(), ("indicators", 0), ("indicators", 1), ("ancestor",)], ids=str)
def test_what_would_be_lost_in_reading_is_refused(place):
    with pytest.raises(ValueError, match="unknown"):
        from_document(with_wrong((*place, "remark"), "备注"))


def test_a_document_of_very_many_answers_takes_no_more_than_its_length():
    written = document(PLAIN) | {"answers": {str(number): number for number in range(100_000)}}
    began = process_time()

    assert len(from_document(written).answers) == 100_000
    assert process_time() - began < 5
