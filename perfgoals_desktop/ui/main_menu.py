"""The menus of the main window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from perfgoals_desktop.ui.commands import command, fill_menu
from perfgoals_desktop.ui.file_commands import FileCommands
from perfgoals_desktop.ui.help_commands import HelpCommands
from perfgoals_desktop.ui.output_commands import OutputCommands
from perfgoals_desktop.ui.project_commands import ProjectCommands

if TYPE_CHECKING:
    from perfgoals_desktop.ui.main_window import MainWindow


class MainMenu:
    """Everything that can be done, in menus; each group of commands is a class of its own."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        tr = window.tr
        self.files = FileCommands(window)
        self.projects = ProjectCommands(window)
        self.output = OutputCommands(window)
        self.help = HelpCommands(window)
        self._back = command(window, "back", tr("返回列表"), "Alt+Left", window.leave_editor)
        self._find = command(window, "find", tr("查找"), QKeySequence.StandardKey.Find, self._go_find)
        self._quit = command(window, "quit", tr("退出"), "Ctrl+Q", window.close)
        self._build()

    def ways_to_begin(self) -> list[tuple[QAction, str]]:
        """What the start page offers."""
        tr = self._window.tr
        return [
            (self.files.create, tr("建立一个数据文件，开始填报")),
            (self.files.open, tr("打开已有的数据文件")),
            (self.files.take_over, tr("从 Excel、Word 或文本读入往年的表")),
            (self.files.sample, tr("14 份公开的申报表，随便试，不会影响别的数据")),
        ]

    def refresh(self, *, editing: bool, selected: int) -> None:
        """Offer what can be done now."""
        is_open = self._window.workspace is not None
        self._back.setEnabled(editing)
        self._find.setEnabled(is_open and not editing)
        self.files.refresh(is_open=is_open)
        self.projects.refresh(is_open=is_open, editing=editing, selected=selected)
        self.output.refresh(is_open=is_open, editing=editing, selected=selected)
        self.help.refresh()

    def review_soon(self) -> None:
        """Review all projects of the data file, in the background."""
        self.projects.review_all(quietly=True)

    def _build(self) -> None:
        tr = self._window.tr
        self._add(tr("文件(&F)"), [*self.files.actions, None, *self.output.actions, None, self._quit])
        self._add(tr("项目(&P)"), self.projects.actions)
        self._add(tr("查看(&V)"), [self._back, self._find])
        self._add(tr("帮助(&H)"), self.help.actions)
        self._window.projects.set_menu([action for action in self.projects.actions if action])

    def _add(self, title: str, entries: list[QAction | None]) -> None:
        menu = QMenu(title, self._window)
        fill_menu(menu, entries)
        self._window.menuBar().addMenu(menu)

    def _go_find(self) -> None:
        self._window.projects.search.setFocus()
        self._window.projects.search.selectAll()
