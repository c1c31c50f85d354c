"""The view of the indicator tree: what is chosen, what is edited, what keys do."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from uuid import UUID

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QWidget

from perfgoals_desktop.domain.indicator import Indicator
from perfgoals_desktop.ui.delegates.indicator_delegate import IndicatorDelegate
from perfgoals_desktop.ui.indicators.row_filter import RowFilter
from perfgoals_desktop.ui.indicators.tree_look import RuledTree
from perfgoals_desktop.ui.models.indicator_tree import IndicatorTreeModel

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_PLAIN = {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}


class IndicatorTree(RuledTree):
    """Shows the model; what a key means beyond moving about is told by signals.

    Signals:
        entered(index): Enter was pressed on a row that is not being edited.
    """

    entered = Signal(QModelIndex)

    def __init__(
        self, model: IndicatorTreeModel, delegate: IndicatorDelegate, parent: QWidget | None = None
    ) -> None:
        super().__init__(model, parent)
        self._delegate = delegate
        self.setObjectName("indicator-tree")
        self.setAccessibleName(self.tr("绩效指标"))
        self.setItemDelegate(delegate)
        self._behave()
        self.expandAll()
        self.filter = RowFilter(self, model)

    def _behave(self) -> None:
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setAutoExpandDelay(600)

    # --- editing ---

    def commit(self) -> None:
        """Close an open editor; what was typed and composed goes into the model."""
        self._delegate.close_editor()

    @property
    def is_editing(self) -> bool:
        """Whether a cell is being typed in."""
        return self._delegate.editor is not None

    def start_editing(self, index: QModelIndex) -> None:
        """Make a cell the current one and open its editor."""
        self.go_to(index)
        self.edit(index)

    # --- choosing ---

    def chosen(self) -> list[Indicator]:
        """The indicators that are selected and seen; all in the selected branches where none is."""
        return self._seen(self._tree.indicators_at(self._selected()))

    def chosen_rows(self) -> list[Indicator]:
        """The indicators that are selected themselves."""
        return self._seen(item for index in self._selected() if (item := self._tree.indicator_at(index)))

    @property
    def has_choice(self) -> tuple[bool, bool]:
        """Whether anything is selected, and whether an indicator is."""
        ranges = self._ranges()
        return bool(ranges), any(self._tree.category_at(part.parent()) is not None for part in ranges)

    def _selected(self) -> list[QModelIndex]:
        """The selected rows; `selectedRows` would ask the model for each cell of them."""
        return [
            self._tree.index(row, 0, part.parent())
            for part in self._ranges()
            for row in range(part.top(), part.bottom() + 1)
        ]

    def _ranges(self) -> list[QItemSelectionRange]:
        selection = self.selectionModel().selection()
        return [selection.at(number) for number in range(selection.count())]

    def _seen(self, indicators: Iterable[Indicator]) -> list[Indicator]:
        if not self.filter.is_on:
            return list(indicators)
        places = ((item, self._tree.index_of(item.id)) for item in indicators)
        return [item for item, place in places if not self.isRowHidden(place.row(), place.parent())]

    def go_to(self, index: QModelIndex) -> None:
        """Make a cell the current one and its row the only selected one, whatever keys are held."""
        flags = QItemSelectionModel.SelectionFlag
        self.filter.reveal(index)
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.scrollTo(index)

    def choose(self, identities: Sequence[UUID]) -> None:
        """Select these rows instead of others; the first becomes the current one."""
        flags = QItemSelectionModel.SelectionFlag
        selection = QItemSelection()
        for place, first, last in self._tree.ranges(set(identities)):
            selection.select(self._tree.index(first, 0, place), self._tree.index(last, 0, place))
        if identities:
            self.go_to(self._tree.index_of(identities[0]))
        self.selectionModel().select(selection, flags.ClearAndSelect | flags.Rows)

    # --- keys ---

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and self._is_own_key(event):
            event.accept()  # the tree's keys win over the same keys of the window
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        action = self._action_of(event)
        if action is not None:
            action.trigger()
        elif event.key() in _ENTER and event.modifiers() in _PLAIN and not self.is_editing:
            self.entered.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _is_own_key(self, event: QEvent) -> bool:
        return isinstance(event, QKeyEvent) and self._action_of(event) is not None

    def _action_of(self, event: QKeyEvent) -> QAction | None:
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        pressed = QKeySequence(event.key() | modifiers.value)  # not every key has a name in Qt.Key
        return next((action for action in self.actions() if pressed in action.shortcuts()), None)

    def moveCursor(  # noqa: N802 - Qt's name
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Left and right go from cell to cell, as in a spreadsheet."""
        here = self.currentIndex()
        moves = QAbstractItemView.CursorAction
        if self._tree.indicator_at(here) is not None:
            if action == moves.MoveRight:
                return here.siblingAtColumn(min(here.column() + 1, self._tree.columnCount() - 1))
            if action == moves.MoveLeft and here.column() > 0:
                return here.siblingAtColumn(here.column() - 1)
        return super().moveCursor(action, modifiers)
