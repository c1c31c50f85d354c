"""The table of keys (快捷键一览), made from the actions themselves."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Final, NamedTuple

from PySide6.QtGui import QAction, QKeySequence, QUndoStack
from PySide6.QtWidgets import QWidget

from perfgoals_desktop.ui.editor.actions import EditorCommands
from perfgoals_desktop.ui.indicators.actions import make_actions as make_indicator_actions
from perfgoals_desktop.ui.preview.paper_actions import make_actions as make_paper_actions
from perfgoals_desktop.ui.review.actions import make_actions as make_review_actions

_ARROWS: Final = {"左方向": "←", "右方向": "→", "上方向": "↑", "下方向": "↓"}
"""What Qt's Chinese calls the arrow keys, and what stands on them."""


class Section(NamedTuple):
    """Actions that work at one place of the program."""

    title: str
    actions: Sequence[QAction]


def sections(window: QWidget, owner: QWidget) -> list[Section]:
    """The actions of the main window, and of an editor that belongs to `owner` and is not shown."""
    editor = EditorCommands(
        owner, QUndoStack(owner), undo=_nothing, redo=_nothing, step=_nothing, toggle_help=_nothing
    )
    tr = owner.tr
    return [
        Section(tr("主窗口"), window.actions()),
        Section(tr("填表"), editor.all()),
        Section(tr("绩效指标"), make_indicator_actions(owner).all()),
        Section(tr("审核问题列表"), make_review_actions(owner).all()),
        Section(tr("纸面"), make_paper_actions(owner).all()),
    ]


def keys_of(action: QAction) -> str:
    """The keys of an action as they stand on the keyboard."""
    native = QKeySequence.SequenceFormat.NativeText
    keys = "、".join(dict.fromkeys(key.toString(native) for key in action.shortcuts()))
    for name, arrow in _ARROWS.items():
        keys = keys.replace(name, arrow)
    return keys


def table(window: QWidget) -> str:
    """The sections as HTML tables; actions without a key are left out."""
    owner = QWidget()
    made = "".join(_section(section) for section in sections(window, owner))
    owner.deleteLater()
    return made


def _section(section: Section) -> str:
    rows = [
        f"<tr><td>{escape(action.text().rstrip('…'))}</td><td>{escape(keys_of(action))}</td></tr>"
        for action in section.actions
        if action.shortcuts()
    ]
    return f"<h2>{escape(section.title)}</h2><table>{''.join(rows)}</table>"


def _nothing(_step: int = 0) -> None:
    """These actions are only read."""
