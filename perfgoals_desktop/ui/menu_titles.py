"""The menus by their titles, as the first paint shows them; `MainMenu` fills them a moment later."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from perfgoals_desktop.ui.edit_menu import EditMenu
from perfgoals_desktop.ui.theme.action_icons import draw_when_shown

if TYPE_CHECKING:
    from perfgoals_desktop.ui.main_window import MainWindow


class MenuTitles:
    """The menus of the menu bar, from left to right."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        tr = window.tr
        self.files = self._add(tr("文件(&F)"))
        self.edit = EditMenu(window)
        window.menuBar().addMenu(self.edit)
        self.projects = self._add(tr("项目(&P)"))
        self.handing_over = self._add(tr("报送(&S)"))
        self.view = self._add(tr("查看(&V)"))
        self.help = self._add(tr("帮助(&H)"))

    def _add(self, title: str) -> QMenu:
        menu = QMenu(title, self._window)
        draw_when_shown(menu)
        self._window.menuBar().addMenu(menu)
        return menu
