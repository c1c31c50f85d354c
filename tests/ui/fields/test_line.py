from functools import partial

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication, QMenu

from perfgoals_desktop.domain.entering import read_amount, read_line, written
from perfgoals_desktop.domain.money import Money
from perfgoals_desktop.ui.fields.line import InputLine
from tests.ui.composing import compose, enter


@pytest.fixture
def line(in_window, listen) -> InputLine:
    made = in_window(InputLine("name", read_line, written))
    listen(made)
    return made


@pytest.fixture
def amount(in_window, listen) -> InputLine:
    made = in_window(InputLine("annual_requested", read_amount, partial(written), wide=16))
    listen(made)
    return made


def test_typing_says_what_the_line_holds_after_each_change(line, heard):
    enter(line, "人大")
    enter(line, "信访")

    assert heard == [("name", "人大"), ("name", "人大信访")]


def test_blanking_a_line_says_so(line, heard, qtbot):
    line.show_answer("甲")

    qtbot.keyClick(line, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(line, Qt.Key.Key_Delete)

    assert heard == [("name", None)]


def test_showing_an_answer_says_nothing(line, heard):
    line.show_answer("人大信访经费")
    line.show_answer(None)

    assert heard == []
    assert line.text() == ""


def test_a_long_phrase_is_never_cut(line):
    enter(line, "长" * 50_000)

    assert len(line.text()) == 50_000


@pytest.mark.parametrize("pasted", ["人大信访\r\n经费", "人大信访\n经费", "人大信访\t经费"])
def test_pasted_line_ends_become_a_blank(line, heard, qtbot, pasted):
    QGuiApplication.clipboard().setText(pasted)

    qtbot.keyClick(line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    assert line.text() == "人大信访 经费"
    assert heard[-1] == ("name", "人大信访 经费")


def test_pasting_in_the_middle_leaves_the_cursor_behind_what_was_pasted(line, qtbot):
    line.show_answer("人大经费")
    line.setCursorPosition(2)
    QGuiApplication.clipboard().setText("信\n访")

    qtbot.keyClick(line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    assert line.text() == "人大信 访经费"
    assert line.cursorPosition() == 5


def test_an_amount_stays_as_typed_until_one_leaves(amount, heard, leave, qtbot):
    qtbot.keyClicks(amount, "1234567.8")
    while_typing = amount.text()
    leave(amount)

    assert while_typing == "1234567.8"
    assert amount.text() == "1,234,567.80"
    assert heard[-1] == ("annual_requested", Money(123456780))


def test_full_width_digits_are_digits(amount, leave):
    enter(amount, "１２３．４万")
    leave(amount)

    assert amount.answer == Money(123400000)
    assert amount.text() == "1,234,000.00"


def test_what_is_not_understood_is_kept_word_for_word(amount, heard, leave):
    enter(amount, "约五万")
    leave(amount)

    assert amount.text() == "约五万"
    assert heard == [("annual_requested", "约五万")]


def test_going_through_a_line_changes_nothing_in_it(amount, heard, leave):
    amount.show_answer("１２３")

    amount.setFocus()
    leave(amount)

    assert heard == []
    assert amount.text() == "１２３"


def test_an_answer_from_elsewhere_is_shown_while_one_types(amount, qtbot):
    qtbot.keyClicks(amount, "12")

    amount.show_answer(Money(500))

    assert amount.text() == "5.00"
    assert not amount.is_typed


def test_the_answer_being_typed_leaves_text_and_cursor_alone(amount, qtbot):
    qtbot.keyClicks(amount, "1200")
    amount.setCursorPosition(1)

    amount.show_answer(Money(120000))

    assert amount.text() == "1200"
    assert amount.cursorPosition() == 1


def test_a_taken_answer_is_written_out_at_once(amount, heard):
    amount.take(Money(120000))

    assert amount.text() == "1,200.00"
    assert heard == [("annual_requested", Money(120000))]


@pytest.mark.parametrize(
    ("key", "modifier", "step"),
    [
        (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, 1),
        (Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier, 1),
        (Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier, -1),
    ],
)
def test_enter_asks_to_move_on(line, qtbot, key, modifier, step):
    with qtbot.waitSignal(line.moved) as moved:
        qtbot.keyClick(line, key, modifier)

    assert moved.args == ["name", step]


def test_enter_while_composing_belongs_to_the_input_method(line, qtbot):
    compose(line, "ren'da")

    with qtbot.assertNotEmitted(line.moved):
        qtbot.keyClick(line, Qt.Key.Key_Return)


@pytest.mark.parametrize(
    ("key", "modifier"),
    [
        (Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier),
    ],
)
def test_undo_is_not_the_lines_own(line, qtbot, key, modifier):
    enter(line, "人大")
    asked = QKeyEvent(QEvent.Type.ShortcutOverride, key, modifier)
    asked.ignore()

    QApplication.sendEvent(line, asked)
    qtbot.keyClick(line, key, modifier)

    assert not asked.isAccepted()
    assert line.text() == "人大"


def test_the_context_menu_offers_no_undo_of_its_own(line, qtbot):
    middle = line.rect().center()

    QApplication.sendEvent(
        line,
        QContextMenuEvent(QContextMenuEvent.Reason.Mouse, middle, line.mapToGlobal(middle)),
    )

    menu = line.findChild(QMenu)
    names = [action.objectName() for action in menu.actions()]
    assert "edit-paste" in names
    assert "edit-undo" not in names
    assert not menu.actions()[0].isSeparator()
    menu.close()


def test_a_locked_line_takes_nothing(line, heard, qtbot):
    line.show_answer("甲")
    line.set_locked(True)

    qtbot.keyClicks(line, "x")

    assert line.text() == "甲"
    assert heard == []
