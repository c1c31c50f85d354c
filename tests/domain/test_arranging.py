from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from perfgoals_desktop.domain import arranging
from perfgoals_desktop.domain.indicator import Indicator

KEYS = ("a.one", "a.two", "b.one")


def table(text: str) -> tuple[Indicator, ...]:
    """`12|3||9`: a digit is a row, a bar ends a category; behind the last one, unknown categories."""
    branches = zip((*KEYS, "gone.category"), text.split("|"), strict=True)
    return tuple(Indicator(UUID(int=int(digit)), key) for key, digits in branches for digit in digits)


def written(indicators) -> str:
    def digits(key):
        return "".join(str(item.id.int) for item in indicators if item.category == key)

    return "|".join(digits(key) for key in (*KEYS, "gone.category"))


def ids(digits: str) -> set[UUID]:
    return {UUID(int=int(digit)) for digit in digits}


@pytest.mark.parametrize(
    ("before", "chosen", "step", "after"),
    [
        ("123|45||", "2", -1, "213|45||"),
        ("123|45||", "2", +1, "132|45||"),
        ("123|45||", "23", -1, "231|45||"),
        ("123|45||", "12", +1, "312|45||"),
        ("123|45||", "4", -1, "1234|5||"),
        ("123|45||", "45", -1, "12345|||"),
        ("123|45||", "23", +1, "1|2345||"),
        ("12|34||", "4", +1, "12|3|4|"),
        ("12|34||", "1", -1, "12|34||"),
        ("12|34||", "12", -1, "12|34||"),
        ("12|34|5|", "5", +1, "12|34|5|"),
        ("1|23|4|", "24", -1, "12|34||"),
        ("1||2|89", "8", -1, "1||28|9"),
        ("1||2|89", "9", -1, "1||2|98"),
        ("1||2|89", "8", +1, "1||2|98"),
        ("1||2|", "1", +1, "|1|2|"),
    ],
)
def test_rows_are_shifted_over_the_edges_of_categories(before, chosen, step, after):
    assert written(arranging.shifted(table(before), ids(chosen), step, KEYS)) == after


@pytest.mark.parametrize(
    ("before", "chosen", "category", "row", "after"),
    [
        ("1234|||", "1", "a.one", 4, "2341|||"),
        ("1234|||", "1", "a.one", 1, "1234|||"),
        ("1234|||", "24", "a.one", 0, "2413|||"),
        ("1234|5||", "24", "a.two", 1, "13|524||"),
        ("12|34||9", "93", "b.one", 0, "12|4|39|"),
    ],
)
def test_rows_are_moved_before_a_row(before, chosen, category, row, after):
    assert written(arranging.moved(table(before), ids(chosen), category, row, KEYS)) == after


def test_new_rows_take_the_category_they_are_put_into():
    after = arranging.inserted(table("12|||"), table("||78|"), "a.one", 1, KEYS)

    assert written(after) == "1782|||"


def test_appended_rows_keep_their_own_category():
    assert written(arranging.appended(table("1|2||9"), table("3||4|8"), KEYS)) == "13|2|4|98"


def test_rows_are_taken_out():
    assert written(arranging.without(table("12|3||"), ids("13"))) == "2|||"


@given(
    st.lists(st.sampled_from([*KEYS, "gone.category"]), max_size=9),
    st.sets(st.integers(0, 8)),
    st.sampled_from([-1, 1]),
)
def test_shifting_loses_no_row(keys, chosen, step):
    rows = [Indicator(UUID(int=number), key) for number, key in enumerate(keys)]

    after = arranging.shifted(rows, {UUID(int=number) for number in chosen}, step, KEYS)

    assert sorted(item.id.int for item in after) == list(range(len(rows)))
