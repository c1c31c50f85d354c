"""The paper view (纸面): the page as it will be printed, to be typed in right there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QHideEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from perfgoals_desktop.rules.finding import NAME, TABLE, indicator_part
from perfgoals_desktop.schema.level import Level
from perfgoals_desktop.services.indicator_search import IndicatorSearch
from perfgoals_desktop.services.messages import explain
from perfgoals_desktop.services.program import Program
from perfgoals_desktop.ui.fields.marks import Mark, by_place
from perfgoals_desktop.ui.naming import named
from perfgoals_desktop.ui.preview.cell_editing import CellEditing
from perfgoals_desktop.ui.preview.cell_keys import indicator_of, is_in_table, label_of, part_key
from perfgoals_desktop.ui.preview.paper_actions import make_actions
from perfgoals_desktop.ui.preview.paper_bar import PaperBar
from perfgoals_desktop.ui.preview.paper_pane import PaperPane
from perfgoals_desktop.ui.preview.paper_rows import PaperRows
from perfgoals_desktop.ui.preview.paper_source import Drawing, PaperSource
from perfgoals_desktop.ui.session import EditingSession
from perfgoals_desktop.ui.tasks import TaskRunner
from perfgoals_desktop.ui.theme import em


@dataclass(frozen=True, slots=True)
class _Unprintable:
    """A mark on what holds characters that no font has."""

    target: str
    message: str
    level: Level = Level.ERROR


class PaperView(QWidget):
    """Shows the very PDF of the session's declaration, and lets every answer be typed over it.

    It draws only while it is visible. `commands` are its actions, for a menu; `search`
    offers names of indicators while one is typed.

    Signals:
        entered(key): a field or a part of an indicator is being typed in; blank when none is any more.
    """

    entered = Signal(str)

    def __init__(
        self,
        session: EditingSession,
        program: Program,  # noqa: ARG002 - every page of the window is made with it
        runner: TaskRunner,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("paper_view")
        self.setAccessibleName(self.tr("纸面"))
        self._session = session
        self._findings: Sequence[Mark] = ()
        self._unprintable: Sequence[Mark] = ()
        self._awaited = ""
        self._pane = PaperPane(runner, self)
        self._source = PaperSource(session, runner, self._pane.wanted, self)
        self._editing = CellEditing(session, self._pane.canvas)
        self._rows = PaperRows(session, self)
        self._notice = named(QLabel(self), "paper_notice")
        self.commands = make_actions(self)
        self._bar = PaperBar(self.commands, session.form, self)
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        self._notice.setWordWrap(True)
        self._notice.setProperty("level", Level.ERROR.value)
        gap = em(self) // 3
        self._notice.setContentsMargins(gap, gap, gap, gap)
        self._notice.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addWidget(self._notice)
        column.addWidget(self._pane, 1)
        self.setFocusProxy(self._pane.canvas)
        self.setTabOrder(self._pane.canvas, self._bar)

    def _connect(self) -> None:
        self._source.drawn.connect(self._show_drawing)
        self._source.failed.connect(lambda error: self._tell(explain(error)))
        self._pane.laid_out.connect(self._follow_layout)
        self._pane.listen_to(self.commands)
        self._pane.canvas.current_changed.connect(self._describe)
        self._editing.opened.connect(self.entered)
        self.commands.add_row.triggered.connect(self._add_row)
        self.commands.remove_row.triggered.connect(lambda: self._rows.remove(self._key))
        self._bar.category_chosen.connect(self._add_row_to)

    # --- what the window calls ---

    @property
    def search(self) -> IndicatorSearch | None:
        """What names of indicators are offered while one is typed."""
        return self._editing.search

    @search.setter
    def search(self, search: IndicatorSearch | None) -> None:
        self._editing.search = search

    @property
    def is_settled(self) -> bool:
        """Whether everything in sight shows the declaration as it is now."""
        return self._source.is_settled and self._pane.is_settled

    def add_actions(self, actions: Iterable[QAction]) -> None:
        """Show actions of the window in the bar too: print, save as PDF."""
        self._bar.add_actions(actions)

    def set_findings(self, findings: Sequence[Mark]) -> None:
        """Mark the cells that findings are about."""
        self._findings = findings
        if self.isVisible():  # else when it is shown
            self._mark()

    def commit(self) -> None:
        """Keep what is being typed and composed; the cell stays open."""
        self._editing.commit()

    def go_to(self, target: str) -> bool:
        """Show the place of a finding or a change and let it be typed in; False where the paper has none."""
        key = self._key_of(target)
        if not self._pane.canvas.go_to(key):
            if indicator_of(key, self._session.declaration) is None:
                return False
            self._await(key)  # it has come back a moment ago
        elif not self._editing.open(key):
            self._pane.canvas.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _key_of(self, target: str) -> str:
        """The cell that a target is told of: for the whole table the first one in it."""
        found = indicator_part(target)
        if found:
            return part_key(found[0], found[1] or NAME)
        if target == TABLE:
            stops = self._pane.canvas.paper.stops()
            return next((key for key in stops if is_in_table(key)), "")
        return target

    # --- drawing ---

    def _show_drawing(self, drawing: Drawing) -> None:
        self._tell_missing(drawing.paper.missing)
        self._pane.show_drawing(drawing)
        self._open_awaited()

    def _follow_layout(self, zoom: float) -> None:
        self._bar.show_zoom(zoom)
        self._editing.place()

    # --- findings ---

    def _mark(self) -> None:
        self._pane.canvas.show_marks(by_place([*self._unprintable, *self._findings]))

    def _tell_missing(self, missing: Mapping[str, frozenset[str]]) -> None:
        """Name the characters that cannot be printed, before anybody prints."""
        told = self.tr("有打印不出的字：{0}。纸面上以“〓”代替，请换成别的写法。")
        texts = {
            key: told.format("、".join(f"“{item}”（U+{ord(item):04X}）" for item in sorted(characters)))
            for key, characters in missing.items()
        }
        self._unprintable = [_Unprintable(key, text) for key, text in texts.items()]
        self._tell("\n".join(dict.fromkeys(texts.values())))
        self._mark()

    def _tell(self, text: str) -> None:
        self._notice.setText(text)
        self._notice.setVisible(bool(text))

    # --- the cell one is at ---

    @property
    def _key(self) -> str:
        editor, cell = self._editing.input, self._pane.canvas.current
        return editor.key if editor else cell.key if cell else ""

    def _add_row(self) -> None:
        here = self._key
        self._editing.close()  # before the row is added: what is typed in it joins that step
        self._await(self._rows.add(here))

    def _add_row_to(self, category: str) -> None:
        self._editing.close()
        self._await(self._rows.add_to(category))

    def _await(self, key: str) -> None:
        """Open a cell as soon as the paper shows it."""
        self._awaited = key
        self._source.draw_now()

    def _open_awaited(self) -> None:
        if self._awaited and self._pane.canvas.paper.parts(self._awaited):
            key, self._awaited = self._awaited, ""
            self.go_to(key)

    def _describe(self, key: str) -> None:
        """Say aloud what the current cell is and what is wrong with it."""
        declaration, form = self._session.declaration, self._session.form
        told = (label_of(key, declaration, form), self._pane.canvas.told_of(key))
        self._pane.canvas.setAccessibleDescription("；".join(filter(None, told)))
        self.commands.remove_row.setEnabled(indicator_of(key, declaration) is not None)

    # --- visibility and look ---

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        super().showEvent(event)
        self._mark()
        self._source.set_active(True)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        super().hideEvent(event)
        self._editing.close()
        self._source.set_active(False)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "commands"):
            self.commands.draw_icons(self)
