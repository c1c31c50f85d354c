"""The menu 编辑: the very actions of the open editor, no second ones with the same keys."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from perfgoals_desktop.ui.theme.action_icons import draw_when_shown

if TYPE_CHECKING:
    from perfgoals_desktop.ui.editor_page import EditorPage
    from perfgoals_desktop.ui.main_window import MainWindow


class EditMenu(QMenu):
    """Filled anew with each editor; the tab in front brings its own actions."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window.tr("编辑(&E)"), window)
        self._window = window
        self._page: EditorPage | None = None
        self._nothing = QAction(window.tr("打开一个项目后，这里有撤销、恢复等"), self)
        self._nothing.setObjectName("nothing_to_edit")
        self._nothing.setEnabled(False)
        draw_when_shown(self)
        self._fill()

    def refresh(self) -> None:
        """Show the actions of the editor that is open now, if any."""
        page = self._window.editor_page
        if page is self._page:
            return
        self._page = page
        if page is not None:
            page.editor.tab_shown.connect(lambda _key: self._fill())
        self._fill()

    def _fill(self) -> None:
        # Not clear(), which deletes actions whose parent is the menu.
        for action in self.actions():
            self.removeAction(action)
            if action.isSeparator():
                action.deleteLater()
        page = self._page
        if page is None:
            self.addAction(self._nothing)
            return
        commands = page.editor.commands
        self._add((commands.undo, commands.redo))
        for group in page.groups_of(page.editor.current_tab):
            self._add(group)
        self._add((commands.next_tab, commands.previous_tab))

    def _add(self, group: Iterable[QAction]) -> None:
        if self.actions():
            self.addSeparator()
        self.addActions(list(group))
