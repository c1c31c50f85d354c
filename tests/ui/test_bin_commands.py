"""Deleted projects lie in the recycle bin until they are taken out or removed for good."""

import pytest
from PySide6.QtWidgets import QMessageBox

from perfgoals_desktop.ui.models.project_list import Column


def names(window):
    model = window.projects.model
    return [model.index(row, Column.NAME).data() for row in range(model.rowCount())]


def trigger(window, name):
    action = window.findChild(object, name)
    assert action.isEnabled(), name
    action.trigger()


@pytest.fixture
def deleted(opened):
    """A window with two of the fourteen projects in the bin."""
    opened.projects.select(*(opened.projects.model.line(row).id for row in (0, 1)))
    trigger(opened, "delete")
    return opened


def test_a_deleted_project_is_in_the_bin(deleted):
    assert len(names(deleted)) == 12

    trigger(deleted, "show_bin")

    assert names(deleted) == ["疫情防控专项经费", "人大会议经费"]
    assert deleted.findChild(object, "bin_title").isVisible()
    assert not deleted.findChild(object, "new_project").isEnabled()


def test_the_message_bar_takes_it_out_again(deleted):
    deleted.messages.findChild(object, "remedy").click()

    assert len(names(deleted)) == 14
    assert len(deleted.projects.selected_ids()) == 2


def test_restoring_puts_it_back_where_it_stood(deleted):
    trigger(deleted, "show_bin")
    deleted.projects.table.selectRow(1)

    trigger(deleted, "restore")
    trigger(deleted, "back")

    assert names(deleted)[0] == "人大会议经费"
    assert len(names(deleted)) == 13


def test_removing_for_good_asks_first(deleted):
    trigger(deleted, "show_bin")
    deleted.projects.table.selectAll()

    trigger(deleted, "remove")
    box = deleted.findChild(QMessageBox, "ask_remove")
    assert "2 个项目" in box.text()
    assert len(names(deleted)) == 2

    next(button for button in box.buttons() if button.text() == "彻底删除").click()
    assert names(deleted) == []
    assert deleted.findChild(object, "empty").text() == "回收站是空的。"


def test_cancelling_removes_nothing(deleted):
    trigger(deleted, "show_bin")
    deleted.projects.table.selectAll()

    trigger(deleted, "remove")
    box = deleted.findChild(QMessageBox, "ask_remove")
    box.defaultButton().click()

    assert len(names(deleted)) == 2


def test_emptying_the_bin_asks_and_removes_what_no_filter_shows(deleted):
    deleted.projects.search.setText("没有这样的项目")

    trigger(deleted, "empty_bin")
    box = deleted.findChild(QMessageBox, "ask_empty")
    assert "全部 2 个项目" in box.text()
    next(button for button in box.buttons() if button.text() == "清空回收站").click()

    assert "已彻底删除 2 个项目" in deleted.messages.text
    assert deleted.workspace.empty_bin() == 0
    deleted.projects.search.clear()
    trigger(deleted, "show_bin")
    assert names(deleted) == []


def test_the_bin_is_not_emptied_without_a_yes(deleted):
    trigger(deleted, "empty_bin")

    deleted.findChild(QMessageBox, "ask_empty").defaultButton().click()

    assert deleted.workspace.empty_bin() == 2


def test_an_empty_bin_is_not_asked_about(opened):
    trigger(opened, "empty_bin")

    assert opened.findChild(QMessageBox, "ask_empty") is None
    assert opened.messages.text == "回收站是空的。"


def test_a_project_in_the_bin_does_not_open(deleted):
    trigger(deleted, "show_bin")
    deleted.projects.table.selectRow(0)

    deleted.projects.table.activated.emit(deleted.projects.model.index(0, 0))

    assert deleted.editor_page is None
    assert "恢复以后才能打开" in deleted.messages.text
