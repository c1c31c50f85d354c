"""Nothing that was opened lives on after it has been closed: objects, slots, threads, files."""

import gc
import re
import shutil
import threading
from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMetaMethod, QObject, QThreadPool
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from perfgoals_desktop.ui.main_window import MainWindow

TIMES = 2
DIALOGS = (
    "new_project_of",
    "carry_forward",
    "change_field",
    "history",
    "save_as_template",
    "compare",
    "empty_bin",
    "backup_settings",
    "restore_backup",
    "about",
    "help",
)
"""The actions that show a dialog of the program's own."""


def settle(window, qtbot):
    """Let everything end that was begun, and delete what waits for it."""
    qtbot.waitUntil(lambda: not window.runner.is_busy)
    QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def alive():
    """How many Qt objects of our own classes live."""
    gc.collect()
    objects = (each for each in gc.get_objects() if isinstance(each, QObject) and isValid(each))
    kinds = map(type, objects)
    return Counter(kind.__name__ for kind in kinds if kind.__module__.startswith("perfgoals_desktop.ui"))


def below(window):
    """How many Qt objects of any class hang below a window: timers, dialogs, menus, actions."""
    return Counter(type(each).__name__ for each in window.findChildren(QObject))


def heard(*lasting):
    """How many slots hear each signal of objects that stay."""
    return Counter(
        {
            f"{number}: {signature}": each.receivers(f"2{signature}")
            for number, each in enumerate(lasting)
            for signature in _signals(each)
        }
    )


def _signals(each):
    kind = each.metaObject()
    methods = map(kind.method, range(kind.methodCount()))
    return [
        bytes(method.methodSignature()).decode()
        for method in methods
        if method.methodType() == QMetaMethod.MethodType.Signal
    ]


def held():
    """What the process holds: threads by name, open files by path."""
    files = [str(each.readlink()) for each in Path("/proc/self/fd").iterdir() if each.exists()]
    threads = [each.name for each in threading.enumerate()]
    return Counter(re.sub(r":\[\d+\]", "", name) for name in (*files, *threads))


def state(window):
    lasting = [window, window.runner, window.projects, window.projects.model, window.messages]
    return alive() + below(window) + heard(QApplication.instance(), *lasting)


def grown(window, qtbot, act):
    """What is more after doing something again and again than after doing it once."""
    act()
    settle(window, qtbot)
    before = state(window)
    for _ in range(TIMES):
        act()
        settle(window, qtbot)
    return dict(state(window) - before)


@pytest.fixture
def first(opened):
    opened.projects.select(opened.projects.model.line(1).id)
    opened.menu.bin.delete()
    opened.projects.select(opened.projects.model.line(0).id)
    return opened


def test_an_editor_leaves_nothing_behind(first, qtbot):
    def edit_and_leave():
        first.open_project(first.projects.model.line(0).id)
        for tab in first.editor_page.editor.tab_keys:
            first.editor_page.editor.show_tab(tab)
            settle(first, qtbot)
        first.editor_page.editor.show_tab("indicators")
        first.editor_page.findChild(QAction, "indicator-library").trigger()
        first.editor_page._indicators.browsing.dialog.close()
        assert first.leave_editor()

    assert grown(first, qtbot, edit_and_leave) == {}


def test_dialogs_leave_nothing_behind(first, qtbot):
    def show_and_close():
        for name in DIALOGS:
            first.leave_editor()
            first.projects.select(first.projects.model.line(0).id)
            action = first.findChild(QAction, name)
            assert action.isEnabled(), name
            action.trigger()
            settle(first, qtbot)
            shown = {each for each in QApplication.topLevelWidgets() if each.isVisible()} - {first}
            assert shown, name
            for each in shown:
                each.close()

    assert grown(first, qtbot, show_and_close) == {}


def test_a_data_file_leaves_nothing_behind(opened, qtbot, data, tmp_path):
    other = tmp_path / "另一个.pgdb"
    shutil.copy(data, other)

    def open_both():
        for file in (other, data):
            assert opened.open_file(file)
            opened.open_project(opened.projects.model.line(0).id)
            settle(opened, qtbot)
            assert opened.leave_editor()
        assert not [name for name in held() if other.name in name]

    assert grown(opened, qtbot, open_both) == {}


def test_a_window_leaves_nothing_behind(qtbot, program, settings, data, window):
    before = held()

    def open_and_close():
        other = MainWindow(program, settings)
        other.show()
        assert other.open_file(data)
        other.open_project(other.projects.model.line(0).id)
        settle(other, qtbot)
        assert other.close()
        other.deleteLater()

    assert grown(window, qtbot, open_and_close) == {}
    qtbot.waitUntil(lambda: not held() - before)
    assert QThreadPool.globalInstance().activeThreadCount() == 0
