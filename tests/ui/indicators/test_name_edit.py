from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from perfgoals_desktop.domain.indicator import Indicator
from perfgoals_desktop.domain.target_grammar import parse_target
from perfgoals_desktop.ui.delegates.suggestion_list import BESIDE

DOWN, ENTER, ESCAPE, TAB = Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Tab


@pytest.fixture
def edit(clerk):
    """The name of a new row below 参训率, a quality indicator."""
    clerk.go(3)
    clerk.enter()
    return clerk.editor


def popup(edit):
    return edit.completer().popup()


def press(edit, key):
    """A key goes to the list while it is open, as it does under a window system."""
    QTest.keyClick(popup(edit) if popup(edit).isVisible() else edit, key)
    QApplication.processEvents()


def test_names_are_suggested_as_one_types(edit):
    QTest.keyClicks(edit, "szd")
    assert "师资达标率" in edit.suggestions

    QTest.keyClicks(edit, "blzzz")
    assert edit.suggestions == []


def test_choosing_a_name_brings_its_value_in_one_step(clerk, edit):
    QTest.keyClicks(edit, "szdb")

    press(edit, DOWN)
    press(edit, ENTER)
    clerk.page.commit()

    assert ("quality", "师资达标率", "=100(%)") in clerk.written()
    clerk.session.undo_stack.undo()
    assert len(clerk.written()) == 4


def test_after_choosing_one_stands_in_the_value(clerk, edit):
    QTest.keyClicks(edit, "szdb")

    press(edit, DOWN)
    press(edit, ENTER)

    assert clerk.editor.objectName() == "indicator-value"
    assert clerk.editor.selectedText() == "=100(%)"


def test_a_click_chooses_too(clerk, edit, qtbot):
    QTest.keyClicks(edit, "szdb")
    place = popup(edit).visualRect(edit.completer().completionModel().index(0, 0)).center()

    QTest.mouseClick(popup(edit).viewport(), Qt.MouseButton.LeftButton, pos=place)

    qtbot.waitUntil(lambda: ("quality", "师资达标率", "=100(%)") in clerk.written())
    assert clerk.editor.objectName() == "indicator-value"


def test_a_value_that_is_there_stays(clerk):
    clerk.go(3)
    clerk.press(Qt.Key.Key_F2)
    edit = clerk.editor
    edit.selectAll()
    QTest.keyClicks(edit, "szdb")

    press(edit, DOWN)
    press(edit, TAB)
    clerk.page.commit()

    assert clerk.written()[2] == ("quality", "师资达标率", "≥95.00(%)")


def test_a_name_that_is_typed_over_brings_no_value(clerk, edit):
    QTest.keyClicks(edit, "szdb")
    press(edit, DOWN)

    QTest.keyClicks(edit, "A")
    press(edit, ENTER)
    clerk.page.commit()

    assert ("quality", "师资达标率A", "") in clerk.written()


def test_what_is_typed_can_be_kept_while_the_list_is_open(clerk, edit):
    QTest.keyClicks(edit, "szdb")

    press(edit, ENTER)
    clerk.page.commit()

    assert ("quality", "szdb", "") in clerk.written()
    assert not popup(edit).isVisible()


def test_escape_closes_the_list_first(clerk, edit):
    QTest.keyClicks(edit, "szdb")

    QTest.keyClick(edit, ESCAPE)
    assert edit.suggestions == []
    assert clerk.editor is edit

    QTest.keyClick(edit, ESCAPE)
    assert clerk.editor is None


@pytest.mark.parametrize("key", [DOWN, Qt.Key.Key_F4])
def test_the_list_opens_on_demand_with_what_fits_the_category(edit, key):
    QTest.keyClick(edit, key)

    assert len(edit.suggestions) > 3
    assert "参训率" in edit.suggestions
    popup(edit).hide()


def test_own_indicators_are_suggested_and_named_as_such(clerk):
    own = Indicator(UUID(int=9), "output.quality", "师资考核合格率", parse_target("≥97(%)").target)
    clerk.page.set_past([own])
    clerk.go(3)
    clerk.enter()

    QTest.keyClicks(clerk.editor, "sz")
    first = clerk.editor.completer().completionModel().index(0, 0)

    assert clerk.editor.suggestions[0] == "师资考核合格率"
    assert first.data(BESIDE) == "≥97(%)　质量 · 本单位用过"
    assert first.data(Qt.ItemDataRole.AccessibleTextRole) == "师资考核合格率，≥97(%)　质量 · 本单位用过"
    popup(clerk.editor).hide()


def test_a_suggestion_explains_itself(edit):
    QTest.keyClicks(edit, "szdb")
    first = edit.completer().completionModel().index(0, 0)

    assert first.data(Qt.ItemDataRole.ToolTipRole) == "授课教师具备规定职称或经历的比例。"
    assert popup(edit).sizeHintForRow(0) > 0
    assert not popup(edit).grab().isNull()
    popup(edit).hide()


def test_chinese_that_is_committed_is_searched_too(clerk, edit):
    clerk.compose("shizi")
    assert edit.suggestions == []

    clerk.compose("", "师资")

    assert edit.suggestions == ["师资达标率"]
    popup(edit).hide()
