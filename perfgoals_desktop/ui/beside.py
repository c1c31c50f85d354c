"""A second reader of the data file, for what takes too long to be waited for at the keyboard."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QObject

from perfgoals_desktop.storage.errors import ReadingCut
from perfgoals_desktop.storage.listing import Listing
from perfgoals_desktop.ui.latest import Latest
from perfgoals_desktop.ui.tasks import TaskRunner

T = TypeVar("T")


class Beside(QObject):
    """Reads beside the GUI thread; of what it is asked, only the newest counts.

    It has a thread of its own, so that reviewing and printing keep nobody waiting who types.
    What is being read when something newer is asked for is cut off.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = TaskRunner(self)
        self._latest = Latest(self._runner, _tell, self._fail)
        self._like: Listing | None = None
        self._own: Listing | None = None

    @property
    def is_busy(self) -> bool:
        """Whether something is being read."""
        return self._latest.is_busy

    def ask(self, listing: Listing, read: Callable[[Listing], T], tell: Callable[[T], None]) -> None:
        """Read from the file of `listing`, and tell the answer unless something newer is asked for."""
        if listing is not self._like:
            self.close()
            self._like = listing
        self._cut()
        self._latest.ask(lambda: (tell, read(self._reader(listing))))

    def drop(self) -> None:
        """Want no answer any more."""
        self._latest.drop()
        self._cut()

    def close(self) -> None:
        """Want no answer any more, and let go of the file."""
        self.drop()
        self._runner.wait()
        own, self._own, self._like = self._own, None, None
        if own is not None:
            own.close()

    def _reader(self, like: Listing) -> Listing:
        # Opened by the thread that reads, which is one at a time.
        if self._own is None:
            self._own = like.again()
        return self._own

    def _cut(self) -> None:
        if self._latest.is_busy and self._own is not None:
            self._own.cut()

    @staticmethod
    def _fail(error: BaseException) -> None:
        if not isinstance(error, ReadingCut):
            raise error


def _tell(answer: tuple[Callable[[Any], None], Any]) -> None:
    tell, read = answer
    tell(read)
