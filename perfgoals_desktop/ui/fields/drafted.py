"""What every input does that is typed in: it stands for an answer, and keeps what is typed as it is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent, QInputMethodEvent

from perfgoals_desktop.ui.fields.keys import is_override_of_undo

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance
    from PySide6.QtWidgets import QWidget

    from perfgoals_desktop.domain.declaration import Answer
    from perfgoals_desktop.ui.fields.composing import Composition
    from perfgoals_desktop.ui.fields.draft import Draft

    _Input = QWidget
else:
    _Input = object

_STAYS: Final = Qt.FocusReason.PopupFocusReason


class DraftedInput(_Input):
    """Stands before the Qt class among the bases of an input, which has the signals and says how to write.

    The object name is the field's key.
    """

    finished: SignalInstance
    entered: SignalInstance
    _draft: Draft
    _composition: Composition
    if TYPE_CHECKING:

        def _put(self, text: str) -> None:
            """Show another text."""

    @property
    def key(self) -> str:
        """The key of the field."""
        return self.objectName()

    @property
    def answer(self) -> Answer | None:
        """What the text stands for at this moment."""
        return self._draft.answer

    @property
    def is_typed(self) -> bool:
        """Whether the text is as typed and not yet written out."""
        return self._draft.is_typed

    def show_answer(self, answer: Answer | None) -> None:
        """Show an answer; what is being typed and says the same stays as it is."""
        text = self._draft.show(answer)
        if text is not None:
            self._put(text)

    def commit(self) -> None:
        """Keep what is being composed and write the answer out; before saving, printing, closing."""
        self._composition.commit()
        text = self._draft.finish()
        if text is not None:
            self._put(text)
        self.finished.emit(self.key)

    def event(self, event: QEvent) -> bool:
        if is_override_of_undo(event):
            event.ignore()
            return False
        return super().event(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:  # noqa: N802 - Qt's name
        super().inputMethodEvent(event)
        self._composition.hear(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        super().focusInEvent(event)
        self.entered.emit(self.key)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        if event.reason() != _STAYS:
            self.commit()
        super().focusOutEvent(event)
