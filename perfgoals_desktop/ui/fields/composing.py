"""Text that an input method is still composing (preedit), and how it is kept."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget


class Composition:
    """What is being composed in one widget; not yet part of its text.

    Qt asks the input method to commit when the focus moves; not every input
    method does, and a page that is printed or saved moves no focus.
    """

    def __init__(self, widget: QWidget) -> None:
        self._widget = widget
        self._text = ""

    @property
    def is_under_way(self) -> bool:
        """Whether something is being composed."""
        return bool(self._text)

    def hear(self, event: QInputMethodEvent) -> None:
        """Keep what is being composed; to be called after the widget has handled the event."""
        self._text = event.preeditString()

    def commit(self) -> None:
        """Make what is being composed part of the text."""
        if not self._text:
            return
        QGuiApplication.inputMethod().commit()
        if self._text:
            event = QInputMethodEvent()
            event.setCommitString(self._text)
            QApplication.sendEvent(self._widget, event)
            QGuiApplication.inputMethod().reset()
