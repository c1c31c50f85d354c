"""Where the keyboard leads while indicators are entered one after the other."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QTimer

from perfgoals_desktop.domain.arranging import UNPLACED
from perfgoals_desktop.ui.delegates.cell_edit import Leave
from perfgoals_desktop.ui.indicators.commands import IndicatorCommands, Place
from perfgoals_desktop.ui.indicators.tree_view import IndicatorTree
from perfgoals_desktop.ui.models.indicator_tree import NAME, VALUE, IndicatorTreeModel
from perfgoals_desktop.ui.models.tree_structure import Branch, Index


class EntryFlow(QObject):
    """Name, value, next row: a table is filled without the mouse.

    A row that was added and left blank goes away again by itself.
    """

    def __init__(
        self, tree: IndicatorTree, model: IndicatorTreeModel, commands: IndicatorCommands, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._tree = tree
        self._model = model
        self._commands = commands
        self._fresh: UUID | None = None
        tree.entered.connect(self.enter)
        tree.selectionModel().currentChanged.connect(lambda: QTimer.singleShot(0, self, self._tidy))

    def place_below(self, index: Index) -> Place | None:
        """Where a row that is added at an index goes: below an indicator, else at the end."""
        category = self._model.category_at(index) or self._first_category(index)
        if category is None or category.key == UNPLACED:
            return None
        on_row = self._model.indicator_at(index) is not None
        return Place(category.key, index.row() + 1 if on_row else len(category.indicators))

    def is_in_category(self, index: Index) -> bool:
        """Whether a row is in a category, or is one."""
        return self._model.category_at(index) is not None

    def _first_category(self, index: Index) -> Branch | None:
        family = self._model.branch_at(index)
        return family.branches[0] if family and family.branches else None

    def add_below(self, index: Index) -> None:
        """Add a row and begin to type its name."""
        place = self.place_below(index)
        if place and self._is_blank(index):
            place = Place(place.category, index.row())  # the blank row makes room for it
        self.tidy_up()
        added = self._commands.add(place) if place else None
        if added is not None:
            self._fresh = added
            self._tree.start_editing(self._model.index_of(added))

    def enter(self, index: Index) -> None:
        """Enter on a row: down to the next one; on the last of a category, add one."""
        branch = self._model.branch_at(index)
        if branch is None:
            self._down(index, index.column())
        elif branch.rows == 0:
            self.add_below(index)
        else:
            place = index.sibling(index.row(), NAME)
            self._tree.expand(place)
            self._tree.go_to(self._model.index(0, 0, place))

    def leave(self, index: QPersistentModelIndex, how: Leave) -> None:
        """An editor was closed by a key: go on from there."""
        if not index.isValid():
            return
        last = self._model.columnCount() - 1
        match how:
            case Leave.CANCEL:
                self.tidy_up()
            case Leave.ENTER if self._is_blank(index):
                self._finish_category(index)
            case Leave.ENTER | Leave.TAB if index.column() == NAME:
                self._edit(index.sibling(index.row(), VALUE))
            case Leave.TAB if index.column() < last:
                self._edit(index.sibling(index.row(), index.column() + 1))
            case Leave.ENTER:
                self._down(index, index.column())
            case Leave.TAB:
                self._down(index, NAME, edit=True)
            case Leave.BACK:
                self._back(index)

    def _edit(self, index: Index) -> None:
        self._tree.start_editing(index.sibling(index.row(), index.column()))

    def _down(self, index: Index, column: int, *, edit: bool = False) -> None:
        below = index.sibling(index.row() + 1, column)
        if not below.isValid():
            self.add_below(index)
        elif edit:
            self._edit(below)
        else:
            self._tree.go_to(below)

    def _back(self, index: Index) -> None:
        if index.column() > NAME:
            self._edit(index.sibling(index.row(), index.column() - 1))
        elif index.row() > 0:
            self._edit(index.sibling(index.row() - 1, self._model.columnCount() - 1))

    def _finish_category(self, index: Index) -> None:
        """Enter in a blank new row: this category is done, go to the next."""
        category = self._model.category_at(index)
        keys = [branch.key for branch in self._model.categories() if branch.key != UNPLACED]
        self.tidy_up()
        if category is not None:
            following = keys[(keys.index(category.key) + 1) % len(keys)]
            self._tree.go_to(self._model.index_of_category(following))

    def _is_blank(self, index: Index) -> bool:
        """Whether a row was just added and nothing has been filled in."""
        item = self._model.indicator_at(index)
        if item is None or item.id != self._fresh:
            return False
        return not item.name and item.target.is_blank and not item.columns

    def tidy_up(self) -> None:
        """Take a blank new row away, wherever one stands now."""
        place = self._model.index_of(self._fresh) if self._fresh else QModelIndex()
        blank, category = self._is_blank(place), place.parent()
        identity, self._fresh = self._fresh, None
        if blank and identity is not None:
            self._commands.take_back(identity)
            if not self._tree.currentIndex().isValid():
                self._tree.go_to(category)

    def _tidy(self) -> None:
        """Take a blank new row away once one has gone elsewhere."""
        here = self._model.indicator_at(self._tree.currentIndex())
        if self._fresh is not None and (here is None or here.id != self._fresh):
            self.tidy_up()
