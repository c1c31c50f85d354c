"""How the lines of the review panel are drawn and typed in."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QSize, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTreeView, QWidget

from perfgoals_desktop.domain.entering import read_line, written
from perfgoals_desktop.ui.delegates.item_option import ItemOption
from perfgoals_desktop.ui.fields.line import InputLine
from perfgoals_desktop.ui.review.entries import Entry, FindingEntry, GroupEntry
from perfgoals_desktop.ui.review.findings_model import ACTION, FindingsModel, Index
from perfgoals_desktop.ui.review.findings_painting import draw_action, draw_entry
from perfgoals_desktop.ui.review.line_heights import LineHeights


class FindingsDelegate(QStyledItemDelegate):
    """Draws messages in as many lines as they take; the view says how wide they may be.

    Qt asks for the height of every line whenever it lays the list out, so nothing is copied
    or measured for that which is known already.
    """

    def __init__(self, view: QTreeView, findings: FindingsModel, text_width: Callable[[], int]) -> None:
        """`text_width` tells how wide the column of the texts is."""
        super().__init__(view)
        self._view = view
        self._findings = findings
        self._text_width = text_width
        self.fit()
        self._editor: InputLine | None = None

    @property
    def editor(self) -> InputLine | None:
        """The explanation that is being typed, if any."""
        return self._editor

    def commit(self) -> None:
        """Keep what is being typed and composed."""
        if self._editor is not None:
            self._finish(self._editor)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:  # noqa: ARG002, N802
        line = InputLine("explanation", read_line, written, parent=parent)
        line.setAccessibleName(self.tr("说明"))
        line.setPlaceholderText(self.tr("写明原因，Enter 保存"))
        line.moved.connect(lambda *_: self._finish(line))
        self._editor = line
        return line

    def destroyEditor(self, editor: QWidget, index: Index) -> None:  # noqa: N802 - Qt's name
        if editor is self._editor:
            self._editor = None
        super().destroyEditor(editor, index)

    def setEditorData(self, editor: QWidget, index: Index) -> None:  # noqa: N802 - Qt's name
        if isinstance(editor, InputLine) and not editor.is_typed:
            editor.show_answer(str(index.data(Qt.ItemDataRole.EditRole) or ""))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:  # noqa: N802
        if isinstance(editor, InputLine):
            editor.commit()
            model.setData(index, editor.text())

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:  # noqa: N802
        own = ItemOption(option)
        column = self._view.visualRect(index.sibling(index.row(), ACTION))
        height = max(own.rect.height(), editor.sizeHint().height())
        editor.setGeometry(own.rect.left(), own.rect.top(), column.right() - own.rect.left(), height)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        # The line itself knows what Enter means while something is being composed.
        if event.type() == QEvent.Type.KeyPress and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:  # type: ignore[attr-defined]
            return False
        return super().eventFilter(editor, event)

    def _finish(self, line: InputLine) -> None:
        self.commitData.emit(line)
        self.closeEditor.emit(line, QStyledItemDelegate.EndEditHint.NoHint)

    def fit(self) -> None:
        """Measure texts anew: the view has another font."""
        self._heights = LineHeights(self._view.font())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        own, model = ItemOption(option), self._findings
        entry = model.entry(index)
        if entry is None:
            return
        painter.save()
        if own.is_chosen:
            painter.fillRect(own.rect, own.palette.color(QPalette.ColorRole.Highlight))
        painter.setFont(own.font)
        if index.column() == ACTION:
            draw_action(painter, own, model.action(entry))
        else:
            own.rect.setWidth(self._width(entry))
            draw_entry(painter, own, entry, model.texts(entry), self._heights.texts)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002, N802 - Qt's name
        model = self._findings
        entry = model.entry(index)
        if entry is None:
            return QSize()
        if index.column() == ACTION:
            return QSize(0, self._heights.of_button if model.action(entry) else 0)
        width = self._width(entry)
        return QSize(width, self._heights.of(entry, model.texts(entry), width))

    def _width(self, entry: Entry) -> int:
        return self._text_width() - self._view.indentation() * _depth(entry)


def _depth(entry: Entry) -> int:
    match entry:
        case GroupEntry():
            return 1
        case FindingEntry():
            return 2
        case _:
            return 3
