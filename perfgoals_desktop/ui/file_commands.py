"""Commands on data files: new, open, import, sample."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QMenu

from perfgoals_desktop.errors import PerfGoalsError
from perfgoals_desktop.services.messages import explain
from perfgoals_desktop.services.progress import Progress
from perfgoals_desktop.services.workspace import Workspace
from perfgoals_desktop.ui.dropping import sort_out
from perfgoals_desktop.ui.folders import documents
from perfgoals_desktop.ui.importing import Importing

if TYPE_CHECKING:
    from perfgoals_desktop.ui.main_window import MainWindow


class FileCommands:
    """What can be done with a data file as a whole."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._importing = Importing(window)
        self._recent = QMenu(window.tr("最近打开(&R)"), window)
        self._recent.aboutToShow.connect(self._list_recent)

    def menu_entries(self) -> list[QAction | QMenu | None]:
        """The entries of the menu."""
        begin = self._window.beginnings
        return [begin.create, begin.open, self._recent, None, begin.take_over, begin.sample]

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
        kinds = self._window.tr("申报表") + " (*.txt *.csv *.xlsx *.docx *.pdf)"
        chosen, _ = QFileDialog.getOpenFileNames(
            self._window, self._window.tr("导入申报表"), str(documents()), kinds
        )
        if chosen:
            self.import_files([Path(file) for file in chosen])

    def take(self, files: Sequence[Path]) -> None:
        """Open a data file, look at a pack, import others into the open file; says what is none of these."""
        window = self._window
        data, sources, packs, strange = sort_out(files)
        if strange:
            text = window.tr(
                "不能读入“{0}”；可以拖入数据文件（.pgdb）、报送文件、更新包、Excel、Word、PDF 或文本文件。"
            )
            window.messages.warn(text.format(strange[0].name))
        if data:
            window.open_file(data[0])
        if packs:
            window.menu.packs.look_at(packs[0])
        if sources and not window.menu.collect.offers(sources):
            self.import_files(sources)

    def import_files(self, files: Sequence[Path]) -> None:
        """Read forms into the open data file; asks for a new one when none is open."""
        if self._window.menu.collect.takes_receipt(files):
            return
        if self._window.workspace is None:
            self.ask_new()
        workspace = self._window.workspace
        if workspace is None or not self._window.leave_editor():
            return
        if workspace.read_only:
            self._window.messages.warn(self._window.tr("数据文件以只读方式打开，不能导入。"))
            return
        self._importing.start(files)

    def open_sample(self) -> None:
        """Show the published forms in a data file of their own."""
        catalog = self._window.program.catalog

        def work(progress: Progress) -> Path:
            from perfgoals_desktop.services.sample import sample_data_file

            return sample_data_file(catalog, progress)

        self._window.work.start(self._window.tr("正在准备示例数据"), work, self._window.open_file)

    def _list_recent(self) -> None:
        self._recent.clear()
        for number, file in enumerate(self._window.settings.recent_files, start=1):
            name = file.name.replace("&", "&&")
            action = self._recent.addAction(f"&{number} {name}　{file.parent}")
            action.setStatusTip(str(file))
            action.triggered.connect(partial(self._window.open_file, file))
        if self._recent.isEmpty():
            self._recent.addAction(self._window.tr("还没有打开过数据文件")).setEnabled(False)

    def _data_files(self) -> str:
        return self._window.tr("数据文件") + " (*.pgdb)"
