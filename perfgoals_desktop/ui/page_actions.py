"""Actions of one page of the editor; their keys work while the focus is in it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from perfgoals_desktop.ui.theme.action_icons import PICTURE, draw


class PageActions:
    """The base of what names the actions of a page, a slot each, in the order of a menu.

    A second action with the same key would make both ambiguous.
    """

    __slots__: Sequence[str] = ()

    def all(self) -> Sequence[QAction]:
        """Every action, in the order of a menu."""
        return tuple(getattr(self, name) for name in self.__slots__)

    def draw_icons(self, owner: QWidget) -> None:
        """Draw the icons in the colours of the moment, light or dark."""
        draw(self.all(), owner)


def page_action(
    owner: QWidget, name: str, picture: str, text: str, *keys: str | QKeySequence.StandardKey
) -> QAction:
    """Make an action of a page; `picture` is the name of its icon, blank for none."""
    action = QAction(text, owner)
    action.setObjectName(name)
    action.setProperty(PICTURE, picture)
    action.setShortcuts([QKeySequence(key) for key in keys])
    action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    action.setToolTip(f"{text}（{action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)}）")
    owner.addAction(action)
    return action
