"""Keys go to Fcitx first; what it makes of them comes into the field in front."""

import socket

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from perfgoals_desktop.ui.typing_in import fcitx_client
from perfgoals_desktop.ui.typing_in.choosing import Method
from perfgoals_desktop.ui.typing_in.fcitx_bus import Heard, NoFcitx
from perfgoals_desktop.ui.typing_in.fcitx_client import FcitxClient
from perfgoals_desktop.ui.typing_in.start import begin_typing


class FakeFcitx:
    """Takes letters, and at a blank says 你好."""

    def __init__(self):
        self.near, self.far = socket.socketpair()
        self.keys, self.said, self.focused, self.places = [], [], [], []
        self.is_dead = self.is_closed = False

    @property
    def descriptor(self):
        return self.near.fileno()

    def takes(self, key):
        if self.is_dead:
            raise NoFcitx
        self.keys.append(key)
        if key.is_release or not chr(key.symbol).isascii():
            return False
        if chr(key.symbol) == " ":
            self.said += [Heard("UpdateFormattedPreedit", ([], 0)), Heard("CommitString", ("你好",))]
        else:
            self.said.append(Heard("UpdateFormattedPreedit", ([("n", 8), ("i", 8)], 2)))
        return True

    def heard(self):
        if self.is_dead:
            raise NoFcitx
        while self.said:
            yield self.said.pop(0)

    def focus(self, is_in):
        if self.is_dead:
            raise NoFcitx
        self.focused.append(is_in)

    def place(self, *place):
        self.places.append(place)

    def close(self):
        self.is_closed = True
        self.near.close()
        self.far.close()


@pytest.fixture
def fcitx():
    fake = FakeFcitx()
    yield fake
    fake.close()


@pytest.fixture
def client(qapp, fcitx):
    client = FcitxClient(qapp, lambda: fcitx)
    yield client
    client.end()


@pytest.fixture
def line(qtbot, client):
    window = QWidget()
    qtbot.addWidget(window)
    line = QLineEdit(window)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    yield line
    window.close()  # which is its only owner


def press(widget, letter, kind=QEvent.Type.KeyPress):
    """A key as X sends it to the window."""
    code, none = ord(letter), Qt.KeyboardModifier.NoModifier
    event = QKeyEvent(kind, ord(letter.upper()), none, code, code, 0, letter)
    QCoreApplication.sendEvent(widget.window().windowHandle(), event)
    return event


def test_what_is_typed_becomes_chinese(line, fcitx):
    press(line, "n")
    assert line.text() == ""
    press(line, " ")

    assert line.text() == "你好"
    assert [chr(key.symbol) for key in fcitx.keys] == ["n", " "]
    assert fcitx.focused[-1] is True
    assert fcitx.places


def test_a_key_that_fcitx_leaves_is_typed(line):
    press(line, "é")

    assert line.text() == "é"


def test_what_is_composed_keeps_shortcuts_away(line):
    press(line, "n")

    assert press(line, "\x1b", QEvent.Type.ShortcutOverride).isAccepted()


def test_what_fcitx_says_later_is_heard_too(line, fcitx, qtbot):
    fcitx.said.append(Heard("CommitString", ("中文",)))
    fcitx.said.append(Heard("CurrentIM", ("pinyin", "", "")))
    fcitx.far.send(b"x")

    qtbot.waitUntil(lambda: line.text() == "中文")


def test_leaving_a_field_ends_what_was_composed(line, fcitx):
    press(line, "n")

    line.clearFocus()

    assert fcitx.focused[-1] is False
    press(line, " ")
    assert len(fcitx.keys) == 1


def test_a_password_is_nobodys_business(line, fcitx):
    line.clearFocus()
    line.setEchoMode(QLineEdit.EchoMode.Password)
    line.setFocus()

    press(line, "n")

    assert line.text() == "n"
    assert fcitx.keys == []


def test_without_fcitx_every_key_goes_on(line, client, fcitx):
    fcitx.is_dead = True

    press(line, "n")

    assert line.text() == "n"
    assert not client.is_active
    assert fcitx.is_closed


def test_a_window_says_what_is_active(window, qapp, fcitx, monkeypatch):
    made = []

    def make(application):
        made.append(FcitxClient(application, lambda: fcitx))
        return made[-1]

    monkeypatch.setattr(fcitx_client, "FcitxClient", make)
    label = window.findChild(object, "input_method")

    assert begin_typing(window, Method.SYSTEM) is Method.SYSTEM
    assert label.isHidden()
    assert begin_typing(window, Method.IBUS) is Method.IBUS
    assert label.text() == "IBus"
    assert begin_typing(window, Method.FCITX_AS_IBUS) is Method.FCITX_AS_IBUS
    assert begin_typing(window, Method.NONE) is Method.FCITX
    assert label.text() == "Fcitx"

    for client in made:
        client.end()


def test_a_window_says_that_there_is_none(window, qapp, monkeypatch):
    def nobody():
        raise NoFcitx

    made = []

    def make(application):
        made.append(FcitxClient(application, nobody))
        return made[-1]

    monkeypatch.setattr(fcitx_client, "FcitxClient", make)

    assert begin_typing(window, Method.NONE) is Method.NONE
    label = window.findChild(object, "input_method")
    assert label.text() == "没有找到中文输入法"
    assert "Fcitx" in label.toolTip()
    assert not made[0].is_active
