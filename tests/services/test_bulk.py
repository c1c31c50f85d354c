from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest

from perfgoals_desktop.domain.status import Status, may_become
from perfgoals_desktop.services.bulk import BulkChange, bulk_change, to_answer, to_earlier, to_status
from tests.samples import sample_declaration

DRAFT = sample_declaration(1)
FINAL = replace(sample_declaration(2), status=Status.FINAL)


@pytest.mark.parametrize(("now", "wanted"), list(product(Status, Status)))
def test_a_status_is_reached_where_the_move_is_allowed(now, wanted):
    declaration = replace(DRAFT, status=now)

    done = bulk_change([declaration], to_status(wanted))

    if now is wanted:
        assert done == BulkChange()
    elif may_become(now, wanted) and not (wanted is Status.FINAL and now.is_draft):
        assert [item.status for item in done.after] == [wanted]
        assert done.before == (declaration,)
    else:
        assert done == BulkChange(refused=(declaration,))


@pytest.mark.parametrize(
    ("moves", "revision"),
    [
        ([Status.HANDED_OVER, Status.FINAL, Status.HANDED_OVER, Status.APPROVED, Status.HANDED_OVER], 1),
        ([Status.HANDED_OVER, Status.RETURNED, Status.CHECKED, Status.DRAFT], 2),
        ([Status.HANDED_OVER, Status.APPROVED, Status.RETURNED], 2),
        ([Status.DRAFT], 2),
    ],
)
def test_what_was_frozen_and_is_opened_again_is_the_next_revision(moves, revision):
    declaration = FINAL
    for status in moves:
        (declaration,) = bulk_change([declaration], to_status(status)).after

    assert declaration.revision == revision


def test_a_field_is_filled_in_all_that_are_not_frozen():
    same = DRAFT.with_answer("implementing_unit", "信访办公室")

    done = bulk_change([DRAFT, FINAL, same], to_answer("implementing_unit", "信访办公室"))

    assert done == BulkChange(before=(DRAFT,), after=(same,), refused=(FINAL,))


def test_a_field_is_blanked():
    done = bulk_change([DRAFT], to_answer("annual_goal", None))

    assert "annual_goal" not in done.after[0].answers


def test_an_earlier_state_is_brought_back_in_drafts_alone():
    earlier = DRAFT.with_answer("name", "旧名")

    assert bulk_change([DRAFT], to_earlier(earlier)).after == (earlier,)
    assert bulk_change([FINAL], to_earlier(earlier)).refused == (FINAL,)
