"""A window that is painted before it has everything: what is missing comes when it is needed."""

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCommandLinkButton

from perfgoals_desktop.ui.main_window import MainWindow


@pytest.fixture
def early(qtbot, program, settings):
    """A window as it is at its first paint."""
    window = MainWindow(program, settings, rest_later=True)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    yield window
    window.close()


def titles(window):
    return [action.text() for action in window.menuBar().actions()]


def test_the_titles_of_the_menus_are_there_at_once_and_stay(early):
    before = titles(early)

    early.complete()

    assert before == titles(early) == ["文件(&F)", "编辑(&E)", "项目(&P)", "报送(&S)", "查看(&V)", "帮助(&H)"]


def test_what_is_in_the_menus_comes_when_the_window_is_complete(early):
    early.show_start()
    assert early.menu_titles.files.isEmpty()
    assert not early.has_made("menu")

    early.complete()

    assert all(not action.menu().isEmpty() for action in early.menuBar().actions())


def test_a_way_to_begin_makes_what_it_needs(early, qtbot, monkeypatch):
    early.show_start()
    button = early.start_page.findChild(QCommandLinkButton, "start_sample")

    button.click()
    qtbot.waitUntil(lambda: early.workspace is not None)

    assert len(early.projects.shown_ids()) == 14


def test_a_data_file_is_shown_before_there_are_menus(early, data):
    early.take([data])

    assert early.projects.isVisible()
    assert not early.has_made("menu")
    assert not early.has_made("start_page")


def test_what_is_shown_decides_what_late_menus_offer(early, data):
    early.take([data])
    early.projects.table.selectRow(0)

    early.complete()

    offered = {action.objectName(): action.isEnabled() for action in early.findChildren(QAction)}
    assert offered["open_project"]
    assert not offered["back"]


def test_a_file_of_another_kind_is_taken_by_the_menus(early, tmp_path):
    early.show_start()
    (tmp_path / "x.exe").write_text("")

    early.take([tmp_path / "x.exe"])

    assert "不能读入“x.exe”" in early.messages.text


def test_a_window_that_was_never_complete_can_be_closed(early):
    assert early.close()
