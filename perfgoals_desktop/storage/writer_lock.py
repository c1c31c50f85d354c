"""The right to write to a data file: one process has it at a time.

A file `NAME.lock` beside the data file says who. It is locked through the operating
system too, and that lock ends with its process, however the process ends. So a lock
file without a lock was left by a crash, and the next writer takes it without a
question; only of another machine one cannot be sure, because not every network share
passes locks on.
"""

from __future__ import annotations

import os
import threading
import time
from contextlib import suppress
from errno import ENOSPC
from pathlib import Path
from typing import Final, Self

from perfgoals_desktop.storage.errors import (
    DataFileHeldElsewhere,
    DataFileInUse,
    DataFileReadOnly,
    DataFileTakenOver,
    DiskFull,
)
from perfgoals_desktop.storage.moments import Clock, utc_now
from perfgoals_desktop.storage.os_lock import NoLocks, lock
from perfgoals_desktop.storage.owner import Owner, owner_in, this_process

_LONGEST: Final = 4_096
_PATIENCE: Final = 25
"""How often is looked who has a lock that was taken just now, every 20 ms."""

_ours: dict[Path, WriterLock] = {}
_guard = threading.RLock()


def lock_file(file: Path) -> Path:
    """The lock file of a data file; a link to a data file has the lock of the file itself."""
    real = Path(os.path.realpath(file))
    return real.with_name(real.name + ".lock")


def owner_of(file: Path) -> Owner | None:
    """Who has the right to write, or had it when the machine stopped; None for nobody."""
    with suppress(OSError):
        return owner_in(lock_file(file).read_bytes()[:_LONGEST])
    return None


class WriterLock:
    """Held by this process, as often as it was taken; `release` gives it back.

    `left_by` is who died with it before; the data file is then to be checked before it is
    used, and `is_checked` set.
    """

    def __init__(self, file: Path, descriptor: int, owner: Owner, left_by: Owner | None) -> None:
        """Only for `acquire`."""
        self.file = file
        self.left_by = left_by
        self.is_checked = left_by is None
        self._descriptor = descriptor
        self._written = owner.written()
        self._path = lock_file(file)
        self._taken = 1

    @classmethod
    def acquire(cls, file: Path, *, take_over: bool = False, now: Clock = utc_now) -> WriterLock:
        """Take the right to write, or once more if this process has it.

        Raises DataFileInUse when another process has it, DataFileHeldElsewhere when one of
        another machine may have it and `take_over` does not say to take it all the same,
        DataFileReadOnly where nothing can be written beside the file.
        """
        path = lock_file(file)
        with _guard:
            if path in _ours:
                _ours[path]._taken += 1  # noqa: SLF001 - of this class
                return _ours[path]
            try:
                _ours[path] = cls._take(file, path, take_over, now)
            except OSError as error:
                kind = DiskFull if error.errno == ENOSPC else DataFileReadOnly
                raise kind(file, str(error)) from error
            return _ours[path]

    @classmethod
    def _take(cls, file: Path, path: Path, take_over: bool, now: Clock) -> Self:
        descriptor = _locked(file, path)
        try:
            left_by = _left_in(descriptor, file, take_over=take_over)
            owner = this_process(now())
            _write(descriptor, owner.written())
        except BaseException:
            os.close(descriptor)
            raise
        return cls(file, descriptor, owner, left_by)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.release()

    def release(self) -> None:
        """Give the right back, when this was the last time it was taken: a clean end.

        A file that was left by a crash and was not checked stays marked as left.
        """
        with _guard:
            self._taken -= 1
            if self._taken or _ours.get(self._path) is not self:
                return
            del _ours[self._path]
            with suppress(OSError):
                if self._is_ours():
                    self._clear()
            os.close(self._descriptor)

    def _clear(self) -> None:
        if self.left_by is not None and not self.is_checked:
            _write(self._descriptor, self.left_by.written())
            return
        _write(self._descriptor, b"")
        # Windows removes no file that is open; an empty one says that nobody was interrupted.
        self._path.unlink()

    @property
    def is_sole(self) -> bool:
        """Whether it was taken only once by now."""
        return self._taken == 1

    def confirm(self) -> None:
        """Make sure that the right is still ours; raises DataFileTakenOver.

        Another machine may have been told to take it, and a program that clears up may have
        removed the lock file, which is then made anew.
        """
        with _guard:
            if self._is_ours():
                return
            told = owner_of(self.file)
            if told is not None:
                raise DataFileTakenOver(self.file, told)
            with suppress(OSError):
                descriptor = _locked(self.file, self._path)
                _write(descriptor, self._written)
                os.close(self._descriptor)
                self._descriptor = descriptor

    def _is_ours(self) -> bool:
        try:
            here, there = os.fstat(self._descriptor), self._path.stat()
            os.lseek(self._descriptor, 0, os.SEEK_SET)
            same = (here.st_ino, here.st_dev) == (there.st_ino, there.st_dev)
            return same and os.read(self._descriptor, _LONGEST) == self._written
        except OSError:
            return False


def _locked(file: Path, path: Path) -> int:
    """Open the lock file and lock it; raises DataFileInUse."""
    while True:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o666)
        with suppress(OSError):
            path.chmod(0o666)  # whoever shares the folder may take what a crash has left
        is_free = _is_free(descriptor)
        # Whoever had it may have removed the file between the opening and the locking.
        if is_free and _is_still(descriptor, path):
            return descriptor
        os.close(descriptor)
        if not is_free:
            raise DataFileInUse(file, _soon(file))


def _left_in(descriptor: int, file: Path, *, take_over: bool) -> Owner | None:
    """Who had the lock and did not give it back; raises DataFileHeldElsewhere."""
    os.lseek(descriptor, 0, os.SEEK_SET)
    left_by = owner_in(os.read(descriptor, _LONGEST))
    if left_by is not None and not left_by.is_here and not take_over:
        raise DataFileHeldElsewhere(file, left_by)
    return left_by


def _is_free(descriptor: int) -> bool:
    try:
        return lock(descriptor)
    except NoLocks:  # then what the file says has to do
        told = owner_in(os.read(descriptor, _LONGEST))
        return told is None or not told.is_here or not told.is_alive


def _is_still(descriptor: int, path: Path) -> bool:
    here = os.fstat(descriptor)
    try:
        there = path.stat()
    except FileNotFoundError:
        return False
    return (here.st_ino, here.st_dev) == (there.st_ino, there.st_dev)


def _soon(file: Path) -> Owner | None:
    """Who has the lock; it may have been taken a moment ago, before its file said so."""
    for _ in range(_PATIENCE):
        told = owner_of(file)
        if told is not None and (not told.is_here or told.is_alive):
            return told
        time.sleep(0.02)
    return told


def _write(descriptor: int, written: bytes) -> None:
    os.lseek(descriptor, 0, os.SEEK_SET)
    os.ftruncate(descriptor, 0)
    os.write(descriptor, written)
    os.fsync(descriptor)


def _forget_in_child() -> None:
    """A forked process has no right of its own, and shall not keep that of its parent alive."""
    global _guard  # noqa: PLW0603 - it may have been held by a thread that the child has not
    _guard = threading.RLock()
    for held in _ours.values():
        os.close(held._descriptor)  # noqa: SLF001 - of this module
    _ours.clear()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_forget_in_child)
