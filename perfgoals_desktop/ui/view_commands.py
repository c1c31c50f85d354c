"""Commands on what is seen: back to the list, find, columns, letters, light and dark."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu

from perfgoals_desktop.ui.appearance import Appearance
from perfgoals_desktop.ui.commands import command, fill_menu
from perfgoals_desktop.ui.situation import Situation
from perfgoals_desktop.ui.theme import Scheme
from perfgoals_desktop.ui.theme.action_icons import draw_when_shown

if TYPE_CHECKING:
    from perfgoals_desktop.ui.main_window import MainWindow


class ViewCommands:
    """What the menu 查看 offers."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._appearance = Appearance(window.settings)
        tr = window.tr
        self._back = command(
            window, "back", tr("返回列表"), "Alt+Left", self._go_back, tip=tr("保存并回到项目列表")
        )
        self._find = command(
            window,
            "find",
            tr("查找"),
            QKeySequence.StandardKey.Find,
            self._go_find,
            tip=tr("在全部项目的文字里查找，也可输入拼音首字母"),
        )
        self._columns = window.projects.columns.make_menu(tr("列(&C)"), window)

    def menu_entries(self) -> list[QAction | QMenu | None]:
        """The entries of the menu."""
        return [self._back, self._find, self._columns, None, self._letters(), self._schemes()]

    def refresh(self, now: Situation) -> None:
        """Offer what can be done now."""
        self._back.setEnabled(now.editing or now.in_bin)
        self._find.setEnabled(now.is_open and not now.editing)
        self._columns.setEnabled(now.is_open and not now.editing)

    def _letters(self) -> QMenu:
        window, look = self._window, self._appearance
        tr = window.tr
        menu = QMenu(tr("字号(&F)"), window)
        entries = (
            ("letters_larger", tr("放大字号"), "Ctrl+Alt+=", look.larger, tr("窗口里的字大一号")),
            ("letters_smaller", tr("缩小字号"), "Ctrl+Alt+-", look.smaller, tr("窗口里的字小一号")),
            ("letters_normal", tr("标准字号"), "Ctrl+Alt+0", look.normal, tr("窗口里的字恢复五号")),
        )
        fill_menu(
            menu, [command(window, name, text, key, act, tip=tip) for name, text, key, act, tip in entries]
        )
        draw_when_shown(menu)
        return menu

    def _schemes(self) -> QMenu:
        window = self._window
        tr = window.tr
        menu, group = QMenu(tr("颜色(&S)"), window), QActionGroup(window)
        for scheme, text in (
            (Scheme.SYSTEM, tr("跟随系统")),
            (Scheme.LIGHT, tr("浅色")),
            (Scheme.DARK, tr("深色")),
        ):
            action = command(
                window,
                f"scheme_{scheme}",
                text,
                None,
                partial(self._appearance.choose, scheme),
                tip=tr("窗口用浅色还是深色"),
                why_no_key="chosen once and remembered",
            )
            action.setCheckable(True)
            action.setChecked(scheme is self._appearance.scheme)
            group.addAction(action)
            menu.addAction(action)
        draw_when_shown(menu)
        return menu

    def _go_back(self) -> None:
        if self._window.editor_page is not None:
            self._window.leave_editor()
        else:
            self._window.show_bin(False)

    def _go_find(self) -> None:
        self._window.projects.search.setFocus()
        self._window.projects.search.selectAll()
