"""A text of many lines: goals and descriptions."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from perfgoals_desktop.domain.entering import read_text, written
from perfgoals_desktop.ui.fields.composing import Composition
from perfgoals_desktop.ui.fields.draft import Draft
from perfgoals_desktop.ui.fields.drafted import DraftedInput
from perfgoals_desktop.ui.fields.excess import excess_marks
from perfgoals_desktop.ui.fields.keys import (
    enter_step,
    is_line_break,
    is_undo_or_redo,
    pop_up_without_undo,
)
from perfgoals_desktop.ui.fields.text_change import change_between
from perfgoals_desktop.ui.theme import colours_of

_LINES: Final = 4
_ENDS_A_STEP: Final = ("。", "；", "！", "？", "\n")
"""A sentence is a step of undo: a whole goal would be too much to lose at once."""


class LongTextInput(DraftedInput, QPlainTextEdit):
    """A text of many lines; its object name is the field's key.

    `limit` is how many characters the form takes; what is beyond is marked, never cut.

    Signals:
        edited(key, answer), finished(key), entered(key), moved(key, step): as those of InputLine.
    """

    edited = Signal(str, object)
    finished = Signal(str)
    entered = Signal(str)
    moved = Signal(str, int)

    def __init__(self, key: str, limit: int | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(key)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._limit = limit
        self._showing = False
        self._text = ""
        self._draft = Draft(read_text, written)
        self._composition = Composition(self)
        self.textChanged.connect(self._take_typed)

    def set_locked(self, locked: bool) -> None:
        """Make the text readable only; it can still be copied."""
        self.setReadOnly(locked)
        self.setTextInteractionFlags(
            self.textInteractionFlags() | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )

    def _take_typed(self) -> None:
        # Qt also speaks of a change when the look changes or something is being composed.
        text = self.toPlainText()
        if text == self._text:
            return
        self._text = text
        self._mark_excess()
        if self._showing or not self._draft.typed(text):
            return
        self.edited.emit(self.key, self._draft.answer)
        if text[: _place(self.textCursor())].endswith(_ENDS_A_STEP):
            self.finished.emit(self.key)

    def _put(self, text: str) -> None:
        """Show another text by changing only what differs, so that the cursor stays near."""
        old = self.toPlainText()
        if text == old:
            return
        change = change_between(old, text)
        cursor = self.textCursor()
        cursor.setPosition(change.start)
        cursor.setPosition(change.end, QTextCursor.MoveMode.KeepAnchor)
        self._showing = True
        cursor.insertText(change.text)
        self._showing = False
        if self.hasFocus():
            self.setTextCursor(cursor)

    def _mark_excess(self) -> None:
        colour = colours_of(self.palette()).error
        self.setExtraSelections(excess_marks(self.document(), self._text, self._limit, colour))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        step = 0 if self._composition.is_under_way else enter_step(event)
        if step:
            self.moved.emit(self.key, step)
        elif is_line_break(event) and not self.isReadOnly():
            self.textCursor().insertText("\n")
            self.ensureCursorVisible()
        elif is_undo_or_redo(event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802 - Qt's name
        self.finished.emit(self.key)
        super().insertFromMimeData(source)
        self.finished.emit(self.key)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._mark_excess()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        pop_up_without_undo(self.createStandardContextMenu(), event.globalPos())

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(super().sizeHint().width(), self.minimumSizeHint().height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        edges = 2 * (self.frameWidth() + round(self.document().documentMargin()))
        height = self.fontMetrics().lineSpacing() * _LINES + edges
        return QSize(super().minimumSizeHint().width(), height)


def _place(cursor: QTextCursor) -> int:
    """Where a cursor stands, in characters."""
    before = QTextCursor(cursor)
    before.setPosition(0, QTextCursor.MoveMode.KeepAnchor)
    return len(before.selectedText())
