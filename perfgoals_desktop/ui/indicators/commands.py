"""What can be done to the indicator table; each is one step of undo."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple
from uuid import UUID, uuid4

from PySide6.QtCore import QObject

from perfgoals_desktop.domain import arranging
from perfgoals_desktop.domain.indicator import Indicator
from perfgoals_desktop.ui.models.indicator_tree import adding_step
from perfgoals_desktop.ui.session import EditingSession


class Place(NamedTuple):
    """Before row `row` of a category."""

    category: str
    row: int


class IndicatorCommands(QObject):
    """Adds, removes, moves and pastes; the session refuses where nothing may be edited."""

    def __init__(self, session: EditingSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session

    @property
    def _table(self) -> tuple[Indicator, ...]:
        return self._session.declaration.indicators

    def add(self, place: Place) -> UUID | None:
        """Add a blank indicator; its first name will join this step."""
        new = Indicator(uuid4(), place.category)
        table = arranging.inserted(self._table, [new], *place, self._session.form.category_keys)
        after = self._session.declaration.with_indicators(table)
        added = self._session.edit(after, self.tr("添加指标"), merge=adding_step(new))
        return new.id if added else None

    def take_back(self, identity: UUID) -> None:
        """Take away a blank row that was just added, as if it had never been."""
        indicator = self._session.indicator(identity)
        if indicator is not None:
            after = self._session.declaration.with_indicators(arranging.without(self._table, {identity}))
            self._session.edit(after, self.tr("删除空行"), merge=adding_step(indicator))

    def remove(self, chosen: Collection[UUID]) -> bool:
        """Delete indicators."""
        text = self.tr("删除 {0} 条指标").format(len(chosen))
        return self._session.set_indicators(arranging.without(self._table, chosen), text)

    def cut(self, chosen: Collection[UUID]) -> bool:
        """Delete indicators that have been copied."""
        text = self.tr("剪切 {0} 条指标").format(len(chosen))
        return self._session.set_indicators(arranging.without(self._table, chosen), text)

    def shift(self, chosen: Collection[UUID], step: int) -> bool:
        """Move indicators one place up (-1) or down (+1), over the edge of a category too."""
        keys = self._session.form.category_keys
        text = self.tr("上移指标") if step < 0 else self.tr("下移指标")
        return self._session.set_indicators(arranging.shifted(self._table, chosen, step, keys), text)

    def paste(self, pasted: Iterable[Indicator], place: Place) -> tuple[UUID, ...]:
        """Put copies in: those of the place's category there, the others at the end of their own."""
        asked = {column.key for column in self._session.form.columns}
        new = [_copy(item, asked) for item in pasted]
        return self._put(new, place, self.tr("粘贴 {0} 条指标").format(len(new)))

    def take(self, new: Sequence[Indicator], place: Place) -> tuple[UUID, ...]:
        """Put in what comes from the library, like what is pasted."""
        return self._put(new, place, self.tr("加入 {0} 条指标").format(len(new)))

    def _put(self, new: Sequence[Indicator], place: Place, text: str) -> tuple[UUID, ...]:
        keys = self._session.form.category_keys
        here = [item for item in new if item.category == place.category]
        elsewhere = [item for item in new if item.category != place.category]
        table = arranging.appended(self._table, elsewhere, keys)
        if here:
            table = arranging.inserted(table, here, *place, keys)
        return tuple(item.id for item in new) if self._session.set_indicators(table, text) else ()


def _copy(indicator: Indicator, asked: Collection[str]) -> Indicator:
    """A new indicator that says the same, as far as the form asks for it."""
    columns = {key: text for key, text in indicator.columns.items() if key in asked}
    return replace(indicator, id=uuid4(), columns=columns)
