import re

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from perfgoals_desktop.ui.help.shortcuts import keys_of, sections


def test_every_key_of_the_main_window_stands_in_the_manual(window, manual):
    text = manual.page("shortcuts").text

    for action in window.actions():
        if action.shortcuts():
            assert f"{action.text().rstrip('…')}\n{keys_of(action)}" in text


def test_the_table_covers_every_part_of_the_program(window, qtbot):
    owner = QWidget()
    qtbot.addWidget(owner)

    listed = [action for section in sections(window, owner) for action in section.actions]

    names = {action.objectName() for action in listed}
    assert {"help", "undo", "add-indicator", "go-to-finding", "zoom-in"} <= names


def test_arrow_keys_are_written_as_on_the_keyboard(qapp):
    action = QAction()
    action.setShortcuts([QKeySequence("Alt+Left"), QKeySequence("Ctrl+左方向".replace("左方向", "Left"))])

    assert "左方向" not in keys_of(action)
    assert keys_of(action).count("、") == 1


def test_a_key_that_stands_behind_the_name_of_an_action_is_its_key(window, manual):
    keys = {action.text().rstrip("…"): keys_of(action) for action in window.actions()}
    told = re.compile(r"<b>([^<]+)</b>（(Ctrl[^）]*|F\d+)）")

    named = [found for page in manual for found in told.findall(page.html) if found[0] in keys]

    assert len(named) >= 10
    assert [(name, key) for name, key in named if key not in keys[name].split("、")] == []
