"""Backups that nobody has to think of: while one works, before risky steps, at the end."""

from __future__ import annotations

import threading
from datetime import datetime, timedelta
from time import monotonic
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, Signal

from perfgoals_desktop import __version__
from perfgoals_desktop.errors import PerfGoalsError
from perfgoals_desktop.schema.level import Level
from perfgoals_desktop.services.backup_names import folder_name
from perfgoals_desktop.services.backups import Backups, Made
from perfgoals_desktop.services.messages import explain
from perfgoals_desktop.services.progress import Progress
from perfgoals_desktop.storage.moments import utc_now
from perfgoals_desktop.storage.retention import Occasion
from perfgoals_desktop.ui.waiting import wait_for

if TYPE_CHECKING:
    from perfgoals_desktop.services.workspace import Workspace
    from perfgoals_desktop.ui.main_window import MainWindow

AFTER_FAILURE: Final = 600.0
"""Seconds until a backup that nobody asked for is tried again when one has failed."""


class BackupKeeper(QObject):
    """Backs up the data file that is open; what fails is said in the message bar.

    Signals:
        written(): something was stored, told by any thread.
    """

    written = Signal()

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._workspace: Workspace | None = None
        self._has_changed = False
        self._is_running = False
        self._not_before = 0.0
        self._may_close = False
        self.written.connect(self._follow_change, Qt.ConnectionType.QueuedConnection)

    def follow(self, workspace: Workspace | None) -> None:
        """From now on keep backups of this data file."""
        self._workspace = workspace
        self._has_changed = self._may_close = False
        self._not_before = 0.0
        if workspace is not None and not workspace.read_only:
            workspace.written = self._note_change
            workspace.before = self.before
            self._remind(Backups(workspace.file))
            self._meet_new_version(workspace)

    def before(self, occasion: Occasion) -> Made | None:
        """Make a backup before something is done; raises BackupFailed, and then it shall not be done.

        May be called by any thread. In the GUI thread the window goes on painting.
        """
        workspace = self._workspace
        if workspace is None or workspace.read_only:
            return None
        if threading.current_thread() is not threading.main_thread():
            return Backups(workspace.file).make(occasion)
        made = self._wait(workspace, occasion)
        self._tell_second(made)
        return made

    def before_closing(self) -> bool:
        """Make a backup of what has changed; False when it failed and the user may think again."""
        workspace = self._workspace
        if workspace is None or not self._has_changed or self._may_close:
            return True
        try:
            made = self._wait(workspace, Occasion.CLOSING)
        except PerfGoalsError as error:
            self._may_close = True
            self._window.messages.warn(explain(error), self.tr("不备份，仍要关闭"), self._window.close)
            return False
        self._has_changed = False
        if made.second_error is not None:
            self._may_close = True
            self._window.messages.warn(
                explain(made.second_error), self.tr("仍要关闭"), self._window.close, level=Level.WARNING
            )
            return False
        return True

    def _meet_new_version(self, workspace: Workspace) -> None:
        """Make a backup before the first change that this version of the program makes."""
        settings, key = self._window.settings, f"opened_by/{folder_name(workspace.file)}"
        known = settings.text(key)
        try:
            if known and known != __version__:
                self._tell_second(self._wait(workspace, Occasion.MIGRATION))
        except PerfGoalsError as error:
            self._window.opening.tell(error)
        else:
            settings.set_text(key, __version__)

    def _wait(self, workspace: Workspace, occasion: Occasion) -> Made:
        def work(_progress: Progress) -> Made:
            return Backups(workspace.file).make(occasion)

        return wait_for(self._window, self.tr("正在备份…"), work)

    def _note_change(self) -> None:
        self._has_changed = True  # at once: whoever closes the window now shall know
        self.written.emit()

    def _follow_change(self) -> None:
        """Make a backup beside the work, when the last one is old enough."""
        workspace = self._workspace
        if workspace is None or workspace.read_only:
            return
        if self._is_running or monotonic() < self._not_before:
            return
        backups = Backups(workspace.file)
        if not backups.is_due():
            return

        def work(_progress: Progress) -> Made:
            return backups.make(Occasion.WORKING)

        self._is_running = True
        self._window.runner.start(work, succeeded=self._end, failed=self._fail)

    def _end(self, made: Made) -> None:
        self._is_running = False
        self._tell_second(made)

    def _fail(self, error: BaseException) -> None:
        self._is_running = False
        self._not_before = monotonic() + AFTER_FAILURE
        self._window.opening.tell(error)

    def _tell_second(self, made: Made) -> None:
        if made.second_error is not None:
            self._window.messages.warn(explain(made.second_error), level=Level.WARNING)

    def _remind(self, backups: Backups) -> None:
        """Say when the second place has not been reached for too long."""
        waited = backups.second.overdue(utc_now())
        if waited is None:
            return
        text = second_reminder(self, backups.second.refreshed_at(), waited)
        self._window.messages.warn(text, self.tr("立即备份"), self._back_up, level=Level.WARNING)

    def _back_up(self) -> None:
        self._window.menu.backups.back_up()


def second_reminder(speaker: QObject, refreshed: datetime | None, waited: timedelta) -> str:
    """How long no backup has come to the second place, and what helps."""
    if refreshed is None:
        return speaker.tr("第二备份位置（如 U 盘）还没有备份过。请接上它，再点“立即备份”。")
    text = speaker.tr("第二备份位置（如 U 盘）已有 {0} 天没有更新，上次是 {1}。请接上它，再点“立即备份”。")
    return text.format(waited.days, f"{refreshed.astimezone():%Y-%m-%d}")
