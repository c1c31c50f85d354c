"""The rows of a block before they are pasted: what to take, where it goes, how it is understood."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from perfgoals_desktop.domain.indicator import Indicator
from perfgoals_desktop.schema.definition import FormDefinition
from perfgoals_desktop.services.blocks import Block, BlockRow
from perfgoals_desktop.services.messages.notes import describe_note
from perfgoals_desktop.ui.models.indicator_tree import read_target
from perfgoals_desktop.ui.models.tree_structure import Index

CATEGORY, NAME, VALUE, NOTES = range(4)
_CHECKED = Qt.CheckState.Checked


class PreviewModel(QAbstractTableModel):
    """One row for each indicator of the block; ticked rows with a known category can be taken."""

    def __init__(self, block: Block, form: FormDefinition, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._form = form
        self._indicators = list(block.indicators)
        self._notes = [self._told(row) for row in block.rows]
        self._taken = [bool(form.category(item.category)) for item in self._indicators]

    def taken(self) -> tuple[Indicator, ...]:
        """The indicators that are ticked."""
        return tuple(item for item, taken in zip(self._indicators, self._taken, strict=True) if taken)

    def _told(self, row: BlockRow) -> str:
        return "；".join(describe_note(note, self._form) for note in row.notes)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's
        return 0 if parent.isValid() else len(self._indicators)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's
        return 0 if parent.isValid() else 4

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:  # noqa: ANN401, N802
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return [self.tr("类别"), self.tr("指标名称"), self.tr("指标值"), self.tr("请核对")][section]

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if not index.isValid():
            return flags
        if index.column() == CATEGORY:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags if index.column() == NOTES else flags | Qt.ItemFlag.ItemIsEditable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return self._text(index.row(), index.column())
            case Qt.ItemDataRole.ToolTipRole:
                return self._text(index.row(), index.column())
            case Qt.ItemDataRole.CheckStateRole if index.column() == CATEGORY:
                return _CHECKED if self._taken[index.row()] else Qt.CheckState.Unchecked
            case Qt.ItemDataRole.UserRole:
                return self._indicators[index.row()].category
            case _:
                return None

    def _text(self, row: int, column: int) -> str:
        indicator = self._indicators[row]
        match column:
            case 0:
                found = self._form.category(indicator.category)
                return f"{found[0].name} / {found[1].name}" if found else self.tr("请选择类别")
            case 1:
                return indicator.name
            case 2:
                return indicator.target.printed(self._form.value_style)
            case _:
                return self._notes[row]

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: ANN401, N802
        """Tick a row, choose its category by key, or change its texts."""
        row = index.row()
        if role == Qt.ItemDataRole.CheckStateRole:
            known = self._form.category(self._indicators[row].category) is not None
            self._taken[row] = known and Qt.CheckState(value) == _CHECKED
        elif role == Qt.ItemDataRole.EditRole:
            self._indicators[row] = self._changed(self._indicators[row], index.column(), str(value))
            self._taken[row] |= index.column() == CATEGORY
        else:
            return False
        self.dataChanged.emit(self.index(row, 0), self.index(row, NOTES))
        return True

    @staticmethod
    def _changed(indicator: Indicator, column: int, text: str) -> Indicator:
        match column:
            case 0:
                return replace(indicator, category=text)
            case 1:
                return replace(indicator, name=text.strip() or indicator.name)
            case _:
                return replace(indicator, target=read_target(text))
