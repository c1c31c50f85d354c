"""The differences in a table: what, what it was, what it is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from perfgoals_desktop.services.differences import DifferenceLine
from perfgoals_desktop.ui.naming import named
from perfgoals_desktop.ui.theme import ems

_LINE: Final = int(Qt.ItemDataRole.UserRole)
_SHORT: Final = 120


class DifferenceTable(QTreeWidget):
    """One row for each difference, in the order of the form.

    Signals:
        line_changed(line): another row is in front; None when there is none.
    """

    line_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "differences", self.tr("不同之处"))
        self.setRootIsDecorated(False)
        self.setAlternatingRowColors(True)
        self.setUniformRowHeights(True)
        self.setHeaderLabels([self.tr("栏目 / 指标"), self.tr("原内容"), self.tr("现内容")])
        header = self.header()
        header.setStretchLastSection(False)
        header.resizeSection(0, ems(self, 13))
        for column in (1, 2):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        self.currentItemChanged.connect(self._tell)

    def show_lines(self, lines: Sequence[DifferenceLine]) -> None:
        """Show other differences, the first one in front."""
        self.clear()
        for line in lines:
            texts = [line.label, self._said(line.before), self._said(line.after)]
            item = QTreeWidgetItem(self, [_short(text) for text in texts])
            item.setData(0, _LINE, line)
            for column, text in enumerate(texts):
                item.setToolTip(column, text)
        if lines:
            self.setCurrentItem(self.topLevelItem(0))
        else:
            self.line_changed.emit(None)

    def _said(self, text: str | None) -> str:
        return self.tr("（无）") if text is None else text or self.tr("（空白）")

    def _tell(self, item: QTreeWidgetItem | None) -> None:
        self.line_changed.emit(item.data(0, _LINE) if item is not None else None)


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _SHORT else line[: _SHORT - 1] + "…"
