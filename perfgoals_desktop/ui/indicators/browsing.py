"""The indicator library over the tree: what is taken from it goes into the table."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from uuid import uuid4

from PySide6.QtCore import QObject, Signal

from perfgoals_desktop.domain.indicator import Indicator
from perfgoals_desktop.schema.library import IndicatorLibrary
from perfgoals_desktop.services.indicator_shelf import IndicatorShelf, Shelved
from perfgoals_desktop.ui.indicators.commands import IndicatorCommands, Place
from perfgoals_desktop.ui.indicators.flow import EntryFlow
from perfgoals_desktop.ui.indicators.library_dialog import LibraryDialog
from perfgoals_desktop.ui.indicators.tree_view import IndicatorTree
from perfgoals_desktop.ui.session import EditingSession


class Browsing(QObject):
    """Opens the library at the kind of indicator that one stands in.

    Signals:
        message(text): what was added.
    """

    message = Signal(str)

    def __init__(
        self,
        session: EditingSession,
        library: IndicatorLibrary,
        tree: IndicatorTree,
        flow: EntryFlow,
        commands: IndicatorCommands,
    ) -> None:
        super().__init__(tree)
        self._session = session
        self._library = library
        self._tree = tree
        self._flow = flow
        self._commands = commands
        self.past: Iterable[Indicator] = ()
        self.dialog: LibraryDialog | None = None

    def open(self) -> None:
        """Show the library."""
        here = self._tree.currentIndex()
        place = self._flow.place_below(here) if self._flow.is_in_category(here) else None
        shelf = IndicatorShelf(self._session.form, self._library, self.past)
        category = place.category if place else ""
        self.dialog = LibraryDialog(shelf, self._session.form, category, self._tree.window())
        self.dialog.taken.connect(self._take)
        self.dialog.finished.connect(self._forget)
        self._mark()
        self.dialog.open()

    def _take(self, chosen: Sequence[Shelved]) -> None:
        new = [Indicator(uuid4(), each.category, each.item.name, each.item.target) for each in chosen]
        place = self._flow.place_below(self._tree.currentIndex()) or Place("", 0)
        added = self._commands.take(new, place)
        if not added:
            return
        self._tree.choose(added)
        self._mark()
        text = self.tr("已加入 {0} 条指标：{1}").format(len(new), "、".join(item.name for item in new))
        self.message.emit(text)
        if self.dialog is not None:
            self.dialog.tell(text)

    def _mark(self) -> None:
        if self.dialog is not None:
            self.dialog.mark_used({item.name for item in self._session.declaration.indicators})

    def _forget(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None
