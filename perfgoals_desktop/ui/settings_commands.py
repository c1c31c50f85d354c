"""The command 设置."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction

from perfgoals_desktop.ui.commands import command

if TYPE_CHECKING:
    from perfgoals_desktop.ui.main_window import MainWindow
    from perfgoals_desktop.ui.setting_up.dialog import Page


class SettingsCommands:
    """Opens all settings, at one of their pages."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        tr = window.tr
        self.action: QAction = command(
            window,
            "settings",
            tr("设置…"),
            "Ctrl+,",
            self.ask,
            tip=tr("本单位和填报人，备份，打印边距，字号和语言"),
        )

    def ask(self, page: Page | None = None) -> None:
        """Show the settings, at the first page unless another is asked for."""
        from perfgoals_desktop.ui.setting_up.dialog import Page, SettingsDialog

        window = self._window
        dialog = window.attempt(
            lambda: SettingsDialog(window.settings, window.workspace, page or Page.UNIT, window)
        )
        if dialog is not None:
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.open()
