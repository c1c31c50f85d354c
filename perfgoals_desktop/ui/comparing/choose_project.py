"""Asks for another project of the data file."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from perfgoals_desktop.storage.listed import ListedDeclaration
from perfgoals_desktop.ui.comparing.choices import MOST, project_text
from perfgoals_desktop.ui.dialogs.buttons import take_or_leave
from perfgoals_desktop.ui.naming import named
from perfgoals_desktop.ui.theme import open_at

Find = Callable[[str], Sequence[ListedDeclaration]]


class ChooseProjectDialog(QDialog):
    """Found by any words, or the initials of the name; arrow keys move through what was found.

    Signals:
        taken(id): this project was chosen.
    """

    taken = Signal(object)

    def __init__(self, find: Find, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("choose_project_dialog")
        self.setWindowTitle(self.tr("选择项目"))
        self._find = find
        self.search = named(QLineEdit(self), "search_project", self.tr("查找项目"))
        self.search.setPlaceholderText(self.tr("名称、单位或拼音首字母"))
        self.search.setClearButtonEnabled(True)
        self.list = named(QListWidget(self), "found_projects", self.tr("项目"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._note = named(QLabel(self), "found_note")
        self._buttons, self._take_button = take_or_leave(self, self.tr("选这个项目"), self._take)
        column = QVBoxLayout(self)
        for widget in (self.search, self.list, self._note, self._buttons):
            column.addWidget(widget)
        open_at(self, 40, 24)
        self.search.textChanged.connect(self._show)
        self.list.itemActivated.connect(lambda _item: self._take())
        self.search.installEventFilter(self)
        self._show("")

    def _show(self, words: str) -> None:
        found = self._find(words)
        self.list.clear()
        for line in found:
            item = QListWidgetItem(f"{project_text(line)}　{line.implementing_unit}".rstrip(), self.list)
            item.setData(Qt.ItemDataRole.UserRole, line.id)
        self.list.setCurrentRow(0)
        self._take_button.setEnabled(bool(found))
        more = self.tr("只列出前 {0} 个，请输入名称查找。").format(MOST)
        self._note.setText(more if len(found) >= MOST else self.tr("{0} 个项目").format(len(found)))

    def _take(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.accept()
            self.taken.emit(item.data(Qt.ItemDataRole.UserRole))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if watched is self.search and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = steps.get(Qt.Key(event.key()))
            if step is not None and self.list.count():
                self.list.setCurrentRow((self.list.currentRow() + step) % self.list.count())
                return True
        return super().eventFilter(watched, event)
