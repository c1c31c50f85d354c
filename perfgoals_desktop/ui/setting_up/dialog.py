"""All settings in one place (设置)."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QTabWidget, QVBoxLayout, QWidget

from perfgoals_desktop.ui.dialogs.buttons import take_or_leave
from perfgoals_desktop.ui.naming import named
from perfgoals_desktop.ui.setting_up.backup_page import BackupPage
from perfgoals_desktop.ui.setting_up.printer_page import PrinterPage
from perfgoals_desktop.ui.setting_up.unit_page import UnitPage
from perfgoals_desktop.ui.setting_up.window_page import WindowPage
from perfgoals_desktop.ui.theme import open_at

if TYPE_CHECKING:
    from perfgoals_desktop.services.workspace import Workspace
    from perfgoals_desktop.ui.settings import Settings


class Page(StrEnum):
    """What is set on which page."""

    UNIT = "unit"
    BACKUP = "backup"
    PRINTER = "printer"
    WINDOW = "window"


class SettingsDialog(QDialog):
    """A page for each subject; all of them are kept together, or the dialog stays open and says why."""

    def __init__(
        self,
        settings: Settings,
        workspace: Workspace | None,
        page: Page = Page.UNIT,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("settings_dialog")
        self.setWindowTitle(self.tr("设置"))
        self.unit = UnitPage(workspace, self)
        self.backup = BackupPage(self)
        self.printer = PrinterPage(self)
        self.window_page = WindowPage(settings, self)
        self.tabs = named(QTabWidget(self), "settings_tabs", self.tr("设置"))
        for part, title in (
            (self.unit, self.tr("本单位(&1)")),
            (self.backup, self.tr("备份(&2)")),
            (self.printer, self.tr("打印边距(&3)")),
            (self.window_page, self.tr("窗口(&4)")),
        ):
            self.tabs.addTab(part, title)
        self.tabs.setCurrentIndex(list(Page).index(page))
        buttons, _ = take_or_leave(self, self.tr("保存"), self._take)
        column = QVBoxLayout(self)
        column.addWidget(self.tabs)
        column.addWidget(buttons)
        open_at(self, 44, 18)
        self.tabs.currentWidget().setFocus()

    def _take(self) -> None:
        for part in (self.unit, self.backup, self.printer, self.window_page):
            if not part.take():
                self.tabs.setCurrentWidget(part)
                return
        self.accept()
