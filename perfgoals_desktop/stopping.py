"""Reading that can be stopped: by its time running out, or by whoever is asked in the meantime.

A second thread watches the one that reads. Loops over rows ask `go_on`, and end there; where
none comes by in time, an exception is raised in the reading thread between two steps of Python,
wherever that is: in callbacks of the XML parser, in the office libraries.
"""

from __future__ import annotations

import functools
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from time import monotonic, process_time
from typing import Final, NoReturn, TypeVar

from perfgoals_desktop.sources import FORMS, ReadingTooLong

T = TypeVar("T")

SECONDS: Final = 10.0
"""For each 20 MB, begun, of a source: nobody waits longer for a file that may be crafted."""
BUSY: Final = 3
"""So many times as long a reading may take on a machine that gives this program less than its time."""
_LOOK: Final = 0.05
_GRACE: Final = 0.3
"""So long a reading may take to stop by itself, at a place of its own choice."""
_here: Final = threading.local()


class _Interrupted(BaseException):
    """Raised in the reading thread; no `except` of a library takes it for a broken file."""


_LOADING: Final = frozenset({"importlib._bootstrap", "importlib._bootstrap_external"})


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
            watch.start()
            return read()
        finally:
            # A store, not a call: nothing is raised between here and there. From here on
            # one exception may still be on its way, and no more.
            watch.is_over = True
            watch.end()
    except (Exception, _Interrupted):
        watch.end()
        if watch.reason is not None:  # whatever a library made of the interruption
            raise watch.reason from None
        raise
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
        watch.is_held = False


class _Watch:
    """Looks at one reading from a thread of its own.

    What the reading thread calls here may be interrupted after any call: it uses single
    operations alone (a store, a lock of the interpreter) that can be done twice. An event or a
    `join` of `threading` could be left locked for ever.
    """

    def __init__(self, file: str, seconds: float, ask: Callable[[], None]) -> None:
        self.reason: BaseException | None = None
        self.is_over = False
        self.is_held = True  # until the thread has started
        self._is_gone = True
        self._sent = False
        self._file, self._seconds, self._ask = file, seconds, ask
        self._began, self._worked = monotonic(), process_time()
        self._reader = threading.get_ident()
        self._sending, self._bell, self._gone = threading.Lock(), threading.Lock(), threading.Lock()
        self._bell.acquire()
        self._gone.acquire()

    def start(self) -> None:
        """Look from now on."""
        thread = threading.Thread(target=self._look, name="watch", daemon=True)
        self._is_gone = False
        try:
            thread.start()
        except BaseException:
            self._is_gone = True  # there is no such thread: wait for none
            raise
        self.is_held = False

    def hold(self) -> None:
        """Interrupt no more, until `is_held` is taken back."""
        with self._sending:
            self.is_held = True

    def end(self) -> None:
        """The reading is over; nothing is raised in it after this. May be called again."""
        while True:
            try:
                with suppress(RuntimeError):  # rung already
                    self._bell.release()
                while not self._is_gone:
                    self._gone.acquire(timeout=_LOOK)
                if self._sent:
                    self._take_the_last()
            except _Interrupted:
                continue
            return

    def _take_the_last(self) -> NoReturn:
        """Raise what may still be on its way.

        To withdraw it would leave Python asking for ever whether something is pending: slower
        all the time, and for ever in one place while lines are traced (CPython 3.11). Asking
        once is not enough: another reading that ends now may answer for both.
        """
        self._sent = False
        while True:
            self._interrupt()

    def _interrupt(self) -> None:
        import ctypes  # when it is needed: hardly ever

        ctypes.pythonapi.PyThreadState_SetAsyncExc(
            ctypes.c_ulong(self._reader), ctypes.py_object(_Interrupted)
        )

    def _look(self) -> None:
        try:
            while self.reason is None:
                if self._bell.acquire(timeout=_LOOK):
                    return
                self.reason = self._why_to_stop()
            pause = _GRACE
            while not self._bell.acquire(timeout=pause):
                self._send()
                pause = _LOOK  # again: a destructor may have swallowed the one before
        finally:
            self._is_gone = True
            self._gone.release()

    def _send(self) -> None:
        with self._sending:
            if not self.is_held and not self.is_over and not self._is_delicate():
                self._sent = True
                self._interrupt()

    def _is_delicate(self) -> bool:
        """Whether the reader would leave something locked, or a module loaded by half."""
        frame = sys._current_frames().get(self._reader)  # noqa: SLF001 - there is no other way
        if frame is not None and frame.f_globals.get("__name__") == threading.__name__:
            return True
        while frame is not None:
            if frame.f_globals.get("__name__") in _LOADING:
                return True
            frame = frame.f_back
        return False

    def _is_late(self) -> bool:
        took = monotonic() - self._began
        worked = process_time() - self._worked
        return took > self._seconds and (worked > self._seconds or took > BUSY * self._seconds)

    def _why_to_stop(self) -> BaseException | None:
        if self._is_late():
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
