"""A window that is painted before it has everything: what is missing comes when it is needed."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QAction, QCloseEvent
from PySide6.QtWidgets import QCommandLinkButton

from perfgoals_desktop.storage.errors import DataFileUnreadable
from perfgoals_desktop.storage.moments import utc_now
from perfgoals_desktop.storage.owner import this_process
from perfgoals_desktop.storage.writer_lock import lock_file
from perfgoals_desktop.ui import opening, upkeep
from perfgoals_desktop.ui.application import begin
from perfgoals_desktop.ui.closing import Closing
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


def test_a_form_to_import_is_taken_in_front_of_the_ways_to_begin(early, tmp_path, monkeypatch):
    shown = []
    monkeypatch.setattr(MainWindow, "take", lambda window, _: shown.append(window.pages.currentWidget()))

    begin(early, tmp_path / "表.xlsx", sample=False)

    assert shown == [early.start_page]


def test_a_check_after_a_crash_has_the_ways_to_begin_behind_it(early, data, monkeypatch):
    lock_file(data).write_bytes(replace(this_process(utc_now()), pid=2**22 + 1).written())
    shown = []

    def wait_for(window, _title, work):
        shown.append(window.pages.currentWidget())
        return work(lambda *_: None)

    monkeypatch.setattr(opening, "wait_for", wait_for)

    begin(early, data, sample=False)

    assert shown == [early.start_page]
    assert early.projects.isVisible()


def test_the_bar_of_a_file_to_read_only_comes_before_the_list_for_the_key_tab(early, data):
    early.opening.open_to_read(data, "只读")

    assert early.watch.bar.isVisible()
    chain, widget = [], early.messages.nextInFocusChain()
    while widget is not early.messages:
        chain.append(widget)
        widget = widget.nextInFocusChain()
    assert chain.index(early.watch.bar) < chain.index(early.projects.table)


def test_a_data_file_that_opens_by_half_is_given_back(early, data, monkeypatch):
    early.show_start()
    with monkeypatch.context() as patch:
        patch.setattr(upkeep, "Surroundings", fails_with(DataFileUnreadable(data, "EIO")))
        assert not early.open_file(data)

    assert early.workspace is None
    assert early.pages.currentWidget() is early.start_page
    assert early.open_file(data)
    assert not early.workspace.read_only


def fails_with(error):
    def fail(*_):
        raise error

    return fail


def test_a_window_that_cannot_tell_whether_it_may_close_stays(early, data, monkeypatch):
    early.take([data])
    event = QCloseEvent()
    monkeypatch.setattr(Closing, "is_allowed", fails_with(OSError("at the worst moment")))

    with pytest.raises(OSError, match="at the worst moment"):
        early.closeEvent(event)

    assert not event.isAccepted()
    monkeypatch.undo()


def test_a_file_of_another_kind_is_taken_by_the_menus(early, tmp_path):
    early.show_start()
    (tmp_path / "x.exe").write_text("")

    early.take([tmp_path / "x.exe"])

    assert "不能读入“x.exe”" in early.messages.text


def test_a_window_that_was_never_complete_can_be_closed(early):
    assert early.close()
