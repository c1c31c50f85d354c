"""The actions of the review panel, each with its key; for its buttons, its context menu and menus."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True)
class ReviewActions:
    """They concern the finding that the user is at."""

    go: QAction
    take: QAction
    explain: QAction
    take_back: QAction
    copy: QAction

    def all(self) -> Sequence[QAction]:
        """Every action, in the order of a menu."""
        return (self.go, self.take, self.explain, self.take_back, self.copy)


def make_actions(owner: QWidget) -> ReviewActions:
    """The actions; their keys work while `owner` itself has the focus, not while something is typed in it."""
    translate = QCoreApplication.translate
    go = _action(owner, "go-to-finding", translate("ReviewActions", "前往"), "Return", "Enter")
    take = _action(owner, "take-proposal", translate("ReviewActions", "采用建议"), "Alt+Return", "Alt+Enter")
    explain = _action(owner, "explain-finding", translate("ReviewActions", "说明保留"), "F2")
    take_back = _action(owner, "take-explanation-back", translate("ReviewActions", "收回说明"), "Delete")
    copy = _action(owner, "copy-finding", translate("ReviewActions", "复制"), "Ctrl+C")
    _tell(go, translate("ReviewActions", "转到填写的地方"))
    _tell(take, translate("ReviewActions", "按建议改正，可以撤销"))
    _tell(explain, translate("ReviewActions", "写明原因，保留现在的填法"))
    _tell(take_back, translate("ReviewActions", "删去说明，重新列为待处理"))
    _tell(copy, translate("ReviewActions", "复制这条问题的文字"))
    return ReviewActions(go, take, explain, take_back, copy)


def _action(owner: QWidget, name: str, text: str, *keys: str) -> QAction:
    made = QAction(text, owner)
    made.setObjectName(name)
    made.setShortcuts([QKeySequence(key) for key in keys])
    made.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
    made.setEnabled(False)
    owner.addAction(made)
    return made


def _tell(action: QAction, tip: str) -> None:
    """Say what an action does, and by which key."""
    key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    action.setStatusTip(tip)
    action.setToolTip(f"{tip}（{key}）")
