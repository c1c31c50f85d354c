from dataclasses import replace
from uuid import UUID

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QMenu, QToolBar, QToolButton, QWidget

from perfgoals_desktop.domain.status import Status
from perfgoals_desktop.schema.settings import Level
from perfgoals_desktop.ui.indicators import IndicatorPage
from tests.ui.indicators.conftest import LIBRARY, ROWS, Clerk, Told, make_session, show

ALT, CONTROL, SHIFT = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
UP, DOWN = Qt.Key.Key_Up, Qt.Key.Key_Down
FIRST, THIRD = f"indicator:{UUID(int=1)}", f"indicator:{UUID(int=3)}"


def about(target, level=Level.WARNING):
    return Told(level, target, "请核对。")


def test_showing_a_page_edits_nothing(clerk):
    before = clerk.session.declaration

    for number in range(1, 5):
        for column in (0, 1):
            clerk.go(number, column)
            clerk.press(Qt.Key.Key_F2)
            clerk.page.commit()
    clerk.page.set_findings([about(FIRST)])
    clerk.page.tree_actions.collapse.trigger()
    clerk.page.tree_actions.expand.trigger()
    clerk.page.hide()

    assert clerk.session.declaration is before
    assert clerk.session.undo_stack.count() == 0


def test_several_rows_are_deleted_in_one_step(clerk):
    clerk.go(1)
    clerk.press(DOWN, SHIFT)

    clerk.press(Qt.Key.Key_Delete)

    assert [name for _, name, _ in clerk.written()] == ["参训率", "成果应用情况"]
    assert clerk.session.undo_stack.undoText() == "删除 2 条指标"
    clerk.session.undo_stack.undo()
    assert len(clerk.written()) == len(ROWS)


def test_after_deleting_the_next_row_is_selected(clerk):
    clerk.go(2)

    clerk.press(Qt.Key.Key_Delete)
    clerk.press(Qt.Key.Key_Delete)

    assert [name for _, name, _ in clerk.written()] == ["参训率", "成果应用情况"]


def test_rows_are_moved_over_the_edge_of_their_category(clerk):
    clerk.go(2)

    clerk.press(DOWN, ALT)
    assert clerk.written()[1] == ("quality", "培训人次", "=200(人次)")
    assert clerk.tree.currentIndex() == clerk.at(2)

    clerk.press(UP, ALT)
    clerk.press(UP, ALT)
    assert [name for kind, name, _ in clerk.written() if kind == "quantity"] == ["培训人次", "培训期数"]
    assert [item.id.int for item in clerk.tree.chosen()] == [2]
    assert clerk.session.undo_stack.undoText() == "上移指标"


def test_undo_to_empty_and_redo_to_full(blank):
    empty = blank.session.declaration
    blank.go_to_category("output.quantity")
    for name in "甲乙丙丁":
        blank.press(Qt.Key.Key_Insert)
        blank.write(name)
        blank.page.commit()
    for _ in range(3):
        blank.press(UP, ALT)
    blank.press(Qt.Key.Key_Delete)
    full = blank.session.declaration

    while blank.session.undo_stack.canUndo():
        blank.session.undo_stack.undo()
    assert blank.session.declaration == empty
    while blank.session.undo_stack.canRedo():
        blank.session.undo_stack.redo()

    assert blank.session.declaration == full
    assert blank.page.model.index_of_category("output.quantity").isValid()


def test_undo_keeps_folding_and_selection(clerk):
    benefit = clerk.page.model.index(1, 0)
    clerk.tree.collapse(benefit)
    clerk.go(3)
    clerk.page.model.setData(clerk.at(1), "培训班次")

    clerk.session.undo_stack.undo()

    assert not clerk.tree.isExpanded(clerk.page.model.index(1, 0))
    assert clerk.tree.currentIndex() == clerk.at(3)
    assert [item.id.int for item in clerk.tree.chosen()] == [3]


def test_only_what_has_findings_is_shown_on_demand(clerk):
    clerk.page.set_findings([about(FIRST)])

    clerk.press(Qt.Key.Key_P, CONTROL | SHIFT)

    first, second = clerk.at(1), clerk.at(2)
    model = clerk.page.model
    assert not clerk.tree.isRowHidden(first.row(), first.parent())
    assert clerk.tree.isRowHidden(second.row(), second.parent())
    assert clerk.tree.isRowHidden(1, model.index(-1, -1))
    clerk.page.tree_actions.only_findings.setChecked(False)
    assert not clerk.tree.isRowHidden(second.row(), second.parent())
    assert clerk.tree.isRowHidden(3, model.index(-1, -1))


def test_what_is_mended_stays_in_sight_and_new_findings_come_into_it(clerk):
    clerk.page.set_findings([about(FIRST)])
    clerk.page.tree_actions.only_findings.setChecked(True)

    clerk.page.set_findings([about(THIRD)])

    for number in (1, 3):
        place = clerk.at(number)
        assert not clerk.tree.isRowHidden(place.row(), place.parent())
        assert not clerk.tree.isRowHidden(place.parent().row(), place.parent().parent())


def test_a_branch_gives_only_what_is_seen_of_it(clerk):
    clerk.page.set_findings([about(FIRST)])
    clerk.page.tree_actions.only_findings.setChecked(True)

    clerk.go_to_category("output.quantity")

    assert [item.name for item in clerk.tree.chosen()] == ["培训期数"]


def test_unknown_categories_are_shown_only_while_there_are_any(qtbot):
    clerk = show(IndicatorPage(make_session([*ROWS, ("cost.economic", "人均成本", "")]), LIBRARY), qtbot)
    hidden = clerk.tree.isRowHidden
    assert not hidden(3, clerk.tree.rootIndex())
    clerk.go(5)
    assert not clerk.page.tree_actions.add.isEnabled()

    clerk.press(UP, ALT)

    assert clerk.written()[-1] == ("service_recipients", "人均成本", "")
    assert hidden(3, clerk.tree.rootIndex())


@pytest.mark.parametrize(
    ("target", "number", "column"),
    [(FIRST, 1, 0), (f"{THIRD}.value", 3, 1), (f"{THIRD}.elsewhere", 3, 0)],
)
def test_a_finding_leads_to_its_cell(clerk, target, number, column):
    clerk.tree.collapseAll()

    assert clerk.page.go_to(target)

    assert clerk.tree.currentIndex() == clerk.at(number, column)
    assert clerk.tree.isExpanded(clerk.at(number).parent())


def test_a_finding_leads_to_its_row_through_the_filter(clerk):
    clerk.page.set_findings([about(FIRST)])
    clerk.page.tree_actions.only_findings.setChecked(True)

    assert clerk.page.go_to(THIRD)

    place = clerk.at(3)
    assert clerk.page.tree_actions.only_findings.isChecked()
    assert not clerk.tree.isRowHidden(place.row(), place.parent())
    assert clerk.tree.currentIndex() == place


def test_a_row_that_is_added_is_seen_in_spite_of_the_filter(clerk):
    clerk.page.set_findings([about(FIRST)])
    clerk.page.tree_actions.only_findings.setChecked(True)
    clerk.tree.setCurrentIndex(clerk.page.model.index(1, 0))

    clerk.press(Qt.Key.Key_Insert)
    clerk.write("节约资金")
    clerk.page.commit()

    assert ("economic", "节约资金", "") in clerk.written()
    assert clerk.tree.visualRect(clerk.tree.currentIndex()).isValid()


def test_what_is_not_in_the_table_leads_nowhere(clerk):
    assert clerk.page.go_to("indicators")
    assert not clerk.page.go_to("annual_goal")
    assert not clerk.page.go_to(f"indicator:{UUID(int=99)}")


def test_the_summary_and_the_bar_tell_of_the_table_and_the_row(clerk):
    texts = [label.text() for label in clerk.page.findChildren(QLabel)]
    assert "共 4 条指标" in texts

    clerk.page.set_findings([about(FIRST)])
    clerk.go(1)

    texts = [label.text() for label in clerk.page.findChildren(QLabel)]
    assert "共 4 条指标，1 条有问题" in texts
    assert "请核对。" in texts
    assert clerk.page.info.text == "培训期数：全年举办培训班的期数，按经批准的培训计划填写。"
    clerk.go(4)
    assert clerk.page.info.text == "社会效益指标：对社会发展、公众的影响。"
    clerk.tree.setCurrentIndex(clerk.page.model.index(0, 0))
    assert "Insert" in clerk.page.info.text


def test_a_final_declaration_can_be_read_and_copied_only(clerk):
    clerk.go(1)
    clerk.session.edit(replace(clerk.session.declaration, status=Status.FINAL), "定稿")
    final = clerk.session.declaration
    actions = clerk.page.tree_actions

    for key in (Qt.Key.Key_Insert, Qt.Key.Key_Delete, Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_8):
        clerk.press(key)
    for key in (Qt.Key.Key_X, Qt.Key.Key_V):
        clerk.press(key, CONTROL)
    clerk.page.pasting.cut()
    clerk.page.pasting.paste()

    assert clerk.session.declaration is final
    assert clerk.editor is None
    assert actions.copy.isEnabled()
    free = {actions.copy, actions.expand, actions.collapse, actions.only_findings}
    assert not any(action.isEnabled() for action in actions.all() if action not in free)


def test_every_action_has_a_name_a_key_a_picture_and_a_text(clerk):
    actions = clerk.page.tree_actions.all()

    for action in actions:
        assert action.text()
        assert action.objectName()
        assert action.shortcut().toString()
        assert not action.icon().isNull()
        assert action.shortcut().toString() in action.toolTip()
    assert len({action.objectName() for action in actions}) == len(actions)


def test_every_input_and_view_has_a_name_to_be_read_aloud(clerk):
    clerk.page.go_to(FIRST)
    for column in (0, 1):
        clerk.tree.start_editing(clerk.at(1, column))
        assert clerk.editor.accessibleName()
        clerk.page.commit()
    assert clerk.tree.accessibleName() == "绩效指标"


def test_the_keys_of_the_tree_win_over_the_window_s(qtbot):
    window = QMainWindow()
    new_project = QAction("新建项目", window)
    new_project.setShortcut("Ctrl+N")
    window.addAction(new_project)
    heard = []
    new_project.triggered.connect(lambda: heard.append(1))
    page = IndicatorPage(make_session(), LIBRARY)
    window.setCentralWidget(page)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    page.tree.setFocus()
    clerk = Clerk(page)
    clerk.go(1)

    clerk.press(Qt.Key.Key_N, CONTROL)

    assert clerk.editor is not None
    assert heard == []
    clerk.press(Qt.Key.Key_Escape)
    window.close()


def test_the_context_menu_has_every_action(clerk):
    clerk.tree.customContextMenuRequested.emit(QPoint(5, 5))
    menu = clerk.page.findChild(QMenu)

    shown = [action for action in menu.actions() if not action.isSeparator()]

    assert {action.objectName() for action in shown} == {
        action.objectName() for action in clerk.page.tree_actions.all()
    }
    menu.close()


def test_the_tool_bar_offers_what_the_keys_do(clerk):
    bar = clerk.page.findChild(QToolBar)
    texts = {
        button.defaultAction().objectName()
        for button in bar.findChildren(QToolButton)
        if button.defaultAction()
    }

    assert texts == {action.objectName() for action in clerk.page.tree_actions.all()} - {"edit-indicator"}


def test_a_double_click_opens_a_cell(clerk):
    place = clerk.tree.visualRect(clerk.at(1, 1)).center()

    QTest.mouseClick(clerk.tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(clerk.tree.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert clerk.editor.objectName() == "indicator-value"
    clerk.press(Qt.Key.Key_Escape)


def test_everything_is_drawn_in_light_and_dark(clerk):
    clerk.page.set_findings([about(FIRST), about(THIRD, Level.ERROR)])
    clerk.go(1)
    pictures = [clerk.page.grab().toImage()]
    palette = QApplication.palette()
    palette.setColor(palette.ColorRole.Window, Qt.GlobalColor.black)

    clerk.page.setPalette(palette)
    pictures.append(clerk.page.grab().toImage())

    assert pictures[0] != pictures[1]


def test_a_hidden_page_is_one_without_an_open_editor(clerk):
    clerk.go(1)
    clerk.press(Qt.Key.Key_F2)
    clerk.write("培训班次")

    clerk.page.hide()

    assert clerk.editor is None
    assert clerk.written()[0][1] == "培训班次"


def test_two_thousand_rows_can_be_opened_and_edited(qtbot):
    rows = [("output.quantity", f"第{number}项", "≥1(个)") for number in range(2000)]
    page = IndicatorPage(make_session(rows), LIBRARY)
    qtbot.addWidget(page)

    page.model.setData(page.model.index_of(UUID(int=2000)), "最后一项")

    assert isinstance(page, QWidget)
    assert page.model.index_of(UUID(int=2000)).row() == 1999
