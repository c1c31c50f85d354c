"""The view of the indicator tree: keys, folding, hiding what has no findings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from uuid import UUID

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QAction, QColor, QKeyEvent, QKeySequence, QPainter, QPalette
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyleOptionViewItem, QTreeView, QWidget

from perfgoals_desktop.domain.arranging import UNPLACED
from perfgoals_desktop.domain.indicator import Indicator
from perfgoals_desktop.ui.delegates.indicator_delegate import IndicatorDelegate
from perfgoals_desktop.ui.delegates.item_option import ItemOption
from perfgoals_desktop.ui.models.indicator_tree import VALUE, IndicatorTreeModel
from perfgoals_desktop.ui.models.tree_structure import Index
from perfgoals_desktop.ui.theme import colours_of, ems

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_PLAIN = {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}

_TINT = 0.16


class IndicatorTree(QTreeView):
    """Shows the model; what a key means beyond moving about is told by signals.

    Signals:
        entered(index): Enter was pressed on a row that is not being edited.
    """

    entered = Signal(QModelIndex)

    def __init__(
        self, model: IndicatorTreeModel, delegate: IndicatorDelegate, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._tree = model
        self._delegate = delegate
        self._only_marked = False
        self.setObjectName("indicator-tree")
        self.setAccessibleName(self.tr("绩效指标"))
        self.setModel(model)
        self.setItemDelegate(delegate)
        self._behave()
        self._colour_selection()
        self._set_up_drag_and_drop()
        self._lay_out_columns()
        self.expandAll()
        self._hide_unplaced()
        for changed in (model.rowsInserted, model.rowsRemoved, model.rowsMoved):
            changed.connect(self._hide_unplaced)
        model.dataChanged.connect(self._show_marked)

    def _behave(self) -> None:
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setUniformRowHeights(True)
        self.setExpandsOnDoubleClick(True)

    def _set_up_drag_and_drop(self) -> None:
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setAutoExpandDelay(600)

    def _lay_out_columns(self) -> None:
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionsMovable(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for column in range(VALUE + 1, self._tree.columnCount()):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        header.setMinimumSectionSize(ems(self, 5))
        for row in range(self._tree.rowCount()):
            self.setFirstColumnSpanned(row, QModelIndex(), True)
            family = self._tree.index(row, 0)
            for category in range(self._tree.rowCount(family)):
                self.setFirstColumnSpanned(category, family, True)

    # --- look ---

    def _colour_selection(self) -> None:
        """Tint what is selected instead of inverting it: marks and quiet texts stay legible."""
        colours = colours_of(self.palette())
        palette = self.palette()
        tint = _mixed(QColor(colours.surface), QColor(colours.accent), _TINT)
        palette.setColor(QPalette.ColorRole.Highlight, tint)
        palette.setColor(QPalette.ColorRole.HighlightedText, QColor(colours.text))
        self.setPalette(palette)

    def drawRow(  # noqa: N802 - Qt's name
        self, painter: QPainter, options: QStyleOptionViewItem, index: Index
    ) -> None:
        option = ItemOption(options)
        branch = self._tree.branch_at(index)
        if branch is not None and branch.is_family:
            painter.fillRect(option.rect, option.palette.color(QPalette.ColorRole.Window))
        super().drawRow(painter, options, index)
        painter.setPen(QColor(colours_of(self.palette()).border))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        if event.type() == QEvent.Type.ApplicationPaletteChange:
            self._colour_selection()

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
        self.setCurrentIndex(index)
        self.scrollTo(index)
        self.edit(index)

    # --- choosing ---

    def chosen(self) -> list[Indicator]:
        """The indicators that are selected and seen; all in the selected branches where none is."""
        return self._seen(self._tree.indicators_at(self.selectionModel().selectedRows()))

    def chosen_rows(self) -> list[Indicator]:
        """The indicators that are selected themselves."""
        rows = self.selectionModel().selectedRows()
        return self._seen([item for index in rows if (item := self._tree.indicator_at(index))])

    @property
    def has_choice(self) -> tuple[bool, bool]:
        """Whether anything is selected, and whether an indicator is."""
        selected = self.selectionModel().selectedRows()
        return bool(selected), any(self._tree.branch_at(index) is None for index in selected)

    def _seen(self, indicators: Iterable[Indicator]) -> list[Indicator]:
        places = ((item, self._tree.index_of(item.id)) for item in indicators)
        return [item for item, place in places if not self.isRowHidden(place.row(), place.parent())]

    def choose(self, identities: Sequence[UUID]) -> None:
        """Select these rows instead of others; the first becomes the current one."""
        places = [self._tree.index_of(identity) for identity in identities]
        flags = QItemSelectionModel.SelectionFlag
        for number, place in enumerate(places):
            if number == 0:
                self.setCurrentIndex(place)
            self.selectionModel().select(place, flags.Select | flags.Rows)

    # --- hiding ---

    @property
    def only_marked(self) -> bool:
        """Whether only indicators with findings are shown."""
        return self._only_marked

    def set_only_marked(self, only: bool) -> None:
        """Show only indicators with findings, or all.

        What gets a finding later is shown too; what loses its last one stays until
        this is called again: a row does not vanish under the hands of who mends it.
        """
        self._only_marked = only
        for branch in self._tree.categories():
            place = self._tree.index_of_category(branch.key)
            marked = [bool(self._tree.marks(item.id)) for item in branch.indicators]
            for row, is_marked in enumerate(marked):
                self.setRowHidden(row, place, only and not is_marked)
            self.setRowHidden(place.row(), place.parent(), only and not any(marked))
        self._hide_families()

    def _show_marked(self) -> None:
        for branch in self._tree.categories() if self._only_marked else ():
            place = self._tree.index_of_category(branch.key)
            for row, item in enumerate(branch.indicators):
                if self._tree.marks(item.id):
                    self.setRowHidden(row, place, False)
                    self.setRowHidden(place.row(), place.parent(), False)
                    self.setRowHidden(place.parent().row(), QModelIndex(), False)

    def _hide_families(self) -> None:
        for row in range(self._tree.rowCount()):
            family = self._tree.index(row, 0)
            below = range(self._tree.rowCount(family))
            hidden = all(self.isRowHidden(child, family) for child in below)
            self.setRowHidden(row, QModelIndex(), hidden)
        self._hide_unplaced()

    def _hide_unplaced(self) -> None:
        """Hide the branch of unknown categories while it is empty."""
        place = self._tree.index_of_category(UNPLACED)
        if self._tree.rowCount(place) == 0:
            self.setRowHidden(place.parent().row(), QModelIndex(), True)
        elif not self._only_marked:
            self.setRowHidden(place.parent().row(), QModelIndex(), False)

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
        pressed = QKeySequence(event.keyCombination())
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

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(ems(self, 40), ems(self, 20))


def _mixed(one: QColor, other: QColor, share: float) -> QColor:
    """A colour between two, with a share of the second."""

    def between(first: int, second: int) -> int:
        return round(first * (1 - share) + second * share)

    return QColor(
        between(one.red(), other.red()),
        between(one.green(), other.green()),
        between(one.blue(), other.blue()),
    )
