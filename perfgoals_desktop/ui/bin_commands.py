"""Commands on the recycle bin (回收站): into it, out of it, gone for good."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtGui import QAction

from perfgoals_desktop.storage.listed import IN_BIN
from perfgoals_desktop.ui.commands import command
from perfgoals_desktop.ui.dialogs.confirm import confirm
from perfgoals_desktop.ui.situation import Situation

if TYPE_CHECKING:
    from perfgoals_desktop.ui.main_window import MainWindow


class BinCommands:
    """What was deleted stays in the data file until it is removed for good."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        tr = window.tr
        self._delete = command(
            window,
            "delete",
            tr("删除项目"),
            "Ctrl+Del",
            self.delete,
            tip=tr("把选中的项目放进回收站，可以恢复"),
        )
        self._show = command(
            window, "show_bin", tr("回收站"), "Ctrl+Shift+R", self.toggle, tip=tr("查看删除的项目")
        )
        self._show.setCheckable(True)
        self._restore = command(
            window, "restore", tr("恢复"), "Ctrl+R", self.restore, tip=tr("把选中的项目放回列表")
        )
        self._remove = command(
            window,
            "remove",
            tr("彻底删除…"),
            "Shift+Del",
            self.ask_remove,
            tip=tr("彻底删除选中的项目，不能恢复"),
        )
        self._empty = command(
            window,
            "empty_bin",
            tr("清空回收站…"),
            "Ctrl+Shift+Del",
            self.ask_empty,
            tip=tr("彻底删除回收站里的全部项目，不能恢复"),
        )

    @property
    def actions(self) -> list[QAction | None]:
        """The entries of the menu."""
        return [self._delete, self._show, self._restore, self._remove, self._empty]

    def refresh(self, now: Situation) -> None:
        """Offer what can be done now."""
        self._delete.setEnabled(now.has_selected)
        self._show.setEnabled(now.is_open)
        self._empty.setEnabled(now.is_open and not now.editing)
        self._show.setChecked(now.in_bin)
        for action in (self._restore, self._remove):
            action.setEnabled(now.in_bin and now.selected > 0)

    def toggle(self) -> None:
        """Show the recycle bin, or the list again."""
        if self._window.leave_editor():
            self._window.show_bin(not self._window.projects.in_bin)

    def delete(self) -> None:
        """Put the selected projects into the recycle bin; the message bar offers to take them out."""
        window = self._window
        workspace, selected = window.workspace, window.projects.selected_ids()
        if workspace is None or not selected:
            return
        if window.attempt(lambda: workspace.discard(selected)) is None:
            return
        window.show_changed()
        text = window.tr("已把 {0} 个项目放进回收站。").format(len(selected))
        window.messages.offer(text, window.tr("撤销删除"), lambda: self._take_out(selected))

    def restore(self) -> None:
        """Take the selected projects out of the recycle bin."""
        selected = self._window.projects.selected_ids()
        if selected:
            self._take_out(selected)
            self._window.messages.tell(self._window.tr("已恢复 {0} 个项目。").format(len(selected)))

    def ask_remove(self) -> None:
        """Ask whether the selected projects shall be removed for good."""
        window, selected = self._window, self._window.projects.selected_ids()
        if not selected:
            return
        title = window.tr("彻底删除")
        text = window.tr("彻底删除选中的 {0} 个项目和它们的修改记录？").format(len(selected))
        self._ask("ask_remove", title, text, lambda: self.remove(selected))

    def ask_empty(self) -> None:
        """Ask whether everything in the recycle bin, seen or not, shall be removed for good."""
        window = self._window
        workspace = window.workspace
        if workspace is None:
            return
        count = window.attempt(lambda: workspace.listing.totals(IN_BIN).count)
        if count == 0:
            window.messages.tell(window.tr("回收站是空的。"))
        elif count is not None:
            text = window.tr("彻底删除回收站里的全部 {0} 个项目和它们的修改记录？").format(count)
            self._ask("ask_empty", window.tr("清空回收站"), text, self.empty)

    def _ask(self, name: str, yes: str, text: str, act: Callable[[], None]) -> None:
        confirm(self._window, name, yes, text, self._window.tr("彻底删除以后不能恢复。"), act)

    def remove(self, discarded: list[UUID]) -> None:
        """Remove projects for good."""
        window = self._window
        workspace = window.workspace
        if workspace is not None and window.attempt(lambda: workspace.remove(discarded)) is not None:
            window.show_changed()
            window.messages.tell(window.tr("已彻底删除 {0} 个项目。").format(len(discarded)))

    def empty(self) -> None:
        """Remove for good whatever lies in the recycle bin."""
        window = self._window
        workspace = window.workspace
        removed = window.attempt(workspace.empty_bin) if workspace is not None else None
        if removed is not None:
            window.show_changed()
            window.messages.tell(window.tr("已彻底删除 {0} 个项目。").format(removed))

    def _take_out(self, discarded: list[UUID]) -> None:
        window = self._window
        workspace = window.workspace
        if workspace is not None and window.attempt(lambda: workspace.restore(discarded)) is not None:
            window.show_changed(*discarded)
