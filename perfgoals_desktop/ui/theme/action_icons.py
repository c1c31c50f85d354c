"""The icons of actions in menus, by the names of the actions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from perfgoals_desktop.ui.theme.colours import colours_of
from perfgoals_desktop.ui.theme.icons import icon

PICTURE: Final = "picture"
"""The property of an action that names its icon, for those that are not named here."""

PICTURES: Final[Mapping[str, str]] = {
    "new_file": "file-plus",
    "open_file": "folder-open",
    "import": "file-input",
    "sample": "flask-conical",
    "back_up": "database-backup",
    "restore_backup": "rotate-ccw",
    "rebuild": "archive-restore",
    "backup_settings": "settings",
    "settings": "settings",
    "print": "printer",
    "save_pdf": "file-down",
    "save_summary": "sigma",
    "export": "file-spreadsheet",
    "new_project": "square-plus",
    "new_project_of": "calendar-plus",
    "new_after_sample": "copy-plus",
    "save_as_template": "bookmark-plus",
    "carry_forward": "calendar-arrow-up",
    "open_project": "square-pen",
    "duplicate": "copy",
    "change_field": "replace-all",
    "check_all": "list-checks",
    "history": "history",
    "hand_over": "send",
    "hand_over_draft": "file-down",
    "check_paper": "scan",
    "give_opinion": "message-square-text",
    "opinion_reply": "message-square-text",
    "opinion_resolve": "check",
    "opinion_reopen": "corner-up-left",
    "save_opinions": "message-square-x",
    "collect": "archive",
    "mark_checked": "check",
    "make_final": "stamp",
    "back_to_draft": "pencil",
    "mark_handed_over": "send",
    "mark_returned": "corner-up-left",
    "mark_approved": "badge-check",
    "compare": "file-diff",
    "delete": "trash-2",
    "show_bin": "archive",
    "restore": "archive-restore",
    "remove": "x",
    "empty_bin": "brush-cleaning",
    "back": "arrow-left",
    "find": "search",
    "help": "circle-question-mark",
    "take_pack": "archive-restore",
    "take_pack_back": "rotate-ccw",
    "diagnosis": "archive",
    "about": "info",
    "quit": "log-out",
    "letters_larger": "a-arrow-up",
    "letters_smaller": "a-arrow-down",
    "letters_normal": "type",
    "scheme_system": "monitor",
    "scheme_light": "sun",
    "scheme_dark": "moon",
    "undo": "undo-2",
    "redo": "redo-2",
    "next-tab": "chevron-right",
    "previous-tab": "chevron-left",
    "field-help": "circle-question-mark",
    "go-to-finding": "arrow-right",
    "take-proposal": "check",
    "explain-finding": "message-square-text",
    "take-explanation-back": "message-square-x",
    "copy-finding": "copy",
}


def draw_when_shown(menu: QMenu) -> None:
    """Draw the icons of a menu's actions each time that it comes up, in the colours of the moment.

    Drawn then and not at the start, which would have to wait for them.
    """
    menu.aboutToShow.connect(lambda: draw(menu.actions(), menu, in_menu=True))
    menu.aboutToHide.connect(lambda: draw(filter(_is_on_button, menu.actions()), menu))


def draw(actions: Iterable[QAction], owner: QWidget, *, in_menu: bool = False) -> None:
    """Draw the icons of those actions that have one, for the palette of `owner`.

    In a menu the entry that one points at has the colour of the accent, a button that one points at has not.
    """
    colours = colours_of(owner.palette())
    pointed_at = colours.on_accent if in_menu else ""
    for action in actions:
        if picture := PICTURES.get(action.objectName()) or action.property(PICTURE):
            action.setIcon(icon(str(picture), colours.text, pointed_at))


def _is_on_button(action: QAction) -> bool:
    return any(isinstance(widget, QToolButton) for widget in action.associatedObjects())
