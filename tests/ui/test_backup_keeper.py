"""Backups that nobody has to think of."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton

from perfgoals_desktop.domain.status import Status
from perfgoals_desktop.services import backup_settings
from perfgoals_desktop.services.archive import archive_of
from perfgoals_desktop.services.backup_settings import BackupSettings, write_settings
from perfgoals_desktop.services.backups import Backups
from perfgoals_desktop.services.workspace import Workspace
from perfgoals_desktop.storage.moments import utc_now
from perfgoals_desktop.storage.retention import Occasion
from perfgoals_desktop.ui.backup_keeper import second_reminder


@pytest.fixture(autouse=True)
def places(tmp_path, monkeypatch):
    """Settings of each test's own, with a folder of its own."""
    monkeypatch.setattr(backup_settings, "settings_file", lambda: tmp_path / "backups.json")
    settings = BackupSettings(tmp_path / "备份")
    write_settings(settings)
    return settings


def made(window):
    return [item.taken.occasion for item in Backups(window.workspace.file).all()]


def change(window, name="新名称", row=0):
    window.open_project(window.projects.model.line(row).id)
    window.editor_page.session.set_answer("name", name)
    window.leave_editor()


def in_the_way(places):
    """Let no backup succeed."""
    places.folder.write_text("")


def remedy(window):
    return window.messages.findChild(QPushButton, "remedy")


def test_looking_makes_no_backup(opened):
    opened.open_project(opened.projects.model.line(0).id)
    opened.leave_editor()

    assert opened.close()
    assert Backups(opened.settings.recent_files[0]).all() == []


def test_the_first_change_makes_one_beside_the_work(opened, qtbot):
    change(opened)

    qtbot.waitUntil(lambda: made(opened) == [Occasion.WORKING])

    change(opened, "又一个")
    qtbot.waitUntil(lambda: not opened.runner.is_busy)
    assert made(opened) == [Occasion.WORKING]


def test_closing_keeps_what_was_changed_last(opened, data, qtbot):
    change(opened)
    qtbot.waitUntil(lambda: not opened.runner.is_busy)
    change(opened, "最后")

    assert opened.close()

    latest, first = Backups(data).all()
    assert (latest.taken.occasion, first.taken.occasion) == (Occasion.CLOSING, Occasion.WORKING)
    held = Workspace(latest.file, read_only=True)
    assert held.everything()[0].name == "最后"
    held.close()


def test_a_bulk_change_makes_one_first(opened, qtbot):
    chosen = [opened.projects.model.line(row).id for row in range(3)]
    before = opened.workspace.get(chosen[0])

    opened.menu.projects.change(chosen, "implementing_unit", "信访办", "实施单位")

    latest = next(
        item for item in Backups(opened.workspace.file).all() if item.taken.occasion is Occasion.BULK_CHANGE
    )
    held = Workspace(latest.file, read_only=True)
    assert held.get(chosen[0]) == before
    held.close()


def test_a_bulk_change_is_not_made_without_one(opened, places):
    in_the_way(places)
    chosen = [opened.projects.model.line(row).id for row in range(3)]
    before = opened.workspace.get_many(chosen)

    opened.menu.projects.change(chosen, "implementing_unit", "信访办", "实施单位")

    assert "没有备份成功" in opened.messages.text
    assert opened.workspace.get_many(chosen) == before


def test_removing_for_good_makes_one_first(opened):
    chosen = [opened.projects.model.line(0).id]
    opened.workspace.discard(chosen)

    opened.menu.bin.remove(chosen)

    assert Occasion.BULK_CHANGE in made(opened)


def test_a_failing_backup_is_said_and_not_tried_at_each_letter(opened, places, qtbot):
    in_the_way(places)

    change(opened)
    qtbot.waitUntil(lambda: "没有备份成功" in opened.messages.text)
    opened.messages.hide()
    change(opened, "又一个")
    qtbot.waitUntil(lambda: not opened.runner.is_busy)

    assert opened.messages.isHidden()
    places.folder.unlink()


def test_closing_without_a_backup_is_asked_about(opened, places, qtbot):
    in_the_way(places)
    change(opened)
    qtbot.waitUntil(lambda: not opened.runner.is_busy)

    assert not opened.close()
    assert remedy(opened).text() == "不备份，仍要关闭"
    remedy(opened).click()

    assert not opened.isVisible()


def test_closing_is_asked_about_when_the_second_place_fails(opened, places, tmp_path):
    stick = tmp_path / "U盘"
    stick.mkdir()
    write_settings(places.with_second(stick, utc_now()))
    (stick / Backups(opened.workspace.file).folder.name).write_text("in the way")
    change(opened)

    assert not opened.close()
    assert "第二备份位置" in opened.messages.text
    remedy(opened).click()

    assert not opened.isVisible()


def test_a_second_place_that_fails_is_said_while_working(opened, places, tmp_path, qtbot):
    stick = tmp_path / "U盘"
    stick.mkdir()
    write_settings(places.with_second(stick, utc_now()))
    (stick / Backups(opened.workspace.file).folder.name).write_text("in the way")

    change(opened)

    qtbot.waitUntil(lambda: "第二备份位置" in opened.messages.text)


def test_a_second_place_that_stays_away_is_reminded_of(window, data, places, tmp_path):
    long_ago = utc_now() - timedelta(days=30)
    write_settings(replace(places, second=tmp_path / "no stick", second_since=long_ago))

    window.open_file(data)

    assert "还没有备份过" in window.messages.text
    assert remedy(window).text() == "立即备份"


def test_the_reminder_says_for_how_long(qapp):
    now = utc_now()

    text = second_reminder(qapp, now - timedelta(days=9), timedelta(days=9))

    assert "已有 9 天没有更新" in text


def test_finalising_many_in_a_thread_makes_one_first(opened, qtbot):
    chosen = [opened.projects.model.line(row).id for row in range(14)]

    def work(_progress):
        return opened.workspace.finalise(chosen, opened.program)

    found = []
    opened.work.start("", work, found.append)
    qtbot.waitUntil(lambda: bool(found))

    assert Occasion.BULK_CHANGE in made(opened)


def test_without_a_file_nothing_is_backed_up(window):
    assert window.watch.keeper.before(Occasion.ASKED) is None
    assert window.watch.keeper.before_closing()
    window.watch.keeper.written.emit()


def test_an_archive_that_cannot_be_written_is_said(opened, qtbot):
    archive = archive_of(opened.workspace.file).folder
    archive.parent.mkdir(parents=True)
    archive.write_text("in the way")
    rows = range(opened.projects.model.rowCount())
    sound = next(line for line in map(opened.projects.model.line, rows) if line.name == "人大信访经费")
    opened.projects.select(sound.id)

    opened.findChild(QAction, "make_final").trigger()
    qtbot.waitUntil(lambda: not opened.work.is_busy)

    assert "定稿存档没有写成" in opened.messages.text
    assert opened.workspace.get(sound.id).status is Status.FINAL
