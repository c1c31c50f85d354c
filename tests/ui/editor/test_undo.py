from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from perfgoals_desktop.domain.money import Money
from perfgoals_desktop.domain.status import Status
from perfgoals_desktop.rules.finding import TABLE, target_of
from perfgoals_desktop.ui.editor.differences import first_difference
from tests.ui.composing import compose, enter
from tests.ui.editor.conftest import FORM, VISITS, input_of, typed_into


def ctrl(editor, qtbot, key, more=Qt.KeyboardModifier.NoModifier) -> None:
    qtbot.keyClick(editor.window().focusWidget(), key, Qt.KeyboardModifier.ControlModifier | more)


def test_ctrl_z_takes_back_what_was_typed_in_the_field(blank, qtbot):
    blank.go_to("name")
    enter(typed_into(blank, "name"), "人大")
    enter(typed_into(blank, "name"), "信访")

    ctrl(blank, qtbot, Qt.Key.Key_Z)

    assert blank.session.declaration.name == ""
    assert input_of(blank, "name").text() == ""


def test_ctrl_y_and_ctrl_shift_z_do_it_again(blank, qtbot):
    blank.go_to("name")
    enter(typed_into(blank, "name"), "人大")
    ctrl(blank, qtbot, Qt.Key.Key_Z)

    ctrl(blank, qtbot, Qt.Key.Key_Y)
    first = blank.session.declaration.name
    ctrl(blank, qtbot, Qt.Key.Key_Z)
    ctrl(blank, qtbot, Qt.Key.Key_Z, Qt.KeyboardModifier.ShiftModifier)

    assert first == "人大"
    assert blank.session.declaration.name == "人大"


@pytest.mark.parametrize("key", ["name", "annual_goal"])
def test_a_paste_is_a_step_of_its_own(blank, qtbot, key):
    blank.go_to(key)
    enter(typed_into(blank, key), "人大")
    QGuiApplication.clipboard().setText("信访")
    ctrl(blank, qtbot, Qt.Key.Key_V)
    enter(typed_into(blank, key), "经费")

    texts = []
    for _ in range(3):
        texts.append(blank.session.declaration.text(key))
        blank.undo()

    assert texts == ["人大信访经费", "人大信访", "人大"]


def test_ctrl_z_in_a_choice_is_the_sessions_too(open_editor, qtbot):
    editor = open_editor({"nature": "一次性项目"})
    editor.go_to("nature")
    qtbot.keyClick(input_of(editor, "nature"), Qt.Key.Key_Down)
    chosen = editor.session.declaration.text("nature")

    ctrl(editor, qtbot, Qt.Key.Key_Z)

    assert chosen == "其他一次性项目"
    assert editor.session.declaration.text("nature") == "一次性项目"
    assert input_of(editor, "nature").currentText() == "一次性项目"


def test_leaving_a_field_ends_the_step(blank, qtbot):
    blank.go_to("name")
    enter(typed_into(blank, "name"), "人大")
    blank.go_to("reporter")
    blank.go_to("name")
    input_of(blank, "name").end(False)
    enter(typed_into(blank, "name"), "信访")

    ctrl(blank, qtbot, Qt.Key.Key_Z)

    assert blank.session.declaration.name == "人大"


def test_undoing_shows_where_it_happened(blank, qtbot):
    blank.go_to("carry_over")
    qtbot.keyClicks(typed_into(blank, "carry_over"), "5")
    blank.show_tab("basic")
    blank.go_to("name")

    blank.commands.undo.trigger()

    assert blank.current_tab == "funding"
    assert input_of(blank, "carry_over").hasFocus()
    assert input_of(blank, "carry_over").text() == ""


def test_undoing_while_composing_takes_back_the_composed_text_only(blank):
    blank.go_to("name")
    enter(typed_into(blank, "name"), "人大")
    blank.session.close_step()
    compose(typed_into(blank, "name"), "xin")

    blank.undo()

    assert blank.session.declaration.name == "人大"


def test_an_indicators_undo_goes_to_its_page(editor):
    editor.session.set_indicators([], "删除指标")

    editor.undo()

    assert editor.current_tab == "indicators"
    assert ("go to", target_of(VISITS)) in editor._tabs.page("indicators").heard


def test_undo_to_empty_and_redo_to_full(blank):
    for key, text in (
        ("name", "人大"),
        ("telephone", "6358"),
        ("annual_goal", "保障会议。"),
        ("carry_over", "5"),
    ):
        blank.go_to(key)
        enter(typed_into(blank, key), text)
    full = blank.session.declaration

    while blank.commands.undo.isEnabled():
        blank.commands.undo.trigger()
    empty = blank.session.declaration
    while blank.commands.redo.isEnabled():
        blank.commands.redo.trigger()

    assert dict(empty.answers) == {}
    assert blank.session.declaration == full


def test_the_commands_say_what_they_would_do(blank):
    enter(typed_into(blank, "name"), "人大")
    taken_back = blank.commands.undo.text()
    blank.undo()

    assert "项目名称" in taken_back
    assert "项目名称" in blank.commands.redo.text()
    assert not blank.commands.undo.isEnabled()


def test_a_frozen_declaration_is_not_undone(blank):
    enter(typed_into(blank, "name"), "人大")
    blank.session.edit(replace(blank.session.declaration, status=Status.FINAL), "定稿")

    blank.undo()

    assert blank.session.declaration.name == "人大"
    assert blank.session.is_read_only


def test_a_sentence_of_a_long_text_is_a_step(blank):
    blank.go_to("annual_goal")
    enter(typed_into(blank, "annual_goal"), "保障会议。")
    enter(typed_into(blank, "annual_goal"), "做好接待")

    blank.undo()

    assert blank.session.declaration.text("annual_goal") == "保障会议。"
    assert input_of(blank, "annual_goal").toPlainText() == "保障会议。"


def test_the_first_difference_is_in_the_order_of_the_form(editor):
    before = editor.session.declaration
    after = before.with_answers({"carry_over": Money(5), "telephone": "1"}).with_indicators([])

    assert first_difference(before, after, FORM) == "carry_over"
    assert first_difference(before, before.with_indicators([]), FORM) == TABLE
    assert first_difference(before, before, FORM) is None
