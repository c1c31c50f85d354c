from dataclasses import replace
from uuid import UUID

import pytest

from perfgoals_desktop import paths
from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.domain.indicator import Indicator
from perfgoals_desktop.domain.status import Status
from perfgoals_desktop.schema.catalog import Catalog
from perfgoals_desktop.ui.session import EditingSession

FORM = Catalog.read(paths.forms()).form("shanghai-2023")


@pytest.fixture
def session(qapp) -> EditingSession:
    return EditingSession(Declaration(id=UUID(int=1), form_id=FORM.id), FORM)


def test_an_edit_is_announced_with_both_values(session, qtbot):
    before = session.declaration

    with qtbot.waitSignal(session.changed) as heard:
        assert session.set_answer("name", "人大信访经费")

    assert heard.args == [before, session.declaration]
    assert session.declaration.name == "人大信访经费"


def test_typing_in_one_field_is_one_step(session):
    for text in ("人", "人大", "人大信"):
        session.set_answer("name", text, typing=True)

    session.undo_stack.undo()

    assert session.declaration.name == ""
    assert not session.undo_stack.canUndo()


def test_a_closed_step_takes_no_more(session):
    session.set_answer("name", "人", typing=True)
    session.close_step()
    session.set_answer("name", "人大", typing=True)

    session.undo_stack.undo()

    assert session.declaration.name == "人"


def test_typing_in_another_field_is_another_step(session):
    session.set_answer("name", "人", typing=True)
    session.set_answer("annual_goal", "做", typing=True)

    session.undo_stack.undo()

    assert session.declaration.name == "人"
    assert session.declaration.text("annual_goal") == ""


def test_typing_back_to_where_one_was_leaves_no_step(session):
    session.set_answer("name", "人", typing=True)
    session.set_answer("name", "", typing=True)

    assert session.undo_stack.count() == 0


def test_the_same_value_again_is_no_edit(session):
    session.set_answer("name", "甲")

    assert not session.set_answer("name", "甲")
    assert session.undo_stack.count() == 1


def test_undo_to_empty_and_redo_to_full(session):
    blank = session.declaration
    session.set_answer("name", "甲")
    session.set_indicators([Indicator(UUID(int=2), "output.quantity", "次数")], "添加指标")
    session.replace_indicator(Indicator(UUID(int=2), "output.quality", "次数"), "移动指标")
    full = session.declaration

    while session.undo_stack.canUndo():
        session.undo_stack.undo()
    assert session.declaration == blank

    while session.undo_stack.canRedo():
        session.undo_stack.redo()
    assert session.declaration == full
    assert session.indicator(UUID(int=2)).kind == "quality"
    assert session.indicator(UUID(int=9)) is None


def test_a_final_declaration_is_not_edited(qapp):
    final = Declaration(id=UUID(int=1), form_id=FORM.id, status=Status.FINAL)
    session = EditingSession(final, FORM)

    assert not session.set_answer("name", "甲")
    assert session.declaration == final


def test_what_was_sealed_is_not_taken_back_or_done_again(session):
    session.set_answer("name", "甲")
    session.set_answer("name", "乙")
    session.undo()
    sealed = replace(session.declaration, status=Status.FINAL)

    session.take_standing(sealed)
    session.undo()
    session.redo()

    assert session.declaration == sealed


def test_a_status_is_taken_over_without_a_step(session):
    session.set_answer("name", "甲")
    stored = replace(session.declaration, status=Status.RETURNED, revision=2)

    session.take_standing(stored)

    assert session.declaration == stored
    assert session.undo_stack.count() == 1
    session.undo_stack.undo()
    assert (session.declaration.status, session.declaration.revision) == (Status.RETURNED, 2)
    session.undo_stack.redo()
    assert session.declaration == stored
