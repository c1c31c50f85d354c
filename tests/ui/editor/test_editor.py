from dataclasses import replace
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.domain.money import Money
from perfgoals_desktop.domain.status import Status
from perfgoals_desktop.ui.editor.editor import Editor
from perfgoals_desktop.ui.editor.status_text import status_name, why_locked
from perfgoals_desktop.ui.session import EditingSession
from tests.strategies import declarations
from tests.ui.composing import compose, enter
from tests.ui.editor.conftest import FORM, FULL, input_of, typed_into


def visible_texts(editor: Editor) -> str:
    return "\n".join(label.text() for label in editor.findChildren(QLabel) if label.isVisible())


def test_the_tabs_are_those_of_the_form(editor):
    assert editor.tab_keys == ("basic", "funding", "goals", "indicators")
    assert editor.current_tab == "basic"


def test_further_tabs_are_added_behind(editor):
    editor.add_tab(QLabel("审核"), "审核", "review")

    assert editor.tab_keys[-1] == "review"
    assert editor.show_tab("review")
    assert editor.current_tab == "review"
    assert not editor.show_tab("none")


def test_every_field_is_found_by_its_key_and_named_by_its_label(editor):
    for field in FORM.fields:
        assert input_of(editor, field.key).accessibleName() == field.label


def test_opening_and_going_through_every_field_edits_nothing(open_editor, qtbot):
    editor = open_editor({**FULL, "end_date": " 2023年底", "carry_over": "１２３", "name": " 前后有空格 "})
    before = editor.session.declaration

    for _ in range(2 * len(FORM.fields)):
        focused = editor.window().focusWidget()
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    for key in editor.tab_keys:
        editor.show_tab(key)
    for field in FORM.fields:
        editor.go_to(field.key)
    editor.commit()

    assert editor.session.declaration is before
    assert editor.session.undo_stack.count() == 0


@settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(declaration=declarations())
def test_opening_any_declaration_edits_nothing(qapp, declaration):
    session = EditingSession(declaration, FORM)

    editor = Editor(session)
    editor.show()
    editor.commit()
    editor.close()
    editor.deleteLater()

    assert session.declaration is declaration


def test_typing_reaches_the_declaration_at_once(blank):
    enter(typed_into(blank, "name"), "人大信访经费")

    assert blank.session.declaration.name == "人大信访经费"


def test_the_first_field_has_the_focus(editor):
    assert input_of(editor, "fiscal_year").hasFocus()


def test_the_header_names_project_year_and_state(editor):
    shown = visible_texts(editor)

    assert "人大信访经费" in shown
    assert "2023年度" in shown
    assert "草稿" in shown


def test_the_header_follows_what_is_typed(blank):
    assert "未填项目名称" in visible_texts(blank)

    enter(typed_into(blank, "name"), "人大信访经费")

    assert "未填项目名称" not in visible_texts(blank)


def test_committing_keeps_what_is_composed_in_any_field(blank):
    compose(typed_into(blank, "name"), "信访")

    blank.commit()

    assert blank.session.declaration.name == "信访"
    assert blank.findChild(QWidget, "name").text() == "信访"


def test_committing_reaches_the_hand_made_pages(editor):
    editor.commit()

    assert editor._tabs.page("indicators").heard == ["commit"]


@pytest.mark.parametrize("leave", ["tab", "close", "save"])
def test_composing_text_is_never_lost(blank, leave):
    blank.go_to("name")
    compose(typed_into(blank, "name"), "信访")

    match leave:
        case "tab":
            blank.show_tab("funding")
        case "close":
            blank.close()
        case "save":
            blank.commit()

    assert blank.session.declaration.name == "信访"


def test_a_frozen_declaration_says_why_and_takes_nothing(open_editor, qtbot):
    editor = open_editor(FULL, Status.FINAL)
    before = editor.session.declaration

    for field in FORM.fields:
        editor.go_to(field.key)
        qtbot.keyClicks(typed_into(editor, field.key), "1")

    assert "已定稿" in visible_texts(editor)
    assert "改回草稿" in visible_texts(editor)
    assert editor.session.declaration is before


def test_a_draft_says_nothing_of_the_kind():
    for status in Status:
        assert status_name(status)
        assert bool(why_locked(status)) != status.is_draft


def test_freezing_while_open_locks_the_fields(editor, qtbot):
    editor.session.edit(replace(editor.session.declaration, status=Status.FINAL), "定稿")

    assert input_of(editor, "name").isReadOnly()
    assert "已定稿" in visible_texts(editor)


def test_a_page_that_the_program_has_not_is_said_to_be_missing(qtbot):
    editor = Editor(EditingSession(Declaration(id=UUID(int=1), form_id=FORM.id), FORM))
    qtbot.addWidget(editor)
    editor.show()

    editor.show_tab("indicators")

    assert "绩效指标" in visible_texts(editor)


def test_the_amount_and_its_capitals_are_shown(editor):
    editor.go_to("annual_requested")

    line = editor.findChild(QLineEdit, "annual_requested")
    assert line.text() == "410,000.00"
    assert "大写：肆拾壹万元整" in visible_texts(editor)


def test_an_amount_typed_in_wan_is_written_out_when_one_leaves(blank, qtbot):
    blank.go_to("fiscal_appropriation")
    enter(typed_into(blank, "fiscal_appropriation"), "123.4万")
    blank.go_to("carry_over")

    assert blank.session.declaration.amount("fiscal_appropriation") == Money(123400000)
    assert blank.findChild(QLineEdit, "fiscal_appropriation").text() == "1,234,000.00"
