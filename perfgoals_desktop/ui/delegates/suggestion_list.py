"""The list of suggestions under a name that is being typed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QSize, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from perfgoals_desktop.domain.target import ValueStyle
from perfgoals_desktop.schema.definition import FormDefinition
from perfgoals_desktop.services.indicator_search import Suggestion
from perfgoals_desktop.ui.delegates.item_option import ItemOption
from perfgoals_desktop.ui.models.tree_structure import Index

SUGGESTION = Qt.ItemDataRole.UserRole + 1
BESIDE = Qt.ItemDataRole.UserRole + 2


class SuggestionModel(QAbstractListModel):
    """The suggestions of the moment: the name, and beside it the value and where it comes from."""

    def __init__(self, form: FormDefinition, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._form = form
        self._suggestions: Sequence[Suggestion] = ()

    def show(self, suggestions: Sequence[Suggestion]) -> None:
        """Show these instead."""
        self.beginResetModel()
        self._suggestions = suggestions
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's
        return 0 if parent.isValid() else len(self._suggestions)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's
        item = self._suggestions[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return item.name
            case Qt.ItemDataRole.ToolTipRole:
                return item.explanation
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{item.name}，{self._beside(item)}"
            case _:
                return {SUGGESTION: item, BESIDE: self._beside(item)}.get(role)

    def _beside(self, item: Suggestion) -> str:
        return "　".join(part for part in (self._value(item), self._origin(item)) if part)

    def _value(self, item: Suggestion) -> str:
        style: ValueStyle = self._form.value_style
        return item.target.printed(style)

    def _origin(self, item: Suggestion) -> str:
        found = next(filter(None, map(self._form.category, item.categories)), None)
        kind = found[1].name.removesuffix("指标") if found else ""
        source = self.tr("本单位用过") if item.is_own else item.topic
        return f"{kind} · {source}" if kind else source


class SuggestionDelegate(QStyledItemDelegate):
    """Draws the name at the left and the rest, quieter, at the right."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        own = ItemOption(option)
        self.initStyleOption(own, index)
        beside = str(index.data(BESIDE))
        room = own.rect.width() - own.fontMetrics.horizontalAdvance(beside) - 3 * own.gap
        own.text = own.fontMetrics.elidedText(own.text, Qt.TextElideMode.ElideRight, room)
        own.draw(painter)
        role = QPalette.ColorRole.HighlightedText if own.is_chosen else QPalette.ColorRole.PlaceholderText
        painter.save()
        painter.setPen(own.palette.color(role))
        place = own.rect.adjusted(own.gap, 0, -own.gap, 0)
        painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, beside)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt's name
        own = ItemOption(option)
        wide = own.fontMetrics.horizontalAdvance(f"{index.data()}{index.data(BESIDE)}")
        return QSize(wide + 3 * own.line, round(own.line * 1.6))
