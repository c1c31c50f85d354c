"""Open data files: who else has them, whether they are sound, and what helps when they are not."""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from perfgoals_desktop.errors import PerfGoalsError
from perfgoals_desktop.services.backups import Backups
from perfgoals_desktop.services.health import check_beside, mend_beside
from perfgoals_desktop.services.holding import Holding
from perfgoals_desktop.services.messages import explain
from perfgoals_desktop.services.messages.of_backups import describe_owner
from perfgoals_desktop.services.progress import Progress
from perfgoals_desktop.services.workspace import Workspace
from perfgoals_desktop.storage.errors import (
    BackupFailed,
    DataFileDamaged,
    DataFileError,
    DataFileHeldElsewhere,
    DataFileInUse,
    DataFileMissing,
    DataFileReadOnly,
    DataFileTooNew,
    DataFileTooOld,
    DataFileUnreadable,
    DiskFull,
    NotADataFile,
)
from perfgoals_desktop.storage.owner import Owner
from perfgoals_desktop.ui.waiting import wait_for

if TYPE_CHECKING:
    from perfgoals_desktop.ui.main_window import MainWindow

PATIENCE: Final = 20
"""How often a window is looked for that has just taken the right to write, every 100 ms."""


class Opening:
    """Opens data files in a window; whatever goes wrong is said there, with what helps.

    `was_forwarded` is whether the last file is shown by the window of another process.
    """

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self.was_forwarded = False

    def open(self, file: Path, *, take_over: bool = False) -> bool:
        """Open a data file in place of the one that is open; False when it is not shown now."""
        self.was_forwarded = False
        try:
            workspace = self._to_write(file, take_over=take_over)
        except DataFileHeldElsewhere as error:
            self._ask(file, error.owner)
        except DataFileInUse as error:
            if self._is_shown_elsewhere(file, error.owner):
                self.was_forwarded = True
                self._window.messages.tell(self._window.tr("这个文件已在另一个窗口打开，已切换过去。"))
                return False
            return self.open_to_read(file, explain(error))
        except (DataFileReadOnly, DiskFull) as error:
            return self.open_to_read(file, explain(error))
        except (PerfGoalsError, OSError) as error:
            self.tell(error)
        else:
            return self._show(workspace)
        return False

    def open_to_read(self, file: Path, why: str) -> bool:
        """Open a data file that may not be written, and say why."""
        try:
            workspace = Workspace(file, read_only=True)
        except (PerfGoalsError, OSError) as error:
            self.tell(error)
            return False
        return self._show(workspace, why)

    def again(self) -> None:
        """Open the data file anew that may only be read: perhaps it may be written by now."""
        if self._window.workspace is not None:
            self.open(self._window.workspace.file)

    def tell(self, error: BaseException) -> None:
        """Say what went wrong with a data file, and offer what helps."""
        window, text = self._window, explain(error)
        file = file_to_restore(error)
        if file is not None:
            window.messages.warn(
                text, window.tr("从备份恢复…"), lambda: window.menu.backups.ask_restore(file)
            )
        elif isinstance(error, BackupFailed):
            window.messages.warn(text, window.tr("备份设置…"), window.menu.backups.ask_settings)
        else:
            window.messages.warn(text)

    def _show(self, workspace: Workspace, why_read_only: str = "") -> bool:
        try:
            shown = self._window.show_workspace(workspace, why_read_only)
        except (PerfGoalsError, OSError) as error:
            self._window.watch.withdraw()
            self._window.let_file_go()
            self.tell(error)
            return False
        if not shown:
            self._window.watch.withdraw()
        return shown and self._check(workspace)

    def _to_write(self, file: Path, *, take_over: bool) -> Workspace:
        """Take the right to write; after a crash everything is checked before anything is shown."""
        holding = Holding(file, take_over=take_over)
        self._window.watch.announce(file)
        try:
            if holding.after_crash:
                self._window.have_a_page()
                title = self._window.tr("上次没有正常关闭，正在检查数据文件…")
                wait_for(self._window, title, holding.check)
            return Workspace(file, holding=holding)
        except BaseException:
            self._window.watch.withdraw()
            holding.release()
            raise

    def _check(self, workspace: Workspace) -> bool:
        """Check beside the first look what could not be compared with how it was left."""
        if not workspace.is_as_left:

            def work(_progress: Progress) -> None:
                check_beside(workspace.file)
                mend_beside(workspace.database)

            def tell(error: BaseException) -> None:
                if self._window.workspace is workspace and isinstance(error, DataFileError):
                    self.tell(error)

            self._window.runner.start(work, failed=tell)
        return True

    def _is_shown_elsewhere(self, file: Path, owner: Owner | None) -> bool:
        """Bring the window forward that has the file; it may have been opened just now."""
        from perfgoals_desktop.ui.first_instance import bring_forward

        if owner is not None and not owner.is_here:
            return False
        for _ in range(PATIENCE):
            if bring_forward(file):
                return True
            time.sleep(0.1)
        return False

    def _ask(self, file: Path, owner: Owner | None) -> None:
        """Ask what to do about a file that another machine may be writing to."""
        window = self._window
        tr = window.tr
        box = QMessageBox(window)
        box.setObjectName("held_elsewhere")
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(tr("数据文件可能正在别处使用"))
        box.setText(tr("“{0}”标记为正被{1}使用。").format(file.name, describe_owner(owner)))
        told = tr(
            "两处同时修改会丢失内容。请先到那台电脑上关闭它；"
            "如果确认那边没有打开（例如断电、死机后留下的标记），可以接管。"
        )
        box.setInformativeText(told)
        look = box.addButton(tr("只读打开"), QMessageBox.ButtonRole.AcceptRole)
        take = box.addButton(tr("确认那边没有打开，接管"), QMessageBox.ButtonRole.DestructiveRole)
        box.addButton(tr("取消"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(look)
        why = tr("标记为正被{0}使用。").format(describe_owner(owner))
        look.clicked.connect(lambda: self.open_to_read(file, why))
        take.clicked.connect(lambda: self.open(file, take_over=True))
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()


def file_to_restore(error: BaseException) -> Path | None:
    """The data file that a backup can bring back, for an error that says it is gone or spoilt."""
    match error:
        case DataFileDamaged() | DataFileMissing() | BackupFailed(is_damaged=True):
            return error.file
        # Another file was chosen by mistake, or a byte in the head of ours says something else.
        case NotADataFile() | DataFileTooNew() | DataFileTooOld() | DataFileUnreadable():
            return error.file if Backups(error.file).all() else None
        case _:
            return None


def same_file(one: Path, other: Path) -> bool:
    """Whether two paths mean the same file, there or not."""
    return os.path.normcase(os.path.realpath(one)) == os.path.normcase(os.path.realpath(other))
