"""Opinions in the window: finance writes them at their places, the office sees and answers them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QFileDialog, QLabel, QPlainTextEdit, QPushButton, QTableView

from perfgoals_desktop.domain.opinion import Voice
from perfgoals_desktop.domain.status import Status
from perfgoals_desktop.services.talking import threads_in
from perfgoals_desktop.ui.editor_page import OPINIONS
from perfgoals_desktop.ui.opinions.asking import OpinionDialog
from perfgoals_desktop.ui.opinions.model import OpinionsModel
from perfgoals_desktop.ui.opinions.panel import OpinionsPanel
from tests.ui.test_project_commands import select, stored, trigger


def say(window, text):
    """Type into the dialog that asks, and take it by its button."""
    dialog = next(shown for shown in window.findChildren(OpinionDialog) if shown.isVisible())
    dialog.findChild(QPlainTextEdit).setPlainText(text)
    dialog.findChild(QPushButton, "take").click()


def threads(window, row=0):
    declaration = stored(window, row)
    return threads_in(window.workspace.database, declaration, window.program.catalog)


@pytest.fixture
def project(opened):
    """The editor of a project that was handed over."""
    line = opened.projects.model.line(0)
    opened.workspace.finalise([line.id], opened.program)
    opened.workspace.set_status([line.id], Status.HANDED_OVER)
    opened.projects.refresh()
    opened.open_project(line.id)
    return opened.editor_page


@pytest.fixture
def panel(project):
    """The tab 意见 of the project, with a thread about its name."""
    project.talk.say(Voice.COMMENT, "请写全称", place="name")
    project.editor.show_tab(OPINIONS)
    return project.findChild(OpinionsPanel)


def test_an_opinion_goes_to_the_field_where_one_stands(opened, project):
    project.editor.go_to("name")

    trigger(opened, "give_opinion")
    assert opened.findChild(OpinionDialog).findChild(QPushButton, "take").isEnabled() is False
    say(opened, "请写全称")

    assert [(thread.place, thread.first.text) for thread in threads(opened)] == [("name", "请写全称")]
    assert [mark.target for mark in project.talk.marks()] == ["name"]
    assert any("请写全称" in label for label in inline_texts(project))


def inline_texts(project):
    page = project.editor.page(project.editor.current_tab)
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def test_an_opinion_goes_to_the_indicator_that_is_selected(opened, project):
    indicator = project.session.declaration.indicators[0]
    project.editor.go_to(f"indicator:{indicator.id}")

    trigger(opened, "give_opinion")
    say(opened, "没有单位")

    assert [thread.place for thread in threads(opened)] == [str(indicator.id)]


def test_the_panel_lists_answers_and_what_is_settled(opened, panel):
    QAbstractItemModelTester(panel.model, QAbstractItemModelTester.FailureReportingMode.Fatal)

    panel.findChild(QPushButton, "opinion_reply_button").click()
    say(opened, "已写全称")
    panel.findChild(QPushButton, "opinion_resolve_button").click()
    say(opened, "")

    rows = [panel.model.index(row, 2).data() for row in range(panel.model.rowCount())]
    assert rows == ["请写全称", "　答复：已写全称", "　已处理。"]
    assert not threads(opened)[0].is_open
    assert not panel.findChild(QPushButton, "opinion_resolve_button").isEnabled()
    assert panel.findChild(QPushButton, "opinion_reopen_button").isEnabled()
    assert opened.editor_page.talk.marks() == []


def test_enter_shows_the_place(panel, project, qtbot):
    view = panel.findChild(QTableView, "opinions")
    view.setFocus()

    qtbot.keyClick(view, Qt.Key.Key_Return)

    assert project.editor.current_tab != OPINIONS
    assert project.editor.field == "name"


def test_a_model_without_threads_keeps_the_rules():
    QAbstractItemModelTester(OpinionsModel(), QAbstractItemModelTester.FailureReportingMode.Fatal)


def test_files_go_to_the_offices_and_come_in_like_any_other(opened, panel, tmp_path, qtbot, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "退回"))
    trigger(opened, "save_opinions")
    qtbot.waitUntil(lambda: "已写出 1 个单位的退回意见" in opened.messages.text)
    sent = next((tmp_path / "退回").glob("*.xlsx"))
    opened.leave_editor()

    opened.menu.files.import_files([sent])
    qtbot.waitUntil(lambda: "1 个项目已退回" in opened.messages.text)

    assert stored(opened, 0).status is Status.RETURNED
    assert len(threads(opened)) == 1


def test_without_opinions_the_window_says_so(opened, tmp_path, qtbot, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    select(opened, 0)

    trigger(opened, "save_opinions")

    qtbot.waitUntil(lambda: "还没有提过意见" in opened.messages.text)
