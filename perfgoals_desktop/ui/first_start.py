"""What is asked or told once, when the window is there: at the first start, and after an update."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from perfgoals_desktop import __version__
from perfgoals_desktop.ui.folders import documents

if TYPE_CHECKING:
    from perfgoals_desktop.ui.main_window import MainWindow


def greet(window: MainWindow, *, may_ask: bool = True) -> None:
    """Ask who works here if nobody was asked yet, or show what is new in a version that is new here.

    `may_ask` is False where a file was to be opened: whoever has one in mind is not held up.
    Nor is whoever has a dialog open already; the next start asks.
    """
    from perfgoals_desktop.services.own_profile import was_asked

    if QApplication.activeModalWidget() is not None:
        return
    known = window.settings.version
    window.settings.remember_version(__version__)
    if may_ask and not known and not was_asked():
        welcome(window)
    elif known and known != __version__:
        show_news(window, known)


def welcome(window: MainWindow) -> None:
    """Ask who works here, and begin."""
    from perfgoals_desktop.ui.setting_up.welcome import WelcomeDialog

    dialog = WelcomeDialog(proposed_file(), window)
    dialog.begun.connect(lambda file: begin(window, file))
    dialog.sample_wanted.connect(window.menu.files.open_sample)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()


def begin(window: MainWindow, file: Path) -> None:
    """Open a data file, or make it where there is none."""
    if file.exists():
        window.open_file(file)
    else:
        window.menu.files.make(file)


def proposed_file() -> Path:
    """Where a data file would lie unless the user says otherwise."""
    return documents() / "绩效目标.pgdb"


def show_news(window: MainWindow, since: str) -> None:
    """Show what came after a version, where anything is known."""
    from perfgoals_desktop.services.news import news_since
    from perfgoals_desktop.ui.dialogs.news import NewsDialog

    if parts := news_since(since):
        dialog = NewsDialog(parts, window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
