"""What an import took over, what it guessed and what it left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
)

from perfgoals_desktop.services.messages.notes import KINDS, describe_note, place_of
from perfgoals_desktop.ui.naming import named

if TYPE_CHECKING:
    from perfgoals_desktop.services.importing import ImportReport
    from perfgoals_desktop.ui.main_window import MainWindow


def show_import_report(report: ImportReport, window: MainWindow) -> None:
    """Say in the message bar how many came in; list the notes where there are any."""
    text = window.tr("导入 {0} 份申报表，跳过 {1} 份内容相同的。").format(
        len(report.added), len(report.identical)
    )
    if report.replaced:
        text += window.tr("替换 {0} 份。").format(len(report.replaced))
    if report.kept:
        text += window.tr("保留本机的 {0} 份。").format(len(report.kept))
    if report.left:
        text += window.tr("有 {0} 处改动不是申报表的内容，没有采用。").format(len(report.left))
    if not report.notes:
        window.messages.tell(text)
        return
    notes = window.tr("另有 {0} 处需要过目。").format(len(report.notes))
    window.messages.offer(text + notes, window.tr("查看"), lambda: ImportReportDialog(report, window).exec())


class ImportReportDialog(QDialog):
    """Every note of the reader: where, what was done, the text as it stands there."""

    def __init__(self, report: ImportReport, window: MainWindow) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("导入结果"))
        self._forms = {
            item.id: window.program.catalog.form(item.form_id) for item in (*report.added, *report.identical)
        }
        column = QVBoxLayout(self)
        column.addWidget(QLabel(self.tr("下面是读入时推测的、没有放入的内容，请逐条核对。"), self))
        column.addWidget(self._table(report))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
        self.resize(window.width() * 4 // 5, window.height() * 4 // 5)

    def _table(self, report: ImportReport) -> QTableWidget:
        table = named(QTableWidget(len(report.notes), 4, self), "notes", self.tr("导入结果"))
        table.setHorizontalHeaderLabels([self.tr("位置"), self.tr("处理"), self.tr("说明"), self.tr("原文")])
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.setWordWrap(True)
        for row, note in enumerate(report.notes):
            form = self._forms.get(note.declaration) if note.declaration else None
            texts = (place_of(note), KINDS[note.kind], describe_note(note, form), note.text)
            for place, text in enumerate(texts):
                table.setItem(row, place, QTableWidgetItem(text))
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        table.horizontalHeader().setStretchLastSection(True)
        return table
