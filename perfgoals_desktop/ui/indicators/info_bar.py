"""Beneath the tree: the findings about the current row, and how to fill it in."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from perfgoals_desktop.ui.fields.finding_lines import FindingLines
from perfgoals_desktop.ui.fields.marks import Mark
from perfgoals_desktop.ui.theme import em


class InfoBar(QFrame):
    """Tells what is wrong with a row, and what belongs there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "bar")
        self.setObjectName("indicator-info")
        self._findings = FindingLines(self)
        self._text = QLabel(self)
        self._text.setObjectName("indicator-explanation")
        self._text.setProperty("role", "muted")
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._summary = QLabel(self)
        self._summary.setObjectName("indicator-summary")
        self._summary.setProperty("role", "muted")
        self._arrange()
        self.setMinimumHeight(em(self) * 3)  # so that the tree does not jump from row to row

    def _arrange(self) -> None:
        side, top = em(self) // 2, em(self) // 3
        column = QVBoxLayout()
        column.setSpacing(top)
        column.addWidget(self._findings)
        column.addWidget(self._text)
        column.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(side, top, side, top)
        row.addLayout(column, 1)
        row.addWidget(self._summary, 0, Qt.AlignmentFlag.AlignTop)

    @property
    def text(self) -> str:
        """What is told about filling in."""
        return self._text.text()

    def tell(self, marks: Sequence[Mark], text: str) -> None:
        """Show the findings and the explanation of one row."""
        self._findings.show_marks(marks)
        self._text.setText(text)

    def count(self, total: int, marked: int) -> None:
        """Say how many indicators there are, and how many of them have findings."""
        told = self.tr("共 {0} 条指标").format(total)
        self._summary.setText(told + (self.tr("，{0} 条有问题").format(marked) if marked else ""))
