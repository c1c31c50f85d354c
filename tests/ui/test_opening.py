"""Who else has the data file, whether it is sound, and what helps when it is not."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMessageBox, QPushButton

from perfgoals_desktop.services.backups import Backups
from perfgoals_desktop.services.sample import sample_source
from perfgoals_desktop.services.workspace import Workspace
from perfgoals_desktop.storage.errors import (
    BackupFailed,
    DataFileDamaged,
    DataFileInUse,
    DataFileReadOnly,
    DataFileTakenOver,
)
from perfgoals_desktop.storage.moments import utc_now
from perfgoals_desktop.storage.owner import this_process
from perfgoals_desktop.storage.retention import Occasion
from perfgoals_desktop.storage.writer_lock import lock_file
from perfgoals_desktop.ui import opening as opening_module
from perfgoals_desktop.ui.backup_commands import BackupCommands
from perfgoals_desktop.ui.read_only import LOOKING
from tests.storage.conftest import unprivileged

HOLD = (
    "import sys; from pathlib import Path; from perfgoals_desktop.services.workspace import Workspace\n"
    "Workspace(Path(sys.argv[1])); print('held', flush=True); sys.stdin.read()"
)


@pytest.fixture
def held(data):
    """The data file while another process, which has no window, writes to it."""
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, data], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        other.stdout.readline()
        yield data
        other.communicate()


@pytest.fixture
def impatient(monkeypatch):
    monkeypatch.setattr(opening_module, "PATIENCE", 1)


def owner(**changes):
    return replace(this_process(utc_now()), **changes)


def elsewhere():
    return owner(host="财务科-03", machine="0" * 12, user="liming")


def spoil(file):
    file.write_bytes(b"SQLite format 3\x00" + b"\x00" * 5000)


def remedy(window):
    return window.messages.findChild(QPushButton, "remedy")


@pytest.mark.usefixtures("impatient")
def test_a_file_that_another_process_writes_is_opened_to_read(window, held):
    assert window.open_file(held)

    assert window.workspace.read_only
    assert window.watch.bar.isVisible()
    assert "正被用户" in window.watch.bar.text


@pytest.mark.usefixtures("impatient")
def test_nothing_can_be_edited_in_a_file_that_is_only_read(window, held):
    window.open_file(held)
    window.projects.select(window.projects.model.line(0).id)
    in_list = {action.objectName() for action in window.actions() if action.isEnabled()}
    window.open_project(window.projects.model.line(0).id)
    in_editor = {action.objectName() for action in window.actions() if action.isEnabled()}
    session = window.editor_page.session

    assert in_list | in_editor <= LOOKING
    assert {"print", "export", "open_project", "history", "find"} <= in_list
    assert session.is_read_only
    assert not session.set_answer("name", "改")
    assert window.leave_editor()


@pytest.mark.usefixtures("impatient")
def test_everything_can_be_looked_at_in_a_file_that_is_only_read(window, held, qtbot):
    window.open_file(held)
    window.open_project(window.projects.model.line(0).id)
    for tab in window.editor_page.editor.tab_keys:
        window.editor_page.editor.show_tab(tab)
    window.menu.projects.show_history()
    window.findChild(object, "history_dialog").reject()
    window.leave_editor()

    window.menu.projects.review_all()
    qtbot.waitUntil(lambda: not window.work.is_busy)

    assert "已审核 14 个项目" in window.messages.text


@pytest.mark.usefixtures("impatient")
def test_nothing_is_imported_into_a_file_that_is_only_read(window, held):
    window.open_file(held)

    window.menu.files.import_files([sample_source()])

    assert "不能导入" in window.messages.text


def test_the_actions_come_back_with_a_file_that_may_be_written(window, data, qtbot):
    window.opening.open_to_read(data, "")
    assert not window.findChild(QAction, "import").isEnabled()
    window.watch.bar.show_reason("因为")

    window.watch.bar.findChild(QPushButton, "open_again").click()

    assert not window.workspace.read_only
    assert window.findChild(QAction, "import").isEnabled()
    assert not window.watch.bar.isVisible()


def test_nothing_is_opened_again_where_nothing_is_open(window):
    window.opening.again()

    assert window.workspace is None


def test_a_folder_that_cannot_be_written_is_read(window, data, monkeypatch):
    def refuse(*_args, **_named):
        raise DataFileReadOnly(data, "no")

    monkeypatch.setattr(opening_module, "Holding", refuse)

    assert window.open_file(data)

    assert "只能读不能写" in window.watch.bar.text


def test_a_lock_of_another_machine_is_asked_about(window, data):
    lock_file(data).write_bytes(elsewhere().written())

    assert not window.open_file(data)

    box = window.findChild(QMessageBox, "held_elsewhere")
    assert "用户“liming”在电脑“财务科-03”上" in box.text()
    assert str(elsewhere().since.astimezone().year) in box.text()
    box.reject()
    assert window.workspace is None


@pytest.mark.parametrize(("button", "read_only"), [("只读打开", True), ("确认那边没有打开，接管", False)])
def test_one_may_read_or_take_over(window, data, button, read_only):
    lock_file(data).write_bytes(elsewhere().written())
    window.open_file(data)
    box = window.findChild(QMessageBox, "held_elsewhere")

    next(each for each in box.buttons() if each.text() == button).click()

    assert window.workspace.read_only is read_only


def test_a_window_that_was_taken_over_says_so_and_keeps_what_is_typed(opened):
    opened.open_project(opened.projects.model.line(0).id)
    opened.editor_page.session.set_answer("name", "还没保存")
    lock = lock_file(opened.workspace.file)
    ours = lock.read_bytes()
    lock.write_bytes(elsewhere().written())

    assert not opened.editor_page.settle()

    assert isinstance(opened.editor_page.autosave.error, DataFileTakenOver)
    assert "接管" in opened.messages.text
    assert opened.editor_page.session.declaration.name == "还没保存"
    lock.write_bytes(ours)
    assert opened.editor_page.settle()


def test_a_file_that_a_dead_process_left_is_checked_and_opened(window, data):
    lock_file(data).write_bytes(owner(pid=2**22 + 1).written())

    assert window.open_file(data)

    assert not window.workspace.read_only
    assert window.messages.isHidden()


def test_damage_after_a_crash_is_told_before_anything_is_shown(window, data):
    content = data.read_bytes()
    data.write_bytes(content.replace("疫情防控专项经费".encode(), "XXX情防控专项经费".encode()))
    lock_file(data).write_bytes(owner(pid=2**22 + 1).written())

    assert not window.open_file(data)

    assert "已损坏" in window.messages.text
    assert remedy(window).text() == "从备份恢复…"
    assert window.start_page.isVisible()


def test_a_file_of_a_crash_opens_though_the_window_was_never_painted(window, data):
    lock_file(data).write_bytes(owner(pid=2**22 + 1).written())
    window.runner.hold()

    assert window.open_file(data)

    window.runner.release()
    assert window.workspace.file == data


def test_a_file_that_does_not_open_offers_to_restore(window, data, monkeypatch):
    asked = []
    monkeypatch.setattr(BackupCommands, "ask_restore", lambda _self, file: asked.append(file))
    spoil(data)

    assert not window.open_file(data)
    remedy(window).click()

    assert asked == [data]


def test_a_file_that_is_gone_offers_to_restore(window, tmp_path):
    assert not window.open_file(tmp_path / "no.pgdb")

    assert remedy(window).text() == "从备份恢复…"


def test_damage_that_shows_beside_the_first_look_is_told(window, data, qtbot, monkeypatch):
    def find(_file):
        raise DataFileDamaged(data, "found")

    monkeypatch.setattr(opening_module, "check_beside", find)

    window.open_file(data)

    qtbot.waitUntil(lambda: "已损坏" in window.messages.text)


def test_what_cannot_be_shown_is_closed_again(window, data, monkeypatch):
    def fail(_listing):
        monkeypatch.undo()
        raise DataFileDamaged(data, "found")

    monkeypatch.setattr(window.projects, "show_listing", fail)

    assert not window.open_file(data)

    assert window.workspace is None
    assert "已损坏" in window.messages.text
    Workspace(data).close()


def test_a_file_that_cannot_be_read_at_all_is_told(window, data, monkeypatch):
    def refuse(*_args, **_named):
        raise DataFileInUse(data, None)

    monkeypatch.setattr(opening_module, "Holding", refuse)
    monkeypatch.setattr(window.opening, "_is_shown_elsewhere", lambda *_: False)
    spoil(data)

    assert not window.open_file(data)

    assert "已损坏" in window.messages.text


def test_the_background_tells_of_damage_too(opened, qtbot):
    opened.upkeep._fail(DataFileDamaged(opened.workspace.file, "found"))

    assert remedy(opened).text() == "从备份恢复…"


def test_a_backup_that_failed_leads_to_the_settings(opened, data):
    opened.opening.tell(BackupFailed(data, data, "no"))

    assert remedy(opened).text() == "备份设置…"
    remedy(opened).click()
    opened.findChild(object, "settings_dialog").reject()


def test_the_same_file_may_be_opened_again(opened, data):
    assert opened.open_file(data)

    assert not opened.workspace.read_only


def test_a_medium_that_cannot_be_written_is_read_too(window, data, tmp_path):
    Backups(data).make(Occasion.ASKED)
    tmp_path.chmod(0o555)
    data.chmod(0o444)
    for folder in tmp_path.parents:
        if "pytest" in str(folder):
            folder.chmod(0o755)
    try:
        with unprivileged():
            assert window.open_file(data)
        assert window.workspace.read_only
    finally:
        tmp_path.chmod(0o755)
