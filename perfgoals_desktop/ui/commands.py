"""Actions of the main window: every one has a text, a key, a line that says what it does, and a name."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

NO_KEY: Final = "why_no_key"
"""The property of an action without a key that says why it has none."""


def command(
    parent: QWidget,
    name: str,
    text: str,
    shortcut: str | QKeySequence.StandardKey | None,
    act: Callable[[], object],
    *,
    tip: str = "",
    why_no_key: str = "",
) -> QAction:
    """Make an action of `parent` that calls `act` without arguments; `tip` shows in the status bar."""
    action = QAction(text, parent)
    action.setObjectName(name)
    if shortcut is not None:
        action.setShortcut(QKeySequence(shortcut))
    action.setProperty(NO_KEY, why_no_key)
    action.setStatusTip(tip or text.rstrip("…"))
    action.triggered.connect(lambda _checked: act())
    parent.addAction(action)
    return action


def fill_menu(menu: QMenu, entries: Iterable[QAction | QMenu | None]) -> None:
    """Put actions and menus into a menu; None is a separator."""
    for entry in entries:
        match entry:
            case None:
                menu.addSeparator()
            case QMenu():
                menu.addMenu(entry)
            case _:
                menu.addAction(entry)
