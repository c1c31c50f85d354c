"""Another process that is asked for the same file brings the window forward that has it."""

from __future__ import annotations

import subprocess
import sys

import pytest
from PySide6.QtCore import Qt

from perfgoals_desktop.ui.first_instance import FirstInstance, bring_forward, come_forward, server_name

ASK = (
    "import sys; from pathlib import Path; from PySide6.QtCore import QCoreApplication\n"
    "from perfgoals_desktop.ui.first_instance import bring_forward\n"
    "application = QCoreApplication([]); print(bring_forward(Path(sys.argv[1]), 5000))"
)


@pytest.fixture
def first(qapp):
    first = FirstInstance(qapp)
    yield first
    first.stop()


def asking(file):
    return subprocess.Popen([sys.executable, "-c", ASK, file], stdout=subprocess.PIPE, text=True)


def test_nobody_is_brought_forward_where_nobody_listens(qapp, tmp_path):
    assert not bring_forward(tmp_path / "a.pgdb")


def test_the_window_hears_of_another_process(first, tmp_path, qtbot):
    file = tmp_path / "数据.pgdb"
    assert first.listen(file)

    with qtbot.waitSignal(first.asked), asking(file) as other:
        qtbot.waitUntil(lambda: other.poll() is not None)
        assert other.stdout.read() == "True\n"


def test_who_stops_is_found_no_more(first, tmp_path):
    first.listen(tmp_path / "a.pgdb")

    first.stop()

    assert not bring_forward(tmp_path / "a.pgdb")


def test_the_name_left_by_a_dead_process_is_taken(first, qapp, tmp_path):
    other = FirstInstance(qapp)
    other.listen(tmp_path / "a.pgdb")

    assert first.listen(tmp_path / "a.pgdb")
    other.stop()


def test_each_file_has_a_name_of_its_own(tmp_path):
    (tmp_path / "link.pgdb").symlink_to(tmp_path / "a.pgdb")

    assert server_name(tmp_path / "a.pgdb") != server_name(tmp_path / "b.pgdb")
    assert server_name(tmp_path / "a.pgdb") == server_name(tmp_path / "link.pgdb")


def test_a_minimised_window_comes_back(window):
    window.showMinimized()

    come_forward(window)

    assert not window.windowState() & Qt.WindowState.WindowMinimized


def test_the_window_of_a_file_is_found_by_others(opened, data, qtbot):
    opened.showMinimized()

    with asking(data) as other:
        qtbot.waitUntil(lambda: other.poll() is not None)

    assert not opened.isMinimized()
