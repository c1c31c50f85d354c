"""The actions by which one begins: they stand on the start page, and later in the menus too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QKeySequence

from perfgoals_desktop.ui.commands import command

if TYPE_CHECKING:
    from perfgoals_desktop.ui.main_window import MainWindow


class Beginnings:
    """What can be done while no data file is open; the menus do it."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._make_for_data_files()
        self._make_for_what_is_there()

    def ways(self) -> list[tuple[QAction, str]]:
        """What the start page offers, each with a line that says what it does."""
        tr = self._window.tr
        return [
            (self.create, tr("建立一个数据文件，开始填报")),
            (self.open, tr("打开已有的数据文件")),
            (self.take_over, tr("从 Excel、Word 或文本读入往年的表")),
            (self.restore, tr("数据文件打不开或丢失时，用备份恢复它")),
            (self.sample, tr("14 份公开的申报表，随便试，不会影响别的数据")),
        ]

    def _make_for_data_files(self) -> None:
        window, tr = self._window, self._window.tr
        self.create = command(
            window,
            "new_file",
            tr("新建数据文件…"),
            "Ctrl+Shift+N",
            self._create,
            tip=tr("建立一个新的数据文件，例如每个年度一个"),
        )
        self.open = command(
            window,
            "open_file",
            tr("打开数据文件…"),
            QKeySequence.StandardKey.Open,
            self._open,
            tip=tr("打开已有的数据文件"),
        )

    def _make_for_what_is_there(self) -> None:
        window, tr = self._window, self._window.tr
        self.take_over = command(
            window,
            "import",
            tr("导入申报表…"),
            "Ctrl+I",
            self._take_over,
            tip=tr("读入报送文件，或 Excel、Word、文本里的申报表；也可把文件拖到窗口里"),
        )
        self.restore = command(
            window,
            "restore_backup",
            tr("从备份恢复…"),
            None,
            self._restore,
            tip=tr("数据文件打不开、丢失或改错时，用备份恢复它"),
            why_no_key="seldom needed, and not to be done by a slip",
        )
        self.sample = command(
            window,
            "sample",
            tr("用示例数据试试"),
            "Ctrl+Shift+S",
            self._open_sample,
            tip=tr("打开 14 份公开的申报表，不影响别的数据"),
        )

    # The menus are made when the window is painted, or here, when they are needed earlier.

    def _create(self) -> None:
        self._window.menu.files.ask_new()

    def _open(self) -> None:
        self._window.menu.files.ask_open()

    def _take_over(self) -> None:
        self._window.menu.files.ask_import()

    def _restore(self) -> None:
        self._window.menu.backups.ask_restore(None)

    def _open_sample(self) -> None:
        self._window.menu.files.open_sample()
