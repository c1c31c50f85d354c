import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from perfgoals_desktop.ui.editor.moving import Stop, next_stop
from tests.ui.composing import enter
from tests.ui.editor.conftest import FORM, FULL, input_of, typed_into

READING_ORDER = [
    "fiscal_year",
    "name",
    "nature",
    "category",
    "competent_department",
    "implementing_unit",
    "start_date",
    "end_date",
    "reporter",
    "telephone",
    "project_leader",
    "unit_leader",
    "report_date",
    "project_total",
    "project_fiscal",
    "project_other",
    "annual_requested",
    "fiscal_appropriation",
    "carry_over",
    "other_funds",
    "overall_goal_period",
    "overall_goal",
    "annual_goal",
]


def focused_key(editor) -> str:
    widget = editor.window().focusWidget()
    while widget is not None and widget.objectName() not in READING_ORDER:
        widget = widget.parentWidget()
    return widget.objectName() if widget else ""


def press(editor, qtbot, key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    qtbot.keyClick(editor.window().focusWidget(), key, modifier)


def test_the_reading_order_is_that_of_the_form():
    assert set(READING_ORDER) == {field.key for field in FORM.fields}


def test_enter_goes_through_all_fields_from_tab_to_tab(editor, qtbot):
    seen = [focused_key(editor)]
    for _ in READING_ORDER[1:]:
        press(editor, qtbot, Qt.Key.Key_Return)
        seen.append(focused_key(editor))

    assert seen == READING_ORDER


def test_shift_enter_goes_all_the_way_back(editor, qtbot):
    editor.go_to("annual_goal")

    seen = [focused_key(editor)]
    for _ in READING_ORDER[1:]:
        press(editor, qtbot, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
        seen.append(focused_key(editor))

    assert seen == READING_ORDER[::-1]


def test_tab_keeps_to_the_reading_order_within_a_page(editor, qtbot):
    seen = [focused_key(editor)]
    for _ in range(12):
        press(editor, qtbot, Qt.Key.Key_Tab)
        seen.append(focused_key(editor))

    assert seen == READING_ORDER[:13]


def test_enter_after_the_last_field_reaches_the_indicator_page(editor, qtbot):
    editor.go_to("annual_goal")

    press(editor, qtbot, Qt.Key.Key_Return)

    assert editor.current_tab == "indicators"
    assert editor._tabs.page("indicators").line.hasFocus()


def test_enter_passes_over_what_a_recurrent_project_leaves_blank(open_editor, qtbot):
    editor = open_editor({"nature": "经常性专项业务费", "overall_goal": "已写的总目标"})
    editor.go_to("report_date")

    press(editor, qtbot, Qt.Key.Key_Return)
    after_basic = focused_key(editor)
    editor.go_to("other_funds")
    press(editor, qtbot, Qt.Key.Key_Return)

    assert after_basic == "annual_requested"
    assert focused_key(editor) == "overall_goal"


def test_a_blank_form_is_gone_through_field_by_field(blank, qtbot):
    blank.go_to("report_date")

    press(blank, qtbot, Qt.Key.Key_Return)

    assert focused_key(blank) == "project_total"


def test_ctrl_page_keys_change_the_tab(editor, qtbot):
    press(editor, qtbot, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    forward = editor.current_tab, focused_key(editor)
    press(editor, qtbot, Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
    back = editor.current_tab
    press(editor, qtbot, Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)

    assert forward == ("funding", "project_total")
    assert back == "basic"
    assert editor.current_tab == "indicators"


def test_ctrl_page_keys_work_from_a_long_text_too(editor, qtbot):
    editor.go_to("annual_goal")

    press(editor, qtbot, Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)

    assert editor.current_tab == "funding"


def test_coming_back_to_a_tab_finds_the_field_one_was_in(editor, qtbot):
    editor.go_to("end_date")

    press(editor, qtbot, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    press(editor, qtbot, Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)

    assert focused_key(editor) == "end_date"


def test_the_instruction_of_the_field_is_always_shown(editor):
    editor.go_to("carry_over")

    line = editor.findChild(QLabel, "filling-instruction")
    assert FORM.field("carry_over").hint in line.text()


def test_f1_tells_more_and_hides_it_again(editor, qtbot):
    editor.go_to("nature")
    shown = []
    for _ in range(2):
        press(editor, qtbot, Qt.Key.Key_F1)
        texts = [label.text() for label in editor._help.findChildren(QLabel) if label.isVisible()]
        shown.append("\n".join(texts))

    assert "5 阶段性项目" in shown[0]
    assert "必填" in shown[0]
    assert "5 阶段性项目" not in shown[1]


def test_a_page_without_fields_has_no_instruction(editor):
    editor.show_tab("indicators")

    assert editor.findChild(QLabel, "filling-instruction").text() == ""
    assert not editor._help.isVisible()

    editor.show_tab("basic")
    assert editor._help.isVisible()


def test_a_form_can_be_filled_without_the_mouse(blank, qtbot):
    for key in READING_ORDER:
        widget = blank.window().focusWidget()
        if key in FULL:
            enter(widget, input_text(key))
        press(blank, qtbot, Qt.Key.Key_Return)

    assert dict(blank.session.declaration.answers) == FULL


def input_text(key: str) -> str:
    spoken = {
        "nature": "3",
        "category": "其他",
        "start_date": "2023.1.1",
        "end_date": "20231231",
        "project_total": "41万",
        "annual_requested": "４１００００",
    }
    answer = FULL[key]
    return spoken.get(key) or getattr(answer, "plain", lambda: str(answer))()


@pytest.mark.parametrize(
    ("key", "step", "expected"),
    [
        ("a", 1, Stop("one", "b")),
        ("b", 1, Stop("two")),
        ("a", -1, None),
        ("c", -1, Stop("two")),
        ("c", 1, None),
    ],
)
def test_stops_follow_each_other(key, step, expected):
    stops = [Stop("one", "a"), Stop("one", "b"), Stop("two"), Stop("three", "c")]

    assert next_stop(stops, key, step, lambda _: False) == expected


def test_stops_that_are_passed_over_are_not_stopped_at():
    stops = [Stop("one", "a"), Stop("one", "b"), Stop("one", "c")]

    assert next_stop(stops, "a", 1, lambda key: key == "b") == Stop("one", "c")


def test_every_command_has_a_text_and_a_key(editor):
    for action in editor.commands.all():
        assert action.text()
        assert action.shortcuts()
        assert action in editor.actions()


def test_the_list_of_a_choice_opens_from_the_keyboard(editor, qtbot):
    editor.go_to("nature")

    press(editor, qtbot, Qt.Key.Key_F4)

    view = input_of(editor, "nature").view()
    assert view.isVisible()
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert isinstance(typed_into(editor, "nature"), QWidget)
