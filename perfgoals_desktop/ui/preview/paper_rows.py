"""Rows of the indicator table, added and taken out on the paper."""

from __future__ import annotations

from uuid import uuid4

from PySide6.QtCore import QObject

from perfgoals_desktop.domain.arranging import inserted, without
from perfgoals_desktop.domain.indicator import Indicator
from perfgoals_desktop.rules.finding import NAME
from perfgoals_desktop.ui.models.indicator_tree import adding_step
from perfgoals_desktop.ui.preview.cell_keys import category_at, indicator_of, part_key
from perfgoals_desktop.ui.session import EditingSession


class PaperRows(QObject):
    """Adds and removes indicators; what is typed in a new row joins the step that added it."""

    def __init__(self, session: EditingSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session

    def add(self, key: str) -> str:
        """Add a row beneath the one that a cell lies in; returns the key of its name, blank where none is."""
        declaration = self._session.declaration
        category = category_at(key, declaration) or self._session.form.category_keys[0]
        same = [item for item in declaration.indicators if item.category == category]
        here = indicator_of(key, declaration)
        return self.add_to(category, same.index(here) + 1 if here in same else len(same))

    def add_to(self, category: str, row: int | None = None) -> str:
        """Add a row to a category, at its end or before its row `row`."""
        session = self._session
        if session.is_read_only:
            return ""
        new, before = Indicator(uuid4(), category), session.declaration.indicators
        place = sum(item.category == category for item in before) if row is None else row
        table = inserted(before, [new], category, place, session.form.category_keys)
        session.close_step()
        after = session.declaration.with_indicators(table)
        session.edit(after, self.tr("添加指标"), merge=adding_step(new))
        return part_key(new.id, NAME)

    def remove(self, key: str) -> bool:
        """Take out the indicator that a cell lies in, in one step of undo."""
        indicator = indicator_of(key, self._session.declaration)
        if indicator is None:
            return False
        kept = without(self._session.declaration.indicators, {indicator.id})
        return self._session.set_indicators(kept, self.tr("删除指标"))
