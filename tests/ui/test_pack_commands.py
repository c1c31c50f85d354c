"""Packs in the window: looked at, taken, given back, refused with a sentence."""

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QPushButton, QTableWidget

from perfgoals_desktop import user_folders
from perfgoals_desktop.services.packs.pack import make_pack
from perfgoals_desktop.services.packs.shelf import Shelf
from perfgoals_desktop.ui.dialogs.table_question import TableQuestion

TOPIC = """key = "own"
name = "自有"
entries = [{ name = "新增的指标", categories = ["output.quantity"], value = "≥1(个)", explanation = "新" }]
"""


@pytest.fixture(autouse=True)
def own_data(tmp_path, monkeypatch):
    monkeypatch.setattr(user_folders, "data", lambda: tmp_path / "data")


@pytest.fixture
def pack(tmp_path):
    (tmp_path / "source" / "library").mkdir(parents=True)
    (tmp_path / "source" / "library" / "own.toml").write_text(TOPIC, "utf-8")
    out = tmp_path / "春季.pgpack"
    said = {"pack_id": "spring", "title": "春季更新", "issued_by": "市财政局", "issued_on": "2024-03-01"}
    make_pack(tmp_path / "source", out, **said)
    return out


def asked(window, pack, monkeypatch, qtbot):
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(pack), ""))
    window.findChild(QAction, "take_pack").trigger()
    qtbot.waitUntil(lambda: not window.work.is_busy)
    return window.findChild(TableQuestion)


def test_a_pack_is_taken_after_a_look_and_given_back(window, pack, monkeypatch, qtbot):
    dialog = asked(window, pack, monkeypatch, qtbot)
    table = dialog.findChild(QTableWidget)
    assert [table.item(0, column).text() for column in range(3)] == ["新增", "指标库", "自有：新增的指标"]
    assert Shelf().manifests() == []

    dialog.findChild(QPushButton, "take_pack").click()
    assert [said["title"] for said in Shelf().manifests()] == ["春季更新"]
    assert "下次启动" in window.messages.text

    window.findChild(QAction, "take_pack_back").trigger()
    window.findChild(QPushButton, "take_back").click()
    assert Shelf().manifests() == []
    assert "已撤回“春季更新”" in window.messages.text


def test_a_dropped_pack_is_looked_at(window, pack, qtbot):
    window.menu.files.take([pack])

    qtbot.waitUntil(lambda: window.findChild(TableQuestion) is not None)
    assert Shelf().manifests() == []


def test_leaving_the_question_takes_nothing(window, pack, monkeypatch, qtbot):
    asked(window, pack, monkeypatch, qtbot).reject()

    assert Shelf().manifests() == []


def test_a_broken_pack_is_refused_with_a_sentence(window, pack, monkeypatch, qtbot):
    pack.write_bytes(b"no pack")

    assert asked(window, pack, monkeypatch, qtbot) is None
    assert "不是更新包，或已损坏" in window.messages.text


def test_there_may_be_nothing_to_give_back(window):
    window.findChild(QAction, "take_pack_back").trigger()

    assert "没有可以撤回的更新包" in window.messages.text
