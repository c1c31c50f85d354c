import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest


@pytest.fixture
def edit(clerk):
    clerk.go(4, 1)
    clerk.press(Qt.Key.Key_F2)
    return clerk.editor


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (">=95%", "定量　≥ · 95 · %"),
        ("95%以上", "定量　≥ · 95 · %"),
        ("不超过24小时", "定量　≤ · 24 · 小时"),
        ("100.00%", "定量，按等于理解　= · 100.00 · %"),
        ("≥3", "定量　≥ · 3 · 没有单位"),
        ("达标", "定性"),
        ("2023年12月31日", "定性"),
        ("  ", ""),
    ],
)
def test_what_is_typed_says_how_it_is_understood(edit, typed, told):
    edit.setText(typed)

    assert edit.understanding == told
    assert edit.accessibleDescription() == told


def test_the_understanding_stands_beside_the_text(edit):
    edit.setText(">=95%")

    assert edit.textMargins().right() > 0
    assert edit.toolTip() == ""


def test_a_long_text_leaves_the_understanding_to_the_tool_tip(edit):
    edit.setText("按照年度工作方案确定的时间节点全部完成" * 3)

    assert edit.textMargins().right() == 0
    assert edit.toolTip() == "定性"


def test_the_understanding_finds_its_place_again_in_another_font(edit):
    edit.setText(">=95%")
    narrow = edit.textMargins().right()

    font = QFont(edit.font())
    font.setPointSizeF(font.pointSizeF() * 2)
    edit.setFont(font)
    edit.event(QEvent(QEvent.Type.FontChange))

    assert edit.textMargins().right() > narrow


def test_it_opens_with_the_value_as_the_form_prints_it(clerk):
    clerk.go(3, 1)
    clerk.press(Qt.Key.Key_F2)

    assert clerk.editor.text() == "≥95.00(%)"
    assert clerk.editor.accessibleName() == "指标值"


def test_undo_while_typing_is_left_to_the_session(edit):
    edit.setText("1")

    QTest.keyClick(edit, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert edit.text() == "1"


def test_findings_that_arrive_do_not_overwrite_what_is_typed(clerk, edit):
    edit.setText(">=9")

    index = clerk.at(4, 1)
    clerk.page.model.dataChanged.emit(index, index)

    assert edit.text() == ">=9"
    clerk.press(Qt.Key.Key_Escape)
