"""Watch over the data file that is open: its backups, other processes, whether it may be written."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from perfgoals_desktop.ui.backup_keeper import BackupKeeper
from perfgoals_desktop.ui.first_instance import FirstInstance, come_forward
from perfgoals_desktop.ui.read_only import ReadOnlyBar

if TYPE_CHECKING:
    from perfgoals_desktop.services.workspace import Workspace
    from perfgoals_desktop.ui.main_window import MainWindow


class Watch:
    """Follows the data file of a window for as long as it is open."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self.keeper = BackupKeeper(window)
        self.bar = ReadOnlyBar(window.opening.again, window)
        self._first = FirstInstance(window)
        self._next: FirstInstance | None = None
        self._first.asked.connect(lambda: come_forward(window))

    def announce(self, file: Path) -> None:
        """A data file is about to be opened for writing; others that want it find this window now."""
        self.withdraw()
        if not self._first.is_found_for(file):
            self._next = FirstInstance(self._window)
            self._next.asked.connect(lambda: come_forward(self._window))
            self._next.listen(file)

    def withdraw(self) -> None:
        """The data file that was announced is not opened after all."""
        if self._next is not None:
            self._next.stop()
            self._next.deleteLater()
            self._next = None

    def follow(self, workspace: Workspace, why_read_only: str) -> None:
        """A data file has been opened; `why_read_only` is blank when it may be written."""
        self.bar.show_reason(why_read_only)
        self._window.status.show_opened(workspace)
        if self._next is not None:
            self._first.deleteLater()
            self._first, self._next = self._next, None
        elif not workspace.read_only:
            self._first.listen(workspace.file)
        self.keeper.follow(workspace)

    def let_go(self) -> None:
        """The data file is being closed."""
        self.keeper.follow(None)
        self._first.stop()
        self.bar.show_reason("")
