"""A clerk at the keyboard: nothing in the windows is reached in another way."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QKeyCombination, QTimer
from PySide6.QtGui import QGuiApplication, QKeySequence, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.composing import enter

PATIENCE_MS: Final = 20_000
_LOOK_AGAIN_MS: Final = 10


class Keyboard:
    """Key strokes go to the window in front, as from the system; Chinese comes from an input method."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot

    def press(self, *keys: str) -> None:
        """Press keys one after the other: `press("Ctrl+N", "Return")`."""
        for key in keys:
            combination: QKeyCombination = QKeySequence(key)[0]
            QTest.keyClick(self._front(), combination.key(), combination.keyboardModifiers())
            QApplication.processEvents()

    def write(self, text: str) -> None:
        """Type a text: ASCII by key strokes, what else there is as an input method commits it."""
        if text.isascii():
            for letter in text:
                QTest.keyClick(self._front(), letter)
        else:
            enter(self.focused, text)
        QApplication.processEvents()

    def answer_file_dialogs(self, *files: Path, ask: str) -> None:
        """Press a key that brings up dialogs for files, and type a path into each of them."""
        waiting = list(files)
        asking = QTimer()
        asking.setInterval(_LOOK_AGAIN_MS)
        answered: set[QFileDialog] = set()

        def answer() -> None:
            dialog = QApplication.activeModalWidget()
            if waiting and isinstance(dialog, QFileDialog) and dialog.isVisible() and dialog not in answered:
                answered.add(dialog)
                self.press("Ctrl+A")
                self.write(str(waiting.pop(0)))
                self.press("Return")

        asking.timeout.connect(answer)
        asking.start()
        self.press(ask)
        asking.stop()
        assert not waiting, f"nothing asked for {waiting}"

    def until(self, is_so: Callable[[], object]) -> None:
        """Wait until something has come about."""
        self._qtbot.waitUntil(lambda: bool(is_so()), timeout=PATIENCE_MS)

    @property
    def focused(self) -> QWidget:
        """What keys go to."""
        self._front()
        widget = QApplication.focusWidget()
        assert widget is not None
        return widget

    def _front(self) -> QWindow:
        """The window in front; when one has closed, the next, as a window manager would have it."""
        if QGuiApplication.focusWindow() is None:
            windows = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
            (QApplication.activeModalWidget() or windows[0]).activateWindow()
            self.until(QGuiApplication.focusWindow)
        window = QGuiApplication.focusWindow()
        assert window is not None
        return window
