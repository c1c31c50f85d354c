import pytest

from perfgoals_desktop import paths
from perfgoals_desktop.ui.help import HelpWindow
from perfgoals_desktop.ui.help.manual import Manual
from perfgoals_desktop.ui.help.shortcuts import table


@pytest.fixture
def folder():
    return paths.resources() / "help"


@pytest.fixture
def manual(window, folder):
    return Manual.read(folder, {"shortcuts": table(window)})


@pytest.fixture
def help_window(qtbot, manual, folder):
    shown = HelpWindow(manual, folder)
    qtbot.addWidget(shown)
    shown.show()
    qtbot.waitExposed(shown)
    return shown
