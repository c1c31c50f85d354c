"""One dialog for all that is set once."""

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from perfgoals_desktop import user_folders
from perfgoals_desktop.domain.profile import Profile
from perfgoals_desktop.services.own_profile import read_own_profile
from perfgoals_desktop.services.paper_feed import PaperFeed, read_paper_feed
from perfgoals_desktop.storage.profile import profile_of
from perfgoals_desktop.ui.appearance import Appearance
from perfgoals_desktop.ui.language import LANGUAGE
from perfgoals_desktop.ui.setting_up.dialog import SettingsDialog


@pytest.fixture(autouse=True)
def own_config(tmp_path, monkeypatch):
    monkeypatch.setattr(user_folders, "config", lambda: tmp_path / "config")


def shown(window):
    window.findChild(QAction, "settings").trigger()
    return window.findChild(SettingsDialog)


def take(dialog):
    dialog.findChild(QPushButton, "take").click()


def test_everything_is_kept_at_once(opened):
    points = QApplication.font().pointSizeF()
    dialog = shown(opened)
    dialog.unit.fields.unit.setText(" 某某中心 ")
    dialog.unit.fields.clerk.setText("张三")
    dialog.printer.right.setValue(2.5)
    dialog.printer.down.setValue(-1)
    dialog.window_page.points.setValue(12.5)
    dialog.window_page.language.setCurrentIndex(1)

    take(dialog)

    assert read_own_profile() == Profile(unit="某某中心", clerk="张三")
    assert profile_of(opened.workspace.database) == Profile(unit="某某中心", clerk="张三")
    assert read_paper_feed() == PaperFeed(2.5, -1)
    assert opened.settings.text(LANGUAGE) == "en"
    assert QApplication.font().pointSizeF() == 12.5
    Appearance(opened.settings).choose_points(points)


def test_leaving_keeps_nothing(opened):
    dialog = shown(opened)
    dialog.unit.fields.unit.setText("某某中心")

    dialog.reject()

    assert read_own_profile() == Profile()


def test_what_fails_is_said_on_its_page(opened, monkeypatch):
    dialog = shown(opened)
    dialog.tabs.setCurrentIndex(3)

    def fail(_feed):
        raise OSError(28, "no room")

    monkeypatch.setattr("perfgoals_desktop.ui.setting_up.printer_page.write_paper_feed", fail)
    take(dialog)

    assert dialog.isVisible()
    assert dialog.tabs.currentWidget() is dialog.printer
    assert "磁盘空间不足" in dialog.findChild(QLabel, "printer_note").text()
    dialog.reject()


def test_without_a_data_file_the_user_is_remembered(window):
    dialog = shown(window)
    dialog.unit.fields.telephone.setText("12345")

    take(dialog)

    assert read_own_profile() == Profile(telephone="12345")


def test_it_says_which_data_file_is_open(opened, data):
    dialog = shown(opened)

    assert str(data) in dialog.findChild(QLabel, "unit_file").text()
    dialog.reject()
