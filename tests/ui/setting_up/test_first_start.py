"""The first start asks once; the first start of a new version says what is new."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLabel, QPushButton

from perfgoals_desktop import __version__, user_folders
from perfgoals_desktop.domain.profile import Profile
from perfgoals_desktop.services.backups import Backups
from perfgoals_desktop.services.own_profile import read_own_profile, was_asked
from perfgoals_desktop.storage.profile import profile_of
from perfgoals_desktop.storage.retention import Occasion
from perfgoals_desktop.ui import first_start
from perfgoals_desktop.ui.dialogs.news import NewsDialog
from perfgoals_desktop.ui.first_start import greet
from perfgoals_desktop.ui.setting_up.welcome import WelcomeDialog


@pytest.fixture(autouse=True)
def own_config(tmp_path, monkeypatch):
    monkeypatch.setattr(user_folders, "config", lambda: tmp_path / "config")
    monkeypatch.setattr(first_start, "proposed_file", lambda: tmp_path / "绩效目标.pgdb")


def asked(window):
    greet(window)
    return window.findChild(WelcomeDialog)


def test_one_key_passes_it_over_for_good(window, qtbot):
    dialog = asked(window)

    qtbot.keyClick(dialog.fields.unit, Qt.Key.Key_Escape)

    assert not dialog.isVisible()
    assert was_asked()
    window.settings.remember_version("")
    QApplication.processEvents()
    greet(window)
    assert not [each for each in window.findChildren(WelcomeDialog) if each.isVisible()]


def test_beginning_makes_the_data_file_of_who_works_here(window, tmp_path):
    dialog = asked(window)
    dialog.fields.unit.setText("某某中心")

    dialog.findChild(QPushButton, "begin").click()

    assert window.workspace.file == tmp_path / "绩效目标.pgdb"
    assert profile_of(window.workspace.database) == Profile(unit="某某中心")
    assert read_own_profile() == Profile(unit="某某中心")


def test_a_data_file_that_is_there_is_opened_and_a_name_gets_its_suffix(window, data, monkeypatch):
    dialog = asked(window)
    chosen = str(data.with_suffix(""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (chosen, ""))
    dialog.findChild(QPushButton, "browse_file").click()

    dialog.findChild(QPushButton, "begin").click()

    assert window.workspace.file == data


def test_a_file_has_to_be_named_whole(window):
    dialog = asked(window)
    dialog.file.setText("绩效目标")

    dialog.findChild(QPushButton, "begin").click()

    assert dialog.isVisible()
    assert "完整" in dialog.findChild(QLabel, "welcome_note").text()
    dialog.reject()


def test_the_sample_can_be_tried(window, monkeypatch):
    wanted = []
    monkeypatch.setattr(window.menu.files, "open_sample", lambda: wanted.append(1))
    dialog = asked(window)

    dialog.findChild(QPushButton, "try_sample").click()

    assert wanted == [1]


def test_what_cannot_be_kept_is_said(window, monkeypatch):
    def fail(_profile):
        raise OSError(13, "no right")

    dialog = asked(window)
    monkeypatch.setattr("perfgoals_desktop.ui.setting_up.welcome.write_own_profile", fail)
    dialog.findChild(QPushButton, "begin").click()

    assert "没有读写权限" in dialog.findChild(QLabel, "welcome_note").text()
    dialog.reject()


def test_whoever_has_a_file_in_mind_is_not_asked(window):
    greet(window, may_ask=False)

    assert window.findChild(WelcomeDialog) is None


def test_whoever_has_a_dialog_open_is_not_held_up_and_asked_at_the_next_start(window):
    other = QDialog(window)
    other.open()

    greet(window)
    assert window.findChild(WelcomeDialog) is None
    other.close()

    asked(window).reject()


def test_a_new_version_says_what_is_new_once(window):
    window.settings.remember_version("0.0.9")

    greet(window)
    dialog = window.findChild(NewsDialog)

    assert "申报表" in dialog.text.toPlainText()
    assert window.settings.version == __version__
    dialog.findChild(QPushButton, "close_news").click()
    QApplication.processEvents()
    greet(window)
    assert not [each for each in window.findChildren(NewsDialog) if each.isVisible()]


def test_the_first_opening_by_a_new_version_makes_a_backup(window, data, monkeypatch):
    def upgrades():
        return [each for each in Backups(data).all() if each.taken.occasion is Occasion.MIGRATION]

    window.open_file(data)
    window.let_file_go()
    assert upgrades() == []

    monkeypatch.setattr("perfgoals_desktop.ui.backup_keeper.__version__", "9.9")
    for _ in range(2):
        window.open_file(data)
        window.let_file_go()

    assert len(upgrades()) == 1
