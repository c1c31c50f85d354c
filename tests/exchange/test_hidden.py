import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from perfgoals_desktop.domain.canonical import canonical_json
from perfgoals_desktop.exchange.errors import HandoffDamaged, HandoffTooNew, NoPayload
from perfgoals_desktop.exchange.hidden import LONGEST, payload_in, rows_of
from tests.strategies import texts


def lines(payload):
    return list(rows_of(payload))


@given(st.dictionaries(texts(), texts(max_size=200)))
def test_any_payload_comes_back_from_its_rows(written):
    payload = canonical_json(written)

    assert json.loads(payload_in(rows_of(payload), "甲.xlsx")) == written


@given(texts(max_size=200))
def test_nothing_in_the_data_can_be_trimmed_or_escaped_or_taken_for_something_else(text):
    for row in lines(canonical_json([text]))[2:]:
        number, checksum, data = row.split(":", 2)

        assert number.isdigit()
        assert len(checksum) == 8
        assert all("!" <= character <= "~" for character in data)
        assert "_x" not in data


@pytest.mark.parametrize("length", [1, LONGEST - 4, LONGEST - 2, LONGEST, 3 * LONGEST])
def test_no_row_is_longer_than_a_cell_takes(length):
    payload = canonical_json(["x" * length])

    rows = lines(payload)

    assert max(map(len, rows)) <= 32_767
    assert len(rows) - 2 == -(-(length + 4) // LONGEST)
    assert payload_in(rows, "甲.xlsx") == payload


def test_rows_before_the_head_and_blanks_around_are_passed_over():
    rows = ["", "somebody's note", *(f"  {row} \n" for row in rows_of('{"甲":1}'))]

    assert json.loads(payload_in(rows, "甲.xlsx")) == {"甲": 1}


@pytest.mark.parametrize("rows", [[], ["hello"], ["perfgoals-handoff version=x"]])
def test_a_sheet_without_a_head_carries_nothing(rows):
    with pytest.raises(NoPayload):
        payload_in(rows, "甲.xlsx")


@pytest.mark.parametrize("place", [2, 3, 4])
def test_a_changed_row_is_told(place):
    rows = lines(canonical_json(["x" * 3 * LONGEST]))
    rows[place] = rows[place][:-1] + "!"

    with pytest.raises(HandoffDamaged) as caught:
        payload_in(rows, "甲.xlsx")

    assert caught.value.part == f"row {place - 1} of 4"


@pytest.mark.parametrize("gone", [2, 5])
def test_a_missing_row_is_told(gone):
    rows = lines(canonical_json(["x" * 3 * LONGEST]))
    del rows[gone]

    with pytest.raises(HandoffDamaged):
        payload_in(rows, "甲.xlsx")


def test_a_row_that_is_right_by_itself_but_not_among_the_others_is_told():
    rows, others = lines('["甲"]'), lines('["乙"]')

    with pytest.raises(HandoffDamaged) as caught:
        payload_in([*rows[:2], *others[2:]], "甲.xlsx")

    assert caught.value.part == "whole payload"


def test_a_later_format_that_this_one_may_receive_is_read():
    rows = [row.replace("version=1", "version=7") for row in rows_of('{"a":1}')]

    assert payload_in(rows, "甲.xlsx") == '{"a":1}'


def test_a_later_format_that_says_no_is_refused_whatever_follows():
    with pytest.raises(HandoffTooNew) as caught:
        payload_in(["perfgoals-handoff version=9 receives=8 in another way"], "甲.xlsx")

    assert (caught.value.receives, caught.value.known) == (8, 1)
