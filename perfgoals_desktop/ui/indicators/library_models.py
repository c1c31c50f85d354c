"""The topics and the indicators of the library as models; they show what the shelf found."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QAbstractTableModel, QModelIndex, QObject, Qt

from perfgoals_desktop.schema.definition import FormDefinition
from perfgoals_desktop.services.indicator_shelf import OWN, Shelved
from perfgoals_desktop.ui.models.tree_structure import Index

NAME, KIND, OPERATOR, VALUE, UNIT, EXPLANATION = range(6)
ALL_TOPICS = 0
"""The row of the topics that stands for all of them."""


class TopicModel(QAbstractListModel):
    """All, then each topic, with how many indicators it has to offer now."""

    def __init__(self, topics: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._topics = tuple(topics)
        self._counts: Mapping[str, int] = {}

    def show(self, counts: Mapping[str, int]) -> None:
        """Show other numbers; the topics stay."""
        self._counts = counts
        self.dataChanged.emit(self.index(0), self.index(self.rowCount() - 1))

    def topic(self, row: int) -> str | None:
        """The topic of a row; None for all of them."""
        return None if row == ALL_TOPICS else self._topics[row - 1]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's
        return 0 if parent.isValid() else len(self._topics) + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        topic = self.topic(index.row())
        if topic is None:
            return self.tr("全部　{0}").format(sum(self._counts.values()))
        name = self.tr("本单位用过") if topic == OWN else topic
        return self.tr("{0}　{1}").format(name, self._counts.get(topic, 0))


class ShelfModel(QAbstractTableModel):
    """The indicators of a topic, a row each; those that the project has already are ticked."""

    def __init__(self, form: FormDefinition, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._form = form
        self._rows: Sequence[Shelved] = ()
        self._used: Collection[str] = ()

    def show(self, rows: Sequence[Shelved]) -> None:
        """Show these instead."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def mark_used(self, names: Collection[str]) -> None:
        """Tick the indicators of these names."""
        self._used = names
        if self._rows:
            self.dataChanged.emit(self.index(0, NAME), self.index(len(self._rows) - 1, NAME))

    def shelved(self, row: int) -> Shelved:
        """The indicator of a row."""
        return self._rows[row]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's
        return 0 if parent.isValid() else EXPLANATION + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:  # noqa: ANN401, N802
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        tr = self.tr
        return (tr("指标名称"), tr("类别"), tr("符号"), tr("常用值"), tr("单位"), tr("说明"))[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's
        shelved, column = self._rows[index.row()], index.column()
        is_used = column == NAME and shelved.item.name in self._used
        match role:
            case Qt.ItemDataRole.DisplayRole:
                text = self._text(shelved, column)
                return self.tr("{0}（已有）").format(text) if is_used else text
            case Qt.ItemDataRole.ToolTipRole:
                return shelved.item.explanation
            case _:
                return None

    def _text(self, shelved: Shelved, column: int) -> str:
        target = shelved.item.target
        match column:
            case 0:
                return shelved.item.name
            case 1:
                found = self._form.category(shelved.category)
                return found[1].name if found else ""
            case 2:
                return target.operator.value if target.operator else self.tr("定性")
            case 3:
                return target.number or target.words
            case 4:
                return target.unit
            case _:
                return shelved.item.explanation
