"""Commands on opinions: say something about the place one stands in, send them to the offices."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog

from perfgoals_desktop.ui.commands import command
from perfgoals_desktop.ui.folders import documents
from perfgoals_desktop.ui.situation import Situation
from perfgoals_desktop.ui.written_out import offer_folder

if TYPE_CHECKING:
    from perfgoals_desktop.services.opinions import TakenOpinions
    from perfgoals_desktop.services.progress import Progress
    from perfgoals_desktop.ui.main_window import MainWindow


class OpinionCommands:
    """What finance says to the offices (退回意见)."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        tr = window.tr
        self._say = command(
            window,
            "give_opinion",
            tr("提意见…"),
            "Ctrl+Alt+I",
            self.say,
            tip=tr("对光标所在的栏目或指标提意见；不在栏目里时，对整张申报表提"),
        )
        self._save = command(
            window,
            "save_opinions",
            tr("导出退回意见…"),
            "Ctrl+Alt+Y",
            self.save,
            tip=tr("每个单位一个文件，单位用 Excel 能看，用本程序打开时意见显示在各栏目旁"),
        )

    @property
    def actions(self) -> list[QAction | None]:
        """The entries of the menu."""
        return [self._say, self._save]

    def refresh(self, now: Situation) -> None:
        """Offer what can be done now."""
        self._say.setEnabled(now.editing)
        self._save.setEnabled(now.is_open and not now.in_bin)

    def say(self) -> None:
        """Ask for the words about the place where one stands."""
        page = self._window.editor_page
        if page is not None:
            page.give_opinion()

    def save(self) -> None:
        """Write a file for each unit into a folder that the user names."""
        window = self._window
        declarations = window.menu.output.declarations()
        workspace = window.workspace
        if not declarations or workspace is None:
            return
        chosen = QFileDialog.getExistingDirectory(
            window, window.tr("退回意见放在哪个文件夹"), str(documents())
        )
        if not chosen:
            return
        folder, catalog, now = Path(chosen), window.program.catalog, datetime.now(UTC)
        window.settings.remember_output_folder(folder)
        database = workspace.database

        def work(_progress: Progress) -> tuple[Path, ...]:
            from perfgoals_desktop.services.opinions import save_opinions

            return save_opinions(folder, database, declarations, catalog, created=now)

        window.work.start(window.tr("正在导出退回意见"), work, partial(self._tell, folder))

    def _tell(self, folder: Path, files: tuple[Path, ...]) -> None:
        window = self._window
        text = window.tr("已写出 {0} 个单位的退回意见。").format(len(files))
        offer_folder(window, text, folder)


def tell_taken(taken: list[TakenOpinions], window: MainWindow) -> None:
    """Say what files of opinions brought."""
    tr = window.tr
    parts = [tr("收到 {0} 条新意见。").format(sum(each.added for each in taken))]
    if returned := [item for each in taken for item in each.returned]:
        parts.append(tr("{0} 个项目已退回，可以修改；意见显示在各栏目旁。").format(len(returned)))
    if edited := [item.name for each in taken for item in each.edited]:
        parts.append(tr("“{0}”在报送以后改过，状态没有变。").format("”“".join(edited)))
    if absent := [item.name for each in taken for item in each.absent]:
        parts.append(tr("本机没有“{0}”，它的意见没有放入。").format("”“".join(absent)))
    window.show_changed(*(item.id for item in returned))
    window.messages.tell("".join(parts))
