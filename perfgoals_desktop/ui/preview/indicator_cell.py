"""A part of an indicator, typed in over its cell of the paper."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from uuid import UUID, uuid4

from PySide6.QtCore import QEvent, QModelIndex, QObject
from PySide6.QtWidgets import QWidget

from perfgoals_desktop.domain.arranging import appended, without
from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.domain.entering import one_line
from perfgoals_desktop.domain.indicator import Indicator
from perfgoals_desktop.rules.finding import NAME, VALUE, indicator_part, target_of
from perfgoals_desktop.services.indicator_search import IndicatorSearch
from perfgoals_desktop.ui.delegates.cell_edit import CellEdit, Leave
from perfgoals_desktop.ui.delegates.name_edit import NameEdit
from perfgoals_desktop.ui.delegates.value_edit import ValueEdit
from perfgoals_desktop.ui.models.indicator_tree import adding_step, read_target
from perfgoals_desktop.ui.preview.cell_input import CellInput
from perfgoals_desktop.ui.preview.cell_keys import blank_key, blank_row, part_label, text_of
from perfgoals_desktop.ui.session import EditingSession

_STEPS = {Leave.ENTER: 1, Leave.TAB: 1, Leave.BACK: -1, Leave.CANCEL: 0}


class IndicatorCell(CellInput):
    """Name, value or another column of an indicator, or of a row that is still to be filled.

    The first thing typed in such a row makes an indicator of it; when it is all
    taken out again, so is the indicator.
    """

    def __init__(
        self, key: str, session: EditingSession, search: IndicatorSearch | None, parent: QWidget
    ) -> None:
        blank, named = blank_row(key), indicator_part(key)
        self._category = blank.category if blank else ""
        self._identity: UUID = named[0] if named else uuid4()
        self._part = blank.part if blank else named[1] if named else ""
        self._is_editing = False
        self._before = session.indicator(self._identity) or Indicator(self._identity, self._category)
        line = self._make_line(session, search, parent)
        super().__init__(line, session, parent)
        self._line = line
        line.setText(text_of(key, session.declaration, session.form))
        line.textEdited.connect(self._edit)
        line.left.connect(self._leave)

    def _make_line(
        self, session: EditingSession, search: IndicatorSearch | None, parent: QWidget
    ) -> CellEdit:
        nowhere = QModelIndex()
        if self._part == NAME and search is not None:
            return NameEdit(nowhere, self._before.category, session.form, search, parent)
        if self._part == VALUE:
            return ValueEdit(nowhere, parent)
        line = CellEdit(nowhere, parent)
        line.setObjectName(f"indicator-{self._part}")
        line.setAccessibleName(part_label(self._part, session.form))
        return line

    @property
    def key(self) -> str:
        indicator = self.session.indicator(self._identity)
        return target_of(indicator, self._part) if indicator else blank_key(self._category, self._part)

    @property
    def is_there(self) -> bool:
        return bool(self._category) or self.session.indicator(self._identity) is not None

    def select_all(self) -> None:
        self._line.selectAll()

    def commit(self) -> None:
        self._line.commit()
        self._take_suggestion()
        self.session.close_step()

    def _leave(self, how: Leave) -> None:
        self.left.emit(_STEPS[how])

    def _edit(self, typed: str) -> None:
        indicator = self.session.indicator(self._identity) or Indicator(self._identity, self._category)
        self._put(self._with_text(indicator, one_line(typed).strip()))

    def _with_text(self, indicator: Indicator, text: str) -> Indicator:
        if self._part == NAME:
            return replace(indicator, name=text)
        if self._part == VALUE:
            target = read_target(text)
            before = self._before.target
            says_the_same = replace(target, entered=before.entered) == before
            return replace(indicator, target=before if says_the_same else target)
        columns = {**indicator.columns, self._part: text}
        return replace(
            indicator, columns=MappingProxyType({key: item for key, item in columns.items() if item})
        )

    def _take_suggestion(self) -> None:
        """Put the value that a suggested name brings along where there is none yet."""
        chosen = self._line.chosen if isinstance(self._line, NameEdit) else None
        indicator = self.session.indicator(self._identity)
        if chosen is None or self.session.is_read_only:
            return
        indicator = indicator or Indicator(self._identity, self._category)
        target = chosen.target if indicator.target.is_blank else indicator.target
        self._put(replace(indicator, name=chosen.name, target=target))

    def _put(self, changed: Indicator) -> None:
        """Make this the indicator; all that is typed in one go is one step of undo."""
        if not self.is_there:
            return  # it was taken out while it was being typed in
        session = self.session
        declaration = session.declaration
        if session.indicator(self._identity) is not None:
            kept = [changed if item.id == changed.id else item for item in declaration.indicators]
        else:
            kept = list(appended(declaration.indicators, [changed], session.form.category_keys))
        if self._category and changed == Indicator(self._identity, self._category):
            kept = list(without(kept, {self._identity}))
        step = self.tr("修改“{0}”").format(part_label(self._part, session.form))
        # What is typed in a new row joins the step that added it: undo takes both away.
        merge = adding_step(changed) if not self._before.name else f"{self._part}:{self._identity}"
        self._is_editing = True
        session.edit(declaration.with_indicators(kept), step, merge=merge)
        self._is_editing = False

    def _follow(self, before: Declaration, after: Declaration) -> None:
        if self._is_editing or before.indicators == after.indicators:
            return
        text = text_of(self.key, after, self.session.form)
        if text != self._line.text():
            self._line.setText(text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        # The line itself knows Tab and Esc, also while its list is open.
        return QObject.eventFilter(self, watched, event)
