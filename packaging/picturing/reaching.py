"""How scenes reach what they show."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from perfgoals_desktop.ui.main_window import MainWindow
from picturing.stage import settle

T = TypeVar("T", bound=QObject)


def dialog(action: str, window: MainWindow) -> QWidget:
    """The dialog that an action opens for the first project."""
    select_first(window)
    child(window, QAction, action).trigger()
    settle(window)
    shown = (widget for widget in QApplication.topLevelWidgets() if widget.isVisible())
    return next(widget for widget in shown if isinstance(widget, QDialog))


def select_first(window: MainWindow) -> None:
    """Select the first project of the list."""
    line = window.projects.model.line(0)
    if line is not None:
        window.projects.select(line.id)


def child(window: MainWindow, kind: type[T], name: str = "") -> T:
    """A child of the window; raises LookupError when the scene has not brought it."""
    found = window.findChild(kind, name) if name else window.findChild(kind)
    if found is None:
        raise LookupError(f"no {kind.__name__} {name}")
    return found
