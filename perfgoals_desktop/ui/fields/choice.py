"""A choice from the form's list, by keyboard: its number, a part of its name, or the list."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from perfgoals_desktop.domain.declaration import Answer
from perfgoals_desktop.domain.entering import read_choice, written
from perfgoals_desktop.ui.fields.keys import asks_list
from perfgoals_desktop.ui.fields.line import InputLine

Index = QModelIndex | QPersistentModelIndex


class _NumberedOptions(QStyledItemDelegate):
    """Shows the number of each option: it is enough to type that."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:  # noqa: N802 - Qt's name
        super().initStyleOption(option, index)
        option.text = f"{index.row() + 1}　{option.text}"  # type: ignore[attr-defined]  # not in the stubs


class ChoiceInput(QComboBox):
    """A list that can be typed in; its object name is the field's key.

    What is not in the list stays: published forms use other words, and the review names them.

    Signals:
        edited(key, answer), finished(key), entered(key), moved(key, step): as those of InputLine.
    """

    edited = Signal(str, object)
    finished = Signal(str)
    entered = Signal(str)
    moved = Signal(str, int)

    def __init__(self, key: str, options: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(key)
        self._line = InputLine(key, partial(read_choice, options=options), written, parent=self)
        self._line.setObjectName(f"{key}-line")
        self.setEditable(True)
        self.setLineEdit(self._line)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setCompleter(None)  # type: ignore[arg-type]  # None takes Qt's completer away
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setItemDelegate(_NumberedOptions(self))
        self.addItems(list(options))
        self.setCurrentIndex(-1)
        self._locked = False
        self._pass_on()

    def _pass_on(self) -> None:
        self.activated.connect(self._choose)
        self._line.edited.connect(lambda _, answer: self.edited.emit(self.key, answer))
        self._line.finished.connect(lambda _: self.finished.emit(self.key))
        self._line.entered.connect(lambda _: self.entered.emit(self.key))
        self._line.moved.connect(lambda _, step: self.moved.emit(self.key, step))

    @property
    def key(self) -> str:
        """The key of the field."""
        return self.objectName()

    @property
    def answer(self) -> Answer | None:
        """What the line stands for at this moment."""
        return self._line.answer

    @property
    def is_typed(self) -> bool:
        """Whether the text is as typed and not yet written out."""
        return self._line.is_typed

    def show_answer(self, answer: Answer | None) -> None:
        """Show an answer, in the list or not."""
        if not (self.is_typed and answer == self.answer):
            self.setCurrentIndex(self.findText(written(answer)))
        self._line.show_answer(answer)

    def commit(self) -> None:
        """Keep what is being composed and write the answer out."""
        self._line.commit()

    def set_locked(self, locked: bool) -> None:
        """Make the choice readable only; its text can still be copied."""
        self._locked = locked
        self._line.set_locked(locked)
        self.setProperty("locked", locked)
        self.style().unpolish(self)
        self.style().polish(self)

    def _choose(self, index: int) -> None:
        if index >= 0:
            self._line.take(self.itemText(index))

    def showPopup(self) -> None:  # noqa: N802 - Qt's name
        if not self._locked:
            super().showPopup()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if asks_list(event):
            self.showPopup()
        elif not self._locked:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        event.ignore()  # turning the wheel over a form scrolls the page and changes no answer
