from hypothesis import given
from hypothesis import strategies as st

from perfgoals_desktop.ui.review.arranging import Insert, Move, Remove, steps

LISTS = st.lists(st.integers(0, 9), unique=True)


def taken(before, after):
    now = list(before)
    for step in steps(before, after):
        match step:
            case Remove(row):
                del now[row]
            case Move(row, to):
                assert to < row
                now.insert(to, now.pop(row))
            case Insert(row):
                now.insert(row, after[row])
    return now


@given(LISTS, LISTS)
def test_the_steps_lead_from_one_list_to_the_other(before, after):
    assert taken(before, after) == after


@given(LISTS)
def test_nothing_is_done_where_nothing_differs(items):
    assert list(steps(items, items)) == []
