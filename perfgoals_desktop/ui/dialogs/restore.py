"""The backups of a data file, to choose the one that is put in its place (从备份恢复)."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from perfgoals_desktop.services.backups import Backups, known_files
from perfgoals_desktop.services.messages import explain
from perfgoals_desktop.services.restoring import Choice, choices, local_time
from perfgoals_desktop.storage.retention import Occasion
from perfgoals_desktop.ui.dialogs.buttons import take_or_leave
from perfgoals_desktop.ui.folders import documents
from perfgoals_desktop.ui.latest import Latest
from perfgoals_desktop.ui.naming import named
from perfgoals_desktop.ui.tasks import TaskRunner
from perfgoals_desktop.ui.theme import em, ems

_CHOICE: Final = int(Qt.ItemDataRole.UserRole)


class RestoreDialog(QDialog):
    """Backups with their date, how many projects they hold and when the last was changed.

    The data file itself need not open, nor be there.

    Signals:
        taken(file, backup): the backup is to be put in the place of the data file.
        rebuild_asked(): there is no backup that helps; the archive may.
    """

    taken = Signal(object, object)
    rebuild_asked = Signal()

    def __init__(self, file: Path | None, runner: TaskRunner, parent: QWidget | None = None) -> None:
        """`file` is offered first, before the other data files that have backups."""
        super().__init__(parent)
        self.setObjectName("restore_dialog")
        self.setWindowTitle(self.tr("从备份恢复"))
        self._file = named(QComboBox(self), "restored_file", self.tr("要恢复的数据文件"))
        self.list = named(QTreeWidget(self), "backups", self.tr("备份"))
        self._note = named(QLabel(self, wordWrap=True), "restore_note")
        self._buttons, self._take_button = take_or_leave(self, self.tr("恢复(&R)"), self._take)
        self._latest = Latest(runner, self._fill, lambda _error: self._fill([]))
        self.destroyed.connect(self._latest.drop)
        self._button("browse_backup", self.tr("选其他备份文件(&O)…"), self._browse)
        self._button("ask_rebuild", self.tr("由定稿存档重建(&A)…"), self._ask_rebuild)
        self._arrange()
        self._fill_files(file)

    def _fill_files(self, file: Path | None) -> None:
        first = [file] if file is not None else []
        others = [known for known in known_files() if known not in first]
        for path in (*first, *others):
            self._file.addItem(str(path), path)
        self._file.currentIndexChanged.connect(lambda _index: self._read())
        self._read()

    def _read(self) -> None:
        """Look for the backups of the chosen data file, beside the window."""
        file = self._file.currentData()
        self.list.clear()
        self._offer()
        if not isinstance(file, Path):
            self._tell_none()
            return
        self._note.setText(self.tr("正在查找备份…"))
        backups = self._backups = Backups(file)
        self._latest.ask(lambda: choices(backups))

    def _fill(self, found: Sequence[Choice]) -> None:
        for choice in found:
            self.list.addTopLevelItem(self._line(choice))
        usable = (self.list.topLevelItem(row) for row in range(self.list.topLevelItemCount()))
        first = next((item for item in usable if not item.isDisabled()), None)
        if first is None:
            self._tell_none()
            return
        self._note.setText(
            self.tr("恢复以后，现在的内容还在：打得开的先做一个备份，打不开的改名留在原来的文件夹里。")
        )
        self.list.setCurrentItem(first)
        self.list.setFocus()

    def _line(self, choice: Choice) -> QTreeWidgetItem:
        taken, facts = choice.backup.taken, choice.facts
        if facts is None:
            held = ("", self.tr("不能用"))
        else:
            held = (str(facts.projects), local_time(facts.last_change) if facts.last_change else "")
        line = QTreeWidgetItem(
            [local_time(taken.moment), self._why(taken.occasion), *held, self._place(choice)]
        )
        line.setData(0, _CHOICE, choice.backup.file)
        line.setTextAlignment(2, Qt.AlignmentFlag.AlignCenter)
        line.setToolTip(4, str(choice.backup.file))
        line.setDisabled(facts is None)
        if choice.problem is not None:
            line.setToolTip(3, explain(choice.problem))
        return line

    def _why(self, occasion: Occasion) -> str:
        names = {
            Occasion.WORKING: self.tr("自动"),
            Occasion.CLOSING: self.tr("关闭时"),
            Occasion.ASKED: self.tr("手动"),
            Occasion.IMPORT: self.tr("导入前"),
            Occasion.BULK_CHANGE: self.tr("批量操作前"),
            Occasion.MIGRATION: self.tr("升级前"),
            Occasion.RESTORE: self.tr("恢复前"),
        }
        return names[occasion]

    def _place(self, choice: Choice) -> str:
        folder, file = choice.backup.file.parent, self._file.currentData()
        if folder == self._backups.folder:
            return self.tr("本机")
        if folder == file.parent:
            return self.tr("数据文件旁边")
        return self.tr("第二备份位置")

    def _tell_none(self) -> None:
        self._note.setText(
            self.tr("没有找到可用的备份。可以选 U 盘等处的备份文件；有定稿存档时，也可以由它重建。")
        )

    def _offer(self) -> None:
        chosen = self.list.selectedItems()
        self._take_button.setEnabled(bool(chosen) and not chosen[0].isDisabled())

    def _take(self) -> None:
        chosen = self.list.selectedItems()
        if chosen:
            self._give(chosen[0].data(0, _CHOICE))

    def _browse(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self, self.tr("选择备份文件"), str(documents()), self.tr("数据文件") + " (*.pgdb)"
        )
        if not chosen:
            return
        if not isinstance(self._file.currentData(), Path):
            target, _ = QFileDialog.getSaveFileName(
                self, self.tr("恢复成哪个数据文件"), str(documents()), self.tr("数据文件") + " (*.pgdb)"
            )
            if not target:
                return
            self._file.addItem(target, Path(target))
        self._give(Path(chosen))

    def _give(self, backup: Path) -> None:
        self.accept()
        self.taken.emit(self._file.currentData(), backup)

    def _ask_rebuild(self) -> None:
        self.reject()
        self.rebuild_asked.emit()

    def _button(self, name: str, text: str, act: object) -> None:
        button: QPushButton = self._buttons.addButton(text, QDialogButtonBox.ButtonRole.ActionRole)
        button.setObjectName(name)
        button.setAutoDefault(False)
        button.clicked.connect(act)

    def _arrange(self) -> None:
        self.list.setHeaderLabels(
            [self.tr("备份时间"), self.tr("原因"), self.tr("项目数"), self.tr("最后修改"), self.tr("位置")]
        )
        self.list.setRootIsDecorated(False)
        self.list.setAlternatingRowColors(True)
        self.list.itemSelectionChanged.connect(self._offer)
        self.list.itemDoubleClicked.connect(lambda _item, _column: self._take())
        header = self.list.header()
        header.setStretchLastSection(False)
        for column, letters in ((0, 11), (1, 8), (2, 5), (3, 11)):
            header.resizeSection(column, ems(self, letters))
        header.setSectionResizeMode(4, QHeaderView.ResizeMode.Stretch)
        column_box = QVBoxLayout(self)
        for widget in (QLabel(self.tr("要恢复的数据文件"), self), self._file, self.list):
            column_box.addWidget(widget)
        column_box.addWidget(self._note)
        column_box.addWidget(self._buttons)
        self.resize(ems(self, 52), em(self) * 28)
