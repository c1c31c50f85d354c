import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from perfgoals_desktop.schema.definition import FieldDefinition, FieldKind
from perfgoals_desktop.ui.fields.making import make_input
from tests.ui.composing import compose, enter


@pytest.fixture(params=[FieldKind.TEXT, FieldKind.LONG_TEXT, FieldKind.CHOICE, FieldKind.DATE])
def kept(request, in_window, listen) -> QWidget:
    made = in_window(make_input(FieldDefinition(key="name", label="项目名称", kind=request.param)))
    listen(made)
    return made


def target(widget: QWidget) -> QWidget:
    return widget.focusProxy() or widget


def test_what_is_being_composed_is_no_answer_yet(kept, heard):
    compose(target(kept), "信访")

    assert heard == []
    assert kept.answer is None


def test_composing_ends_with_what_the_input_method_commits(kept, heard):
    compose(target(kept), "xin'fang")
    enter(target(kept), "信访")
    kept.commit()

    assert kept.answer == "信访"
    assert heard == [("name", "信访")]


def test_leaving_by_mouse_keeps_what_is_being_composed(kept, heard, leave):
    compose(target(kept), "信访")
    leave(kept)

    assert heard == [("name", "信访")]


def test_leaving_by_tab_keeps_what_is_being_composed(kept, heard, qtbot):
    compose(target(kept), "信访")

    qtbot.keyClick(target(kept), Qt.Key.Key_Tab)

    assert not target(kept).hasFocus()
    assert heard == [("name", "信访")]


def test_committing_before_saving_keeps_what_is_being_composed(kept, heard):
    enter(target(kept), "人大")
    compose(target(kept), "信访")

    kept.commit()
    kept.commit()

    assert kept.answer == "人大信访"
    assert heard[-1] == ("name", "人大信访")


def test_hiding_the_input_keeps_what_is_being_composed(kept, heard):
    compose(target(kept), "信访")

    kept.hide()

    assert heard == [("name", "信访")]


def test_closing_the_window_keeps_what_is_being_composed(kept, heard):
    compose(target(kept), "信访")

    kept.window().close()

    assert heard == [("name", "信访")]
