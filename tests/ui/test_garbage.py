import gc
from time import monotonic

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from perfgoals_desktop.ui.garbage import ENOUGH, IDLE, MUCH, Garbage


@pytest.fixture
def garbage(qapp):
    before = gc.get_threshold()
    garbage = Garbage(qapp)
    yield garbage
    garbage.end()
    assert gc.get_threshold() == before
    garbage.deleteLater()


@pytest.fixture
def loaded(garbage, monkeypatch):
    """The program is loaded."""
    monkeypatch.setattr(gc, "freeze", lambda: None)
    garbage.keep_what_is_there()


@pytest.fixture
def collected(monkeypatch):
    heard = []
    monkeypatch.setattr(gc, "get_count", lambda: (0, 0, ENOUGH))
    monkeypatch.setattr(gc, "collect", lambda: heard.append("all"))
    return heard


def test_python_collects_only_what_is_young_by_itself(garbage):
    young, middle, old = gc.get_threshold()

    assert (young, middle) == (700, 10)
    assert old > 100_000


@pytest.mark.usefixtures("loaded")
def test_everything_is_collected_in_a_pause(garbage, collected):
    garbage._last_input = monotonic() - 2 * IDLE

    garbage._look()

    assert collected == ["all"]


@pytest.mark.parametrize(("count", "expected"), [(ENOUGH, []), (MUCH, ["all"])])
def test_while_the_program_is_loaded_only_much_is_collected(garbage, collected, monkeypatch, count, expected):
    monkeypatch.setattr(gc, "get_count", lambda: (0, 0, count))
    garbage._last_input = monotonic() - 2 * IDLE

    garbage._look()

    assert collected == expected


@pytest.mark.usefixtures("loaded")
def test_nothing_is_collected_where_little_has_come_about(garbage, collected, monkeypatch):
    monkeypatch.setattr(gc, "get_count", lambda: (0, 0, ENOUGH - 1))
    garbage._last_input = monotonic() - 2 * IDLE

    garbage._look()

    assert collected == []


@pytest.mark.usefixtures("loaded")
def test_a_key_in_a_window_puts_it_off(garbage, collected, qtbot):
    line = QLineEdit()
    qtbot.addWidget(line)
    with qtbot.waitActive(line):
        line.show()
        line.activateWindow()
    garbage._follow(line.windowHandle())
    garbage._last_input = monotonic() - 2 * IDLE

    QTest.keyClick(line.windowHandle(), Qt.Key.Key_A)
    garbage._look()

    assert line.text() == "a"
    assert collected == []


def test_a_window_that_is_left_is_listened_to_no_more(garbage, qtbot):
    line = QLineEdit()
    qtbot.addWidget(line)
    line.show()
    garbage._follow(line.windowHandle())

    garbage._follow(None)
    before = garbage._last_input
    QTest.keyClick(line.windowHandle(), Qt.Key.Key_A)

    assert garbage._last_input == before


def test_events_are_passed_on(garbage, qapp):
    key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier)

    assert not garbage.eventFilter(qapp, key)
