"""One field of a form on the screen: label, input, note and findings."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from perfgoals_desktop.domain.declaration import Answer
from perfgoals_desktop.domain.money import MoneyUnit
from perfgoals_desktop.schema.definition import FieldDefinition, FieldKind
from perfgoals_desktop.schema.level import Level
from perfgoals_desktop.ui.fields.date import CertainYear
from perfgoals_desktop.ui.fields.finding_lines import FindingLine, FindingLines, set_level
from perfgoals_desktop.ui.fields.label import Demand, FieldLabel
from perfgoals_desktop.ui.fields.making import make_input
from perfgoals_desktop.ui.fields.marks import Mark
from perfgoals_desktop.ui.fields.notes import note_on
from perfgoals_desktop.ui.theme import em

_OFTEN_NOTED = {FieldKind.AMOUNT, FieldKind.LONG_TEXT}


class Field(QObject):
    """The widgets of one field; a page places `label` and `body` beside each other."""

    def __init__(
        self,
        definition: FieldDefinition,
        unit: MoneyUnit,
        certain_year: CertainYear = lambda: None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.definition = definition
        # Made where they will stay: with a style sheet, Qt styles all over again at each new parent.
        self.body = QWidget(parent)
        self.input = make_input(definition, unit, certain_year, self.body)
        self.label = FieldLabel(definition.label, self.input, parent)
        self._note: FindingLine | None = None
        self._findings: FindingLines | None = None
        self._demand = Demand.OPTIONAL
        self._marks: Sequence[Mark] = ()
        self._column = QVBoxLayout(self.body)
        self._arrange()
        self.refresh_note()
        self._describe()

    @property
    def key(self) -> str:
        """The key of the field."""
        return self.definition.key

    @property
    def takes_height(self) -> bool:
        """Whether the field uses all the height it is given."""
        return self.definition.kind is FieldKind.LONG_TEXT

    def _arrange(self) -> None:
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(em(self.body) // 8)
        fixed = self.input.sizePolicy().horizontalPolicy() == QSizePolicy.Policy.Maximum
        flush = (Qt.AlignmentFlag.AlignLeft,) if fixed else ()
        self._column.addWidget(self.input, int(self.takes_height), *flush)
        self._column.addStretch(0 if self.takes_height else 1)
        if self.definition.kind in _OFTEN_NOTED:
            self._note = self._make_note()

    def _make_note(self) -> FindingLine:
        note = FindingLine(self.body)
        if self.takes_height:
            note.align_right()
        kept = note.sizePolicy()
        # The page does not jump at the first digit.
        kept.setRetainSizeWhenHidden(self.definition.kind in _OFTEN_NOTED)
        note.setSizePolicy(kept)
        self._column.insertWidget(1, note)
        return note

    def show_answer(self, answer: Answer | None) -> None:
        """Show what the declaration says; edits nothing."""
        self.input.show_answer(answer)
        self.refresh_note()

    def refresh_note(self) -> None:
        """Show capitals, count or doubt about what the input stands for now."""
        note = note_on(self.definition, self.input.answer, typing=self.input.is_typed)
        # The review says more exactly what the note only doubts.
        doubled = note.level is Level.WARNING and bool(self._marks)
        shown = bool(note.text) and not doubled
        if shown and self._note is None:
            self._note = self._make_note()
        if self._note is not None:
            self._note.tell(note.level, note.text)
            if self._note.isVisibleTo(self.body) != shown:
                self._note.setVisible(shown)

    def show_marks(self, marks: Sequence[Mark]) -> None:
        """Show the findings about this field, the gravest first."""
        told = [(mark.level, mark.message) for mark in marks]
        if told == [(mark.level, mark.message) for mark in self._marks]:
            return
        self._marks = marks
        self.refresh_note()
        if self._findings is None:
            self._findings = FindingLines(self.body)
            self._column.insertWidget(self._column.count() - 1, self._findings)
        self._findings.show_marks(marks)
        set_level(self.input, marks[0].level.value if marks else "")
        self._describe()

    def set_demand(self, demand: Demand) -> None:
        """Show whether the form wants the field to be filled."""
        if demand is not self._demand:
            self._demand = demand
            self.label.set_demand(demand)
            self._describe()

    def _describe(self) -> None:
        """Say aloud what is seen around the input: whether it is required, what is wrong, what goes in."""
        said = [self.tr("必填")] if self._demand is Demand.REQUIRED else []
        said += [mark.message for mark in self._marks]
        said.append(self.definition.hint)
        self.input.setAccessibleDescription("；".join(part for part in said if part))
