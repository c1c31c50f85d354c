"""Nothing is cut on the smallest screen, at any scale: 1366×768 at 100, 125, 150 and 200 %."""

import pytest
from PySide6.QtWidgets import QAbstractScrollArea

from perfgoals_desktop.domain.status import Status
from perfgoals_desktop.schema.settings import Level
from perfgoals_desktop.ui.editor.field_page import FieldPage
from tests.ui.cutting import cut
from tests.ui.editor.conftest import FORM, FULL
from tests.ui.editor.test_findings import Said

# What a task bar and a title bar leave, in logical pixels.
SCREENS = [(1366, 690), (1093, 552), (911, 460), (683, 345)]
LONG = "与“项目资金总额”1,620,000.00 元不符，请核对后修改其中一项，或者说明理由。"


@pytest.fixture
def full_of_findings(look, open_editor):
    """Open an editor of a size in which every field has a long finding."""

    def open_one(size):
        editor = open_editor(FULL | {"carry_over": "约五万"}, size=size)
        editor.set_findings([Said(Level.ERROR, field.key, LONG) for field in FORM.fields])
        return editor

    return open_one


@pytest.mark.parametrize("size", SCREENS, ids=["100", "125", "150", "200"])
def test_no_part_of_a_page_is_cut(full_of_findings, qtbot, size):
    small = full_of_findings(size)

    for key in small.tab_keys:
        small.show_tab(key)
        qtbot.wait(1)
        page = small._tabs.page(key)

        assert cut(page) == []


def test_pages_scroll_downwards_only(full_of_findings, qtbot):
    small = full_of_findings(SCREENS[-1])

    for key in small.tab_keys:
        small.show_tab(key)
        qtbot.wait(1)
        page = small._tabs.page(key)
        if isinstance(page, QAbstractScrollArea):
            assert not page.horizontalScrollBar().isVisible()


def test_header_and_instruction_fit_with_everything_open(look, open_editor, qtbot):
    editor = open_editor(FULL | {"name": "很长的项目名称" * 12}, Status.FINAL, size=SCREENS[-1])
    editor.go_to("nature")

    editor.commands.help.trigger()
    qtbot.wait(1)

    assert (editor.width(), editor.height()) == SCREENS[-1]
    assert cut(editor._header) == []
    assert cut(editor._help) == []
    assert editor._tabs.currentWidget().height() > 0


def test_a_wide_screen_has_two_columns_and_a_small_one_has_one(look, open_editor):
    narrow = []
    for size in (SCREENS[0], SCREENS[-1]):
        editor = open_editor(FULL, size=size)
        editor.show_tab("funding")
        page = editor._tabs.page("funding")
        assert isinstance(page, FieldPage)
        narrow.append(page.grid.is_narrow)

    assert narrow == [False, True]
