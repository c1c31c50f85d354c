"""A data file that may only be looked at: the bar that says so, and what can still be done."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final

from PySide6.QtCore import QEvent
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from perfgoals_desktop.ui.naming import named
from perfgoals_desktop.ui.theme import colours_of, icon

LOOKING: Final = frozenset(
    {
        *("new_file", "open_file", "sample", "restore_backup", "backup_settings", "rebuild"),
        *("print", "save_pdf", "save_summary", "export", "hand_over", "hand_over_draft", "quit"),
        *("open_project", "check_all", "history", "compare", "check_paper", "show_bin"),
        *("hand_over_draft", "save_as_template"),
        *("back", "find", "letters_larger", "letters_smaller", "letters_normal"),
        *("scheme_system", "scheme_light", "scheme_dark", "help", "about", "nothing_to_edit"),
    }
)
"""The actions that change nothing in the data file; whatever is new changes it until it stands here."""


class OnlyLooking:
    """Takes back the offer of every action that would write to the data file."""

    def __init__(self) -> None:
        self._taken_back: list[QAction] = []

    def undo(self) -> None:
        """Offer again what was taken back; whoever knows better says so after this."""
        for action in self._taken_back:
            action.setEnabled(True)
        self._taken_back.clear()

    def apply(self, actions: Iterable[QAction]) -> None:
        """Offer only what changes nothing."""
        for action in actions:
            if action.isEnabled() and action.objectName() not in LOOKING:
                action.setEnabled(False)
                self._taken_back.append(action)


class ReadOnlyBar(QFrame):
    """A line above the page for as long as the data file may only be read."""

    def __init__(self, again: Callable[[], object], parent: QWidget | None = None) -> None:
        """`again` opens the data file anew, to write to it."""
        super().__init__(parent)
        self.setObjectName("read_only_bar")
        self.setProperty("role", "notice")
        self._icon = QLabel(self)
        self._text = named(QLabel(self, wordWrap=True), "read_only_reason")
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._again = named(QPushButton(self.tr("重新打开，以便修改"), self), "open_again")
        self._again.clicked.connect(lambda _checked: again())
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 4, 6, 4)
        for widget in (self._icon, self._text, self._again):
            row.addWidget(widget)
        self.hide()

    @property
    def text(self) -> str:
        """What the bar says."""
        return self._text.text()

    def show_reason(self, why: str) -> None:
        """Say why the file may only be read; blank when it may be written."""
        said = self.tr("只读：可以查看、打印、导出，不能修改。")
        self._text.setText(f"{said}{why}" if why else "")
        self._draw()
        self.setVisible(bool(why))

    def _draw(self) -> None:
        side = self.fontMetrics().height()
        self._icon.setPixmap(icon("lock", colours_of(self.palette()).warning).pixmap(side, side))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_again"):
            self._draw()
