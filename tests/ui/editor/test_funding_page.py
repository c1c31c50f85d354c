from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.domain.funding import ANNUAL
from perfgoals_desktop.domain.money import Money
from perfgoals_desktop.domain.status import Status
from perfgoals_desktop.schema.definition import Page
from perfgoals_desktop.ui.editor.placing import as_on_paper, in_rows, is_funding
from perfgoals_desktop.ui.editor.sum_line import SumLine
from perfgoals_desktop.ui.session import EditingSession
from tests.ui.composing import enter
from tests.ui.editor.conftest import FORM, FULL, input_of, typed_into

FUNDING = next(page for page in FORM.pages if page.key == "funding")
PARTS = {"fiscal_appropriation": Money(500), "carry_over": Money(0), "other_funds": Money(200)}


def sum_line(editor, total="annual_requested") -> SumLine:
    return next(line for line in editor.findChildren(SumLine) if line.composition.total == total)


def place(editor, key) -> tuple[int, int]:
    corner = input_of(editor, key).mapTo(editor, input_of(editor, key).rect().topLeft())
    return corner.x(), corner.y()


def test_the_page_is_laid_out_like_the_paper(editor):
    editor.show_tab("funding")

    assert place(editor, "project_total")[0] < place(editor, "annual_requested")[0]
    assert place(editor, "project_total")[1] == place(editor, "annual_requested")[1]
    assert place(editor, "project_fiscal")[1] == place(editor, "fiscal_appropriation")[1]
    assert place(editor, "project_other")[1] == place(editor, "other_funds")[1]
    assert place(editor, "carry_over")[1] < place(editor, "other_funds")[1]


@pytest.mark.usefixtures("look")  # how much room there is depends on the font
def test_one_column_where_there_is_no_room_for_two(open_editor):
    editor = open_editor(FULL, size=(560, 600))
    editor.show_tab("funding")

    xs = {place(editor, key)[0] for key in ("project_total", "annual_requested", "other_funds")}
    assert len(xs) == 1
    assert place(editor, "project_other")[1] < place(editor, "annual_requested")[1]


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        ({}, ""),
        (
            PARTS | {"annual_requested": Money(700)},
            "当年财政拨款＋上年结转资金＋其他资金＝7.00 元，与年度资金申请总额一致",
        ),
        (
            PARTS | {"annual_requested": Money(600)},
            "当年财政拨款＋上年结转资金＋其他资金＝7.00 元，年度资金申请总额少 1.00 元",
        ),
        (
            {"fiscal_appropriation": Money(500), "annual_requested": Money(600), "other_funds": "约五万"},
            "当年财政拨款＋上年结转资金＋其他资金＝5.00 元，年度资金申请总额多 1.00 元"
            "；上年结转资金还没有填；其他资金不是金额",
        ),
        (
            PARTS,
            "当年财政拨款＋上年结转资金＋其他资金＝7.00 元，年度资金申请总额还没有填",
        ),
    ],
)
def test_the_sum_says_what_it_comes_to_and_what_is_missing(qtbot, answers, said):
    declaration = Declaration(id=UUID(int=1), form_id=FORM.id).with_answers(answers)

    line = SumLine(ANNUAL, EditingSession(declaration, FORM))
    qtbot.addWidget(line)

    assert line.text == said


def test_the_sum_follows_what_is_typed(blank, qtbot):
    blank.go_to("carry_over")
    qtbot.keyClicks(typed_into(blank, "carry_over"), "12")

    assert "＝12.00 元" in sum_line(blank).text


def test_the_button_takes_the_sum_in_one_step(open_editor, qtbot):
    editor = open_editor(PARTS)
    editor.show_tab("funding")
    button = editor.findChild(QPushButton, "take-sum-annual_requested")

    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    assert editor.session.declaration.amount("annual_requested") == Money(700)
    assert input_of(editor, "annual_requested").text() == "7.00"
    assert not button.isVisible()
    editor.undo()
    assert editor.session.declaration.amount("annual_requested") is None
    assert editor.session.declaration.amount("carry_over") == Money(0)


@pytest.mark.parametrize(
    ("standing_in", "total"),
    [
        ("annual_requested", "annual_requested"),
        ("carry_over", "annual_requested"),
        ("project_other", "project_total"),
    ],
)
def test_alt_equals_takes_the_sum_of_the_column_one_is_in(open_editor, qtbot, standing_in, total):
    editor = open_editor(PARTS | {"project_fiscal": Money(900), "project_other": Money(0)})
    before = editor.session.declaration
    editor.go_to(standing_in)

    qtbot.keyClick(typed_into(editor, standing_in), Qt.Key.Key_Equal, Qt.KeyboardModifier.AltModifier)

    changed = set(editor.session.declaration.answers.items()) ^ set(before.answers.items())
    assert {key for key, _ in changed} == {total}


def test_a_frozen_declaration_takes_no_sum(open_editor):
    editor = open_editor(PARTS, Status.FINAL)
    editor.show_tab("funding")

    sum_line(editor).take_sum()

    assert not editor.findChild(QPushButton, "take-sum-annual_requested").isVisible()
    assert editor.session.declaration.amount("annual_requested") is None


def test_recurrent_projects_are_told_what_they_do_not_fill(open_editor):
    editor = open_editor({"nature": "经常性专项业务费"})
    editor.go_to("project_total")

    assert "（经常性项目不填）" in label_name(editor, "project_total")
    assert "（必填）" in label_name(editor, "annual_requested")
    assert not input_of(editor, "project_total").isReadOnly()


def test_one_off_projects_are_told_what_is_required_as_soon_as_they_are_one_off(open_editor):
    editor = open_editor({"nature": "经常性专项业务费"})
    input_of(editor, "nature").lineEdit().selectAll()

    enter(typed_into(editor, "nature"), "一次性项目")

    assert "（必填）" in label_name(editor, "overall_goal")
    assert label_name(editor, "overall_goal_period") == "项目总目标期间"


def label_name(editor, key) -> str:
    return editor._fields[key].label.said


def test_pages_of_amounts_only_are_funding():
    basic = next(page for page in FORM.pages if page.key == "basic")

    assert is_funding(FUNDING, FORM)
    assert not is_funding(basic, FORM)
    assert not is_funding(Page(key="indicators", title="绩效指标", widget="indicator-tree"), FORM)


def test_the_paper_gives_rows_and_columns():
    placed = {place.key: (place.row, place.column) for place in as_on_paper(FUNDING, FORM)}

    assert placed["project_total"] == (0, 0)
    assert placed["carry_over"] == (2, 1)
    assert placed["project_other"] == (3, 0)


def test_what_the_paper_does_not_show_is_placed_in_rows():
    page = Page(
        key="any", title="任意", rows=(("project_total", "report_date", "reporter"), ("annual_goal",))
    )

    assert as_on_paper(page, FORM) is None
    assert [place[1:] for place in in_rows(page, FORM)] == [
        (0, 0, False),
        (0, 1, False),
        (1, 0, False),
        (2, 0, True),
    ]
