"""The page of the indicator table (绩效指标): tree, tool bar, clipboard, findings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.domain.indicator import Indicator
from perfgoals_desktop.rules.finding import TABLE, indicator_part
from perfgoals_desktop.schema.library import IndicatorLibrary
from perfgoals_desktop.services.indicator_search import IndicatorSearch
from perfgoals_desktop.ui.delegates.indicator_delegate import IndicatorDelegate
from perfgoals_desktop.ui.fields.marks import Mark
from perfgoals_desktop.ui.indicators.acting import Acting
from perfgoals_desktop.ui.indicators.actions import make_actions
from perfgoals_desktop.ui.indicators.browsing import Browsing
from perfgoals_desktop.ui.indicators.commands import IndicatorCommands
from perfgoals_desktop.ui.indicators.flow import EntryFlow
from perfgoals_desktop.ui.indicators.info_bar import InfoBar
from perfgoals_desktop.ui.indicators.pasting import Pasting
from perfgoals_desktop.ui.indicators.tool_bar import make_tool_bar
from perfgoals_desktop.ui.indicators.tree_view import IndicatorTree
from perfgoals_desktop.ui.models.indicator_tree import NAME, IndicatorTreeModel
from perfgoals_desktop.ui.session import EditingSession


class IndicatorPage(QWidget):
    """Shows and edits the indicators of the open declaration.

    Signals:
        message(text): something to tell in the status bar, such as what was pasted.
    """

    message = Signal(str)
    _is_built = False

    def __init__(
        self,
        session: EditingSession,
        library: IndicatorLibrary,
        parent: QWidget | None = None,
        past: Iterable[Indicator] = (),
        search: IndicatorSearch | None = None,
    ) -> None:
        """`search` is made from library and past when it is not there already."""
        super().__init__(parent)
        self.setObjectName("indicator-page")
        self.session = session
        self._library = library
        self.model = IndicatorTreeModel(session, self)
        self.delegate = IndicatorDelegate(session.form, search or IndicatorSearch(library, past), self)
        self.tree = IndicatorTree(self.model, self.delegate, self)
        commands = IndicatorCommands(session, self)
        self._flow = EntryFlow(self.tree, self.model, commands, self)
        self.pasting = Pasting(session, self.tree, self._flow, commands)
        self.browsing = Browsing(session, library, self.tree, self._flow, commands)
        self.browsing.past = past
        self.tree_actions = make_actions(self.tree)
        self._acting = Acting(self.tree_actions, self.tree, self.model, self._flow, commands)
        self.info = InfoBar(self)
        self._arrange()
        self._connect()
        self._count()
        self._refresh()
        self._is_built = True

    # --- what the editor asks for ---

    def commit(self) -> None:
        """Keep what is being typed or composed; a new row that is still blank goes away."""
        self.tree.commit()
        self._flow.tidy_up()

    def set_findings(self, findings: Sequence[Mark]) -> None:
        """Mark the indicators that findings speak of."""
        self.model.set_findings(findings)
        self._count()
        self._refresh()

    def set_past(self, past: Iterable[Indicator], search: IndicatorSearch | None = None) -> None:
        """Suggest these, which the unit has used before, besides the library; `search` knows them already."""
        self.browsing.past = tuple(past)
        self.delegate.search = search or IndicatorSearch(self._library, self.browsing.past)

    def go_to(self, target: str) -> bool:
        """Show the place that a finding or a change names, and put the focus there."""
        part = indicator_part(target)
        if part is None:
            self.tree.setFocus()
            return target == TABLE
        keys = self.model.part_keys
        place = self.model.index_of(part[0], keys.index(part[1]) if part[1] in keys else NAME)
        if not place.isValid():
            return False
        self.tree.go_to(place)
        self.tree.setFocus()
        return True

    # --- parts ---

    def _arrange(self) -> None:
        bar = make_tool_bar(self.tree_actions, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(self.tree, 1)
        column.addWidget(self.info)
        self.setFocusProxy(self.tree)

    def _connect(self) -> None:
        self._acting.begin(self.pasting, self.browsing.open, self.commit)
        self.session.changed.connect(self._follow)
        selection = self.tree.selectionModel()
        selection.currentChanged.connect(self._follow_selection)
        selection.selectionChanged.connect(self._follow_selection)
        self.delegate.cell_left.connect(self._flow.leave)
        self.model.block_dropped.connect(self.pasting.drop)
        self.pasting.message.connect(self.message)
        self.browsing.message.connect(self.message)
        self._acting.message.connect(self.message)

    # --- showing ---

    def _follow(self, before: Declaration, after: Declaration) -> None:
        if before.indicators is not after.indicators:
            self._count()
            self._refresh()
        elif before.status != after.status:
            self._refresh()

    def _follow_selection(self) -> None:
        if not self.model.is_following:  # then the end of it will refresh
            self._refresh()

    def _count(self) -> None:
        table = self.session.declaration.indicators
        self.info.count(len(table), sum(1 for item in table if self.model.marks(item.id)))

    def _refresh(self) -> None:
        index = self.tree.currentIndex()
        indicator = self.model.indicator_at(index)
        self.info.tell(self.model.marks(indicator.id) if indicator else (), self._explained(indicator))
        self._acting.enable()

    def _explained(self, indicator: Indicator | None) -> str:
        category = self.model.category_at(self.tree.currentIndex())
        if category is None:
            return self.tr(
                "选中一个二级指标，按回车或 Insert 添加指标；也可以从 Excel、Word 复制表格粘贴到这里。"
            )
        entry = self._library.entry(indicator.name) if indicator else None
        if entry is not None:
            return self.tr("{0}：{1}").format(entry.name, entry.explanation)
        return self.tr("{0}：{1}").format(category.name, category.hint)

    # --- events ---

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        self.commit()
        super().hideEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        # Qt may tell of a palette while the page is being made.
        if event.type() == QEvent.Type.PaletteChange and self._is_built:
            self.tree_actions.draw_icons(self)
