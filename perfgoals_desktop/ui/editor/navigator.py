"""Going through the editor: to the place of a finding, and on with Enter from field to field."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt

from perfgoals_desktop.rules.finding import TABLE
from perfgoals_desktop.schema.definition import FormDefinition
from perfgoals_desktop.ui.editor.bound_fields import BoundFields
from perfgoals_desktop.ui.editor.field_page import FieldPage
from perfgoals_desktop.ui.editor.marking import tab_of
from perfgoals_desktop.ui.editor.moving import Stop, next_stop
from perfgoals_desktop.ui.editor.pages import GoesTo
from perfgoals_desktop.ui.editor.tabs import EditorTabs

_BY_KEY = Qt.FocusReason.TabFocusReason
_BY_JUMP = Qt.FocusReason.OtherFocusReason


class Navigator:
    """Knows the order of all fields, and which tab a place lies on."""

    def __init__(self, form: FormDefinition, tabs: EditorTabs, fields: BoundFields) -> None:
        self._form = form
        self._tabs = tabs
        self._fields = fields
        self._stops: list[Stop] = []

    def add(self, tab: str, keys: Sequence[str]) -> None:
        """Take the fields of a page into the way that Enter goes, behind the earlier ones.

        A page without fields is one stop.
        """
        self._stops += [Stop(tab, key) for key in keys or ("",)]

    def focus_first(self) -> None:
        """Put the focus into the first field of the form."""
        if self._stops and self._stops[0].key:
            self.go_to(self._stops[0].key)

    def go_to(self, target: str) -> bool:
        """Show the place of a target and put the focus there; False where it has none."""
        key = tab_of(target, self._form)
        if key is None or not self._tabs.show_key(key):
            return False
        page = self._tabs.page(key)
        if isinstance(page, FieldPage):
            return page.reveal(target, _BY_JUMP)
        if isinstance(page, GoesTo):
            return page.go_to(target) is not False
        return True

    def show_here(self, target: str) -> bool:
        """Show a place on the page in front where that is no page of the form but shows it too: the paper."""
        front = self._tabs.current_key
        page = self._tabs.page(front)
        is_of_form = any(stop.tab == front for stop in self._stops)
        return not is_of_form and isinstance(page, GoesTo) and page.go_to(target) is True

    def move(self, key: str, step: int) -> bool:
        """Go on from a field (1) or back (-1); False at the ends of the form."""
        stop = next_stop(self._stops, key, step, self._fields.is_passed_over)
        if stop is None:
            return False
        self._tabs.show_key(stop.tab)
        page = self._tabs.page(stop.tab)
        if isinstance(page, FieldPage):
            page.reveal(stop.key, _BY_KEY)
        elif isinstance(page, GoesTo):
            page.go_to(TABLE)
        elif page is not None:
            page.setFocus(_BY_KEY)
        return True
