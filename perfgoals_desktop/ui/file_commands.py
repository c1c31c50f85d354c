"""Commands on data files: new, open, import, sample."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFileDialog

from perfgoals_desktop.errors import PerfGoalsError
from perfgoals_desktop.services.messages import explain
from perfgoals_desktop.services.progress import Progress
from perfgoals_desktop.services.workspace import Workspace
from perfgoals_desktop.ui.commands import command

if TYPE_CHECKING:
    from perfgoals_desktop.services.importing import ImportReport
    from perfgoals_desktop.ui.main_window import MainWindow


class FileCommands:
    """What can be done with a data file as a whole."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        tr = window.tr
        self.create = command(window, "new_file", tr("新建数据文件…"), "Ctrl+Shift+N", self.ask_new)
        self.open = command(
            window, "open_file", tr("打开数据文件…"), QKeySequence.StandardKey.Open, self.ask_open
        )
        self.take_over = command(window, "import", tr("导入往年申报表…"), "Ctrl+I", self.ask_import)
        self.sample = command(window, "sample", tr("用示例数据试试"), "Ctrl+Shift+S", self.open_sample)

    @property
    def actions(self) -> list[QAction | None]:
        """The entries of the menu."""
        return [self.create, self.open, self.take_over, None, self.sample]

    def refresh(self, *, is_open: bool) -> None:
        """Every one of these can be done at any time; importing without a data file asks for one."""

    def ask_new(self) -> None:
        """Ask where the new data file shall lie, make it and show it."""
        chosen, _ = QFileDialog.getSaveFileName(
            self._window,
            self._window.tr("新建数据文件"),
            str(documents() / "绩效目标.pgdb"),
            self._data_files(),
        )
        if chosen:
            file = Path(chosen)
            self.make(file if file.suffix else file.with_suffix(".pgdb"))

    def make(self, file: Path) -> bool:
        """Make a new data file and show it."""
        try:
            return self._window.show_workspace(Workspace.create(file))
        except PerfGoalsError as error:
            self._window.messages.warn(explain(error))
            return False

    def ask_open(self) -> None:
        """Ask for a data file and show it."""
        chosen, _ = QFileDialog.getOpenFileName(
            self._window, self._window.tr("打开数据文件"), str(documents()), self._data_files()
        )
        if chosen:
            self._window.open_file(Path(chosen))

    def ask_import(self) -> None:
        """Ask for forms that others wrote and read them."""
        kinds = self._window.tr("申报表") + " (*.txt *.csv *.xlsx *.docx)"
        chosen, _ = QFileDialog.getOpenFileNames(
            self._window, self._window.tr("导入往年申报表"), str(documents()), kinds
        )
        if chosen:
            self.import_files([Path(file) for file in chosen])

    def import_files(self, files: Sequence[Path]) -> None:
        """Read forms into the open data file; asks for a new one when none is open."""
        if self._window.workspace is None:
            self.ask_new()
        workspace = self._window.workspace
        if workspace is None or not self._window.leave_editor():
            return
        catalog, target = self._window.program.catalog, workspace.file

        def work(progress: Progress) -> ImportReport:
            from perfgoals_desktop.services.importing import import_sources

            return import_sources(target, files, catalog, progress)

        self._window.work.start(self._window.tr("正在导入"), work, self._show_import)

    def open_sample(self) -> None:
        """Show the published forms in a data file of their own."""
        catalog = self._window.program.catalog

        def work(progress: Progress) -> Path:
            from perfgoals_desktop.services.sample import sample_data_file

            return sample_data_file(catalog, progress)

        self._window.work.start(self._window.tr("正在准备示例数据"), work, self._window.open_file)

    def _show_import(self, report: ImportReport) -> None:
        from perfgoals_desktop.ui.dialogs.import_report import show_import_report

        self._window.projects.refresh()
        self._window.menu.review_soon()
        show_import_report(report, self._window)

    def _data_files(self) -> str:
        return self._window.tr("数据文件") + " (*.pgdb)"


def documents() -> Path:
    """The folder in which file dialogs begin: 文档."""
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
