"""What the status bar says of the data file that is open."""

import shutil

import pytest

from perfgoals_desktop.services import open_file
from perfgoals_desktop.services.messages.of_media import describe_medium
from perfgoals_desktop.storage.medium import Medium
from tests.storage import sample


def medium_shown(window):
    label = window.findChild(object, "medium")
    return label.text() if label.isVisible() else ""


@pytest.mark.parametrize(
    ("medium", "name", "told"),
    [(Medium.REMOVABLE, "可移动磁盘", "拔出"), (Medium.NETWORK, "网络共享", "备份到本机")],
)
def test_a_stick_or_a_share_is_named(window, data, monkeypatch, medium, name, told):
    monkeypatch.setattr(open_file, "medium_of", lambda _file: medium)

    window.open_file(data)

    assert medium_shown(window) == name
    assert told in window.messages.text
    assert window.findChild(object, "medium").toolTip() == describe_medium(medium)


def test_a_disk_of_this_machine_is_nothing_to_speak_of(window, data, monkeypatch):
    monkeypatch.setattr(open_file, "medium_of", lambda _file: Medium.DISK)

    window.open_file(data)

    assert medium_shown(window) == ""


def test_an_upgrade_is_told_with_the_name_of_its_backup(window, tmp_path):
    file = tmp_path / "往年.pgdb"
    shutil.copy(sample.FOLDER / "schema-1.pgdb", file)

    window.open_file(file)

    assert window.workspace.backup.name in window.messages.text
    assert "已经升级" in window.messages.text
