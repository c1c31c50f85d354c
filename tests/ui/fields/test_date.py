import datetime

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QCalendarWidget, QTableView

from perfgoals_desktop.ui.fields.date import DateInput
from tests.ui.composing import enter

NEW_YEAR = datetime.date(2023, 1, 1)


@pytest.fixture
def start(in_window, listen) -> DateInput:
    made = in_window(DateInput("start_date"))
    listen(made)
    return made


def test_a_date_is_written_out_when_one_leaves(start, heard, leave, qtbot):
    qtbot.keyClicks(start, "20230101")
    leave(start)

    assert start.text() == "2023-01-01"
    assert heard[-1] == ("start_date", NEW_YEAR)


def test_month_and_day_are_enough_where_the_year_is_certain(in_window, leave, qtbot):
    start = in_window(DateInput("start_date", lambda: 2023))

    qtbot.keyClicks(start, "1.1")
    leave(start)

    assert start.text() == "2023-01-01"


@pytest.mark.parametrize(
    ("key", "modifier"),
    [
        (Qt.Key.Key_F4, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier),
    ],
)
def test_the_calendar_opens_at_the_date_and_fills_in_what_is_chosen(start, heard, qtbot, key, modifier):
    start.show_answer(NEW_YEAR)

    qtbot.keyClick(start, key, modifier)
    calendar = start.findChild(QCalendarWidget)
    opened_at = calendar.selectedDate()
    view = calendar.findChild(QTableView)
    qtbot.keyClick(view, Qt.Key.Key_Right)
    qtbot.keyClick(view, Qt.Key.Key_Return)

    assert opened_at == QDate(2023, 1, 1)
    assert heard == [("start_date", datetime.date(2023, 1, 2))]
    assert start.text() == "2023-01-02"
    assert not calendar.isVisible()


def test_the_button_opens_the_calendar_at_today(start):
    start.actions()[0].trigger()

    calendar = start.findChild(QCalendarWidget)
    assert calendar.isVisible()
    assert calendar.selectedDate() == QDate.currentDate()
    calendar.hide()


def test_ctrl_semicolon_is_today(start, heard, qtbot):
    qtbot.keyClick(start, Qt.Key.Key_Semicolon, Qt.KeyboardModifier.ControlModifier)

    assert heard == [("start_date", QDate.currentDate().toPython())]


def test_a_locked_date_opens_no_calendar(start, qtbot):
    start.set_locked(True)

    qtbot.keyClick(start, Qt.Key.Key_F4)
    qtbot.keyClick(start, Qt.Key.Key_Semicolon, Qt.KeyboardModifier.ControlModifier)

    assert start.findChild(QCalendarWidget) is None
    assert start.answer is None


def test_what_is_no_date_is_kept(start, heard, leave):
    enter(start, "2023年底")
    leave(start)

    assert heard == [("start_date", "2023年底")]
    assert start.text() == "2023年底"
