"""The actions of the paper view, each with its key."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from perfgoals_desktop.ui.page_actions import PageActions, page_action


@dataclass(frozen=True, slots=True)
class PaperActions(PageActions):
    """For a tool bar and a menu."""

    zoom_out: QAction
    zoom_in: QAction
    actual_size: QAction
    fit_width: QAction
    add_row: QAction
    remove_row: QAction


def make_actions(owner: QWidget) -> PaperActions:
    """The actions; their keys work while the focus is in the paper view."""
    action = partial(page_action, owner)
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
    made.draw_icons(owner)
    return made
