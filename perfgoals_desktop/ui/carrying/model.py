"""What is carried to another year, thing by thing, as a table; this year's column can be typed into."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final, NamedTuple
from uuid import UUID

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from perfgoals_desktop.domain.year_phrases import YearPhrase
from perfgoals_desktop.services.carrying import Carried
from perfgoals_desktop.services.carrying_table import CarriedItem, CarriedTable, carried_of
from perfgoals_desktop.ui.models.tree_structure import Index

PROJECT, LABEL, BEFORE, SUGGESTION, NOW, MARK = range(6)
UNCHANGED: Final = Qt.ItemDataRole.UserRole
"""Whether this year says what last year said."""
_SHOWN: Final = frozenset({Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole})


class _Row(NamedTuple):
    table: CarriedTable
    item: CarriedItem

    @property
    def place(self) -> tuple[UUID, str]:
        return self.table.source.id, self.item.place


class CarryingModel(QAbstractTableModel):
    """One row for each text, date, amount and target; nothing is stored from here.

    What was typed stays when the tables are made anew for another year.
    """

    def __init__(self, tables: Sequence[CarriedTable], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tables: tuple[CarriedTable, ...] = ()
        self._rows: list[_Row] = []
        self._typed: dict[tuple[UUID, str], str] = {}
        self.show_tables(tables)

    def show_tables(self, tables: Sequence[CarriedTable]) -> None:
        """Show other suggestions."""
        self.beginResetModel()
        self._tables = tuple(tables)
        self._rows = [_Row(table, item) for table in tables for item in table.items]
        self.endResetModel()

    def carried(self) -> tuple[Carried, ...]:
        """The drafts to be stored, with what was typed."""
        return tuple(
            carried_of(
                table,
                {place: text for (source, place), text in self._typed.items() if source == table.source.id},
            )
            for table in self._tables
        )

    def unchanged(self) -> int:
        """How many rows say what last year said."""
        return sum(self._is_unchanged(row) for row in self._rows)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's
        return 0 if parent.isValid() else 6

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:  # noqa: ANN401, N802
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        heads = (self.tr("项目"), self.tr("栏目"), self.tr("上年"), self.tr("建议"))
        return (*heads, self.tr("今年（可修改）"), self.tr("说明"))[section]

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() == NOW else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's
        row = self._rows[index.row()]
        if role in _SHOWN or (role == Qt.ItemDataRole.EditRole and index.column() == NOW):
            return self._text(row, index.column())
        if role == UNCHANGED:
            return self._is_unchanged(row)
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: ANN401, N802
        """Let this year say something else than the suggestion."""
        if role != Qt.ItemDataRole.EditRole or index.column() != NOW:
            return False
        row = self._rows[index.row()]
        if str(value) == row.item.suggestion:
            self._typed.pop(row.place, None)
        else:
            self._typed[row.place] = str(value)
        self.dataChanged.emit(self.index(index.row(), 0), self.index(index.row(), MARK))
        return True

    def _now(self, row: _Row) -> str:
        return self._typed.get(row.place, row.item.suggestion)

    def _is_unchanged(self, row: _Row) -> bool:
        return self._now(row) == row.item.before

    def _text(self, row: _Row, column: int) -> str:
        match column:
            case 0:
                return row.table.source.name
            case 1:
                return row.item.label
            case 2:
                return row.item.before
            case 3:
                return row.item.suggestion
            case 4:
                return self._now(row)
            case _:
                return self._mark(row)

    def _mark(self, row: _Row) -> str:
        """Whether anything changes, and every year that the text names."""
        changed = self.tr("未改") if self._is_unchanged(row) else self.tr("已改")
        years = "、".join(dict.fromkeys(map(self._told, row.item.phrases)))
        return self.tr("{0}；年份：{1}").format(changed, years) if years else changed

    def _told(self, phrase: YearPhrase) -> str:
        if phrase.suggestion is None:
            return self.tr("{0}（不变）").format(phrase.text)
        return f"{phrase.text}→{phrase.suggestion}"
