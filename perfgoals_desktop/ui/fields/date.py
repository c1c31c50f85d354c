"""A date: typed in any usual way, or chosen from a calendar."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QDate, QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from perfgoals_desktop.domain.declaration import Answer
from perfgoals_desktop.domain.entering import read_date, written
from perfgoals_desktop.ui.fields.calendar_popup import CalendarPopup
from perfgoals_desktop.ui.fields.keys import asks_list
from perfgoals_desktop.ui.fields.line import InputLine
from perfgoals_desktop.ui.theme import colours_of, icon

CertainYear = Callable[[], int | None]
"""The year that a date without one lies in; None where that is not certain."""

_WIDE = 12


class DateInput(InputLine):
    """A line that reads dates, with a calendar behind its button, F4 or Alt+↓; Ctrl+; is today."""

    def __init__(
        self, key: str, certain_year: CertainYear = lambda: None, parent: QWidget | None = None
    ) -> None:
        def read(text: str) -> Answer | None:
            return read_date(text, certain_year())

        super().__init__(key, read, partial(written), wide=_WIDE, parent=parent)
        self._calendar: CalendarPopup | None = None
        self._button = QAction(self.tr("选择日期（F4）"), self)
        self._button.triggered.connect(self.open_calendar)
        self.addAction(self._button, QLineEdit.ActionPosition.TrailingPosition)
        self._draw_button()

    def open_calendar(self) -> None:
        """Show the calendar at the date of the line, or at today."""
        if self.isReadOnly():
            return
        calendar = self._calendar = self._calendar or self._make_calendar()
        answer = self.answer
        shown = answer if isinstance(answer, datetime.date) else _date(QDate.currentDate())
        calendar.open_at(
            QDate(shown.year, shown.month, shown.day), self.mapToGlobal(self.rect().bottomLeft())
        )

    def _make_calendar(self) -> CalendarPopup:
        calendar = CalendarPopup(self)
        calendar.activated.connect(self._choose)
        calendar.clicked.connect(self._choose)
        return calendar

    def _choose(self, chosen: QDate) -> None:
        if self._calendar is not None:
            self._calendar.hide()
        self.take(_date(chosen))
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def _draw_button(self) -> None:
        self._button.setIcon(icon("calendar-days", colours_of(self.palette()).muted))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if asks_list(event):
            self.open_calendar()
        elif control and event.key() == Qt.Key.Key_Semicolon and not self.isReadOnly():
            self.take(_date(QDate.currentDate()))
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_button"):
            self._draw_button()


def _date(chosen: QDate) -> datetime.date:
    return datetime.date(chosen.year(), chosen.month(), chosen.day())
