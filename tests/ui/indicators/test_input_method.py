"""What an input method is composing is never lost, however the editing ends."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from perfgoals_desktop.ui.indicators import IndicatorPage
from tests.ui.indicators.conftest import LIBRARY, WEIGHED, Clerk, make_session

NAME, VALUE = 0, 1


def click_elsewhere(clerk):
    place = clerk.tree.visualRect(clerk.at(4)).center()
    QTest.mouseClick(clerk.tree.viewport(), Qt.MouseButton.LeftButton, pos=place)


def focus_elsewhere(clerk):
    QLineEdit.setFocus(clerk.page.window().findChild(QLineEdit, "elsewhere"))


ENDS = {
    "tab": lambda clerk: QTest.keyClick(clerk.editor, Qt.Key.Key_Tab),
    "mouse": click_elsewhere,
    "focus": focus_elsewhere,
    "hidden": lambda clerk: clerk.page.hide(),
    "closed": lambda clerk: clerk.page.window().close(),
    "commit": lambda clerk: clerk.page.commit(),
}


@pytest.fixture
def clerk(qapp, qtbot):
    window = QWidget()
    page = IndicatorPage(make_session(), LIBRARY, window)
    elsewhere = QLineEdit(window)
    elsewhere.setObjectName("elsewhere")
    column = QVBoxLayout(window)
    column.addWidget(page)
    column.addWidget(elsewhere)
    qtbot.addWidget(window)
    window.resize(900, 700)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    page.tree.setFocus()
    yield Clerk(page)
    window.close()


@pytest.mark.parametrize("end", ENDS.values(), ids=ENDS)
def test_a_name_that_is_being_composed_is_kept(clerk, qtbot, end):
    clerk.go(1, NAME)
    clerk.press(Qt.Key.Key_F2)
    clerk.write("培训")
    clerk.compose("班次")

    end(clerk)

    qtbot.waitUntil(lambda: clerk.written()[0] == ("quantity", "培训班次", "≥4(期)"))


@pytest.mark.parametrize("end", ENDS.values(), ids=ENDS)
def test_a_value_that_is_being_composed_is_kept(clerk, qtbot, end):
    clerk.go(1, VALUE)
    clerk.press(Qt.Key.Key_F2)
    clerk.write("≥6")
    clerk.compose("次")

    end(clerk)

    qtbot.waitUntil(lambda: clerk.written()[0] == ("quantity", "培训期数", "≥6(次)"))


def test_composing_begins_on_a_cell_that_is_not_open(clerk):
    clerk.go(1, VALUE)

    clerk.compose("dabiao")
    assert clerk.editor is not None
    clerk.compose("", "达标")
    clerk.enter()

    assert clerk.written()[0] == ("quantity", "培训期数", "达标")


def test_enter_while_composing_is_the_input_method_s(clerk):
    clerk.go(1, NAME)
    clerk.press(Qt.Key.Key_F2)
    clerk.compose("peixun")

    QTest.keyClick(clerk.editor, Qt.Key.Key_Return)

    assert clerk.editor is not None
    clerk.press(Qt.Key.Key_Escape)


def test_a_phrase_of_any_length_is_taken_whole(clerk):
    phrase = "代表履职培训研讨交流活动举办及时率" * 30
    clerk.go(1, NAME)
    clerk.press(Qt.Key.Key_F2)

    clerk.write(phrase)
    clerk.page.commit()

    assert clerk.written()[0][1] == phrase


def test_the_columns_of_the_form_keep_it_too(qapp, qtbot):
    page = IndicatorPage(make_session(form=WEIGHED), LIBRARY)
    qtbot.addWidget(page)
    page.show()
    clerk = Clerk(page)
    page.tree.start_editing(clerk.at(1, 2))
    clerk.compose("二十")

    page.hide()
    QApplication.processEvents()

    assert page.model.indicator_at(clerk.at(1)).columns["weight"] == "二十"
