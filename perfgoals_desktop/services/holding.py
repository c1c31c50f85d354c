"""A data file in use: who may write to it, whether it is sound, how it was left."""

from __future__ import annotations

from pathlib import Path

from perfgoals_desktop.services.health import check_as_left, check_everything, note_end
from perfgoals_desktop.services.progress import Progress, silent
from perfgoals_desktop.storage.examine import open_examined
from perfgoals_desktop.storage.writer_lock import WriterLock


class Holding:
    """The right to write to a data file, from its opening to its end; `release` it when done.

    `is_as_left` says that every byte is what it was at the last clean end.
    """

    def __init__(self, file: Path, *, take_over: bool = False) -> None:
        """Take the right to write; raises the DataFileError that says why not, DataFileHeld among them."""
        open_examined(file, read_only=True)[0].close()  # what is not ours gets no lock beside it
        self._lock = WriterLock.acquire(file, take_over=take_over)
        self.file = file
        self._is_released = False
        try:
            self.is_as_left = self._lock.is_sole and self._lock.is_checked and check_as_left(file)
        except BaseException:
            self._lock.release()
            raise

    @property
    def after_crash(self) -> bool:
        """Whether whoever wrote last did not come to an end, and nothing has been checked since."""
        return not self._lock.is_checked

    def check(self, progress: Progress = silent) -> None:
        """Check everything after a crash; may take long. Raises DataFileDamaged."""
        if self.after_crash:
            check_everything(self.file, progress)
            self._lock.is_checked = True

    def release(self) -> None:
        """Give the right back, once nothing in this process has the file open; a second time does nothing."""
        if self._is_released:
            return
        self._is_released = True
        if self._lock.is_sole and self._lock.is_checked:
            note_end(self.file)
        self._lock.release()
