"""One line of text that is read as an answer: texts, amounts, years."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from perfgoals_desktop.domain.declaration import Answer
from perfgoals_desktop.domain.entering import one_line
from perfgoals_desktop.ui.fields.composing import Composition
from perfgoals_desktop.ui.fields.draft import Draft, Read, Write
from perfgoals_desktop.ui.fields.drafted import DraftedInput
from perfgoals_desktop.ui.fields.keys import (
    enter_step,
    is_undo_or_redo,
    pop_up_without_undo,
)
from perfgoals_desktop.ui.theme import ems

# Qt cuts a pasted text at its limit without a word; a form's limit is shown, not enforced.
_NO_LIMIT: Final = 10_000_000


class InputLine(DraftedInput, QLineEdit):
    """One line of text; its object name is the field's key.

    `wide` is how many Chinese characters it offers room for; None takes what there is.

    Signals:
        edited(key, answer): the user has changed what the line holds; None is blank.
        finished(key): the user is done with it; what follows is a step of its own.
        entered(key): it has the focus now.
        moved(key, step): Enter (1) or Shift+Enter (-1) was pressed.
    """

    edited = Signal(str, object)
    finished = Signal(str)
    entered = Signal(str)
    moved = Signal(str, int)

    def __init__(
        self, key: str, read: Read, write: Write, *, wide: int | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(key)
        self.setMaxLength(_NO_LIMIT)
        self._wide = wide
        self._draft = Draft(read, write)
        self._composition = Composition(self)
        if wide is not None:
            self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.textEdited.connect(self._take_typed)

    def take(self, answer: Answer | None) -> None:
        """Hold what the user chose in another way than by typing: from a calendar, a list, a sum."""
        text = self._draft.show(answer)
        if text is not None:
            self._put(text)
            self.edited.emit(self.key, answer)
        self.finished.emit(self.key)

    def set_locked(self, locked: bool) -> None:
        """Make the line readable only; its text can still be copied."""
        self.setReadOnly(locked)

    def _take_typed(self, text: str) -> None:
        single = one_line(text)
        if single != text:
            place = len(one_line(text[: self.cursorPosition()]))
            self.setText(single)
            self.setCursorPosition(place)
        if self._draft.typed(single):
            self.edited.emit(self.key, self._draft.answer)

    def _put(self, text: str) -> None:
        if text != self.text():
            self.setText(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        step = 0 if self._composition.is_under_way else enter_step(event)
        if step:
            self.moved.emit(self.key, step)
        elif is_undo_or_redo(event):
            event.ignore()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self._paste_as_a_step(event)
        else:
            super().keyPressEvent(event)

    def _paste_as_a_step(self, event: QKeyEvent) -> None:
        self.finished.emit(self.key)
        super().keyPressEvent(event)
        self.finished.emit(self.key)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        self.finished.emit(self.key)  # what the menu pastes or cuts is a step of its own
        pop_up_without_undo(self.createStandardContextMenu(), event.globalPos())

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        hint = super().sizeHint()
        return hint if self._wide is None else QSize(ems(self, self._wide), hint.height())
