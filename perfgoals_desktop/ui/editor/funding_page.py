"""The funding tab, laid out like the paper: the project at the left, the year at the right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.domain.funding import ANNUAL, COMPOSITIONS, PROJECT, Composition
from perfgoals_desktop.schema.definition import Page
from perfgoals_desktop.ui.editor.field_grid import Placed
from perfgoals_desktop.ui.editor.field_page import FieldPage
from perfgoals_desktop.ui.editor.placing import Placement
from perfgoals_desktop.ui.editor.sum_line import SumLine
from perfgoals_desktop.ui.session import EditingSession

TAKE_SUM = "Alt+="


class FundingPage(FieldPage):
    """Amounts in columns, each with a heading and its live sum; Alt+= takes the sum."""

    def __init__(self, page: Page, session: EditingSession, parent: QWidget | None = None) -> None:
        super().__init__(page, parent)
        self._session = session
        self._sums: list[SumLine] = []
        shortcut = QShortcut(QKeySequence(TAKE_SUM), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.take_sum)

    def place(self, placements: Sequence[Placement]) -> None:
        last = max(place.row for place in placements)
        for column in sorted({place.column for place in placements}):
            members = [place for place in placements if place.column == column]
            composition = self._composition_of(members)
            if composition is not None:
                self.grid.add(Placed(self._heading(composition), None, 0, column))
            super().place([place._replace(row=place.row + 1) for place in members])
            if composition is not None:
                self._sums.append(SumLine(composition, self._session, self.grid))
                self.grid.add(Placed(self._sums[-1], None, last + 2, column))

    @staticmethod
    def _composition_of(members: Sequence[Placement]) -> Composition | None:
        found = (composition.of(place.key for place in members) for composition in COMPOSITIONS)
        return next((composition for composition in found if composition), None)

    def _heading(self, composition: Composition) -> QLabel:
        unit = self._session.form.money_unit.value
        names = {PROJECT.total: self.tr("整个项目（{0}）"), ANNUAL.total: self.tr("本年度（{0}）")}
        heading = QLabel(names[composition.total].format(unit), self.grid)
        heading.setProperty("role", "heading")
        return heading

    def refresh(self, declaration: Declaration) -> None:
        for line in self._sums:
            line.refresh(declaration)

    def take_sum(self) -> None:
        """Take the sum of the column that the focus is in; of the last column when it is in none."""
        focused = QApplication.focusWidget()
        key = focused.objectName() if focused else ""
        chosen = [line for line in self._sums if key in {line.composition.total, *line.composition.parts}]
        for line in (chosen or self._sums[-1:])[:1]:
            line.take_sum()
