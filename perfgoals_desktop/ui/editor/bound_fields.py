"""The fields of a form, each bound to the session."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from perfgoals_desktop.domain.declaration import Answer, Declaration
from perfgoals_desktop.domain.funding import OVERALL_PART, OVERALL_REQUIRED
from perfgoals_desktop.schema.definition import ProjectSpan
from perfgoals_desktop.ui.fields.field import Field
from perfgoals_desktop.ui.fields.label import Demand
from perfgoals_desktop.ui.fields.marks import Mark
from perfgoals_desktop.ui.session import EditingSession


class BoundFields(QObject):
    """Makes fields, sends what is typed to the session and shows what the session says.

    Signals:
        entered(key): the field has the focus now.
        moved(key, step): the user wants to go on to the next field (1) or back (-1).
    """

    entered = Signal(str)
    moved = Signal(str, int)

    def __init__(self, session: EditingSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._fields: dict[str, Field] = {}
        self._marks: Mapping[str, Sequence[Mark]] = MappingProxyType({})
        session.changed.connect(self._show_changes)

    def __iter__(self) -> Iterator[Field]:
        return iter(self._fields.values())

    def __getitem__(self, key: str) -> Field:
        return self._fields[key]

    def make(self, key: str, parent: QWidget) -> Field:
        """The field called `key`, showing its answer; raises KeyError for one the form has not."""
        form = self._session.form
        field = Field(form.field(key), form.money_unit, self._certain_year, parent)
        self._fields[key] = field
        field.input.edited.connect(self._edit)
        field.input.finished.connect(self._finish)
        field.input.entered.connect(self.entered)
        field.input.moved.connect(self.moved)
        field.show_answer(self._session.declaration.answers.get(key))
        field.set_demand(self.demand(key))
        field.input.set_locked(self._session.is_read_only)
        field.show_marks(self._marks.get(key, ()))
        return field

    def demand(self, key: str) -> Demand:
        """What the form wants of a field, given the nature that is declared."""
        form = self._session.form
        required = form.field(key).required
        if key in OVERALL_PART and form.spans:
            if not form.asks_overall_part(self._session.declaration):
                return Demand.NOT_ASKED
            required = required or key in OVERALL_REQUIRED
        return Demand.REQUIRED if required else Demand.OPTIONAL

    def is_passed_over(self, key: str) -> bool:
        """Whether Enter goes past a field: it is blank, and this project is known not to fill it."""
        declaration = self._session.declaration
        recurrent = self._session.form.span(declaration) is ProjectSpan.RECURRENT
        return recurrent and key in OVERALL_PART and key not in declaration.answers

    def commit(self) -> None:
        """Keep what is being composed and write out what is being typed, in every field."""
        for field in self:
            field.input.commit()

    def show_marks(self, marks: Mapping[str, Sequence[Mark]]) -> None:
        """Show the findings beneath their fields."""
        self._marks = marks
        for field in self:
            field.show_marks(marks.get(field.key, ()))

    def set_locked(self, locked: bool) -> None:
        """Make all fields readable only, or free."""
        for field in self:
            field.input.set_locked(locked)

    def _certain_year(self) -> int | None:
        """The fiscal year for recurrent projects, which begin and end in it."""
        declaration = self._session.declaration
        recurrent = self._session.form.span(declaration) is ProjectSpan.RECURRENT
        return declaration.fiscal_year if recurrent else None

    def _edit(self, key: str, answer: Answer | None) -> None:
        self._session.set_answer(key, answer, typing=True)
        self._fields[key].refresh_note()

    def _finish(self, key: str) -> None:
        self._session.close_step()
        self._fields[key].refresh_note()

    def _show_changes(self, before: Declaration, after: Declaration) -> None:
        for key, field in self._fields.items():
            if before.answers.get(key) != after.answers.get(key):
                field.show_answer(after.answers.get(key))
            field.set_demand(self.demand(key))
