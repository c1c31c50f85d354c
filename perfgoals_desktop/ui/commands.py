"""Actions of the main window: every one has a text, a key and a name."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget


def command(
    parent: QWidget,
    name: str,
    text: str,
    shortcut: str | QKeySequence.StandardKey | None,
    act: Callable[[], object],
    *,
    tip: str = "",
) -> QAction:
    """Make an action of `parent` that calls `act` without arguments."""
    action = QAction(text, parent)
    action.setObjectName(name)
    if shortcut is not None:
        action.setShortcut(QKeySequence(shortcut))
    if tip:
        action.setStatusTip(tip)
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
