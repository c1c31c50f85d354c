"""Types a text of one or many lines into a table cell."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtWidgets import QPlainTextEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from perfgoals_desktop.ui.models.tree_structure import Index

_LINES = 5


class TextDelegate(QStyledItemDelegate):
    """Edits in a box of several lines; Ctrl+Enter and leaving it take the text, Esc does not."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:  # noqa: ARG002, N802
        editor = QPlainTextEdit(parent)
        editor.setObjectName("carry_text")
        editor.setAccessibleName(self.tr("今年"))
        editor.setTabChangesFocus(True)
        return editor

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:  # noqa: N802
        place = option.rect  # type: ignore[attr-defined]
        wanted = max(place.height(), editor.fontMetrics().lineSpacing() * _LINES)
        parent = editor.parentWidget()
        if len(index.data(Qt.ItemDataRole.EditRole)) > _ONE_LINE and parent is not None:
            place.setHeight(wanted)
            place.moveTop(min(place.top(), max(0, parent.height() - wanted)))
        editor.setGeometry(place)

    def setEditorData(self, editor: QWidget, index: Index) -> None:  # noqa: N802 - Qt's name
        if isinstance(editor, QPlainTextEdit):
            editor.setPlainText(index.data(Qt.ItemDataRole.EditRole))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:  # noqa: N802
        if isinstance(editor, QPlainTextEdit):
            model.setData(index, editor.toPlainText())


_ONE_LINE = 20
"""Characters beyond which a text does not fit into its cell."""
