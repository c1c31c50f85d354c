"""Several projects at once: a field, a status; and the history of one."""

import pytest
from PySide6.QtWidgets import QComboBox, QDialog

from perfgoals_desktop.domain.status import Status
from perfgoals_desktop.ui.dialogs.change_field import common_fields


def trigger(window, name):
    action = window.findChild(object, name)
    assert action.isEnabled(), name
    action.trigger()


def stored(window, row):
    return window.workspace.get(window.projects.model.line(row).id)


def select(window, *rows):
    window.projects.select(*(window.projects.model.line(row).id for row in rows))


def change(window, label, text):
    trigger(window, "change_field")
    dialog = window.findChild(QDialog, "change_field_dialog")
    which = dialog.findChild(QComboBox, "change_which")
    which.setCurrentIndex(which.findText(label))
    made = dialog._made[which.currentIndex()]
    made.setFocus()
    made.setText(text)
    made.textEdited.emit(text)
    dialog.findChild(object, "take").click()


def test_one_field_is_changed_in_several_projects(opened):
    select(opened, 0, 1, 2)

    change(opened, "实施单位", "新单位")

    assert [stored(opened, row).text("implementing_unit") for row in range(3)] == ["新单位"] * 3
    assert stored(opened, 3).text("implementing_unit") != "新单位"
    assert "3 个项目的“实施单位”" in opened.messages.text


def test_changing_a_field_can_be_undone(opened):
    before = [stored(opened, row) for row in range(2)]
    select(opened, 0, 1)
    change(opened, "实施单位", "新单位")

    opened.messages.findChild(object, "remedy").click()

    assert [stored(opened, row) for row in range(2)] == before


def test_frozen_projects_are_left_alone(opened):
    opened.workspace.finalise([opened.projects.model.line(0).id], opened.program)
    opened.projects.refresh()
    select(opened, 0, 1)

    change(opened, "实施单位", "新单位")
    assert "1 个已定稿的没有改动" in opened.messages.text

    select(opened, 0)
    trigger(opened, "change_field")
    assert "请先改回草稿" in opened.messages.text


def test_the_name_is_not_offered_and_forms_share_the_rest(program):
    shared = {field.key for field in common_fields(list(program.catalog))}

    assert "name" not in shared
    assert {"fiscal_year", "implementing_unit", "annual_requested"} <= shared


def test_reviewing_all_tells_how_many_are_wrong(opened, qtbot):
    trigger(opened, "check_all")

    qtbot.waitUntil(lambda: "已审核 14 个项目" in opened.messages.text)
    assert not opened.work.is_busy


@pytest.fixture
def history(opened):
    """The history of a project whose name and first indicator were changed."""
    opened.open_project(opened.projects.model.line(0).id)
    session = opened.editor_page.session
    session.set_answer("name", "新名称")
    session.set_indicators(session.declaration.indicators[1:], "删除")
    trigger(opened, "history")
    return opened.findChild(QDialog, "history_dialog")


def item(dialog, text):
    top = dialog.tree.topLevelItem(0)
    return next(top.child(row) for row in range(top.childCount()) if text in top.child(row).text(0))


def test_the_history_says_what_was_changed(history):
    assert "（当前）" in history.tree.topLevelItem(0).text(1)
    assert history.tree.topLevelItem(1).text(1) == "最初的内容"
    assert item(history, "项目名称").text(1) == "疫情防控专项经费"
    assert item(history, "项目名称").text(2) == "新名称"


def test_one_field_is_taken_back_as_an_edit(history, opened):
    session = opened.editor_page.session
    history.tree.setCurrentItem(item(history, "项目名称"))

    history.findChild(object, "take_change_back").click()

    assert session.declaration.name == "疫情防控专项经费"
    assert "Ctrl+Z" in history.findChild(object, "history_note").text()
    session.undo_stack.undo()
    assert session.declaration.name == "新名称"


def test_a_deleted_indicator_is_taken_back(history, opened):
    session = opened.editor_page.session
    count = len(session.declaration.indicators)
    history.tree.setCurrentItem(item(history, "指标"))

    history.findChild(object, "take_change_back").click()

    assert len(session.declaration.indicators) == count + 1


def test_the_whole_project_is_restored_to_a_moment(history, opened):
    session = opened.editor_page.session
    first = session.undo_stack.command(0).before
    history.tree.setCurrentItem(history.tree.topLevelItem(1))

    history.findChild(object, "restore_version").click()

    assert session.declaration == first


def test_nothing_is_restored_in_a_frozen_project(opened):
    identity = opened.projects.model.line(0).id
    opened.workspace.set_status([identity], Status.CHECKED)
    opened.workspace.finalise([identity], opened.program)
    opened.projects.select(identity)

    trigger(opened, "history")

    dialog = opened.findChild(QDialog, "history_dialog")
    dialog.tree.setCurrentItem(dialog.tree.topLevelItem(2))
    assert not dialog.findChild(object, "restore_version").isEnabled()
    assert item(dialog, "状态").text(2) == "已定稿"
