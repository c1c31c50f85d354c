"""The line that is typed in within a cell of an item view."""

from __future__ import annotations

from enum import Enum, auto
from typing import Final

from PySide6.QtCore import QEvent, QPersistentModelIndex, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QInputMethodEvent, QKeyEvent, Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from perfgoals_desktop.ui.fields.composing import Composition
from perfgoals_desktop.ui.fields.keys import (
    enter_step,
    is_override_of_undo,
    is_undo_or_redo,
    pop_up_without_undo,
)
from perfgoals_desktop.ui.models.tree_structure import Index

# Qt cuts a pasted text at its limit without a word; the review names what is too long.
_NO_LIMIT: Final = 10_000_000


class Leave(Enum):
    """How a cell is left."""

    ENTER = auto()
    TAB = auto()
    BACK = auto()
    CANCEL = auto()


class CellEdit(QLineEdit):
    """One cell while it is typed in; nothing that is being composed is lost when it closes.

    Signals:
        left(how): the user is done with the cell, or gives up what was typed.
    """

    left = Signal(object)

    def __init__(self, index: Index, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.index = QPersistentModelIndex(index)
        self.setMaxLength(_NO_LIMIT)
        self.setAutoFillBackground(True)
        self._shown = ""
        self._composition = Composition(self)

    def show_text(self, text: str) -> None:
        """Show the cell's text, unless it is the one already shown: typing is not overwritten."""
        if text != self._shown:
            self._shown = text
            self.setText(text)

    def commit(self) -> None:
        """Make what is being composed part of the text."""
        self._composition.commit()

    def leave(self, how: Leave) -> None:
        """Be done with the cell."""
        if how is not Leave.CANCEL:
            self.commit()
        self.left.emit(how)

    def event(self, event: QEvent) -> bool:
        if is_override_of_undo(event):
            event.ignore()  # undo belongs to the session
            return False
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            # Tab would move the focus before keyPressEvent hears of it.
            if event.key() == Qt.Key.Key_Tab:
                self.leave(Leave.TAB)
                return True
            if event.key() == Qt.Key.Key_Backtab:
                self.leave(Leave.BACK)
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        step = 0 if self._composition.is_under_way else enter_step(event)
        if step:
            self.leave(Leave.ENTER if step > 0 else Leave.BACK)
        elif event.key() == Qt.Key.Key_Escape:
            self.leave(Leave.CANCEL)
        elif is_undo_or_redo(event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:  # noqa: N802 - Qt's name
        super().inputMethodEvent(event)
        self._composition.hear(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.commit()
        super().focusOutEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        pop_up_without_undo(self.createStandardContextMenu(), event.globalPos())
