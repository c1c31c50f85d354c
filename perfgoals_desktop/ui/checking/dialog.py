"""The window in which paper and files are checked (核对)."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from perfgoals_desktop.exchange.code_errors import CodePartsMissing
from perfgoals_desktop.exchange.scanning import PICTURE_SUFFIXES
from perfgoals_desktop.services.messages import explain
from perfgoals_desktop.services.progress import Cancelled
from perfgoals_desktop.ui.checking.checker import Checker
from perfgoals_desktop.ui.checking.result_list import ResultList
from perfgoals_desktop.ui.checking.results import Result, of_file, of_papers
from perfgoals_desktop.ui.comparing.text_pane import TextPane
from perfgoals_desktop.ui.dropping import dropped_files
from perfgoals_desktop.ui.naming import named
from perfgoals_desktop.ui.theme import open_at

if TYPE_CHECKING:
    from perfgoals_desktop.services.differences import DifferenceLine
    from perfgoals_desktop.services.papers import PaperCheck
    from perfgoals_desktop.services.verifying import FileCheck

SUFFIXES: Final = (*PICTURE_SUFFIXES, ".pdf", ".xlsx")


class CheckDialog(QDialog):
    """Takes a check code, what a scanner types, or files, and lists what came of each."""

    def __init__(self, checker: Checker, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("check_dialog")
        self.setWindowTitle(self.tr("核对纸质表和文件"))
        self.setAcceptDrops(True)
        self._checker = checker
        self._folder = folder
        self._scanned: list[str] = []
        self.code = named(QLineEdit(self), "check_code", self.tr("校验码或数据码"))
        self.results = ResultList(self)
        self.text = TextPane(self, (self.tr("数据文件里"), self.tr("纸面或文件里")))
        self._told = named(QLabel(self, wordWrap=True), "check_told")
        self._bar = QProgressBar(self, textVisible=False)
        self._check = QPushButton(self.tr("核对(&C)"), self, default=True)
        self._files = named(QPushButton(self.tr("从图片、扫描件或文件核对…(&P)"), self), "check_files")
        self._arrange()
        self._connect()
        self._ask()

    def check_typed(self) -> None:
        """Check what stands in the field; of several codes the rest may still follow."""
        typed = self.code.text().strip()
        if not typed or self._checker.is_busy:
            return
        self.code.clear()
        self._scanned.append(typed)
        self._begin()
        self._checker.check_text("\n".join(self._scanned), self._show_papers, self._fail)

    def check_files(self, files: Sequence[Path]) -> None:
        """Check pictures, scans, hand-off files and PDF files of this program."""
        if files and not self._checker.is_busy:
            self._folder = files[0].parent
            self._begin()
            self._checker.check_files(files, self._show_files, self._fail, self._progress)

    def choose_files(self) -> None:
        """Let files be chosen and check them."""
        kinds = " ".join(f"*{suffix}" for suffix in SUFFIXES)
        files, _ = QFileDialog.getOpenFileNames(
            self, self.tr("选择要核对的文件"), str(self._folder), f"({kinds})"
        )
        self.check_files([Path(file) for file in files])

    def done(self, result: int) -> None:
        self._checker.cancel()
        super().done(result)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        if dropped_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        event.acceptProposedAction()
        self.check_files(dropped_files(event.mimeData()))

    def _show_line(self, line: DifferenceLine | None) -> None:
        self.text.show_line(line)
        self.text.setVisible(line is not None)

    def _show_papers(self, papers: Sequence[PaperCheck]) -> None:
        """Show what was scanned so far; as long as codes are missing they are waited for."""
        waiting = [paper.error for paper in papers if isinstance(paper.error, CodePartsMissing)]
        self._end()
        if waiting:
            self._told.setText(" ".join(map(explain, waiting)))
            return
        self._scanned.clear()
        self._ask()
        self.results.show_first(of_papers(papers))

    def _show_files(self, checks: Sequence[FileCheck]) -> None:
        self._end()
        self._ask()
        self.results.show_first([result for check in checks for result in of_file(check)])

    def _fail(self, error: BaseException) -> None:
        self._end()
        self._scanned.clear()
        self._ask()
        if not isinstance(error, Cancelled):
            self.results.show_first([Result(explain(error), None)])

    def _ask(self) -> None:
        self._told.setText(
            self.tr(
                "输入页脚的校验码后按回车；或把光标留在这里，用扫码枪扫描数据码。也可以把扫描件拖到本窗口。"
            )
        )

    def _begin(self) -> None:
        self._bar.setRange(0, 0)
        self._bar.show()
        for button in (self._check, self._files):
            button.setEnabled(False)

    def _progress(self, done: int, total: int, _text: str) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(done)

    def _end(self) -> None:
        self._bar.hide()
        for button in (self._check, self._files):
            button.setEnabled(True)
        self.code.setFocus()

    def _arrange(self) -> None:
        # A scanner that types is one more keyboard: an input method would compose what it types.
        self.code.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        self.code.setPlaceholderText(self.tr("校验码，如 7KQ2-X901"))
        self.code.setClearButtonEnabled(True)
        self._told.setBuddy(self.code)
        self._bar.hide()
        self._bar.setAccessibleName(self.tr("进度"))
        row = QHBoxLayout()
        row.addWidget(self.code, 1)
        row.addWidget(self._check)
        row.addWidget(self._files)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.button(QDialogButtonBox.StandardButton.Close).setText(self.tr("关闭"))
        buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        buttons.rejected.connect(self.reject)
        self._files.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.addWidget(self._told)
        column.addLayout(row)
        parts = QSplitter(Qt.Orientation.Vertical, self, childrenCollapsible=False)
        for part, share in ((self.results, 3), (self.text, 1)):
            parts.addWidget(part)
            parts.setStretchFactor(parts.indexOf(part), share)
        self.text.hide()
        column.addWidget(self._bar)
        column.addWidget(parts, 1)
        column.addWidget(buttons)
        open_at(self, 56, 28)
        self.code.setFocus()

    def _connect(self) -> None:
        self._check.clicked.connect(self.check_typed)
        self._files.clicked.connect(self.choose_files)
        self.results.line_changed.connect(self._show_line)
