from dataclasses import dataclass

import pytest
from PySide6.QtWidgets import QLabel, QTabBar

from perfgoals_desktop.rules.finding import TABLE, WHOLE, target_of
from perfgoals_desktop.schema.settings import Level
from perfgoals_desktop.ui.editor.marking import counts_by_tab, tab_of
from tests.ui.editor.conftest import FORM, VISITS, input_of


@dataclass(frozen=True)
class Said:
    level: Level
    target: str
    message: str = "一句话"


FINDINGS = [
    Said(Level.ERROR, "end_date", "早于开始日期"),
    Said(Level.WARNING, "name", "过于笼统"),
    Said(Level.WARNING, "nature"),
    Said(Level.HINT, "annual_goal", "可以写得更具体"),
    Said(Level.WARNING, target_of(VISITS, "value")),
    Said(Level.ERROR, WHOLE, "同名项目"),
]


def tab_bar(editor) -> QTabBar:
    return editor._tabs.tabBar()


def test_findings_stand_beneath_their_fields(editor):
    editor.set_findings(FINDINGS)

    texts = [label.text() for label in editor.findChildren(QLabel) if label.isVisible()]
    assert "早于开始日期" in texts
    assert "过于笼统" in texts
    assert input_of(editor, "end_date").property("level") == "error"


def test_a_tab_says_how_many_in_text_and_icon(editor):
    editor.set_findings(FINDINGS)

    bar = tab_bar(editor)
    assert [bar.tabText(index) for index in range(4)] == [
        "基本信息 1错 2警",
        "项目资金",
        "绩效目标",
        "绩效指标 1警",
    ]
    assert [bar.tabIcon(index).isNull() for index in range(4)] == [False, True, True, False]
    assert bar.accessibleTabName(0) == "基本信息，1 个错误，2 个警告"
    assert bar.tabToolTip(0) == "1 个错误，2 个警告"


def test_marks_go_when_the_findings_are_gone(editor):
    editor.set_findings(FINDINGS)

    editor.set_findings([])

    bar = tab_bar(editor)
    assert bar.tabText(0) == "基本信息"
    assert bar.tabIcon(0).isNull()
    assert input_of(editor, "end_date").property("level") == ""


def test_hand_made_pages_are_told_the_findings(editor):
    editor.set_findings(FINDINGS)

    assert ("findings", len(FINDINGS)) in editor._tabs.page("indicators").heard


@pytest.mark.parametrize(("target", "tab"), [("annual_requested", "funding"), ("name", "basic")])
def test_going_to_a_field_shows_its_tab_and_focuses_it(editor, target, tab):
    assert editor.go_to(target)

    assert editor.current_tab == tab
    assert input_of(editor, target).hasFocus()


def test_going_to_a_field_below_the_fold_scrolls_to_it(open_editor):
    editor = open_editor(size=(683, 340))

    editor.go_to("report_date")

    page = editor._tabs.page("basic")
    top = input_of(editor, "report_date").mapTo(page, input_of(editor, "report_date").rect().topLeft()).y()
    assert 0 <= top <= page.height() - input_of(editor, "report_date").height()


def test_going_to_an_indicator_is_left_to_its_page(editor):
    target = target_of(VISITS, "name")

    assert editor.go_to(target)

    assert editor.current_tab == "indicators"
    assert editor._tabs.page("indicators").heard == [("go to", target)]


def test_the_declaration_as_a_whole_has_no_place(editor):
    assert not editor.go_to(WHOLE)
    assert editor.current_tab == "basic"


def test_targets_lie_on_tabs():
    assert tab_of(TABLE, FORM) == "indicators"
    assert tab_of("overall_goal", FORM) == "goals"
    assert tab_of(WHOLE, FORM) is None


def test_what_the_clerk_explains_and_keeps_is_no_mark(editor):
    @dataclass(frozen=True)
    class Kept(Said):
        kept: bool = True

    editor.set_findings([Kept(Level.WARNING, "name")])

    assert tab_bar(editor).tabText(0) == "基本信息"
    assert not input_of(editor, "name").property("level")


def test_a_finding_about_many_places_counts_once_on_a_tab():
    @dataclass(frozen=True)
    class Wide(Said):
        places: tuple[str, ...] = ()

    wide = Wide(Level.WARNING, TABLE, "同一句", (target_of(VISITS), target_of(VISITS, "name")))

    assert counts_by_tab([wide], FORM)["indicators"][Level.WARNING] == 1
