import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from perfgoals_desktop.ui.fields.choice import ChoiceInput
from tests.ui.composing import enter

NATURES = ("经常性专项业务费", "其他经常性项目", "一次性项目", "其他一次性项目", "阶段性项目")


@pytest.fixture
def nature(in_window, listen) -> ChoiceInput:
    made = in_window(ChoiceInput("nature", NATURES))
    listen(made)
    return made


def test_a_new_choice_is_blank(nature, heard):
    assert nature.currentText() == ""
    assert nature.answer is None
    assert heard == []


def test_showing_an_answer_says_nothing(nature, heard):
    nature.show_answer("一次性项目")

    assert nature.currentIndex() == 2
    assert nature.currentText() == "一次性项目"
    assert heard == []


def test_a_word_that_is_not_in_the_list_is_shown_and_stays(nature, heard, leave):
    nature.show_answer("延续项目")

    nature.setFocus()
    leave(nature)

    assert nature.currentText() == "延续项目"
    assert heard == []


@pytest.mark.parametrize("typed", ["5", "阶段", "阶段性项目"])
def test_a_number_or_a_part_is_enough(nature, heard, leave, typed):
    enter(nature.lineEdit(), typed)
    leave(nature)

    assert heard[-1] == ("nature", "阶段性项目")
    assert nature.currentText() == "阶段性项目"


def test_the_arrow_keys_go_through_the_list(nature, heard, qtbot):
    nature.show_answer("一次性项目")

    qtbot.keyClick(nature, Qt.Key.Key_Down)

    assert heard == [("nature", "其他一次性项目")]


def test_f4_opens_the_list_and_enter_chooses(nature, heard, qtbot):
    nature.show_answer("一次性项目")

    qtbot.keyClick(nature, Qt.Key.Key_F4)
    qtbot.keyClick(nature.view(), Qt.Key.Key_Down)
    qtbot.keyClick(nature.view(), Qt.Key.Key_Return)

    assert heard == [("nature", "其他一次性项目")]
    assert nature.currentText() == "其他一次性项目"


def test_enter_asks_to_move_on(nature, qtbot):
    with qtbot.waitSignal(nature.moved) as moved:
        qtbot.keyClick(nature, Qt.Key.Key_Return)

    assert moved.args == ["nature", 1]


def test_the_wheel_scrolls_the_page_and_changes_nothing(nature, heard):
    nature.show_answer("一次性项目")
    middle = QPointF(nature.rect().center())
    turned = QWheelEvent(
        middle,
        nature.mapToGlobal(middle),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )

    QApplication.sendEvent(nature, turned)

    assert nature.currentText() == "一次性项目"
    assert heard == []


def test_a_locked_choice_opens_no_list_and_changes_nothing(nature, heard, qtbot):
    nature.show_answer("一次性项目")
    nature.set_locked(True)

    qtbot.keyClick(nature, Qt.Key.Key_Down)
    qtbot.keyClick(nature, Qt.Key.Key_F4)

    assert not nature.view().isVisible()
    assert nature.currentText() == "一次性项目"
    assert heard == []
