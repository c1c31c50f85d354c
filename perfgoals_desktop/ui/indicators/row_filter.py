"""Which rows of the tree are seen: all, or only those with findings (只看有问题的)."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject
from PySide6.QtWidgets import QTreeView

from perfgoals_desktop.domain.arranging import UNPLACED
from perfgoals_desktop.ui.models.indicator_tree import IndicatorTreeModel


class RowFilter(QObject):
    """Hides rows of a tree; the branch of unknown categories is hidden while it is empty.

    What gets a finding later is shown too; what loses its last one stays until the
    filter is set again: a row does not vanish under the hands of who mends it.
    """

    def __init__(self, view: QTreeView, model: IndicatorTreeModel) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self._is_on = False
        self._hide_unplaced()
        for changed in (model.rowsInserted, model.rowsRemoved, model.rowsMoved):
            changed.connect(self._hide_unplaced)
        model.dataChanged.connect(self._show_marked)

    @property
    def is_on(self) -> bool:
        """Whether only indicators with findings are shown."""
        return self._is_on

    def set_on(self, on: bool) -> None:
        """Show only indicators with findings, or all."""
        self._is_on = on
        hide = self._view.setRowHidden
        for branch in self._model.categories():
            place = self._model.index_of_branch(branch)
            marked = [bool(self._model.marks(item.id)) for item in branch.indicators]
            for row, is_marked in enumerate(marked):
                hide(row, place, on and not is_marked)
            hide(place.row(), place.parent(), on and not any(marked))
        self._hide_families()
        self._hide_unplaced()

    def reveal(self, index: QModelIndex) -> None:
        """Show a row that is hidden, and the branches that it is in."""
        while index.isValid():
            if self._view.isRowHidden(index.row(), index.parent()):
                self._view.setRowHidden(index.row(), index.parent(), False)
            index = index.parent()

    def _show_marked(self) -> None:
        for branch in self._model.categories() if self._is_on else ():
            for item in branch.indicators:
                if self._model.marks(item.id):
                    self.reveal(self._model.index_of(item.id))

    def _hide_families(self) -> None:
        for row in range(self._model.rowCount()):
            family = self._model.index(row, 0)
            below = range(self._model.rowCount(family))
            hidden = all(self._view.isRowHidden(child, family) for child in below)
            self._view.setRowHidden(row, QModelIndex(), hidden)

    def _hide_unplaced(self) -> None:
        place = self._model.index_of_category(UNPLACED)
        empty = self._model.rowCount(place) == 0
        if empty or not self._is_on:
            self._view.setRowHidden(place.parent().row(), QModelIndex(), empty)
