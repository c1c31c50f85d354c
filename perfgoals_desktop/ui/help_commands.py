"""Commands of the menu 帮助: the manual, what the program is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMessageBox

from perfgoals_desktop import __version__, paths
from perfgoals_desktop.ui.commands import command

if TYPE_CHECKING:
    from perfgoals_desktop.ui.editor_page import EditorPage
    from perfgoals_desktop.ui.help import HelpWindow
    from perfgoals_desktop.ui.main_window import MainWindow

ANYWHERE: Final = "Ctrl+F1"
HERE: Final = "F1"
_PAGES: Final = {
    "basic": "filling",
    "funding": "amounts",
    "goals": "filling",
    "indicators": "indicators",
    "review": "review",
    "paper": "paper",
}
"""Pages of the manual by the tab that one stands in."""


class HelpCommands:
    """F1 opens the manual wherever no field takes the key for its own instruction."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._help: HelpWindow | None = None
        self._page: EditorPage | None = None
        tr = window.tr
        self.manual = command(
            window, "help", tr("打开帮助"), HERE, self.show_manual, tip=tr("怎样使用本程序，可以查找")
        )
        self._about = command(
            window,
            "about",
            tr("关于本程序"),
            None,
            self.show_about,
            tip=tr("版本和许可"),
            why_no_key="nobody opens it often enough to learn a key",
        )

        self._diagnosis = command(
            window,
            "diagnosis",
            tr("诊断包…"),
            None,
            self.ask_diagnosis,
            tip=tr("程序有问题时，把运行记录和版本收成一个文件发给维护人员，其中没有申报表的内容"),
            why_no_key="seldom needed",
        )

    @property
    def actions(self) -> list[QAction | None]:
        """The entries of the menu."""
        return [self.manual, None, self._diagnosis, self._about]

    def refresh(self) -> None:
        """Give F1 to whoever has something to say here."""
        page = self._window.editor_page
        if page is not self._page:
            self._page = page
            if page is not None:
                page.editor.tab_shown.connect(self._share_key)
        self._share_key(page.editor.current_tab if page else "")

    def show_manual(self) -> None:
        """Show the manual at the page about what is in front."""
        if self._help is None:
            self._help = self._make_help()
        self._help.show_page(self._subject())
        self._help.show()
        self._help.raise_()
        self._help.activateWindow()

    def ask_diagnosis(self) -> None:
        """Write down what whoever mends the program needs."""
        from perfgoals_desktop.ui.diagnosis import ask_diagnosis

        ask_diagnosis(self._window)

    def show_about(self) -> None:
        """Say what the program is, its version and its licences."""
        about = QMessageBox(self._window)
        about.setObjectName("about")
        tr = self._window.tr
        about.setWindowTitle(tr("关于本程序"))
        about.setText(tr("绩效目标申报 {0}").format(__version__))
        told = (
            tr("填写、审核、打印、导出财政项目支出绩效目标申报表的单机程序，不联网。"),
            tr("程序：MIT 许可。窗口：Qt，LGPL v3。图标：Lucide，ISC。"),
            tr("字体：思源宋体、思源黑体，SIL OFL 1.1。"),
        )
        about.setInformativeText("\n".join(told))
        about.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        about.open()

    def _make_help(self) -> HelpWindow:
        from perfgoals_desktop.ui.help import HelpWindow
        from perfgoals_desktop.ui.help.manual import Manual
        from perfgoals_desktop.ui.help.shortcuts import table

        folder = paths.resources() / "help"
        manual = Manual.read(folder, {"shortcuts": table(self._window)})
        return HelpWindow(manual, folder, self._window)

    def _subject(self) -> str:
        window = self._window
        if window.editor_page is not None:
            return _PAGES.get(window.editor_page.editor.current_tab, "filling")
        return "start" if window.workspace is None else "projects"

    def _share_key(self, tab: str) -> None:
        """In a tab of fields F1 belongs to the field; two actions of one key would both be dead."""
        page = self._page
        if page is not None:
            fields = any(part.key == tab and part.rows for part in page.session.form.pages)
            page.editor.commands.help.setEnabled(fields)
        else:
            fields = False
        keys = (ANYWHERE,) if fields else (HERE, ANYWHERE)
        self.manual.setShortcuts([QKeySequence(key) for key in keys])
