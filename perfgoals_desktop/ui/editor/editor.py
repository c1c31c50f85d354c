"""The editor of one declaration: header, tabs, filling instruction."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from types import MappingProxyType

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.schema.definition import Page
from perfgoals_desktop.ui.editor.actions import EditorCommands
from perfgoals_desktop.ui.editor.bound_fields import BoundFields
from perfgoals_desktop.ui.editor.differences import first_difference
from perfgoals_desktop.ui.editor.field_page import FieldPage
from perfgoals_desktop.ui.editor.header import EditorHeader
from perfgoals_desktop.ui.editor.help_bar import HelpBar
from perfgoals_desktop.ui.editor.late_page import MakePage
from perfgoals_desktop.ui.editor.marking import counts_by_tab
from perfgoals_desktop.ui.editor.navigator import Navigator
from perfgoals_desktop.ui.editor.pages import Commits, PageFactories, ShowsFindings, keys_on, make_page
from perfgoals_desktop.ui.editor.tabs import EditorTabs
from perfgoals_desktop.ui.fields.label import Demand
from perfgoals_desktop.ui.fields.marks import Mark, by_place
from perfgoals_desktop.ui.session import EditingSession


class Editor(QWidget):
    """Everything one project declares, in tabs that mirror the form.

    It shows and asks; the session decides. Whoever saves, prints, checks or closes
    calls `commit` first: what is being composed is not yet part of the declaration.
    `field` is the key of the field in which one stands, blank where there is none.
    `commands` are its actions; a menu that offers them shows these very ones.

    Signals:
        tab_shown(key): another tab is in front.
    """

    tab_shown = Signal(str)

    def __init__(
        self,
        session: EditingSession,
        page_factories: PageFactories = MappingProxyType({}),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.session = session
        self._was_shown = False
        self.field = ""
        self._findings: Sequence[Mark] = ()
        self._fields = BoundFields(session, self)
        self._header = EditorHeader(session.form.name, self)
        self._tabs = EditorTabs(self)
        self._navigator = Navigator(session.form, self._tabs, self._fields)
        self._help = HelpBar(session.form.money_unit, self)
        self._add_pages(page_factories)
        self._arrange()
        self.commands = EditorCommands(
            self,
            session.undo_stack,
            undo=self.undo,
            redo=self.redo,
            step=self._tabs.step,
            toggle_help=self._help.toggle,
        )
        self._connect()
        self._show_help(self.current_tab)
        self._show(session.declaration)

    def _add_pages(self, factories: PageFactories) -> None:
        for page in self.session.form.pages:
            self._navigator.add(page.key, keys_on(page, self.session.form, factories))
            self.add_late_tab(partial(self._make, page, factories), page.title, page.key)

    def _make(self, page: Page, factories: PageFactories, parent: QWidget) -> QWidget:
        return make_page(page, self.session, self._fields, factories, parent)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addWidget(self._tabs, 1)
        column.addWidget(self._help)

    def _connect(self) -> None:
        self.session.changed.connect(self._show_change)
        self._fields.entered.connect(self._explain)
        self._fields.moved.connect(self._navigator.move)
        self._tabs.shown.connect(self._enter_tab)

    @property
    def current_tab(self) -> str:
        """The key of the tab in front."""
        return self._tabs.current_key

    @property
    def tab_keys(self) -> tuple[str, ...]:
        """The keys of all tabs, from left to right."""
        return self._tabs.keys

    def add_tab(self, widget: QWidget, title: str, key: str) -> None:
        """Add a tab that is not a page of the form, such as 审核 or 预览."""
        self._tabs.add(widget, title, key)

    def add_late_tab(self, make: MakePage, title: str, key: str) -> None:
        """Add a tab whose page is made when it is wanted, or when there is nothing else to do."""

        def furnish(parent: QWidget) -> QWidget:
            made = make(parent)
            self._furnish(made)
            return made

        self._tabs.add_late(furnish, title, key)

    def page(self, key: str) -> QWidget | None:
        """The page of a tab; one that is not there yet is made."""
        return self._tabs.page(key)

    def finish(self) -> None:
        """Make every page that is not there yet."""
        while self._tabs.make_next():
            pass

    def _furnish(self, page: QWidget) -> None:
        """Show on a page that has just been made what the others show already."""
        if isinstance(page, FieldPage):
            page.refresh(self.session.declaration)
        if self._findings and isinstance(page, ShowsFindings):
            page.set_findings(self._findings)

    def show_tab(self, key: str) -> bool:
        """Bring a tab to the front; False when there is none of this key."""
        return self._tabs.show_key(key)

    def commit(self) -> None:
        """Keep everything that is being typed or composed anywhere in the editor."""
        self._fields.commit()
        for page in self._tabs.pages_made():
            if not isinstance(page, FieldPage) and isinstance(page, Commits):
                page.commit()

    def set_findings(self, findings: Sequence[Mark]) -> None:
        """Show the findings beneath their fields, on their pages and on the tabs."""
        if findings == self._findings:
            return  # most of what is typed changes none of them
        self._findings = findings
        self._fields.show_marks(by_place(findings))
        self._tabs.mark(counts_by_tab(findings, self.session.form))
        for page in self._tabs.pages_made():
            if isinstance(page, ShowsFindings):
                page.set_findings(findings)

    def go_to(self, target: str) -> bool:
        """Show the place that a finding or a change names, and put the focus there."""
        return self._navigator.go_to(target)

    def undo(self) -> None:
        """Take the last step back and show where it was; what is being typed is a step too."""
        self._travel(self.session.undo)

    def redo(self) -> None:
        """Do again what was taken back last, and show where it is."""
        self._travel(self.session.redo)

    def _travel(self, move: Callable[[], None]) -> None:
        self.commit()
        before = self.session.declaration
        move()
        target = first_difference(before, self.session.declaration, self.session.form)
        if target is not None and not self._navigator.show_here(target):
            self.go_to(target)

    def _show_change(self, before: Declaration, after: Declaration) -> None:
        if before.status != after.status:
            self._fields.set_locked(self.session.is_read_only)
        self._show(after)

    def _show(self, declaration: Declaration) -> None:
        self._header.show_declaration(declaration)
        for page in self._tabs.pages_made():
            if isinstance(page, FieldPage):
                page.refresh(declaration)

    def _explain(self, key: str) -> None:
        required = self._fields.demand(key) is Demand.REQUIRED
        self._help.show_field(self.session.form.field(key), required=required)
        self.field = key

    def _enter_tab(self, key: str) -> None:
        self.session.close_step()
        self.field = ""
        self._show_help(key)
        self.tab_shown.emit(key)

    def _show_help(self, key: str) -> None:
        """Where no field stands there is no filling instruction: F1 opens the manual, which has its menu."""
        has_fields = isinstance(self._tabs.page(key), FieldPage)
        self._help.setVisible(has_fields)
        if not has_fields:
            self._help.show_text("")

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        super().showEvent(event)
        if not self._was_shown and not event.spontaneous():
            self._was_shown = True
            self._tabs.make_rest()
            self._navigator.focus_first()
