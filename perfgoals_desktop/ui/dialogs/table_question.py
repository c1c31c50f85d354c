"""A question about several things at once, with what it is about in a table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
)

from perfgoals_desktop.ui.naming import named
from perfgoals_desktop.ui.theme.spacing import open_at

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

Answer = tuple[str, str, object]
"""The name of a button, its text, and what choosing it means."""


class TableQuestion(QDialog):
    """Asks what to do about the rows of a table; leaving it answers nothing.

    Signals:
        answered(value): a button was chosen; `value` is what it means.
    """

    answered = Signal(object)

    def __init__(
        self,
        name: str,
        title: str,
        text: str,
        heads: Sequence[str],
        rows: Sequence[Sequence[str]],
        answers: Sequence[Answer],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        column = QVBoxLayout(self)
        column.addWidget(QLabel(text, self, wordWrap=True))
        self._shown = self._table(title, heads, rows)
        column.addWidget(self._shown)
        column.addWidget(self._buttons(answers))
        open_at(self, 56, 18)

    def _table(self, title: str, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> QTableWidget:
        table = named(QTableWidget(len(rows), len(heads), self), "question_table", title)
        table.setHorizontalHeaderLabels(list(heads))
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        table.setWordWrap(True)
        for row, texts in enumerate(rows):
            for place, text in enumerate(texts):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                table.setItem(row, place, item)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        table.verticalHeader().hide()
        return table

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        QTimer.singleShot(0, self._shown, self._shown.resizeRowsToContents)  # the columns stretch first

    def _buttons(self, answers: Sequence[Answer]) -> QDialogButtonBox:
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        leave = box.button(QDialogButtonBox.StandardButton.Cancel)
        leave.setText(self.tr("取消"))
        leave.setDefault(True)
        for name, text, value in answers:
            button = box.addButton(text, QDialogButtonBox.ButtonRole.ActionRole)
            button.setObjectName(name)
            self._bind(button, value)
        box.rejected.connect(self.reject)
        return box

    def _bind(self, button: QPushButton, value: object) -> None:
        def choose(_checked: bool) -> None:
            self.accept()
            self.answered.emit(value)

        button.clicked.connect(choose)
