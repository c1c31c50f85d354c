"""Reading that can be stopped: by its time running out, or by whoever is asked in the meantime.

A second thread watches the one that reads. Loops over rows ask `go_on`, and end there; where
none comes by in time, an exception is raised in the reading thread between two steps of Python,
wherever that is: in callbacks of the XML parser, in the office libraries.
"""

from __future__ import annotations

import ctypes
import functools
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic
from typing import Final, NoReturn, TypeVar

from perfgoals_desktop.sources import FORMS, ReadingTooLong

T = TypeVar("T")

SECONDS: Final = 10.0
"""For each 20 MB, begun, of a source: nobody waits longer for a file that may be crafted."""
_LOOK: Final = 0.05
_GRACE: Final = 0.3
"""So long a reading may take to stop by itself, at a place of its own choice."""
_here: Final = threading.local()


class _Interrupted(BaseException):
    """Raised in the reading thread; no `except` of a library takes it for a broken file."""


def nobody() -> None:
    """Ask nobody whether to go on."""


def watched(file: Path, read: Callable[[], T], ask: Callable[[], None] = nobody) -> T:
    """What `read` returns; raises ReadingTooLong, or what `ask` raises, at once.

    `ask` is called from another thread while `read` goes on. Within a reading that is
    watched already, `read` is simply called.
    """
    if getattr(_here, "watch", None) is not None:
        return read()
    watch = _here.watch = _Watch(file.name, _seconds_for(file), ask)
    try:
        try:
            return read()
        finally:
            watch.end()
    except _Interrupted:
        watch.end()
        raise watch.reason or ReadingTooLong(file.name, SECONDS) from None
    finally:
        _here.watch = None


def within_time(read: Callable[[Path], T]) -> Callable[[Path], T]:
    """Decorate a function that reads a file, so that it raises ReadingTooLong instead of going on."""

    @functools.wraps(read)
    def bounded(path: Path) -> T:
        return watched(path, lambda: read(path))

    return bounded


def go_on() -> None:
    """Pass, or end the reading that this thread was asked to stop; for loops over rows."""
    watch: _Watch | None = getattr(_here, "watch", None)
    if watch is not None and watch.reason is not None:
        raise _Interrupted


@contextmanager
def uninterrupted() -> Iterator[None]:
    """For imports: a module that was loaded by half could not be loaded again."""
    watch: _Watch | None = getattr(_here, "watch", None)
    if watch is None:
        yield
        return
    watch.hold()
    try:
        yield
    finally:
        watch.held = False


class _Watch:
    """Looks at one reading from a thread of its own."""

    def __init__(self, file: str, seconds: float, ask: Callable[[], None]) -> None:
        self.reason: BaseException | None = None
        self.held = False
        self._sent = False
        self._file, self._seconds, self._ask = file, seconds, ask
        self._ends = monotonic() + seconds
        self._reader = ctypes.c_ulong(threading.get_ident())
        self._over = threading.Event()
        self._lock = threading.Lock()
        self._thread = threading.Thread(target=self._look, name="watch", daemon=True)
        self._thread.start()

    def hold(self) -> None:
        """Interrupt no more, until `held` is taken back."""
        with self._lock:
            self.held = True

    def end(self) -> None:
        """The reading is over; an interruption that comes too late is dropped."""
        while True:
            try:
                self._over.set()
                self._thread.join()
                if self._sent:
                    self._take_the_last()
            except _Interrupted:
                continue
            return

    def _take_the_last(self) -> NoReturn:
        """Raise what may still be on its way.

        To withdraw it would leave Python asking for ever whether something is pending: slower
        all the time, and for ever in one place while lines are traced (CPython 3.11).
        """
        self._sent = False
        self._interrupt()
        while True:
            pass

    def _interrupt(self) -> None:
        ctypes.pythonapi.PyThreadState_SetAsyncExc(self._reader, ctypes.py_object(_Interrupted))

    def _look(self) -> None:
        while self.reason is None:
            if self._over.wait(_LOOK):
                return
            self.reason = self._why_to_stop()
        pause = _GRACE
        while not self._over.wait(pause):
            with self._lock:
                if not self.held and not self._over.is_set():
                    self._sent = True
                    self._interrupt()
            pause = _LOOK  # again: a destructor may have swallowed the one before

    def _why_to_stop(self) -> BaseException | None:
        if monotonic() > self._ends:
            return ReadingTooLong(self._file, self._seconds)
        try:
            self._ask()
        except BaseException as error:  # noqa: BLE001 - carried over to the thread that reads
            return error
        return None


def _seconds_for(file: Path) -> float:
    """A department's hand-off of many megabytes has more time than a form."""
    try:
        size = file.stat().st_size
    except (OSError, ValueError):
        return SECONDS
    return SECONDS * (1 + size // FORMS.bytes)
