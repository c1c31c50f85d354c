"""How the rows of the indicator tree are drawn and edited."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from perfgoals_desktop.schema.definition import FormDefinition
from perfgoals_desktop.services.indicator_search import IndicatorSearch
from perfgoals_desktop.ui.delegates import tree_painting
from perfgoals_desktop.ui.delegates.cell_edit import CellEdit, Leave
from perfgoals_desktop.ui.delegates.item_option import ItemOption
from perfgoals_desktop.ui.delegates.name_edit import NameEdit
from perfgoals_desktop.ui.delegates.value_edit import ValueEdit
from perfgoals_desktop.ui.models.indicator_tree import NAME, VALUE, IndicatorTreeModel, Role
from perfgoals_desktop.ui.models.tree_structure import Index


class IndicatorDelegate(QStyledItemDelegate):
    """Makes the editor of a cell and hands what was typed to the model.

    Signals:
        cell_left(index, how): an editor has been closed by a key; what was typed is in the model.
    """

    cell_left = Signal(QPersistentModelIndex, object)

    def __init__(self, form: FormDefinition, search: IndicatorSearch, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._form = form
        self._editor: CellEdit | None = None
        self.search = search

    @property
    def editor(self) -> CellEdit | None:
        """The editor that is open, if any."""
        return self._editor

    def close_editor(self) -> None:
        """Close the open editor; what was typed and composed goes into the model."""
        if self._editor is not None:
            self._close(self._editor)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:  # noqa: ARG002, N802
        editor = self._make(parent, index)
        editor.left.connect(lambda how: self._leave(editor, how))
        self._editor = editor
        return editor

    def destroyEditor(self, editor: QWidget, index: Index) -> None:  # noqa: N802 - Qt's name
        if editor is self._editor:
            self._editor = None
        super().destroyEditor(editor, index)

    def _make(self, parent: QWidget, index: Index) -> CellEdit:
        if index.column() == NAME:
            category = index.data(Role.INDICATOR).category
            return NameEdit(index, category, self._form, self.search, parent)
        if index.column() == VALUE:
            return ValueEdit(index, parent)
        column = self._form.columns[index.column() - VALUE - 1]
        editor = CellEdit(index, parent)
        editor.setObjectName(f"indicator-{column.key}")
        editor.setAccessibleName(column.label)
        editor.setAccessibleDescription(column.hint)
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:  # noqa: N802 - Qt's name
        if isinstance(editor, CellEdit):
            editor.show_text(str(index.data(Qt.ItemDataRole.EditRole)))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:  # noqa: N802
        if not isinstance(editor, CellEdit) or not isinstance(model, IndicatorTreeModel):
            return
        editor.commit()
        indicator = model.indicator_at(index)
        chosen = editor.chosen if isinstance(editor, NameEdit) else None
        if chosen and indicator:
            model.rename(indicator, chosen.name, chosen.target)
        else:
            model.setData(index, editor.text())

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        # The editor itself knows what Enter, Tab and Esc mean, also while its list is open.
        keys = {QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride}
        if event.type() in keys and isinstance(editor, CellEdit):
            return False
        return super().eventFilter(editor, event)

    def _leave(self, editor: CellEdit, how: Leave) -> None:
        if editor is not self._editor:
            return  # it has been closed already
        place = editor.index
        if how is Leave.CANCEL:
            self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.RevertModelCache)
        else:
            self._close(editor)
        self.cell_left.emit(place, how)

    def _close(self, editor: CellEdit) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        own = ItemOption(option)
        self.initStyleOption(own, index)
        branch = index.data(Role.BRANCH)
        if branch is not None:
            tree_painting.draw_branch(painter, own, branch, is_first=index.column() == NAME)
        else:
            tree_painting.draw_indicator(painter, own, index)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt's name
        hint = super().sizeHint(option, index)
        return QSize(hint.width(), max(hint.height(), round(ItemOption(option).line * 1.7)))
