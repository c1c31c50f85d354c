from dataclasses import replace
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from perfgoals_desktop.domain.change import Changed, Inserted, Moved, Removed, row_changes
from perfgoals_desktop.domain.indicator import Indicator


def row(number: int, category: str = "output.quantity", name: str = "") -> Indicator:
    return Indicator(UUID(int=number), category, name)


def applied(before, changes, branch_of=lambda item: item.category):
    """What a view shows that takes the steps one after the other."""
    shown: dict[str, list[Indicator]] = {}
    for item in before:
        shown.setdefault(branch_of(item), []).append(item)
    for change in changes:
        match change:
            case Removed(branch, at):
                del shown[branch][at]
            case Moved(branch, at, to_branch, to_row):
                shown.setdefault(to_branch, []).insert(to_row, shown[branch].pop(at))
            case Inserted(branch, at, item):
                assert at <= len(shown.setdefault(branch, []))
                shown[branch].insert(at, item)
            case Changed(branch, at, item):
                assert shown[branch][at].id == item.id
                shown[branch][at] = item
    return {branch: items for branch, items in shown.items() if items}


def grouped(items, branch_of=lambda item: item.category):
    return applied(items, (), branch_of)


CATEGORIES = st.sampled_from(["output.quantity", "output.quality", "benefit.social", "x.y"])
TABLES = st.lists(
    st.builds(row, st.integers(1, 12), CATEGORIES, st.sampled_from(["", "甲", "乙"])),
    max_size=12,
    unique_by=lambda item: item.id,
)


@given(TABLES, TABLES)
def test_the_steps_lead_from_one_table_to_the_other(before, after):
    changes = row_changes(before, after)

    assert applied(before, changes) == grouped(after)


@given(TABLES, TABLES)
def test_branches_may_gather_several_categories(before, after):
    def family(item):
        return item.family

    assert applied(before, row_changes(before, after, family), family) == grouped(after, family)


@given(TABLES)
def test_the_same_table_needs_no_step(table):
    assert row_changes(table, table) == ()


def test_one_row_moved_is_one_step():
    rows = [row(number) for number in range(1, 7)]

    down = row_changes(rows, [*rows[1:], rows[0]])
    up = row_changes(rows, [rows[-1], *rows[:-1]])

    assert down == (Moved("output.quantity", 0, "output.quantity", 5),)
    assert up == (Moved("output.quantity", 5, "output.quantity", 0),)


def test_a_row_that_goes_to_another_category_is_moved_and_then_changed():
    before, after = row(1, name="甲"), row(1, "output.quality", "乙")

    changes = row_changes([before], [after])

    assert changes == (
        Moved("output.quantity", 0, "output.quality", 0),
        Changed("output.quality", 0, after),
    )


def test_no_row_moves_twice():
    rows = [row(number) for number in range(1, 200)]
    mixed = sorted(rows, key=lambda item: item.id.int * 7919 % 211)

    changes = row_changes(rows, mixed)

    assert len(changes) < len(rows)
    assert all(isinstance(change, Moved) for change in changes)


def test_a_renamed_row_stays_where_it_is():
    rows = [row(1), row(2), row(3)]
    renamed = replace(rows[1], name="参训人次")

    changes = row_changes(rows, [rows[0], renamed, rows[2]])

    assert changes == (Changed("output.quantity", 1, renamed),)
