"""What an input method sends to a widget; `keyClicks` cannot type Chinese."""

from __future__ import annotations

from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget


def compose(widget: QWidget, text: str) -> None:
    """Let an input method show `text` as being composed."""
    QApplication.sendEvent(widget, QInputMethodEvent(text, []))


def enter(widget: QWidget, text: str) -> None:
    """Let an input method commit `text`."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(widget, event)
