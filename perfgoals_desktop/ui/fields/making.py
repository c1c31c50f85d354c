"""The input for a field, by its kind."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from perfgoals_desktop.domain.entering import read_amount, read_line, read_year, written
from perfgoals_desktop.domain.money import MoneyUnit
from perfgoals_desktop.schema.definition import FieldDefinition, FieldKind
from perfgoals_desktop.ui.fields.choice import ChoiceInput
from perfgoals_desktop.ui.fields.date import CertainYear, DateInput
from perfgoals_desktop.ui.fields.line import InputLine
from perfgoals_desktop.ui.fields.long_text import LongTextInput

FieldInput = InputLine | ChoiceInput | LongTextInput
"""All have key, answer, is_typed, show_answer, commit, set_locked and the same signals."""

_YEAR_WIDE: Final = 7
_AMOUNT_WIDE: Final = 16


def make_input(
    field: FieldDefinition,
    unit: MoneyUnit = MoneyUnit.YUAN,
    certain_year: CertainYear = lambda: None,
    parent: QWidget | None = None,
) -> FieldInput:
    """The input for a field, with its object name, its accessible name and its instruction."""
    made = _input_of_kind(field, unit, certain_year, parent)
    made.setAccessibleName(field.label)
    made.setAccessibleDescription(field.hint)
    return made


def _input_of_kind(
    field: FieldDefinition, unit: MoneyUnit, certain_year: CertainYear, parent: QWidget | None
) -> FieldInput:
    match field.kind:
        case FieldKind.TEXT:
            return InputLine(field.key, read_line, written, parent=parent)
        case FieldKind.LONG_TEXT:
            return LongTextInput(field.key, field.max_length, parent)
        case FieldKind.CHOICE:
            return ChoiceInput(field.key, field.options, parent)
        case FieldKind.YEAR:
            return InputLine(field.key, read_year, written, wide=_YEAR_WIDE, parent=parent)
        case FieldKind.DATE:
            return DateInput(field.key, certain_year, parent)
        case FieldKind.AMOUNT:
            return _amount(field.key, unit, parent)


def _amount(key: str, unit: MoneyUnit, parent: QWidget | None) -> InputLine:
    read, write = partial(read_amount, unit=unit), partial(written, unit=unit)
    line = InputLine(key, read, write, wide=_AMOUNT_WIDE, parent=parent)
    line.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    line.setInputMethodHints(Qt.InputMethodHint.ImhPreferNumbers)
    return line


def how_to_enter(field: FieldDefinition, unit: MoneyUnit) -> str:
    """What may be typed in a field of this kind, for the larger help."""
    match field.kind:
        case FieldKind.AMOUNT:
            told = QCoreApplication.translate("FieldHelp", "可输入 1234567.8、123.4万；不写单位时按{0}计。")
            return told.format(unit.value)
        case FieldKind.DATE:
            return QCoreApplication.translate(
                "FieldHelp", "可输入 2023-1-1、20230101、2023年1月1日；F4 打开日历，Ctrl+; 填今天。"
            )
        case FieldKind.YEAR:
            return QCoreApplication.translate("FieldHelp", "输入四位数字，如 2024。")
        case FieldKind.CHOICE:
            return QCoreApplication.translate("FieldHelp", "输入序号或名称的一部分，或按 F4 打开列表选择。")
        case FieldKind.LONG_TEXT:
            return QCoreApplication.translate("FieldHelp", "Ctrl+Enter 换行，Enter 到下一项。")
        case FieldKind.TEXT:
            return QCoreApplication.translate("FieldHelp", "Enter 到下一项，Shift+Enter 回上一项。")
