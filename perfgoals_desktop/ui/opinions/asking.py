"""Asks for the words of an opinion."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QDialog, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from perfgoals_desktop.ui.dialogs.buttons import take_or_leave
from perfgoals_desktop.ui.naming import named
from perfgoals_desktop.ui.theme import ems


class OpinionDialog(QDialog):
    """A text of some lines about one place; Ctrl+Enter takes it.

    Signals:
        said(text): somebody has said this.
    """

    said = Signal(str)

    def __init__(self, title: str, place: str, *, needed: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("opinion_dialog")
        self.setWindowTitle(title)
        self._needed = needed
        label = QLabel(place, self, wordWrap=True)
        self._text = named(QPlainTextEdit(self), "opinion_text", title)
        self._text.setTabChangesFocus(True)
        self._buttons, self._button = take_or_leave(self, title.rstrip("…"), self._take)
        self._button.setShortcut("Ctrl+Return")
        self._text.textChanged.connect(self._check)
        column = QVBoxLayout(self)
        for widget in (label, self._text, self._buttons):
            column.addWidget(widget)
        self.resize(ems(self, 30), ems(self, 14))
        self._check()

    def _check(self) -> None:
        self._button.setEnabled(not self._needed or bool(self._text.toPlainText().strip()))

    def _take(self) -> None:
        self.accept()
        self.said.emit(self._text.toPlainText())


def ask(
    title: str, place: str, parent: QWidget, act: Callable[[str], object], *, needed: bool = True
) -> OpinionDialog:
    """Open the dialog; `place` says what the words are about, blank for the whole declaration."""
    whole = QCoreApplication.translate("Opinions", "整张申报表")
    dialog = OpinionDialog(title, place or whole, needed=needed, parent=parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.said.connect(act)
    dialog.open()
    return dialog
