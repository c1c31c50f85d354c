from uuid import UUID

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from perfgoals_desktop.ui.indicators import IndicatorPage
from tests.ui.indicators.conftest import LIBRARY, ROWS, WEIGHED, make_session, show

ENTER, TAB, ESCAPE, INSERT = Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Escape, Qt.Key.Key_Insert
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def test_a_table_is_filled_without_the_mouse(blank):
    blank.go_to_category("output.quantity")

    for name, value in (("走访户数", ">=10户"), ("座谈次数", "3次")):
        blank.enter() if blank.editor is None else None
        blank.write(name)
        blank.enter()
        blank.write(value)
        blank.enter()
    blank.enter()  # the new row is left blank: this category is done
    blank.enter()
    blank.write("材料完整性")
    blank.press(TAB)
    blank.write("完整")
    blank.press(ENTER)
    blank.press(ESCAPE)

    assert blank.written() == [
        ("quantity", "走访户数", "≥10(户)"),
        ("quantity", "座谈次数", "=3(次)"),
        ("quality", "材料完整性", "完整"),
    ]


def test_adding_and_naming_a_row_is_one_step(clerk):
    clerk.go(2)

    clerk.enter()
    clerk.write("培训天数")
    clerk.enter()
    clerk.write("10天")
    clerk.page.commit()

    assert [name for _, name, _ in clerk.written()][:3] == ["培训期数", "培训人次", "培训天数"]
    clerk.session.undo_stack.undo()
    assert clerk.written()[2] == ("quantity", "培训天数", "")
    clerk.session.undo_stack.undo()
    assert len(clerk.written()) == len(ROWS)
    assert not clerk.session.undo_stack.canUndo()


@pytest.mark.parametrize("end", [ESCAPE, ENTER])
def test_a_blank_new_row_leaves_no_trace(clerk, end):
    before = clerk.session.declaration
    clerk.go(2)

    clerk.enter()
    assert clerk.session.declaration != before
    clerk.press(end)

    assert clerk.session.declaration == before
    assert clerk.session.undo_stack.count() == 0


def test_a_blank_new_row_goes_when_one_goes_elsewhere(clerk, qtbot):
    before = clerk.session.declaration
    clerk.go(2)
    clerk.enter()

    clerk.go(4)

    qtbot.waitUntil(lambda: clerk.session.declaration == before)
    assert clerk.session.undo_stack.count() == 0


def test_a_named_new_row_stays_when_its_value_is_given_up(clerk):
    clerk.go(2)
    clerk.enter()
    clerk.write("培训天数")
    clerk.enter()

    clerk.press(ESCAPE)

    assert ("quantity", "培训天数", "") in clerk.written()


@pytest.mark.parametrize(
    ("key", "modifier"),
    [
        (INSERT, Qt.KeyboardModifier.NoModifier),
        (INSERT, Qt.KeyboardModifier.KeypadModifier),
        (Qt.Key.Key_N, CONTROL),
    ],
)
def test_a_row_is_added_below_the_current_one(clerk, key, modifier):
    clerk.go(1)

    clerk.press(key, modifier)
    clerk.write("培训天数")
    clerk.page.commit()

    assert [name for _, name, _ in clerk.written()][:3] == ["培训期数", "培训天数", "培训人次"]


def test_adding_again_while_the_new_row_is_blank_adds_only_one(clerk):
    clerk.go(1)

    clerk.press(INSERT)
    clerk.press(INSERT)
    clerk.press(INSERT)
    clerk.write("培训天数")
    clerk.page.commit()

    assert [name for _, name, _ in clerk.written()][:3] == ["培训期数", "培训天数", "培训人次"]
    assert len(clerk.written()) == len(ROWS) + 1


def test_adding_again_works_in_an_empty_category_too(blank):
    blank.go_to_category("benefit.economic")

    blank.press(INSERT)
    blank.press(INSERT)
    blank.write("节约资金")
    blank.page.commit()

    assert blank.written() == [("economic", "节约资金", "")]


def test_adding_on_a_family_goes_to_its_first_category(clerk):
    clerk.tree.setCurrentIndex(clerk.page.model.index(1, 0))

    clerk.press(INSERT)
    clerk.write("节约资金")
    clerk.page.commit()

    assert ("economic", "节约资金", "") in clerk.written()


def test_enter_goes_down_and_adds_at_the_end(clerk):
    clerk.go(1, 1)

    clerk.enter()
    assert clerk.tree.currentIndex() == clerk.at(2, 1)
    assert clerk.editor is None

    clerk.enter()
    assert clerk.editor is not None
    assert len(clerk.session.declaration.indicators) == len(ROWS) + 1
    clerk.press(ESCAPE)


def test_enter_on_a_category_goes_to_its_first_row(clerk):
    clerk.go_to_category("output.quantity")

    clerk.enter()

    assert clerk.tree.currentIndex() == clerk.at(1)


def test_values_are_changed_down_the_column(clerk):
    clerk.go(1, 1)
    clerk.press(Qt.Key.Key_F2)
    clerk.write("≥6期")

    clerk.enter()

    assert clerk.written()[0] == ("quantity", "培训期数", "≥6(期)")
    assert clerk.tree.currentIndex() == clerk.at(2, 1)


def test_shift_enter_and_shift_tab_go_back(clerk):
    clerk.go(2, 1)
    clerk.press(Qt.Key.Key_F2)

    clerk.press(ENTER, SHIFT)
    assert clerk.editor.index.column() == 0
    clerk.press(Qt.Key.Key_Backtab, SHIFT)

    assert clerk.tree.currentIndex() == clerk.at(1, 1)
    clerk.press(Qt.Key.Key_Backtab, SHIFT)
    clerk.press(Qt.Key.Key_Backtab, SHIFT)
    assert clerk.editor is None


def test_escape_gives_up_what_was_typed(clerk):
    before = clerk.session.declaration
    clerk.go(1)
    clerk.press(Qt.Key.Key_F2)
    clerk.write("别的名称")

    clerk.press(ESCAPE)

    assert clerk.session.declaration == before
    assert clerk.editor is None


def test_typing_on_a_row_changes_it(clerk):
    clerk.go(1, 1)

    clerk.press(Qt.Key.Key_8)
    clerk.press(Qt.Key.Key_Percent)
    clerk.enter()

    assert clerk.written()[0] == ("quantity", "培训期数", "=8(%)")


def test_arrows_go_from_cell_to_cell(clerk):
    clerk.go(1)

    clerk.press(Qt.Key.Key_Right)
    assert clerk.tree.currentIndex() == clerk.at(1, 1)
    clerk.press(Qt.Key.Key_Right)
    assert clerk.tree.currentIndex() == clerk.at(1, 1)
    clerk.press(Qt.Key.Key_Down)
    assert clerk.tree.currentIndex() == clerk.at(2, 1)
    clerk.press(Qt.Key.Key_Left)
    assert clerk.tree.currentIndex() == clerk.at(2)
    clerk.press(Qt.Key.Key_Left)
    assert clerk.page.model.branch_at(clerk.tree.currentIndex()).key == "output.quantity"


def test_the_columns_of_the_form_follow_the_value(qtbot):
    clerk = show(IndicatorPage(make_session(ROWS[:1], WEIGHED), LIBRARY), qtbot)
    clerk.go(1, 1)
    clerk.press(Qt.Key.Key_F2)

    clerk.press(TAB)
    assert clerk.editor.objectName() == "indicator-weight"
    clerk.write("20")
    clerk.press(TAB)

    assert clerk.session.indicator(UUID(int=1)).columns == {"weight": "20"}
    assert clerk.editor.objectName() == "indicator-name"
    clerk.press(ESCAPE)
    assert len(clerk.written()) == 1


def test_a_column_is_emptied_again(qtbot):
    clerk = show(IndicatorPage(make_session(ROWS[:1], WEIGHED), LIBRARY), qtbot)
    clerk.page.model.setData(clerk.at(1, 2), "20")

    clerk.page.model.setData(clerk.at(1, 2), "")

    assert dict(clerk.session.indicator(UUID(int=1)).columns) == {}
    assert clerk.session.undo_stack.undoText() == "修改“权重”"


def test_a_key_that_has_no_name_types_its_character(clerk):
    clerk.go(1)

    event = QKeyEvent(QEvent.Type.KeyPress, 0x57F9, Qt.KeyboardModifier.NoModifier, "培")
    QApplication.sendEvent(clerk.tree, event)
    clerk.page.commit()

    assert clerk.written()[0][1] == "培"
