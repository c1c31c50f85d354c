"""Marks on the part of a text that is beyond the form's limit."""

from __future__ import annotations

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit

from perfgoals_desktop.ui.fields.text_change import units


def excess_marks(
    document: QTextDocument, text: str, limit: int | None, colour: str
) -> list[QTextEdit.ExtraSelection]:
    """The mark on what follows the first `limit` characters; none within the limit."""
    if limit is None or len(text) <= limit:
        return []
    mark = QTextEdit.ExtraSelection()
    cursor = QTextCursor(document)
    cursor.setPosition(units(text[:limit]))
    cursor.movePosition(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
    mark.cursor = cursor  # type: ignore[attr-defined]  # the stubs do not list the members
    mark.format = _underlined(QColor(colour))  # type: ignore[attr-defined]
    return [mark]


def _underlined(colour: QColor) -> QTextCharFormat:
    written = QTextCharFormat()
    written.setForeground(colour)
    written.setFontUnderline(True)
    written.setUnderlineColor(colour)
    return written
