"""The small line beneath an input: capitals, counts, and what was not understood."""

from __future__ import annotations

from typing import Final, NamedTuple

from PySide6.QtCore import QCoreApplication

from perfgoals_desktop.domain.capitals import in_capitals
from perfgoals_desktop.domain.declaration import Answer
from perfgoals_desktop.domain.money import Money
from perfgoals_desktop.schema.definition import FieldDefinition, FieldKind
from perfgoals_desktop.schema.level import Level

_NEARLY_FULL: Final = 0.8
"""From this part of the limit on, a text of one line is counted."""


class Note(NamedTuple):
    """A sentence about what the field holds, and its level where something is wrong."""

    text: str = ""
    level: Level | None = None


def note_on(field: FieldDefinition, answer: Answer | None, *, typing: bool) -> Note:
    """The note for an answer; while it is being typed, nobody is told that it cannot be understood."""
    match field.kind:
        case FieldKind.AMOUNT if isinstance(answer, Money):
            return Note(QCoreApplication.translate("FieldNote", "大写：{0}").format(in_capitals(answer)))
        case FieldKind.AMOUNT | FieldKind.DATE | FieldKind.YEAR if isinstance(answer, str) and not typing:
            return Note(_not_understood(field.kind), Level.WARNING)
        case FieldKind.TEXT | FieldKind.LONG_TEXT if field.max_length is not None:
            return _count(field, len(answer) if isinstance(answer, str) else 0, field.max_length)
        case _:
            return Note()


def _count(field: FieldDefinition, length: int, limit: int) -> Note:
    if length > limit:
        told = QCoreApplication.translate("FieldNote", "{0}/{1}，超出 {2} 字")
        return Note(told.format(length, limit, length - limit), Level.ERROR)
    if field.kind is FieldKind.LONG_TEXT or length >= limit * _NEARLY_FULL:
        return Note(f"{length}/{limit}")
    return Note()


def _not_understood(kind: FieldKind) -> str:
    match kind:
        case FieldKind.AMOUNT:
            return QCoreApplication.translate(
                "FieldNote", "看不出是多少金额，已按原文保留。请填数字，如 123400 或 12.34万。"
            )
        case FieldKind.DATE:
            return QCoreApplication.translate(
                "FieldNote", "看不出是哪一天，已按原文保留。请填年月日，如 2023-01-01。"
            )
        case _:
            return QCoreApplication.translate(
                "FieldNote", "看不出是哪一年，已按原文保留。请填四位数字，如 2024。"
            )
