"""The paper as a tab of the editor."""

from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt

from perfgoals_desktop.rules.finding import NAME, target_of
from perfgoals_desktop.schema.settings import Level
from perfgoals_desktop.ui.editor.editor import Editor
from perfgoals_desktop.ui.preview import PaperView
from tests.ui.composing import compose, enter

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def editor(session, program, runner, qtbot):
    editor = Editor(session)
    qtbot.addWidget(editor)
    paper = PaperView(session, program, runner)
    editor.add_tab(paper, "纸面", "paper")
    editor.resize(1000, 700)
    with qtbot.waitActive(editor):
        editor.show()
    editor.show_tab("paper")
    qtbot.waitUntil(lambda: paper.is_settled)
    return editor


@pytest.fixture
def view(editor):
    return editor.findChild(PaperView)


def test_what_is_typed_on_paper_stands_on_the_tab_too(editor, view, focused):
    view.go_to("telephone")
    enter(focused(), "63580000")

    editor.go_to("telephone")

    assert focused().text() == "63580000"
    assert focused().window() is editor


def test_undo_on_paper_stays_on_paper(editor, view, focused, qtbot, session, declaration):
    view.go_to("telephone")
    enter(focused(), "63580000")

    qtbot.keyClick(focused(), Qt.Key.Key_Z, CONTROL)

    assert session.declaration == declaration
    assert editor.current_tab == "paper"
    assert (focused().objectName(), focused().text()) == ("telephone", "")


def test_a_row_that_undo_brings_back_is_shown(editor, view, focused, qtbot, session, declaration):
    first = declaration.indicators[0]
    view.go_to(target_of(first, NAME))
    view.commands.remove_row.trigger()
    qtbot.waitUntil(lambda: view.is_settled)

    editor.undo()

    qtbot.waitUntil(lambda: focused().objectName().startswith("indicator-"))
    assert editor.current_tab == "paper"
    assert focused().text() == first.name


def test_leaving_the_tab_keeps_what_is_being_composed(editor, view, focused, session):
    view.go_to("reporter")
    compose(focused(), "王")

    editor.show_tab(editor.tab_keys[0])

    assert session.declaration.text("reporter") == "王"


def test_findings_reach_the_paper_through_the_editor(editor, view, session, program):
    finding = SimpleNamespace(target="name", message="太长", level=Level.HINT)

    editor.set_findings([finding])

    assert view.findChild(object, "paper").told_of("name") == "提示：太长"
