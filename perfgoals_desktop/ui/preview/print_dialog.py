"""Printing through the system's dialog, and saving as PDF: one declaration or many."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.services.program import Program
from perfgoals_desktop.services.progress import Progress
from perfgoals_desktop.ui.folders import documents
from perfgoals_desktop.ui.tasks import Work

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from perfgoals_desktop.documents.pdf import Pdf

Start = Callable[[str, Work, Callable[[Any], object]], bool]
"""Begins long work with a title; shows how it goes, lets it be cancelled, and says what went wrong."""

AskFile = Callable[[QWidget, str], Path | None]


class Printing(QObject):
    """Draws off the GUI thread, then asks for the printer or the file.

    Whatever cannot be printed is told before a dialog opens: `start` says the
    sentence for NotPrintable, which names the characters.

    Signals:
        told(text): what was done.
    """

    told = Signal(str)

    def __init__(
        self, program: Program, start: Start, window: QWidget, ask_file: AskFile | None = None
    ) -> None:
        super().__init__(window)
        self._program = program
        self._start = start
        self._window = window
        self._ask_file = ask_file or _ask_file

    def print(self, declarations: Sequence[Declaration], *, explained: bool = False) -> None:
        """Print the forms; `explained` prints the explanations (合理性说明) too."""
        draw = partial(_draw, declarations, self._program, explained=explained)
        title = _title(declarations)
        self._start(self.tr("正在排版"), draw, lambda pdf: self.ask_printer(pdf, title))

    def save(self, declarations: Sequence[Declaration], *, explained: bool = False) -> None:
        """Save the forms as one PDF in a file that is asked for first."""
        out = self._ask_file(self._window, f"{_title(declarations)}.pdf")
        if out is None:
            return
        write = partial(_write, out, declarations, self._program, explained=explained)
        self._start(self.tr("正在保存 PDF"), write, lambda pages: self._tell_saved(out, pages))

    def ask_printer(self, pdf: Pdf, title: str) -> None:
        """Open the system's dialog for what has been drawn."""
        # Loaded with the first print: the printers of the system take a while to be found.
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        _prepare(printer, title)
        dialog = QPrintDialog(printer, self._window)
        dialog.setObjectName("print_dialog")
        dialog.setMinMax(1, sum(pdf.pages))
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
        dialog.accepted.connect(lambda: self.send(printer, pdf))
        dialog.finished.connect(dialog.deleteLater)
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.show()

    def send(self, printer: QPrinter, pdf: Pdf) -> None:
        """Print on a printer that has been chosen."""
        from perfgoals_desktop.ui.preview.print_pages import choice_of, in_order, print_pages

        pages = in_order(sum(pdf.pages), choice_of(printer))
        told = self.tr("正在打印")

        def work(progress: Progress) -> int:
            return print_pages(printer, pdf.data, pages, told, progress)

        self._start(told, work, lambda count: self._tell_printed(printer, count))

    def _tell_printed(self, printer: QPrinter, count: int) -> None:
        where = printer.printerName() or printer.outputFileName()
        self.told.emit(self.tr("已送往“{0}”，共 {1} 页。").format(where, count))

    def _tell_saved(self, out: Path, pages: Sequence[int]) -> None:
        self.told.emit(self.tr("已保存“{0}”，共 {1} 页。").format(out.name, sum(pages)))


def _draw(
    declarations: Sequence[Declaration], program: Program, progress: Progress, *, explained: bool
) -> Pdf:
    from perfgoals_desktop.services.printing import draw_forms

    now = datetime.now().astimezone()
    return draw_forms(declarations, program.catalog, created=now, explained=explained, progress=progress)


def _write(
    out: Path, declarations: Sequence[Declaration], program: Program, progress: Progress, *, explained: bool
) -> tuple[int, ...]:
    from perfgoals_desktop.services.consignment import Consignment
    from perfgoals_desktop.services.printing import print_forms

    now, goods = datetime.now().astimezone(), Consignment(tuple(declarations))
    return print_forms(out, goods, program, created=now, explained=explained, progress=progress)


def _prepare(printer: QPrinter, title: str) -> None:
    from PySide6.QtGui import QPageSize

    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setFullPage(True)
    printer.setDocName(title)


def _title(declarations: Sequence[Declaration]) -> str:
    """What the job and the file are called."""
    name = declarations[0].name or str(declarations[0].id)
    usable = "".join("_" if character in '\\/:*?"<>|\n' else character for character in name)
    if len(declarations) == 1:
        return usable
    return QCoreApplication.translate("Printing", "{0}等{1}项").format(usable, len(declarations))


def _ask_file(window: QWidget, suggested: str) -> Path | None:
    title = QCoreApplication.translate("Printing", "存为 PDF")
    name, _ = QFileDialog.getSaveFileName(window, title, str(documents() / suggested), "PDF (*.pdf)")
    if not name:
        return None
    return Path(name) if name.lower().endswith(".pdf") else Path(f"{name}.pdf")
