"""The results of checks in a tree, the latest on top, each with what differs beneath it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from perfgoals_desktop.ui.checking.results import Result
from perfgoals_desktop.ui.naming import named
from perfgoals_desktop.ui.theme import colours_of, ems, icon

_LINE: Final = int(Qt.ItemDataRole.UserRole)
_SHORT: Final = 120


class ResultList(QTreeWidget):
    """One line for each paper, project or file that was checked.

    Signals:
        line_changed(line): another difference is in front; None when it is none.
    """

    line_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "check_results", self.tr("核对结果"))
        self.setHeaderLabels([self.tr("结果 / 栏目"), self.tr("数据文件里"), self.tr("纸面或文件里")])
        self.setAlternatingRowColors(True)
        self.setUniformRowHeights(True)
        header = self.header()
        header.setStretchLastSection(False)
        header.resizeSection(0, ems(self, 16))
        for column in (1, 2):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        self.currentItemChanged.connect(self._tell)

    def show_first(self, results: Sequence[Result]) -> None:
        """Put results on top of the earlier ones."""
        items = [self._item(result) for result in results]
        self.insertTopLevelItems(0, items)
        for item in items:
            item.setFirstColumnSpanned(True)
            item.setExpanded(True)
        self.scrollToTop()

    def _tell(self, item: QTreeWidgetItem | None) -> None:
        self.line_changed.emit(item.data(0, _LINE) if item is not None else None)

    def _item(self, result: Result) -> QTreeWidgetItem:
        colours = colours_of(self.palette())
        picture, colour = {
            True: ("circle-check", colours.good),
            False: ("circle-x", colours.error),
            None: ("info", colours.hint),
        }[result.agrees]
        text = f"{result.file}　{result.text}" if result.file else result.text
        item = QTreeWidgetItem([text])
        item.setToolTip(0, text)
        item.setIcon(0, icon(picture, colour))
        item.setForeground(0, QColor(colours.text))
        for line in result.lines:
            texts = [line.label, self._said(line.before), self._said(line.after)]
            QTreeWidgetItem(item, [_short(text) for text in texts]).setData(0, _LINE, line)
        return item

    def _said(self, text: str | None) -> str:
        return self.tr("（无）") if text is None else text or self.tr("（空白）")


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _SHORT else line[: _SHORT - 1] + "…"
