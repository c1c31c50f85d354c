"""The menu 备份: make one, restore one, rebuild from the archive, settings."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox, QDialog, QFileDialog, QLabel, QLineEdit, QPushButton, QTreeWidget

from perfgoals_desktop.domain.status import Status
from perfgoals_desktop.services import backup_settings
from perfgoals_desktop.services.archive import archive_of
from perfgoals_desktop.services.backup_settings import BackupSettings, read_settings, write_settings
from perfgoals_desktop.services.backups import Backups
from perfgoals_desktop.services.workspace import Workspace
from perfgoals_desktop.storage.moments import utc_now
from perfgoals_desktop.storage.retention import Occasion


@pytest.fixture(autouse=True)
def places(tmp_path, monkeypatch):
    monkeypatch.setattr(backup_settings, "settings_file", lambda: tmp_path / "backups.json")
    settings = BackupSettings(tmp_path / "备份")
    write_settings(settings)
    return settings


@pytest.fixture
def backup(data):
    """A backup of the data file as it was published."""
    return Backups(data).make(Occasion.ASKED).backup


def settled(window, qtbot):
    qtbot.waitUntil(lambda: not window.work.is_busy and not window.runner.is_busy)


def dialog(window, name):
    return window.findChild(QDialog, name)


def child(parent, kind, name):
    return parent.findChild(kind, name)


def listed(shown):
    tree = child(shown, QTreeWidget, "backups")
    return [
        [tree.topLevelItem(row).text(column) for column in range(5)]
        for row in range(tree.topLevelItemCount())
    ]


def ask(window, qtbot, file=None):
    window.menu.backups.ask_restore(file)
    shown = dialog(window, "restore_dialog")
    qtbot.waitUntil(lambda: "正在查找" not in child(shown, QLabel, "restore_note").text())
    return shown


def choose(monkeypatch, name, chosen):
    monkeypatch.setattr(QFileDialog, name, lambda *_: (str(chosen), "") if name[3] != "E" else str(chosen))


def test_a_backup_is_made_when_asked_for(opened, qtbot):
    opened.menu.backups.back_up()
    settled(opened, qtbot)

    assert "已备份到" in opened.messages.text
    assert [item.taken.occasion for item in Backups(opened.workspace.file).all()] == [Occasion.ASKED]


def test_nothing_is_backed_up_where_nothing_is_open(window):
    window.menu.backups.back_up()

    assert not window.work.is_busy


def test_every_sealed_form_comes_into_the_archive_then(opened, qtbot, program):
    first = next(
        item
        for item in opened.workspace.finalise(
            [line.id for line in map(opened.projects.model.line, range(14))], program
        ).after
    )
    shutil.rmtree(archive_of(opened.workspace.file).folder)

    opened.menu.backups.back_up()
    settled(opened, qtbot)

    held = archive_of(opened.workspace.file).read().snapshots
    assert first.id in {snapshot.declaration.id for _, snapshot in held}


def test_the_list_shows_date_projects_and_last_change(opened, backup, qtbot):
    backup.file.with_name("20230101T000000000000Z-import.pgdb").write_text("spoilt")

    shown = ask(opened, qtbot)

    (_, occasion, projects, changed, place), bad = listed(shown)
    assert (occasion, projects, place) == ("手动", "14", "本机")
    assert changed.startswith("20")
    assert bad[1:4] == ["导入前", "", "不能用"]
    assert child(shown, QPushButton, "take").isEnabled()
    shown.reject()


def test_a_damaged_file_is_restored_and_opened(window, data, backup, qtbot):
    data.write_bytes(b"spoilt" * 1000)
    window.open_file(data)
    window.messages.findChild(QPushButton, "remedy").click()
    shown = dialog(window, "restore_dialog")
    qtbot.waitUntil(lambda: bool(listed(shown)))

    child(shown, QPushButton, "take").click()
    settled(window, qtbot)

    assert window.workspace.file == data
    assert window.projects.model.rowCount() == 14
    assert "已恢复" in window.messages.text
    assert ".damaged-" in window.messages.text


def test_the_open_file_goes_back_and_what_it_held_is_kept(opened, data, backup, qtbot):
    opened.open_project(opened.projects.model.line(0).id)
    opened.editor_page.session.set_answer("name", "恢复前的名称")

    opened.menu.backups.restore(data, backup.file)
    settled(opened, qtbot)

    assert opened.workspace.everything()[0].name != "恢复前的名称"
    before = next(item for item in Backups(data).all() if item.taken.occasion is Occasion.RESTORE)
    held = Workspace(before.file, read_only=True)
    assert held.everything()[0].name == "恢复前的名称"
    held.close()


def test_what_could_not_be_stored_is_stored_after_restoring(opened, data, backup, qtbot, monkeypatch):
    opened.open_project(opened.projects.model.line(0).id)
    page = opened.editor_page

    def refuse(_declaration):
        raise OSError("no")

    monkeypatch.setattr(page.autosave, "_store", refuse)
    page.session.set_answer("name", "没能保存的名称")

    opened.menu.backups.restore(data, backup.file)
    settled(opened, qtbot)

    assert opened.workspace.everything()[0].name == "没能保存的名称"
    assert "已经写回" in opened.messages.text


def test_a_backup_that_is_none_leaves_the_file_open(opened, data, tmp_path, qtbot):
    opened.menu.backups.restore(data, tmp_path / "no.pgdb")
    settled(opened, qtbot)

    assert "不能用" in opened.messages.text
    assert opened.workspace.file == data


def test_another_file_than_the_open_one_can_be_restored(opened, data, backup, tmp_path, qtbot):
    other = tmp_path / "另一个.pgdb"

    opened.menu.backups.restore(other, backup.file)
    settled(opened, qtbot)

    assert opened.workspace.file == other


def test_without_backups_the_other_ways_are_named(window, data, qtbot):
    shown = ask(window, qtbot, data)

    assert "没有找到可用的备份" in child(shown, QLabel, "restore_note").text()
    assert not child(shown, QPushButton, "take").isEnabled()
    shown.reject()


def test_without_a_file_those_with_backups_are_offered(window, backup, data, qtbot):
    shown = ask(window, qtbot)

    assert child(shown, QComboBox, "restored_file").currentData() == data.resolve()
    assert len(listed(shown)) == 1
    shown.reject()


def test_a_file_from_elsewhere_may_be_chosen(window, backup, tmp_path, qtbot, monkeypatch):
    stick = Path(shutil.move(backup.file, tmp_path / "b.pgdb"))
    choose(monkeypatch, "getOpenFileName", stick)
    choose(monkeypatch, "getSaveFileName", tmp_path / "回来.pgdb")
    shown = ask(window, qtbot)

    with qtbot.waitSignal(shown.taken) as taken:
        child(shown, QPushButton, "browse_backup").click()
    settled(window, qtbot)

    assert taken.args == [tmp_path / "回来.pgdb", stick]
    assert window.workspace.file == tmp_path / "回来.pgdb"


@pytest.mark.parametrize("refused", ["getOpenFileName", "getSaveFileName"])
def test_whoever_chooses_nothing_restores_nothing(window, tmp_path, qtbot, monkeypatch, refused):
    choose(monkeypatch, "getOpenFileName", tmp_path / "b.pgdb")
    choose(monkeypatch, refused, "")
    shown = ask(window, qtbot)

    with qtbot.assertNotEmitted(shown.taken):
        child(shown, QPushButton, "browse_backup").click()
    shown.reject()


def test_a_copy_beside_the_file_and_one_on_the_stick_say_where_they_lie(
    window, data, places, backup, tmp_path, qtbot
):
    stick = tmp_path / "U盘"
    stick.mkdir()
    write_settings(places.with_second(stick, utc_now()))
    shutil.copy(data, data.with_name("数据.schema-1.20230101T000000Z.pgdb"))
    made = Backups(data).make(Occasion.ASKED).backup
    made.file.unlink()

    shown = ask(window, qtbot, data)

    assert [line[4] for line in listed(shown)] == ["第二备份位置", "本机", "数据文件旁边"]
    shown.reject()


def test_a_data_file_is_rebuilt_from_the_archive(opened, program, tmp_path, qtbot, monkeypatch):
    opened.workspace.finalise([line.id for line in map(opened.projects.model.line, range(14))], program)
    archive = archive_of(opened.workspace.file).folder
    (archive / "x.json").write_text("")
    choose(monkeypatch, "getExistingDirectory", archive)
    choose(monkeypatch, "getSaveFileName", tmp_path / "重建")
    shown = ask(opened, qtbot)

    child(shown, QPushButton, "ask_rebuild").click()
    settled(opened, qtbot)

    assert opened.workspace.file == tmp_path / "重建.pgdb"
    assert {item.status for item in opened.workspace.everything()} == {Status.FINAL}
    assert "有 1 个文件读不出来" in opened.messages.text


@pytest.mark.parametrize("refused", ["getExistingDirectory", "getSaveFileName"])
def test_whoever_chooses_nothing_rebuilds_nothing(window, tmp_path, monkeypatch, refused):
    choose(monkeypatch, "getExistingDirectory", tmp_path)
    choose(monkeypatch, "getSaveFileName", tmp_path / "x")
    choose(monkeypatch, refused, "")

    window.menu.backups.ask_rebuild()

    assert not window.work.is_busy


def test_an_archive_without_forms_is_told(window, tmp_path, qtbot):
    window.menu.backups.rebuild(tmp_path, tmp_path / "x.pgdb")
    settled(window, qtbot)

    assert "没有重建" in window.messages.text


def test_the_settings_are_asked_and_kept(window, tmp_path, monkeypatch):
    window.menu.backups.ask_settings()
    shown = dialog(window, "settings_dialog")
    choose(monkeypatch, "getExistingDirectory", tmp_path / "U盘")
    child(shown, QPushButton, "browse_second").click()
    shown.backup.days.setValue(3)

    child(shown, QPushButton, "take").click()

    kept = read_settings()
    assert (kept.second, kept.remind_after_days) == (tmp_path / "U盘", 3)
    assert kept.second_since is not None


def test_a_folder_has_to_be_told_whole(window):
    window.menu.backups.ask_settings()
    shown = dialog(window, "settings_dialog")
    child(shown, QLineEdit, "second_folder").setText("U盘")

    child(shown, QPushButton, "take").click()

    assert "完整的文件夹路径" in child(shown, QLabel, "settings_note").text()
    assert shown.isVisible()
    shown.reject()


def test_settings_that_cannot_be_kept_are_told(window, tmp_path, monkeypatch):
    window.menu.backups.ask_settings()
    shown = dialog(window, "settings_dialog")
    choose(monkeypatch, "getExistingDirectory", "")
    child(shown, QPushButton, "browse_folder").click()

    def fail(*_):
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr("perfgoals_desktop.services.choices.replacing", fail)
    child(shown, QPushButton, "take").click()

    assert "磁盘空间不足" in child(shown, QLabel, "unit_note").text(), "the first page that fails says so"
    shown.reject()
