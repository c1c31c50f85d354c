"""The command that checks paper and files against the data file (核对)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction

from perfgoals_desktop.ui.commands import command
from perfgoals_desktop.ui.folders import documents
from perfgoals_desktop.ui.situation import Situation

if TYPE_CHECKING:
    from perfgoals_desktop.ui.main_window import MainWindow


class PaperCommands:
    """They concern the data file, with what is being typed in the open project."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        tr = window.tr
        self._check = command(
            window,
            "check_paper",
            tr("核对纸质表和文件…"),
            "Ctrl+Alt+K",
            self.check_paper,
            tip=tr("用校验码、扫码枪或扫描件，核对盖章的纸质表与数据文件是否一致"),
        )

    @property
    def actions(self) -> list[QAction | None]:
        """The entries of the menu."""
        return [self._check]

    def refresh(self, now: Situation) -> None:
        """Offer what can be done now."""
        self._check.setEnabled(now.is_open)

    def check_paper(self) -> None:
        """Open the window for it; what is being typed is stored first."""
        from perfgoals_desktop.ui.checking.checker import Checker
        from perfgoals_desktop.ui.checking.dialog import CheckDialog

        window, workspace = self._window, self._window.workspace
        if workspace is None:
            return
        if window.editor_page is not None:
            window.editor_page.settle()
        database = window.attempt(lambda: workspace.database)
        if database is not None:
            dialog = CheckDialog(Checker(database, window.program, window.runner), documents(), window)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.open()
