"""Pages are made when they are wanted, or when there is nothing else to do; nobody sees a difference."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from perfgoals_desktop.schema.settings import Level
from perfgoals_desktop.ui.editor import tabs
from perfgoals_desktop.ui.editor.editor import Editor
from perfgoals_desktop.ui.fields.finding_lines import FindingLine
from perfgoals_desktop.ui.session import EditingSession


@dataclass
class Finding:
    target: str
    level: Level
    message: str


@pytest.fixture
def late(qtbot, editor, monkeypatch):
    """An editor of which only the first page has been made."""
    monkeypatch.setattr(tabs, "PAUSE_MS", 60_000)
    session = EditingSession(editor.session.declaration, editor.session.form)
    late = Editor(session, {"indicator-tree": lambda _session: QLabel("指标")})
    qtbot.addWidget(late)
    with qtbot.waitActive(late):
        late.show()
        late.activateWindow()
    return late


def made(editor):
    return len(editor._tabs.pages_made())


def test_only_the_first_page_is_made_at_once(late):
    assert made(late) == 1
    assert late.findChild(QWidget, late.page(late.tab_keys[0]).keys[0]).hasFocus()
    assert late.findChild(QWidget, "annual_goal") is None


def test_a_page_is_there_when_its_tab_is_shown(late):
    late.show_tab("goals")

    goal = late.findChild(QWidget, "annual_goal")
    assert goal.isVisible()
    assert goal.toPlainText() == late.session.declaration.text("annual_goal")


def test_going_to_a_field_makes_its_page_and_gives_it_the_focus(late):
    assert late.go_to("annual_goal")

    assert late.findChild(QWidget, "annual_goal").hasFocus()


def test_a_page_that_is_stepped_to_before_it_is_there_takes_the_typing(late, qtbot):
    """Who types fast and goes on with Ctrl+PgDn must not type into nothing."""
    late.show_tab("funding")
    late.findChild(QWidget, "project_total").setFocus()

    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)

    assert late.current_tab == "goals"
    first = late.page("goals").keys[0]
    assert late.findChild(QWidget, first).hasFocus()


def test_a_page_that_is_clicked_before_it_is_there_takes_the_typing(late, qtbot):
    bar = late._tabs.tabBar()

    qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(late.tab_keys.index("goals")).center())

    assert late.findChild(QWidget, late.page("goals").keys[0]).hasFocus()


def test_enter_goes_on_into_a_page_that_is_not_there_yet(late):
    first, second = late.tab_keys[:2]
    last = late.page(first).keys[-1]
    late.go_to(last)

    QTest.keyClick(late.findChild(QWidget, last), Qt.Key.Key_Return)

    assert late.current_tab == second
    assert late.focusWidget().objectName() == late.page(second).keys[0]


def test_findings_are_shown_on_a_page_that_is_made_later(late):
    late.set_findings([Finding("annual_goal", Level.WARNING, "目标太短。")])

    late.show_tab("goals")

    assert "目标太短。" in [line.text for line in late._tabs.page("goals").findChildren(FindingLine)]


def test_what_is_typed_is_undone_on_a_page_that_is_made_later(late):
    late.session.set_answer("annual_goal", "另一个目标")

    late.undo()

    assert late.current_tab == "goals"
    assert late.findChild(QWidget, "annual_goal").toPlainText() == late.session.declaration.text(
        "annual_goal"
    )


def test_the_other_pages_are_made_one_by_one(qtbot, editor):
    session = EditingSession(editor.session.declaration, editor.session.form)
    late = Editor(session, {"indicator-tree": lambda _session: QLabel("指标")})
    qtbot.addWidget(late)

    late.show()

    qtbot.waitUntil(lambda: made(late) == len(late.tab_keys))
    qtbot.waitUntil(lambda: not late._tabs._pause.isActive())
    assert late.current_tab == late.tab_keys[0]
