"""Commands that make files and paper: print, PDF, summary, workbook."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFileDialog

from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.services.progress import Progress
from perfgoals_desktop.ui.commands import command
from perfgoals_desktop.ui.folders import output_folder
from perfgoals_desktop.ui.situation import Situation
from perfgoals_desktop.ui.written_out import tell_written

if TYPE_CHECKING:
    from perfgoals_desktop.ui.main_window import MainWindow
    from perfgoals_desktop.ui.preview.print_dialog import Printing


class OutputCommands:
    """What can be made of the selected projects, or of all when none is selected."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._printing: Printing | None = None
        tr = window.tr
        self._print = command(
            window,
            "print",
            tr("打印…"),
            QKeySequence.StandardKey.Print,
            self.print_paper,
            tip=tr("打印打开的、选中的或列出的全部申报表"),
        )
        self._pdf = command(
            window, "save_pdf", tr("存为 PDF…"), "Ctrl+Shift+E", self.save_pdf, tip=tr("打印成一个 PDF 文件")
        )
        self._summary = command(
            window,
            "save_summary",
            tr("汇总表存为 PDF…"),
            "Ctrl+Shift+M",
            self.save_summary,
            tip=tr("一行一个项目，带合计和审核结果"),
        )
        self._export = command(
            window, "export", tr("导出 Excel…"), "Ctrl+E", self.export, tip=tr("申报表、汇总表和指标导入表")
        )

    @property
    def actions(self) -> list[QAction | None]:
        """The entries of the menu."""
        return [self._print, self._pdf, self._summary, self._export]

    def refresh(self, now: Situation) -> None:
        """Offer what can be done now."""
        for action in self.actions:
            if action:
                action.setEnabled(now.is_open and not now.in_bin)

    def print_paper(self) -> None:
        """Print through the system's dialog."""
        from perfgoals_desktop.ui.preview.print_dialog import Printing

        if declarations := self.declarations():
            window = self._window
            if self._printing is None:
                self._printing = Printing(window.program, window.work.start, window)
                self._printing.told.connect(window.messages.tell)
            self._printing.print(declarations)

    def save_pdf(self) -> None:
        """Write the forms to one PDF."""
        program, now = self._window.program, datetime.now(UTC)
        workspace = self._window.workspace

        def write(out: Path, declarations: list[Declaration], progress: Progress) -> None:
            from perfgoals_desktop.exchange.manifest import Kind
            from perfgoals_desktop.services.consigning import consign
            from perfgoals_desktop.services.printing import print_forms

            if workspace is not None:
                goods = consign(workspace.database, declarations, Kind.DRAFT)
                print_forms(out, goods, program, created=now, progress=progress)

        self._save(self._window.tr("申报表"), ".pdf", write)

    def save_summary(self) -> None:
        """Write the summary (汇总表) to a PDF."""
        program, now = self._window.program, datetime.now(UTC)

        def write(out: Path, declarations: list[Declaration], progress: Progress) -> None:
            from perfgoals_desktop.services.printing import print_summary
            from perfgoals_desktop.services.reviewing import results_for_summary, review_all

            results = results_for_summary(review_all(declarations, program, progress))
            print_summary(out, declarations, program.catalog, results, created=now)

        self._save(self._window.tr("汇总表"), ".pdf", write)

    def export(self) -> None:
        """Write the workbook."""
        program, now = self._window.program, datetime.now(UTC)

        def write(out: Path, declarations: list[Declaration], progress: Progress) -> None:
            from perfgoals_desktop.services.exporting import export

            export(out, declarations, program, created=now, progress=progress)

        self._save(self._window.tr("绩效目标申报表"), ".xlsx", write)

    def declarations(self) -> list[Declaration]:
        """The open project, else the selected ones, else those shown; what is being typed is stored first."""
        window = self._window
        if window.workspace is None:
            return []
        if window.editor_page is not None:
            window.editor_page.settle()
            return [window.editor_page.session.declaration]
        wanted = window.projects.selected_ids() or window.projects.shown_ids()
        workspace = window.workspace
        found = window.attempt(lambda: workspace.get_many(wanted))
        if found == ():
            window.messages.warn(window.tr("还没有项目，请先新建或导入。"))
        return list(found or ())

    def _save(
        self, name: str, suffix: str, write: Callable[[Path, list[Declaration], Progress], None]
    ) -> None:
        declarations = self.declarations()
        if not declarations:
            return
        window = self._window
        start = output_folder(window.settings) / f"{name}{suffix}"
        chosen, _ = QFileDialog.getSaveFileName(window, name, str(start), f"(*{suffix})")
        if not chosen:
            return
        out = Path(chosen if chosen.lower().endswith(suffix) else chosen + suffix)
        window.settings.remember_output_folder(out.parent)

        def work(progress: Progress) -> Path:
            write(out, declarations, progress)
            return out

        window.work.start(window.tr("正在写出"), work, partial(tell_written, window))
