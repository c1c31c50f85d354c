from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from perfgoals_desktop.domain.money import Money
from perfgoals_desktop.domain.status import Status
from perfgoals_desktop.rules.check import Review
from perfgoals_desktop.ui.review import ReviewPanel
from perfgoals_desktop.ui.review.entries import Group
from perfgoals_desktop.ui.review.findings_model import ACTION, TEXT
from perfgoals_desktop.ui.review.findings_view import FindingsView
from tests.ui.composing import compose, enter

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def view(panel):
    return panel.findChild(FindingsView, "findings")


@pytest.fixture
def place(view):
    """The index of a finding by the rows of group and finding."""

    def find(group, row, column=TEXT):
        model = view.model()
        return model.index(row, column, model.index(group, TEXT))

    return find


@pytest.fixture
def click(view, qtbot):
    def at(index):
        view.scrollTo(index)
        rect = view.visualRect(index)
        middle = QPoint(rect.center().x(), rect.top() + view.fontMetrics().height())
        qtbot.mouseClick(view.viewport(), LEFT, pos=middle)

    return at


def test_a_click_jumps_to_the_place(panel, place, click, qtbot):
    with qtbot.waitSignal(panel.jump) as jumped:
        click(place(0, 0))

    assert jumped.args == ["annual_requested"]


def test_arrow_keys_and_enter_jump(panel, view, qtbot):
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Home)

    with qtbot.waitSignal(panel.jump) as jumped:
        qtbot.keyClick(view, Qt.Key.Key_Down)
        qtbot.keyClick(view, Qt.Key.Key_Return)

    assert jumped.args == ["annual_requested"]


def test_a_line_for_many_places_leads_to_the_first(panel, place, click, review, qtbot):
    many = next(remark for remark in review().remarks if remark.rule == "vague-value")

    with qtbot.waitSignal(panel.jump) as jumped:
        click(place(1, 3))

    assert jumped.args == [many.places[0]]


def test_enter_folds_a_group(view, qtbot):
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert view.isExpanded(view.currentIndex())

    qtbot.keyClick(view, Qt.Key.Key_Return)

    assert not view.isExpanded(view.currentIndex())


def test_a_proposal_is_taken_with_one_click_and_undone_in_one_step(panel, session, place, click, declaration):
    click(place(0, 0, ACTION))
    assert session.declaration.amount("annual_requested") == Money(123_456_789)
    assert session.undo_stack.undoText().startswith("采用建议：")

    session.undo_stack.undo()

    assert session.declaration == declaration


def test_a_proposal_is_taken_by_keyboard(view, session, place, qtbot):
    view.setFocus()
    view.setCurrentIndex(place(1, 1))

    qtbot.keyClick(view, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)

    assert session.declaration.indicators[0].name == "培训期数"


def test_a_proposal_for_what_has_been_typed_over_is_not_taken(panel, session, place, click, qtbot):
    session.set_answer("annual_requested", Money(5))

    with qtbot.waitSignal(panel.outdated):
        click(place(0, 0, ACTION))

    assert session.declaration.amount("annual_requested") == Money(5)


def test_an_explanation_is_typed_and_counted(panel, session, place, click, view, qtbot):
    click(place(1, 3, ACTION))
    line = view.findChild(QLineEdit, "explanation")
    assert line.hasFocus()

    enter(line, "按上级统一表述")
    qtbot.keyClick(line, Qt.Key.Key_Return)

    assert list(session.declaration.explanations.values()) == ["按上级统一表述"]
    assert panel.count(Group.KEPT) == 1
    assert panel.count(Group.HINT) == 3
    kept = view.model().index(2, TEXT)
    assert kept.data() == "已说明 1"
    assert not view.isExpanded(kept)
    assert "已说明 1" in panel.findChild(QLabel, "review_summary").text()


def test_composing_is_kept_when_the_window_commits(panel, session, place, view, qtbot):
    view.explain(view.model().entry(place(1, 3)))
    line = view.findChild(QLineEdit, "explanation")

    compose(line, "情况属实")
    panel.commit()

    assert list(session.declaration.explanations.values()) == ["情况属实"]


def test_escape_gives_an_explanation_up(session, place, view, qtbot):
    view.explain(view.model().entry(place(1, 3)))
    line = view.findChild(QLineEdit, "explanation")
    enter(line, "情况")

    qtbot.keyClick(line, Qt.Key.Key_Escape)

    assert not session.declaration.explanations


def test_an_error_cannot_be_explained(view, place):
    assert not view.explain(view.model().entry(place(0, 0)))


def test_an_explanation_is_taken_back(session, view, place, click, qtbot):
    view.model().setData(view.model().index(3, TEXT, place(1, 3)), "x")
    view.explain(view.model().entry(place(1, 0)))
    line = view.findChild(QLineEdit, "explanation")
    enter(line, "情况属实")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    view.expandAll()

    click(place(2, 0, ACTION))

    assert not session.declaration.explanations


def test_selection_and_scroll_stay_when_reviewed_again(panel, view, place, session, review):
    panel.resize(400, 150)
    view.expandAll()
    view.setCurrentIndex(place(1, 2))
    view.scrollTo(place(1, 2))
    message, scrolled = view.currentIndex().data(), view.verticalScrollBar().value()

    session.set_answer("telephone", "12345678")
    panel.show_review(review())

    assert view.currentIndex().data() == message
    assert view.verticalScrollBar().value() == scrolled
    assert view.isExpanded(view.currentIndex())


def heights(view):
    """How high all lines are that can be seen or scrolled to."""
    index, found = view.model().index(0, 0), []
    while index.isValid():
        found.append(view.visualRect(index).height())
        index = view.indexBelow(index)
    return found


@pytest.mark.parametrize("width", range(380, 480, 10))
def test_lines_stay_as_high_when_the_bar_appears(panel, view, width, qtbot):
    view.expandAll()
    panel.resize(width, 5_000)
    qtbot.wait(10)
    assert not view.verticalScrollBar().isVisible()
    without = heights(view)

    panel.resize(width, 200)
    qtbot.wait(10)

    assert view.verticalScrollBar().isVisible()
    assert view.columnWidth(TEXT) == view.text_width
    assert heights(view) == without


def test_lines_are_higher_where_there_is_less_room(panel, view, qtbot):
    view.expandAll()
    wide = heights(view)

    panel.resize(300, 500)
    qtbot.wait(10)

    assert all(narrow >= before for narrow, before in zip(heights(view), wide, strict=True))
    assert sum(heights(view)) > sum(wide)


def test_lines_grow_with_the_letters(panel, view, qtbot):
    small = heights(view)
    font = view.font()
    font.setPointSizeF(2 * font.pointSizeF())

    view.setFont(font)
    qtbot.wait(10)

    assert all(large > before for large, before in zip(heights(view), small, strict=True))


def test_groups_are_unfolded_but_not_that_of_the_explained(panel, view, session, review):
    remarks = review().remarks
    panel.show_review(Review(session.declaration.id, ()))
    kept = next(remark for remark in remarks if remark.can_be_kept)
    session.edit(replace(session.declaration, explanations={kept.key: "情况属实"}), "说明")

    panel.show_review(Review(session.declaration.id, remarks))

    model = view.model()
    assert [view.isExpanded(model.index(row, TEXT)) for row in range(model.rowCount())] == [True, True, False]


def test_a_review_takes_the_focus_from_nobody(qtbot, review, session):
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    typed_in, panel = QLineEdit(window), ReviewPanel(session, window)
    column.addWidget(typed_in)
    column.addWidget(panel)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    typed_in.setFocus()

    session.set_answer("name", None)
    panel.show_review(review())

    assert typed_in.hasFocus()


def test_an_empty_panel_says_so(panel, session):
    told = panel.findChild(QLabel, "no_findings")
    assert not told.isVisible()

    panel.show_review(Review(session.declaration.id, ()))

    assert told.isVisible()
    assert told.text() == "没有发现问题"


def test_when_all_is_explained_the_panel_says_so(panel, session, review):
    hints = [remark for remark in review().remarks if remark.rule == "vague-value"]
    panel.show_review(Review(session.declaration.id, tuple(hints)))

    session.edit(replace(session.declaration, explanations={hints[0].key: "情况属实"}), "说明")

    assert panel.findChild(QLabel, "review_summary").text() == "没有待处理的问题 · 已说明 1"


def test_before_the_first_review_nothing_is_claimed(qtbot, session):
    panel = ReviewPanel(session)
    qtbot.addWidget(panel)

    assert panel.findChild(QLabel, "no_findings").text() == "正在审核…"


def test_buttons_do_what_the_current_finding_allows(panel, view, place, session):
    take = panel.findChild(QPushButton, "take-proposal-button")
    explain = panel.findChild(QPushButton, "explain-finding-button")
    assert not take.isEnabled()

    view.setCurrentIndex(place(0, 0))
    assert take.isEnabled()
    assert not explain.isEnabled()

    session.edit(replace(session.declaration, status=Status.FINAL), "定稿")
    assert not take.isEnabled()


def test_the_message_can_be_copied(panel, view, place):
    view.setCurrentIndex(place(0, 0))

    panel.commands.copy.trigger()

    assert QGuiApplication.clipboard().text() == place(0, 0).data()


def test_every_action_has_text_and_key(panel):
    for action in panel.commands.all():
        assert action.text()
        assert action.objectName()
        assert not action.shortcut().isEmpty()
