"""The actions of the indicator page: tool bar, context menu, keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from perfgoals_desktop.ui.page_actions import PageActions, page_action


@dataclass(frozen=True, slots=True)
class TreeActions(PageActions):
    """For menus and tool bars."""

    add: QAction
    library: QAction
    rename: QAction
    remove: QAction
    copy: QAction
    cut: QAction
    paste: QAction
    move_up: QAction
    move_down: QAction
    expand: QAction
    collapse: QAction
    only_findings: QAction

    def groups(self) -> Sequence[Sequence[QAction]]:
        """The actions as a menu divides them."""
        return (
            (self.add, self.library, self.rename, self.remove),
            (self.move_up, self.move_down),
            (self.cut, self.copy, self.paste),
            (self.expand, self.collapse, self.only_findings),
        )


def make_actions(owner: QWidget) -> TreeActions:
    """The actions of one page; their keys work while the focus is in it."""
    action = partial(page_action, owner)
    translate = QCoreApplication.translate
    made = TreeActions(
        add=action("add-indicator", "plus", translate("TreeActions", "添加指标"), "Insert", "Ctrl+N"),
        library=action("indicator-library", "library-big", translate("TreeActions", "指标库…"), "Ctrl+L"),
        rename=action("edit-indicator", "pencil", translate("TreeActions", "修改"), "F2"),
        remove=action("delete-indicators", "trash-2", translate("TreeActions", "删除指标"), "Delete"),
        copy=action("copy-indicators", "copy", translate("TreeActions", "复制"), "Ctrl+C"),
        cut=action("cut-indicators", "scissors", translate("TreeActions", "剪切"), "Ctrl+X"),
        paste=action("paste-indicators", "clipboard-paste", translate("TreeActions", "粘贴"), "Ctrl+V"),
        move_up=action("move-indicators-up", "arrow-up", translate("TreeActions", "上移"), "Alt+Up"),
        move_down=action("move-indicators-down", "arrow-down", translate("TreeActions", "下移"), "Alt+Down"),
        expand=action(
            "expand-all", "chevrons-up-down", translate("TreeActions", "全部展开"), "Ctrl+Shift+Right"
        ),
        collapse=action(
            "collapse-all", "chevrons-down-up", translate("TreeActions", "全部折叠"), "Ctrl+Shift+Left"
        ),
        only_findings=action(
            "only-findings", "list-filter", translate("TreeActions", "只看有问题的"), "Ctrl+Shift+P"
        ),
    )
    made.only_findings.setCheckable(True)
    made.draw_icons(owner)
    return made


def connect(pairs: Sequence[tuple[QAction, Callable[[], None]]], before: Callable[[], None]) -> None:
    """Let each action do what stands beside it, after what is being typed has been kept."""

    def run(do: Callable[[], None]) -> None:
        before()
        do()

    for action, do in pairs:
        action.triggered.connect(lambda _=False, do=do: run(do))
