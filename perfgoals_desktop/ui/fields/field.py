"""One field of a form on the screen: label, input, note and findings."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from perfgoals_desktop.domain.declaration import Answer
from perfgoals_desktop.domain.money import MoneyUnit
from perfgoals_desktop.schema.definition import FieldDefinition, FieldKind
from perfgoals_desktop.schema.settings import Level
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
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.definition = definition
        self.input = make_input(definition, unit, certain_year)
        self.label = FieldLabel(definition.label, self.input)
        self.body = QWidget()
        self._note = FindingLine(self.body)
        self._findings = FindingLines(self.body)
        self._demand = Demand.OPTIONAL
        self._marks: Sequence[Mark] = ()
        self._arrange()
        self.refresh_note()

    @property
    def key(self) -> str:
        """The key of the field."""
        return self.definition.key

    @property
    def takes_height(self) -> bool:
        """Whether the field uses all the height it is given."""
        return self.definition.kind is FieldKind.LONG_TEXT

    def _arrange(self) -> None:
        column = QVBoxLayout(self.body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(em(self.body) // 8)
        fixed = self.input.sizePolicy().horizontalPolicy() == QSizePolicy.Policy.Maximum
        column.addWidget(self.input, int(self.takes_height), *self._flush_left(fixed))
        if self.takes_height:
            self._note.align_right()
        column.addWidget(self._note)
        column.addWidget(self._findings)
        column.addStretch(0 if self.takes_height else 1)
        if self.definition.kind in _OFTEN_NOTED:
            kept = self._note.sizePolicy()
            kept.setRetainSizeWhenHidden(True)  # the page does not jump at the first digit
            self._note.setSizePolicy(kept)

    @staticmethod
    def _flush_left(fixed: bool) -> tuple[Qt.AlignmentFlag, ...]:
        return (Qt.AlignmentFlag.AlignLeft,) if fixed else ()

    def show_answer(self, answer: Answer | None) -> None:
        """Show what the declaration says; edits nothing."""
        self.input.show_answer(answer)
        self.refresh_note()

    def refresh_note(self) -> None:
        """Show capitals, count or doubt about what the input stands for now."""
        note = note_on(self.definition, self.input.answer, typing=self.input.is_typed)
        # The review says more exactly what the note only doubts.
        doubled = note.level is Level.WARNING and bool(self._marks)
        self._note.tell(note.level, note.text)
        self._note.setVisible(bool(note.text) and not doubled)

    def show_marks(self, marks: Sequence[Mark]) -> None:
        """Show the findings about this field, the gravest first."""
        self._marks = marks
        self.refresh_note()
        self._findings.show_marks(marks)
        set_level(self.input, marks[0].level.value if marks else "")
        self._describe()

    def set_demand(self, demand: Demand) -> None:
        """Show whether the form wants the field to be filled."""
        self._demand = demand
        self.label.set_demand(demand)
        self._describe()

    def _describe(self) -> None:
        """Say aloud what is seen around the input: whether it is required, what is wrong, what goes in."""
        said = [self.tr("必填")] if self._demand is Demand.REQUIRED else []
        said += [mark.message for mark in self._marks]
        said.append(self.definition.hint)
        self.input.setAccessibleDescription("；".join(part for part in said if part))
