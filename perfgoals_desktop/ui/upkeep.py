"""What is done beside the window for the open data file: others are made known, words are indexed."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from perfgoals_desktop.services.indexing import index_words
from perfgoals_desktop.services.progress import Cancelled, Progress
from perfgoals_desktop.services.surroundings import Surroundings
from perfgoals_desktop.services.workspace import Workspace
from perfgoals_desktop.storage.errors import DataFileError
from perfgoals_desktop.ui.latest import Latest
from perfgoals_desktop.ui.tasks import TaskRunner

PAUSE_MS: Final = 100
"""After a change, so that what it changed is painted first, and several are taken in together."""


class Upkeep(QObject):
    """Keeps up with a data file for as long as it is open; `renew` it after each change.

    `surroundings` are what its declarations are compared with.

    Signals:
        renewed(): the surroundings are known, or are other ones than before.
    """

    renewed = Signal()

    def __init__(
        self,
        workspace: Workspace,
        runner: TaskRunner,
        tell: Callable[[BaseException], object],
        parent: QObject | None = None,
    ) -> None:
        """For a data file that is open; `tell` says that it turned out to be damaged."""
        super().__init__(parent)
        self.surroundings = Surroundings(workspace.file)
        self._workspace = workspace
        self._tell = tell
        self._comparing = Latest(runner, self._take, self._fail)
        self._indexing = Latest(runner, lambda _: None, self._fail)
        self._is_stopped = False
        self._timer = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._timer.timeout.connect(self._begin)

    def renew(self) -> None:
        """Take in what has been saved, discarded or restored."""
        QTimer.singleShot(0, self, self._wait)  # the pause begins when the window has had its turn

    def _wait(self) -> None:
        if not self._is_stopped:
            self._timer.start()

    def _begin(self) -> None:
        workspace = self._workspace

        def index(progress: Progress) -> None:
            for _ in index_words(workspace.database):
                progress(0, 0, "")

        self._comparing.ask_long(self.surroundings.catch_up)
        if not workspace.read_only:
            self._indexing.ask_long(index)

    def stop(self) -> None:
        """Let everything end that is under way: the data file is to be closed."""
        self._is_stopped = True
        self._timer.stop()
        self._comparing.drop()
        self._indexing.drop()

    def close(self) -> None:
        """Let go of the data file, when nothing is under way any more."""
        self.surroundings.close()

    def _take(self, is_news: bool) -> None:
        if is_news:
            self.renewed.emit()

    def _fail(self, error: BaseException) -> None:
        if isinstance(error, Cancelled):
            return
        # Nobody asked for this, so nobody is told; but a damaged data file is everybody's concern.
        logging.getLogger(__name__).warning("upkeep failed", exc_info=error)
        if isinstance(error, DataFileError):
            self._tell(error)
