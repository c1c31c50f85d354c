"""Typing over the paper, as a clerk does who never opens the tabs."""

import datetime
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit

from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.domain.money import Money
from perfgoals_desktop.domain.status import Status
from perfgoals_desktop.domain.target import Operator
from perfgoals_desktop.rules.finding import NAME, TABLE, VALUE, WHOLE, target_of
from perfgoals_desktop.schema.library import IndicatorLibrary
from perfgoals_desktop.services.indicator_search import IndicatorSearch
from perfgoals_desktop.ui.preview.indicator_cell import IndicatorCell
from tests.samples import sample_form, sample_id, sample_indicator
from tests.ui.composing import compose, enter

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def click(canvas, qtbot):
    """Click on a cell."""

    def at(key):
        cell = canvas.paper.parts(key)[0]
        qtbot.mouseClick(canvas, LEFT, pos=canvas.paper.rect(cell).center().toPoint())

    return at


def test_a_click_opens_the_input_of_the_field_over_its_cell(click, canvas, focused):
    click("telephone")

    cell = canvas.paper.rect(canvas.paper.parts("telephone")[0]).toRect()
    assert focused().objectName() == "telephone"
    assert focused().parent() is canvas
    assert focused().geometry().contains(cell.center())
    assert abs(focused().x() - cell.x()) <= 2


def test_typing_changes_the_session_at_once(click, session, focused, qtbot):
    click("telephone")

    qtbot.keyClicks(focused(), "021-62")

    assert session.declaration.text("telephone") == "021-62"


def test_what_is_typed_in_one_go_is_undone_in_one_step(click, session, focused, qtbot, declaration):
    click("telephone")
    qtbot.keyClicks(focused(), "021-62")
    qtbot.keyClick(focused(), Qt.Key.Key_Return)

    session.undo_stack.undo()

    assert session.declaration == declaration


def test_the_paper_shows_what_was_typed(click, view, canvas, session, focused, qtbot, settle):
    long = "组织培训。" * 120
    before = canvas.paper.rect(canvas.paper.parts("annual_goal")[0]).height()
    click("annual_goal")

    enter(focused(), long)
    settle()

    after = canvas.paper.rect(canvas.paper.parts("annual_goal")[0])
    assert after.height() > before
    assert focused().objectName() == "annual_goal"
    assert abs(focused().height() - after.height()) <= 4


@pytest.mark.parametrize(
    ("key", "kind"), [("name", QLineEdit), ("nature", QComboBox), ("annual_goal", QPlainTextEdit)]
)
def test_every_kind_of_field_has_its_own_input(click, focused, key, kind):
    click(key)

    assert isinstance(focused(), kind)
    assert focused().objectName() == key


def test_tab_goes_from_cell_to_cell_in_reading_order(click, focused, qtbot, session):
    click("start_date")
    qtbot.keyClicks(focused(), "20230201")
    qtbot.keyClick(focused(), Qt.Key.Key_Tab)
    assert focused().objectName() == "end_date"

    qtbot.keyClick(focused(), Qt.Key.Key_Backtab)

    assert focused().objectName() == "start_date"
    assert session.declaration.date("start_date") == datetime.date(2023, 2, 1)


def test_enter_goes_on_and_escape_closes(click, focused, qtbot, canvas, view):
    click("start_date")
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    assert focused().objectName() == "end_date"

    qtbot.keyClick(focused(), Qt.Key.Key_Escape)

    assert focused() is canvas
    assert canvas.current.key == "end_date"


def test_escape_loses_nothing(click, focused, qtbot, session):
    click("telephone")
    qtbot.keyClicks(focused(), "62")

    qtbot.keyClick(focused(), Qt.Key.Key_Escape)

    assert session.declaration.text("telephone") == "62"


def test_arrows_go_to_the_cells_beside(click, focused, qtbot, canvas):
    click("annual_requested")
    qtbot.keyClick(focused(), Qt.Key.Key_Escape)

    qtbot.keyClick(canvas, Qt.Key.Key_Down)
    assert canvas.current.key == "fiscal_appropriation"
    qtbot.keyClick(canvas, Qt.Key.Key_Left)
    assert canvas.current.key == "project_fiscal"
    qtbot.keyClick(canvas, Qt.Key.Key_Up)
    qtbot.keyClick(canvas, Qt.Key.Key_Right)
    assert canvas.current.key == "annual_requested"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_F2])
def test_enter_and_f2_open_the_current_cell(canvas, qtbot, focused, key):
    canvas.setFocus()
    canvas.go_to("telephone")

    qtbot.keyClick(canvas, key)

    assert focused().objectName() == "telephone"


def test_typing_on_a_closed_cell_takes_the_place_of_its_text(canvas, qtbot, focused, session):
    canvas.setFocus()
    canvas.go_to("annual_requested")

    qtbot.keyClick(canvas, "5")
    qtbot.keyClicks(focused(), "00")

    assert session.declaration.amount("annual_requested") == Money(50_000)


def test_typing_on_a_closed_long_text_is_added_to_it(canvas, qtbot, focused, session, declaration):
    canvas.setFocus()
    canvas.go_to("annual_goal")

    qtbot.keyClick(canvas, "X")

    assert session.declaration.text("annual_goal") == declaration.text("annual_goal") + "X"


def test_typing_on_a_closed_choice_begins_it_anew(canvas, qtbot, focused, session):
    canvas.setFocus()
    canvas.go_to("nature")

    qtbot.keyClick(canvas, "3")

    assert session.declaration.text("nature") == "一次性项目"


def test_tab_leaves_the_paper_behind_its_last_cell(canvas, qtbot, focused):
    canvas.setFocus()
    canvas.go_to(canvas.paper.stops()[-1])

    qtbot.keyClick(canvas, Qt.Key.Key_Tab)

    assert focused() is not canvas


def test_composing_is_kept_when_another_cell_is_clicked(click, focused, session):
    click("reporter")
    compose(focused(), "王")

    click("telephone")

    assert session.declaration.text("reporter") == "王"


@pytest.mark.parametrize("key", ["reporter", "annual_goal"])
def test_composing_is_kept_when_the_window_commits(view, click, focused, session, key):
    click(key)
    compose(focused(), "保障")

    view.commit()

    assert "保障" in session.declaration.text(key)


def test_composing_is_kept_when_the_paper_is_hidden(view, click, focused, session):
    click("reporter")
    compose(focused(), "王")

    view.hide()

    assert session.declaration.text("reporter") == "王"


def test_what_is_frozen_takes_no_rows(view, session):
    session.edit(replace(session.declaration, status=Status.FINAL), "定稿")
    before = session.declaration

    view.commands.add_row.trigger()
    view.commands.remove_row.trigger()

    assert session.declaration is before


def test_opening_cells_edits_nothing(click, canvas, session, declaration, focused, qtbot):
    for key in canvas.paper.stops():
        click(key)
    qtbot.keyClick(focused(), Qt.Key.Key_Escape)

    assert session.declaration is declaration
    assert not session.undo_stack.count()


def test_undo_shows_in_the_open_cell(click, focused, session, qtbot):
    click("telephone")
    qtbot.keyClicks(focused(), "62")

    session.undo_stack.undo()

    assert focused().text() == ""


def test_what_is_frozen_is_not_opened(view, click, canvas, session, focused):
    session.edit(replace(session.declaration, status=Status.FINAL), "定稿")

    click("telephone")

    assert focused() is canvas
    assert canvas.current.key == "telephone"


def test_a_place_is_shown_and_opened(view, canvas, focused, declaration):
    assert view.go_to("telephone")
    assert focused().objectName() == "telephone"

    assert view.go_to(target_of(declaration.indicators[0]))
    assert canvas.current.key == target_of(declaration.indicators[0], NAME)
    assert view.go_to(TABLE)
    assert not view.go_to(WHOLE)
    assert not view.go_to("indicator:00000000-0000-0000-0000-000000000000.name")


# --- the indicator table ---


def test_a_value_is_typed_as_one_likes(click, focused, session, qtbot, declaration):
    click(target_of(declaration.indicators[0], VALUE))
    focused().selectAll()

    qtbot.keyClicks(focused(), ">=95%")
    qtbot.keyClick(focused(), Qt.Key.Key_Return)

    target = session.declaration.indicators[0].target
    assert (target.operator, target.number, target.unit) == (Operator.GE, "95", "%")
    session.undo_stack.undo()
    assert session.declaration == declaration


def test_a_value_that_says_the_same_edits_nothing(click, focused, session, qtbot, declaration):
    click(target_of(declaration.indicators[0], VALUE))
    qtbot.keyClick(focused(), Qt.Key.Key_End)

    qtbot.keyClicks(focused(), " ")
    qtbot.keyClick(focused(), Qt.Key.Key_Escape)

    assert session.declaration == declaration


def test_a_name_is_composed(click, focused, session, declaration):
    click(target_of(declaration.indicators[1], NAME))
    focused().selectAll()

    enter(focused(), "参训人数")

    assert session.declaration.indicators[1].name == "参训人数"


def test_a_suggested_name_brings_its_value_along(view, focused, session, qtbot, declaration):
    view.search = IndicatorSearch(
        IndicatorLibrary(()), [sample_indicator(90, "output.quantity", "参训人数", "≥60(人)")]
    )
    view.commands.add_row.trigger()
    qtbot.waitUntil(lambda: focused().objectName() == "indicator-name")

    enter(focused(), "参训")
    popup = QApplication.activePopupWidget()
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: focused().objectName() != "indicator-name")
    added = session.declaration.indicators[2]
    assert (added.name, added.target.number, added.target.unit) == ("参训人数", "60", "人")
    session.undo_stack.undo()
    assert session.declaration == declaration


def test_a_row_is_added_beneath_and_undone_with_its_name_in_one_step(
    view, click, focused, session, qtbot, declaration
):
    click(target_of(declaration.indicators[0], NAME))

    view.commands.add_row.trigger()
    qtbot.waitUntil(lambda: view.is_settled and isinstance(focused(), QLineEdit) and not focused().text())
    enter(focused(), "新指标")

    names = [item.name for item in session.declaration.indicators]
    assert names[:3] == ["培训期数", "新指标", "培训人次"]
    qtbot.keyClick(focused(), Qt.Key.Key_Escape)
    session.undo_stack.undo()
    assert session.declaration == declaration


def test_a_row_is_taken_out_and_brought_back(view, click, session, canvas, declaration, settle, focused):
    click(target_of(declaration.indicators[0], VALUE))

    view.commands.remove_row.trigger()
    assert session.declaration.indicators == declaration.indicators[1:]
    settle()
    assert focused() is canvas

    session.undo_stack.undo()
    assert session.declaration == declaration


def test_a_row_that_is_taken_out_while_it_is_typed_in_stays_out(click, focused, session, declaration, canvas):
    click(target_of(declaration.indicators[0], NAME))
    compose(focused(), "新")

    session.set_indicators(declaration.indicators[1:], "删除")

    assert session.declaration.indicators == declaration.indicators[1:]
    assert focused() is canvas


def test_a_column_of_the_form_is_typed(qtbot, session, declaration, canvas):
    key = target_of(declaration.indicators[0], "weight")
    line = IndicatorCell(key, session, None, canvas).widget

    enter(line, "20")

    assert session.declaration.indicators[0].columns == {"weight": "20"}


def test_undo_shows_in_an_open_name(click, focused, session, declaration):
    click(target_of(declaration.indicators[0], NAME))
    enter(focused(), "新")

    session.undo_stack.undo()

    assert focused().text() == declaration.indicators[0].name


def test_only_rows_of_the_table_can_be_taken_out(view, click):
    click("telephone")

    assert not view.commands.remove_row.isEnabled()


class TestBlankForm:
    @pytest.fixture
    def declaration(self):
        return Declaration(sample_id("blank"), sample_form().id)

    def test_a_row_is_filled_without_waiting_for_the_paper(
        self, click, focused, session, qtbot, settle, canvas
    ):
        click("category:output.quality.name")

        enter(focused(), "合格率")
        qtbot.keyClick(focused(), Qt.Key.Key_Tab)
        qtbot.keyClicks(focused(), "95%")
        settle()

        (indicator,) = session.declaration.indicators
        assert (indicator.category, indicator.name, indicator.target.number) == (
            "output.quality",
            "合格率",
            "95",
        )
        assert canvas.current.key == target_of(indicator, VALUE)
        assert focused().text() == "95%"

    def test_what_is_taken_out_again_leaves_no_row(self, click, focused, session, qtbot, declaration):
        click("category:output.quality.name")

        qtbot.keyClicks(focused(), "ab")
        qtbot.keyClick(focused(), Qt.Key.Key_Backspace)
        qtbot.keyClick(focused(), Qt.Key.Key_Backspace)

        assert session.declaration == declaration

    def test_a_category_is_chosen_for_a_new_row(self, view, session, qtbot, focused, canvas):
        menu = view.findChild(object, "add-row-button").menu()
        action = next(item for item in menu.actions() if item.text() == "社会效益指标")

        action.trigger()
        qtbot.waitUntil(lambda: isinstance(focused(), QLineEdit))

        assert session.declaration.indicators[0].category == "benefit.social"
        assert canvas.current.key == target_of(session.declaration.indicators[0], NAME)

    def test_a_blank_row_that_goes_is_closed(self, click, focused, session, qtbot, settle, canvas):
        click("category:output.quality.name")
        qtbot.keyClicks(focused(), "ab")
        qtbot.keyClick(focused(), Qt.Key.Key_Tab)
        qtbot.keyClick(focused(), Qt.Key.Key_Tab)
        assert canvas.current.key == "category:output.timeliness.name"

        settle()

        assert focused() is canvas

    def test_a_form_is_filled_by_keyboard_alone(self, view, canvas, focused, session, qtbot):
        canvas.setFocus(Qt.FocusReason.TabFocusReason)
        qtbot.keyClick(canvas, Qt.Key.Key_Return)
        for text in ("2023", "Projekt", "1", "3", "A", "B", "2023-1-1", "2023-12-31"):
            qtbot.keyClicks(focused(), text)
            qtbot.keyClick(focused(), Qt.Key.Key_Return)

        assert session.declaration.answers == {
            "fiscal_year": 2023,
            "name": "Projekt",
            "nature": "经常性专项业务费",
            "category": "其他运转类",
            "competent_department": "A",
            "implementing_unit": "B",
            "start_date": datetime.date(2023, 1, 1),
            "end_date": datetime.date(2023, 12, 31),
        }


def test_a_click_beside_the_cells_closes_what_is_open(view, click, canvas, focused, qtbot):
    click("telephone")
    other = QLineEdit(view)
    other.show()

    other.setFocus(Qt.FocusReason.MouseFocusReason)
    qtbot.waitUntil(lambda: not canvas.findChildren(QLineEdit, "telephone"))

    assert focused() is other


def test_clicks_on_white_paper_open_nothing(canvas, qtbot, focused):
    qtbot.mouseClick(canvas, LEFT, pos=QPoint(1, 1))

    assert canvas.current is None
