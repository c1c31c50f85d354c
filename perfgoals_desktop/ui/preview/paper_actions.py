"""The actions of the paper view, each with its key."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from perfgoals_desktop.ui.theme import colours_of, icon

_PICTURE = "picture"


@dataclass(frozen=True, slots=True)
class PaperActions:
    """For a tool bar and a menu; a second action with the same key would make both ambiguous."""

    zoom_out: QAction
    zoom_in: QAction
    actual_size: QAction
    fit_width: QAction
    add_row: QAction
    remove_row: QAction

    def all(self) -> Sequence[QAction]:
        """Every action, in the order of a menu."""
        return tuple(getattr(self, name) for name in self.__slots__)


def make_actions(owner: QWidget) -> PaperActions:
    """The actions; their keys work while the focus is in the paper view."""

    def action(name: str, picture: str, text: str, *keys: str) -> QAction:
        made = QAction(text, owner)
        made.setObjectName(name)
        made.setProperty(_PICTURE, picture)
        made.setShortcuts([QKeySequence(key) for key in keys])
        made.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        made.setToolTip(f"{text}（{made.shortcut().toString(QKeySequence.SequenceFormat.NativeText)}）")
        owner.addAction(made)
        return made

    translate = QCoreApplication.translate
    made = PaperActions(
        zoom_out=action("zoom-out", "zoom-out", translate("PaperActions", "缩小"), "Ctrl+-"),
        zoom_in=action("zoom-in", "zoom-in", translate("PaperActions", "放大"), "Ctrl++", "Ctrl+="),
        actual_size=action("actual-size", "", translate("PaperActions", "实际大小"), "Ctrl+0"),
        fit_width=action("fit-width", "move-horizontal", translate("PaperActions", "适合宽度"), "Ctrl+2"),
        add_row=action("add-row", "plus", translate("PaperActions", "添加指标"), "Insert"),
        remove_row=action(
            "remove-row", "trash-2", translate("PaperActions", "删除指标"), "Ctrl+Shift+Delete"
        ),
    )
    made.fit_width.setCheckable(True)
    draw_icons(made, owner)
    return made


def draw_icons(actions: PaperActions, owner: QWidget) -> None:
    """Draw the icons in the colours of the moment, light or dark."""
    colour = colours_of(owner.palette()).text
    for action in actions.all():
        if picture := action.property(_PICTURE):
            action.setIcon(icon(str(picture), colour))
