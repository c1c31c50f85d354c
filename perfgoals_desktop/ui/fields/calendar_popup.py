"""The calendar that opens beneath a date."""

from __future__ import annotations

from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtGui import QColor, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QToolButton, QWidget

from perfgoals_desktop.ui.theme import colours_of, icon

_ARROWS = {"qt_calendar_prevmonth": "chevron-left", "qt_calendar_nextmonth": "chevron-right"}


class CalendarPopup(QCalendarWidget):
    """A month to choose a day from, in the colours of the program."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowFlag(Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setContentsMargins(1, 1, 1, 1)  # room for the border that the style sheet draws
        self.setAccessibleName(self.tr("日历"))
        self.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)

    def open_at(self, date: QDate, place: QPoint) -> None:
        """Show the month of `date` at a place on the screen, or above it where there is no room."""
        self._colour()
        self.setSelectedDate(date)
        self.adjustSize()
        room = self.screen().availableGeometry()
        highest = room.bottom() - self.height()
        self.move(min(place.x(), room.right() - self.width()), max(room.top(), min(place.y(), highest)))
        self.show()
        self.setFocus()

    def _colour(self) -> None:
        colours = colours_of(self.palette())
        weekend = QTextCharFormat()
        weekend.setForeground(QColor(colours.error))
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.setWeekdayTextFormat(day, weekend)
        for name, arrow in _ARROWS.items():
            button = self.findChild(QToolButton, name)
            if button is not None:
                button.setIcon(icon(arrow, colours.text))
