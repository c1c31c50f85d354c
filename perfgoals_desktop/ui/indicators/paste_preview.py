"""A look at a block before it is pasted, where its shape leaves something to decide."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QPlainTextEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from perfgoals_desktop.domain.indicator import Indicator
from perfgoals_desktop.schema.definition import FormDefinition
from perfgoals_desktop.services.blocks import Block
from perfgoals_desktop.services.messages.notes import describe_note
from perfgoals_desktop.ui.indicators.preview_model import CATEGORY, NOTES, PreviewModel
from perfgoals_desktop.ui.models.tree_structure import Index
from perfgoals_desktop.ui.theme import ems, open_at


class CategoryDelegate(QStyledItemDelegate):
    """Chooses a category from the form's list."""

    def __init__(self, form: FormDefinition, parent: QWidget) -> None:
        super().__init__(parent)
        self._form = form

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:  # noqa: ARG002, N802
        box = QComboBox(parent)
        box.setAccessibleName(self.tr("类别"))
        for family in self._form.families:
            for category in family.categories:
                box.addItem(f"{family.name} / {category.name}", f"{family.key}.{category.key}")
        box.activated.connect(lambda: self.commitData.emit(box))
        return box

    def setEditorData(self, editor: QWidget, index: Index) -> None:  # noqa: N802 - Qt's name
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(editor.findData(index.data(Qt.ItemDataRole.UserRole)))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:  # noqa: N802
        if isinstance(editor, QComboBox) and editor.currentData() is not None:
            model.setData(index, editor.currentData())


class PastePreview(QDialog):
    """Shows what was understood and what was not; the clerk takes, corrects or leaves rows.

    Signals:
        taken(indicators): the clerk has said yes to these.
    """

    taken = Signal(object)

    def __init__(self, block: Block, form: FormDefinition, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("paste-preview")
        self.setWindowTitle(self.tr("粘贴前请核对"))
        self._form = form
        self.model = PreviewModel(block, form, self)
        self._table = self._make_table()
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self._buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(self.tr("取消"))
        self._ok = self._buttons.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        self._buttons.accepted.connect(self._accept)
        self._buttons.rejected.connect(self.reject)
        self.model.dataChanged.connect(self._count)
        self._arrange(block)
        self._count()
        open_at(self, 52, 24)

    def _make_table(self) -> QTableView:
        table = QTableView(self)
        table.setObjectName("paste-rows")
        table.setAccessibleName(self.tr("要粘贴的指标"))
        table.setModel(self.model)
        table.setItemDelegateForColumn(CATEGORY, CategoryDelegate(self._form, table))
        triggers = QAbstractItemView.EditTrigger
        table.setEditTriggers(triggers.AllEditTriggers & ~triggers.CurrentChanged)
        table.verticalHeader().hide()
        table.setShowGrid(False)
        table.setAlternatingRowColors(True)
        self._lay_out(table)
        return table

    def _lay_out(self, table: QTableView) -> None:
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(CATEGORY, QHeaderView.ResizeMode.Interactive)
        table.setColumnWidth(CATEGORY, ems(self, 15))
        rows = range(self.model.rowCount())
        table.setColumnHidden(NOTES, not any(self.model.index(row, NOTES).data() for row in rows))
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)

    def _arrange(self, block: Block) -> None:
        column = QVBoxLayout(self)
        intro = QLabel(
            self.tr("剪贴板里的表格有需要您核对的地方。勾选要粘贴的行，可以直接修改类别、名称和指标值。"),
            self,
        )
        intro.setWordWrap(True)
        column.addWidget(intro)
        column.addWidget(self._table, 3)
        if block.unplaced:
            column.addWidget(QLabel(self.tr("下面的文字没有放入，请看看有没有遗漏："), self))
            column.addWidget(self._make_leftovers(block), 1)
        column.addWidget(self._buttons)

    def _make_leftovers(self, block: Block) -> QWidget:
        lines = (
            self.tr("第 {0} 行　{1}　（{2}）").format(
                note.line, note.text.replace("\t", " | "), describe_note(note, self._form)
            )
            for note in block.unplaced
        )
        box = QPlainTextEdit("\n".join(lines), self)
        box.setObjectName("paste-leftovers")
        box.setAccessibleName(self.tr("没有放入的文字"))
        box.setReadOnly(True)
        box.setTabChangesFocus(True)
        return box

    def _count(self) -> None:
        count = len(self.model.taken())
        self._ok.setText(self.tr("粘贴 {0} 条").format(count))
        self._ok.setEnabled(count > 0)
        self._ok.setDefault(True)

    def _accept(self) -> None:
        taken: tuple[Indicator, ...] = self.model.taken()
        self.taken.emit(taken)
        self.accept()
