"""Every action can be found, read and reached, and no key stands for two things at once."""

from collections import Counter

import pytest
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QMenu

from perfgoals_desktop.ui.commands import NO_KEY
from perfgoals_desktop.ui.theme.colours import DARK, LIGHT, colours_of, palette_of

WITHOUT_ICON = {
    "actual-size": "its button says 100 %",
    "": "a recent file, of which there may be many",
    "columns_usual": "the columns above it are ticked",
}
"""Actions without an icon, and why."""


def actions_of(window):
    return [action for action in window.actions() if not action.isSeparator()]


def keys_of(actions):
    return [key.toString() for action in actions for key in action.shortcuts()]


def in_menus(window):
    menus = [action.menu() for action in window.menuBar().actions()]
    found = []
    while menus:
        menu = menus.pop()
        found += [action for action in menu.actions() if not action.isSeparator() and action.menu() is None]
        menus += [action.menu() for action in menu.actions() if action.menu() is not None]
    return found


@pytest.fixture
def editing(opened):
    opened.open_project(opened.projects.model.line(0).id)
    opened.editor_page.editor.finish()
    return opened


def test_every_action_says_what_it_does(window):
    for action in actions_of(window):
        assert action.objectName(), action.text()
        assert action.text(), action.objectName()
        assert action.statusTip(), action.text()


def test_every_action_has_a_key_or_a_reason_for_none(window):
    without = {
        action for action in in_menus(window) if not action.shortcuts() and not action.property(NO_KEY)
    }

    assert {action.objectName() for action in without} == {"nothing_to_edit"}, "a sentence in place of a menu"


def test_every_action_has_an_icon_or_a_reason_for_none(editing):
    menus = [menu for menu in editing.findChildren(QMenu) if menu.actions()]
    for tab in editing.editor_page.editor.tab_keys:
        editing.editor_page.editor.show_tab(tab)
        for menu in menus:
            menu.aboutToShow.emit()
        shown = [action for action in in_menus(editing) if not action.isCheckable()]  # those have a tick
        bare = {action.objectName() for action in shown if action.icon().isNull()}

        assert bare <= WITHOUT_ICON.keys(), tab


def test_icons_follow_the_colours(editing):
    menu = next(menu for menu in editing.findChildren(QMenu) if menu.title().startswith("文件"))
    action = editing.findChild(QAction, "open_file")

    pictures = []
    for colours in (LIGHT, DARK):
        menu.setPalette(palette_of(colours))
        menu.aboutToShow.emit()
        pictures.append(action.icon().pixmap(16).toImage())

    assert pictures[0] != pictures[1]


def test_every_action_of_the_window_stands_in_a_menu(window):
    listed = set(in_menus(window))

    assert [action.objectName() for action in actions_of(window) if action not in listed] == []


def test_no_two_actions_of_the_window_share_a_key(window):
    shared = {key for key, count in Counter(keys_of(actions_of(window))).items() if count > 1}

    assert shared == set()


def test_no_key_of_the_window_is_one_of_the_editor_too(editing):
    usable = set(keys_of(action for action in actions_of(editing) if action.isEnabled()))
    page = editing.editor_page
    within = [action for action in page.findChildren(QAction) if action.isEnabled()]

    assert {key: action for action in within for key in keys_of([action]) if key in usable} == {}
    assert len(within) > 10


def test_the_edit_menu_holds_the_very_actions_of_the_editor(editing):
    menu = next(menu for menu in editing.findChildren(QMenu) if menu.title().startswith("编辑"))
    commands = editing.editor_page.editor.commands

    assert {commands.undo, commands.redo, commands.next_tab, commands.previous_tab} <= set(menu.actions())

    editing.editor_page.editor.show_tab("indicators")
    assert editing.editor_page.groups_of("indicators")[0][0] in menu.actions()

    editing.leave_editor()
    assert [action.objectName() for action in menu.actions()] == ["nothing_to_edit"]


def test_what_cannot_be_done_now_is_not_offered(window, data):
    by_name = {action.objectName(): action for action in actions_of(window)}
    assert not by_name["new_project"].isEnabled()
    assert by_name["open_file"].isEnabled()

    window.open_file(data)
    assert by_name["new_project"].isEnabled()
    assert not by_name["duplicate"].isEnabled()

    window.projects.select(window.projects.model.line(0).id)
    assert by_name["duplicate"].isEnabled()
    assert not by_name["restore"].isEnabled()


@pytest.mark.parametrize("colours", [LIGHT, DARK])
def test_the_icon_of_the_entry_that_one_points_at_reads_on_its_colour(window, colours):
    menu = window.menu_titles.files
    menu.setPalette(palette_of(colours))

    menu.aboutToShow.emit()

    drawn = menu.actions()[0].icon()
    for mode, colour in ((QIcon.Mode.Normal, colours.text), (QIcon.Mode.Active, colours.on_accent)):
        assert inks(drawn, mode) == {colour}


def inks(drawn, mode):
    picture = drawn.pixmap(72, mode).toImage()
    found = [picture.pixelColor(x, y) for x in range(72) for y in range(72)]
    return {ink.name() for ink in found if ink.alpha() == 255}


def test_the_icon_on_a_button_that_one_points_at_stays_dark_after_its_menu(opened, qtbot):
    opened.open_project(opened.projects.shown_ids()[0])
    page = opened.editor_page.editor
    page.show_tab("indicators")
    menu, add = opened.menu_titles.edit, opened.findChild(QAction, "add-indicator")
    menu.aboutToShow.emit()
    in_menu = inks(add.icon(), QIcon.Mode.Active)

    menu.aboutToHide.emit()

    colours = colours_of(menu.palette())
    assert in_menu == {colours.on_accent}
    assert inks(add.icon(), QIcon.Mode.Active) == inks(add.icon(), QIcon.Mode.Normal) == {colours.text}
