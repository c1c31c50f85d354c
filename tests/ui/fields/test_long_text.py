import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextCursor

from perfgoals_desktop.ui.fields.long_text import LongTextInput
from tests.ui.composing import compose, enter


@pytest.fixture
def goal(in_window, listen) -> LongTextInput:
    made = in_window(LongTextInput("annual_goal", limit=10))
    listen(made)
    return made


def test_typing_says_what_the_text_holds(goal, heard):
    enter(goal, "保障")
    enter(goal, "会议")

    assert heard == [("annual_goal", "保障"), ("annual_goal", "保障会议")]


def test_showing_an_answer_says_nothing(goal, heard):
    goal.show_answer("一\n二")
    goal.show_answer(None)

    assert heard == []
    assert goal.toPlainText() == ""


def test_ctrl_enter_is_a_line_break_and_enter_moves_on(goal, qtbot):
    enter(goal, "一")

    qtbot.keyClick(goal, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    enter(goal, "二")
    with qtbot.waitSignal(goal.moved) as moved:
        qtbot.keyClick(goal, Qt.Key.Key_Return)

    assert goal.toPlainText() == "一\n二"
    assert moved.args == ["annual_goal", 1]


def test_what_is_over_the_limit_is_marked_and_kept(goal):
    enter(goal, "𠮷" * 12)

    marks = goal.extraSelections()
    assert goal.answer == "𠮷" * 12
    assert len(marks) == 1
    assert marks[0].cursor.selectedText() == "𠮷𠮷"


def test_within_the_limit_nothing_is_marked(goal):
    enter(goal, "𠮷" * 12)

    goal.show_answer("𠮷" * 10)

    assert goal.extraSelections() == []


def test_undoing_leaves_the_cursor_where_the_text_changed(goal):
    goal.show_answer("第一句。再一句。末一句。")

    goal.show_answer("第一句。末一句。")

    assert goal.toPlainText() == "第一句。末一句。"
    assert goal.textCursor().position() == 4


def test_the_end_of_a_sentence_ends_a_step_of_undo(goal, qtbot):
    with qtbot.assertNotEmitted(goal.finished):
        enter(goal, "保障会议")
    with qtbot.waitSignal(goal.finished):
        enter(goal, "顺利召开。")


def test_a_blank_end_goes_when_one_leaves(goal, leave):
    enter(goal, "保障会议 \n\n")

    while_typing = goal.toPlainText()
    leave(goal)

    assert while_typing == "保障会议 \n\n"
    assert goal.toPlainText() == "保障会议"
    assert goal.answer == "保障会议"


def test_going_through_a_text_changes_nothing_in_it(goal, heard, leave):
    goal.show_answer(" 一\r\n二 ")

    goal.setFocus()
    leave(goal)

    assert heard == []


def test_pasted_formats_become_plain_text(goal, qtbot):
    QGuiApplication.clipboard().setText("一\r\n二")

    qtbot.keyClick(goal, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    assert goal.answer == "一\n二"


def test_undo_is_not_the_texts_own(goal, qtbot):
    enter(goal, "保障")

    qtbot.keyClick(goal, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert goal.toPlainText() == "保障"


def test_enter_while_composing_belongs_to_the_input_method(goal, qtbot):
    compose(goal, "bao'zhang")

    with qtbot.assertNotEmitted(goal.moved):
        qtbot.keyClick(goal, Qt.Key.Key_Return)


def test_tab_leaves_the_text(goal, qtbot):
    qtbot.keyClick(goal, Qt.Key.Key_Tab)

    assert not goal.hasFocus()


def test_a_locked_text_can_be_copied_but_not_changed(goal, qtbot):
    goal.show_answer("保障")
    goal.set_locked(True)

    qtbot.keyClicks(goal, "x")
    qtbot.keyClick(goal, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    goal.moveCursor(QTextCursor.MoveOperation.Start)
    qtbot.keyClick(goal, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)

    assert goal.toPlainText() == "保障"
    assert goal.textCursor().selectedText() == "保障"
