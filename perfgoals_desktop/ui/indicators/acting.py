"""What the actions of the page do, and which of them can be done now."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu

from perfgoals_desktop.domain.arranging import UNPLACED
from perfgoals_desktop.ui.indicators.actions import TreeActions, connect
from perfgoals_desktop.ui.indicators.commands import IndicatorCommands
from perfgoals_desktop.ui.indicators.flow import EntryFlow
from perfgoals_desktop.ui.indicators.pasting import Pasting
from perfgoals_desktop.ui.indicators.tree_view import IndicatorTree
from perfgoals_desktop.ui.models.indicator_tree import IndicatorTreeModel


class Acting(QObject):
    """Carries out the actions; what is being typed is kept first.

    Signals:
        message(text): what was done.
    """

    message = Signal(str)

    def __init__(
        self,
        actions: TreeActions,
        tree: IndicatorTree,
        model: IndicatorTreeModel,
        flow: EntryFlow,
        commands: IndicatorCommands,
    ) -> None:
        super().__init__(tree)
        self._actions = actions
        self._tree = tree
        self._model = model
        self._flow = flow
        self._commands = commands
        self._menu: QMenu | None = None
        tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        tree.customContextMenuRequested.connect(self._pop_up)

    def begin(self, pasting: Pasting, browse: Callable[[], None], commit: Callable[[], None]) -> None:
        """Connect the actions; `browse` opens the library, `commit` keeps what is being typed."""
        actions = self._actions
        connect(
            (
                (actions.add, lambda: self._flow.add_below(self._tree.currentIndex())),
                (actions.library, browse),
                (actions.rename, self._edit_current),
                (actions.remove, self._remove),
                (actions.copy, pasting.copy),
                (actions.cut, pasting.cut),
                (actions.paste, pasting.paste),
                (actions.move_up, lambda: self._shift(-1)),
                (actions.move_down, lambda: self._shift(1)),
                (actions.expand, self._tree.expandAll),
                (actions.collapse, self._tree.collapseAll),
            ),
            before=commit,
        )
        actions.only_findings.toggled.connect(self._tree.filter.set_on)

    def enable(self) -> None:
        """Offer what can be done with what is selected."""
        free = not self._model.session.is_read_only
        category = self._model.category_at(self._tree.currentIndex())
        chosen, rows = self._tree.has_choice
        actions = self._actions
        actions.add.setEnabled(free and (category is None or category.key != UNPLACED))
        actions.library.setEnabled(free)
        actions.rename.setEnabled(free and rows)
        actions.remove.setEnabled(free and chosen)
        actions.cut.setEnabled(free and chosen)
        actions.copy.setEnabled(chosen)
        actions.paste.setEnabled(free)
        actions.move_up.setEnabled(free and rows)
        actions.move_down.setEnabled(free and rows)

    def _edit_current(self) -> None:
        index = self._tree.currentIndex()
        if index.flags() & Qt.ItemFlag.ItemIsEditable:
            self._tree.start_editing(index)

    def _remove(self) -> None:
        chosen = {item.id for item in self._tree.chosen()}
        if chosen and self._commands.remove(chosen):
            self._tree.go_to(self._tree.currentIndex())  # so that it is selected too
            self.message.emit(self.tr("已删除 {0} 条指标").format(len(chosen)))

    def _shift(self, step: int) -> None:
        chosen = {item.id for item in self._tree.chosen_rows()}
        if chosen and self._commands.shift(chosen, step):
            self._tree.filter.reveal(self._tree.currentIndex())
            self._tree.scrollTo(self._tree.currentIndex())

    def _pop_up(self, place: QPoint) -> None:
        self._menu = QMenu(self._tree)  # kept: a menu without a Python reference disappears
        for group in self._actions.groups():
            self._menu.addActions(list(group))
            self._menu.addSeparator()
        self._menu.popup(self._tree.viewport().mapToGlobal(place))
