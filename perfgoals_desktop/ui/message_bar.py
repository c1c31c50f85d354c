"""The message bar: what went wrong, in a sentence, with the remedy beside it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QWidget

from perfgoals_desktop.schema.level import Level
from perfgoals_desktop.ui.naming import named
from perfgoals_desktop.ui.theme.levels import level_icon, level_name

SHORT_MS: Final = 8_000
"""How long a message stays that needs no answer."""


class MessageBar(QFrame):
    """A line above the page; it never takes the focus from whoever is typing."""

    _level = Level.HINT

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("message_bar")
        self._icon = QLabel(self)
        self._text = named(QLabel(self, wordWrap=True), "message")
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._remedy = named(QPushButton(self), "remedy")
        self._close = named(QToolButton(self), "close_message", self.tr("关闭这条消息"))
        self._close.setText("✕")
        self._close.setAutoRaise(True)
        self._close.setToolTip(self.tr("关闭这条消息"))
        self._timer = QTimer(self, singleShot=True)
        self._act: Callable[[], object] = self.hide
        self._arrange()
        self._remedy.clicked.connect(self._take_remedy)
        self._close.clicked.connect(self.hide)
        self._timer.timeout.connect(self.hide)
        self.hide()

    @property
    def text(self) -> str:
        """What the bar says."""
        return self._text.text()

    def tell(self, text: str) -> None:
        """Say what was done; goes away by itself."""
        self._show(Level.HINT, text)
        self._timer.start(SHORT_MS)

    def offer(self, text: str, remedy: str, act: Callable[[], object]) -> None:
        """Say what was done and offer to do something about it; goes away by itself."""
        self.warn(text, remedy, act, level=Level.HINT)
        self._timer.start(2 * SHORT_MS)

    def warn(
        self,
        text: str,
        remedy: str = "",
        act: Callable[[], object] | None = None,
        level: Level = Level.ERROR,
    ) -> None:
        """Say what went wrong; stays until it is closed or the remedy is taken."""
        self._timer.stop()
        self._show(level, text)
        self._remedy.setText(remedy)
        self._remedy.setVisible(bool(remedy))
        self._act = act or self.hide

    def _show(self, level: Level, text: str) -> None:
        self._level = level
        self._draw_icon()
        self._icon.setAccessibleName(level_name(level))
        self._text.setText(text)
        self._remedy.hide()
        self.show()

    def _draw_icon(self) -> None:
        size = self.fontMetrics().height()
        self._icon.setPixmap(level_icon(self._level, self.palette()).pixmap(size))

    def _take_remedy(self) -> None:
        self.hide()
        self._act()

    def _arrange(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 4, 6, 4)
        for widget in (self._icon, self._text, self._remedy, self._close):
            row.addWidget(widget)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange} and not self.isHidden():
            self._draw_icon()
