"""The table of projects: its look, its columns, what is selected in it."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Final
from uuid import UUID

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QFont, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from perfgoals_desktop.ui.delegates.plain_cells import PlainCells
from perfgoals_desktop.ui.models.project_columns import ALIGNMENTS
from perfgoals_desktop.ui.models.project_list import Column, ProjectListModel
from perfgoals_desktop.ui.settings import Settings

LAYOUT: Final = "projects"
_LOOKS: Final = frozenset({QEvent.Type.FontChange, QEvent.Type.StyleChange, QEvent.Type.PaletteChange})
_LETTERS: Final = {
    Column.YEAR: 4,
    Column.NAME: 20,
    Column.NATURE: 9,
    Column.CATEGORY: 7,
    Column.UNIT: 15,
    Column.AMOUNT: 10,
    Column.STATUS: 6,
    Column.FINDINGS: 14,
    Column.MODIFIED: 10,
}
"""How many letters wide the columns are at first."""


class ProjectTable(QTableView):
    """Rows of projects, several of which can be selected.

    Signals:
        selection_changed(): other rows are selected.
        sight_changed(): other rows are in sight, or other projects are in them.
    """

    selection_changed = Signal()
    sight_changed = Signal()

    def __init__(self, model: ProjectListModel, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._projects = model
        self._settings = settings
        self._write_plainly()
        self.setModel(model)
        self._cells = PlainCells(self, model.plain_text, ALIGNMENTS)
        self.setItemDelegate(self._cells)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAlternatingRowColors(True)
        self.setSortingEnabled(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setSectionsMovable(True)
        self.horizontalHeader().setStretchLastSection(True)
        # The heads show no selection: to know whether a column is selected as a whole, Qt asks
        # every cell, which takes seconds in a large list.
        self.horizontalHeader().setSelectionModel(QItemSelectionModel(model, self))
        self._fit_rows()
        if not self.horizontalHeader().restoreState(settings.layout(LAYOUT)):
            self.lay_out_as_usual()
        self.selectionModel().selectionChanged.connect(self.selection_changed)
        bar = self.verticalScrollBar()
        for other_rows in (bar.valueChanged, bar.rangeChanged, model.modelReset, model.layoutChanged):
            other_rows.connect(self.sight_changed)

    def _write_plainly(self) -> None:
        # Chinese needs no shaping, and to shape hundreds of cells takes a third of the time of a page.
        plain = QFont()
        plain.setStyleStrategy(QFont.StyleStrategy.PreferNoShaping)
        self.setFont(plain)

    def lay_out_as_usual(self) -> None:
        """Show every column in its usual place and width, in the order of import."""
        header = self.horizontalHeader()
        letter = self.fontMetrics().horizontalAdvance("项")
        for column, letters in _LETTERS.items():
            header.setSectionHidden(column, False)
            header.moveSection(header.visualIndex(column), column)
            header.resizeSection(column, letter * letters)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)

    def remember_layout(self) -> None:
        """Keep widths, order and choice of columns for the next start."""
        self._settings.remember_layout(LAYOUT, self.horizontalHeader().saveState())

    def rows_in_sight(self) -> range:
        """The rows that can be seen, wholly or in part."""
        if not self.isVisible() or not self._projects.rowCount():
            return range(0)
        last = self.rowAt(self.viewport().height() - 1)
        return range(self.rowAt(0), (last if last >= 0 else self._projects.rowCount() - 1) + 1)

    def selected_rows(self) -> Iterator[int]:
        """The selected rows, from top to bottom."""
        selection = self.selectionModel().selection()
        ranges = sorted((part.top(), part.bottom()) for part in selection.toList())
        return (row for top, bottom in ranges for row in range(top, bottom + 1))

    def selected_count(self) -> int:
        """How many rows are selected; quick however many they are."""
        return sum(part.height() for part in self.selectionModel().selection().toList())

    def selected_ids(self) -> list[UUID]:
        """The ids of the selected projects, from top to bottom."""
        return self._projects.ids(self.selected_rows())

    def select_ids(self, wanted: Collection[UUID]) -> None:
        """Select these projects as far as they are shown, and bring the first one into view."""
        rows = sorted(row for identity in wanted if (row := self._projects.row_of(identity)) is not None)
        if not rows:
            return
        chosen = QItemSelection()
        for row in rows:
            index = self._projects.index(row, Column.NAME)
            chosen.select(index, index)
        flags = QItemSelectionModel.SelectionFlag
        first = self._projects.index(rows[0], Column.NAME)
        self.selectionModel().setCurrentIndex(first, flags.NoUpdate)
        self.selectionModel().select(chosen, flags.ClearAndSelect | flags.Rows)
        self.scrollTo(first)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        super().showEvent(event)
        self.sight_changed.emit()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        if event.type() in _LOOKS and hasattr(self, "_cells"):
            self._cells.fit()
            self._fit_rows()

    def _fit_rows(self) -> None:
        self.verticalHeader().setDefaultSectionSize(int(self.fontMetrics().height() * 1.9))
