"""Asks for a field and what it shall say in several projects at once (批量修改)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QLabel,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from perfgoals_desktop.domain.money import MoneyUnit
from perfgoals_desktop.schema.definition import FieldDefinition, FieldKind, FormDefinition
from perfgoals_desktop.ui.dialogs.buttons import take_or_leave
from perfgoals_desktop.ui.fields.making import FieldInput, make_input
from perfgoals_desktop.ui.naming import named
from perfgoals_desktop.ui.theme import ems

NOT_ALIKE = frozenset({"name"})
"""What no two projects share."""


def common_fields(forms: Sequence[FormDefinition]) -> list[FieldDefinition]:
    """The fields that all the forms have, alike in kind, in the order of the first one."""
    first, *others = forms
    return [
        field
        for field in first.fields
        if field.key not in NOT_ALIKE
        and all(form.has_field(field.key) and form.field(field.key).kind is field.kind for form in others)
    ]


class ChangeFieldDialog(QDialog):
    """One input for each field, as the editor has it; the one of the chosen field shows.

    Signals:
        taken(key, answer): the field `key` shall say `answer`; None empties it.
    """

    taken = Signal(str, object)

    def __init__(
        self, fields: Sequence[FieldDefinition], unit: MoneyUnit, count: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("change_field_dialog")
        self.setWindowTitle(self.tr("批量修改"))
        self._fields = named(QComboBox(self), "change_which", self.tr("要修改的栏目"))
        self._inputs = QStackedWidget(self)
        self._made: list[FieldInput] = []
        for field in fields:
            self._add(field, unit)
        self._note = QLabel(self, wordWrap=True)
        self._note.setText(self.tr("将修改 {0} 个项目。留空则清除这一栏；修改以后可以撤销。").format(count))
        self._buttons, self._take_button = take_or_leave(
            self, self.tr("修改 {0} 个项目").format(count), self._take
        )
        self._arrange()
        self._fields.currentIndexChanged.connect(self._inputs.setCurrentIndex)
        self.resize(ems(self, 32), self.sizeHint().height())

    def _add(self, field: FieldDefinition, unit: MoneyUnit) -> None:
        page = QWidget(self._inputs)
        made = make_input(field, unit, parent=page)
        made.setSizePolicy(QSizePolicy.Policy.Expanding, made.sizePolicy().verticalPolicy())
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(made)
        if field.kind is not FieldKind.LONG_TEXT:
            column.addStretch()
        page.setFocusProxy(made)
        self._fields.addItem(field.label)
        self._inputs.addWidget(page)
        self._made.append(made)

    def _arrange(self) -> None:
        rows = QFormLayout()
        rows.addRow(self.tr("栏目(&F)"), self._fields)
        rows.addRow(self.tr("改为(&T)"), self._inputs)
        column = QVBoxLayout(self)
        column.addLayout(rows)
        column.addWidget(self._note)
        column.addWidget(self._buttons)

    def _take(self) -> None:
        chosen = self._made[self._fields.currentIndex()]
        chosen.commit()
        self.accept()
        self.taken.emit(chosen.key, chosen.answer)
