"""A tab of ordinary fields, in the rows that the form gives them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.schema.definition import Page
from perfgoals_desktop.ui.editor.field_grid import MOST, FieldGrid, Placed
from perfgoals_desktop.ui.editor.placing import Placement
from perfgoals_desktop.ui.fields.field import Field
from perfgoals_desktop.ui.theme import em, ems


class FieldPage(QScrollArea):
    """A page of fields; it scrolls rather than cut anything."""

    def __init__(self, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fields: dict[str, Field] = {}
        self.setAccessibleName(page.title)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        content = QWidget(self.viewport())
        self._column = QVBoxLayout(content)
        self.grid = FieldGrid(content)
        self._column.addWidget(self.grid)
        self.setWidget(content)
        # The page has the colour of the window, not of a list.
        content.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of the page's fields, in reading order."""
        return tuple(self._fields)

    def fill(self, placements: Sequence[Placement], fields: Sequence[Field]) -> None:
        """Place fields, made for `grid`, in reading order."""
        self._fields = {field.key: field for field in fields}
        self.place(placements)
        for first, second in pairwise(fields):
            QWidget.setTabOrder(first.input, second.input)

    def place(self, placements: Sequence[Placement]) -> None:
        """Put the fields where they belong; `placements` are in reading order."""
        for place in placements:
            field = self._fields[place.key]
            self.grid.add(
                Placed(field.body, field.label, place.row, place.column, place.wide, field.takes_height)
            )

    def reveal(self, key: str, reason: Qt.FocusReason) -> bool:
        """Put the focus into a field and scroll to it; False for a field of another page."""
        field = self._fields.get(key)
        if field is None:
            return False
        field.input.setFocus(reason)
        self.ensureWidgetVisible(field.body, 0, em(self))
        return True

    def refresh(self, declaration: Declaration) -> None:
        """Show what depends on several fields at once; an ordinary page has nothing of the kind."""

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(super().minimumSizeHint().width(), 2 * em(self))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        self._fit()
        super().resizeEvent(event)
        focused = QApplication.focusWidget()
        if focused and self.isAncestorOf(focused):
            self.ensureWidgetVisible(focused, 0, em(self))

    def _fit(self) -> None:
        """Keep the grid from growing too wide by a margin: Qt reckons heights without a greatest width."""
        margin = em(self)
        room = self.viewport().width() - 2 * margin
        spare = max(0, room - ems(self, MOST))
        self._column.setContentsMargins(margin, margin, margin + spare, margin)
        self.grid.arrange_for(room - spare)
