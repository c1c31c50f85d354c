"""The window of finance's desk (财政收表)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from perfgoals_desktop.services.messages import explain
from perfgoals_desktop.services.progress import Cancelled
from perfgoals_desktop.ui.collecting.collector import Collector
from perfgoals_desktop.ui.collecting.pages import ResultPages
from perfgoals_desktop.ui.collecting.sources_bar import SourcesBar
from perfgoals_desktop.ui.naming import named
from perfgoals_desktop.ui.theme import open_at

if TYPE_CHECKING:
    from perfgoals_desktop.services.collecting.report import Report

_KINDS: Final = {"data": "汇总.pgdb", "workbook": "汇总.xlsx", "pdf": "收表情况.pdf", "receipts": ""}
"""The results, and how their files are called at first."""


class CollectDialog(QDialog):
    """Takes hand-off files, shows what came of each, and writes the four results."""

    def __init__(self, collector: Collector, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("collect_dialog")
        self.setWindowTitle(self.tr("收表"))
        self.setAcceptDrops(True)
        self._collector = collector
        self._folder = folder
        self.report: Report | None = None
        self.sources = SourcesBar(folder, self)
        self.pages = ResultPages(self)
        self.told = named(QLabel(self, wordWrap=True), "collect_told")
        self.shown = named(QComboBox(self), "collect_shown", self.tr("显示"))
        self.begin = named(QPushButton(self.tr("开始收表(&C)"), self, default=True), "collect_begin")
        self.stop = named(QPushButton(self.tr("停止(&S)"), self), "collect_stop")
        self._bar = QProgressBar(self)
        self._results = {kind: named(QPushButton(self), f"collect_{kind}") for kind in _KINDS}
        self._arrange()
        self._connect()
        self._refresh()

    def collect(self) -> None:
        """Collect what was chosen, in place of what was collected before."""
        bar = self.sources
        if self._collector.is_busy or not bar.sources:
            return
        taking = (bar.truth.currentData(), bar.drafts.isChecked())
        answers = (self._show, self._fail, self._progress)
        self._collector.collect(tuple(bar.sources), (bar.units, bar.controls), taking, answers)
        self._refresh()

    def save(self, kind: str, out: Path) -> None:
        """Write one of the results."""
        if self.report is not None and not self._collector.is_busy:
            self._collector.save(kind, out, self.report, (self._written, self._fail, self._progress))
            self._refresh()

    def done(self, result: int) -> None:
        self._collector.close()
        super().done(result)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        event.acceptProposedAction()
        self.add([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])

    def add(self, sources: Sequence[Path]) -> None:
        """Collect these too."""
        if not self._collector.is_busy:
            self.sources.add(sources)

    def _ask(self, kind: str) -> None:
        title = self._results[kind].text().partition("(")[0].rstrip("…")
        if kind == "receipts":
            chosen = QFileDialog.getExistingDirectory(self, title, str(self._folder))
        else:
            start = self._folder / _KINDS[kind]
            chosen, _ = QFileDialog.getSaveFileName(self, title, str(start), f"(*{start.suffix})")
        if chosen:
            suffix = Path(_KINDS[kind]).suffix
            out = Path(chosen if chosen.lower().endswith(suffix) else chosen + suffix)
            self._folder = out.parent
            self.save(kind, out)

    def _show(self, report: Report) -> None:
        from perfgoals_desktop.documents.collection import collection_texts
        from perfgoals_desktop.services.collecting.wording import overview

        self.report = report
        self.pages.show_report(report)
        self.told.setText(" ".join(overview(report, collection_texts())))
        self._refresh()
        self.pages.currentWidget().setFocus()

    def _written(self, out: Path) -> None:
        folder = out if out.is_dir() else out.parent
        self.told.setText(
            self.tr("已写出“{0}”。").format(out.name)
            + f' <a href="{QUrl.fromLocalFile(str(folder)).toString()}">{self.tr("打开所在文件夹")}</a>'
        )
        self._refresh()

    def _fail(self, error: BaseException) -> None:
        stopped = self.tr("已停止，没有留下半成品。")
        self.told.setText(stopped if isinstance(error, Cancelled) else explain(error))
        self._refresh()

    def _progress(self, done: int, total: int, text: str) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self.told.setText(self.tr("正在处理 {0}/{1} {2}").format(min(done + 1, total), total, text))

    def _refresh(self) -> None:
        busy, report = self._collector.is_busy, self.report
        self.sources.setEnabled(not busy)
        self.begin.setEnabled(not busy and bool(self.sources.sources))
        self.stop.setVisible(busy)
        self._bar.setVisible(busy)
        self._bar.setRange(0, 0)
        self.shown.setEnabled(report is not None)
        for kind, button in self._results.items():
            needs_project = kind in {"data", "workbook"}
            there = report is not None and bool(report.taken if needs_project else report.files)
            button.setEnabled(there and not busy)

    def _arrange(self) -> None:
        tr = self.tr
        for text, value in ((tr("全部"), ""), (tr("收下的"), "1"), (tr("没有收的"), "0")):
            self.shown.addItem(text, value)
        self._bar.setAccessibleName(tr("进度"))
        texts = {
            "data": tr("汇总数据文件…(&O)"),
            "workbook": tr("汇总表和明细（Excel）…(&X)"),
            "pdf": tr("收表情况（PDF）…(&P)"),
            "receipts": tr("给各单位的回执…(&R)"),
        }
        row, bottom = QHBoxLayout(), QHBoxLayout()
        label = QLabel(tr("显示(&V)"), self)
        label.setBuddy(self.shown)
        for widget in (self.begin, self.stop, self._bar):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(label)
        row.addWidget(self.shown)
        for kind, button in self._results.items():
            button.setText(texts[kind])
            button.setAutoDefault(False)
            bottom.addWidget(button)
        bottom.addStretch(1)
        close = QPushButton(tr("关闭"), self, autoDefault=False)
        close.clicked.connect(self.reject)
        bottom.addWidget(close)
        column = QVBoxLayout(self)
        column.addWidget(self.sources)
        column.addLayout(row)
        column.addWidget(self.told)
        column.addWidget(self.pages, 1)
        column.addLayout(bottom)
        self.told.setOpenExternalLinks(False)
        self.stop.setAutoDefault(False)
        open_at(self, 84, 34)

    def _connect(self) -> None:
        self.begin.clicked.connect(self.collect)
        self.stop.clicked.connect(self._collector.cancel)
        self.sources.changed.connect(self._refresh)
        self.shown.currentIndexChanged.connect(lambda _: self.pages.narrow(self.shown.currentData()))
        self.told.linkActivated.connect(lambda link: QDesktopServices.openUrl(QUrl(link)))
        for kind, button in self._results.items():
            button.clicked.connect(partial(self._ask_for, kind))

    def _ask_for(self, kind: str, _checked: bool = False) -> None:
        self._ask(kind)
