"""What happens when the program itself is wrong: nothing typed is lost, and the details can be read.

`guard` is called once, before the first window. Crashes of the libraries beneath
Python leave a trace in a file of their own beside the log.
"""

from __future__ import annotations

import faulthandler
import logging
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import IO, TYPE_CHECKING, Final

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    Qt,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
    qVersion,
)

from perfgoals_desktop import __version__
from perfgoals_desktop.errors import PerfGoalsError
from perfgoals_desktop.services.plain_log import plain_words, trace_of

if TYPE_CHECKING:
    from sys import UnraisableHookArgs

CRASH_FILE: Final = "crash.log"
_LOG = logging.getLogger("perfgoals_desktop.unexpected")
_LEVELS: Final = {
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


class Unexpected(QObject):
    """Hears of errors that nobody caught, from any thread, and tells of them in the GUI thread.

    Signals:
        happened(report): a bug showed itself; the report is for whoever mends it.
        met(error): no bug, but a file, disk or data file that failed where nobody asked.
    """

    happened = Signal(str)
    met = Signal(object)
    _heard = Signal(str)

    def __init__(self, keep: Callable[[], object], parent: QObject | None = None) -> None:
        """`keep` puts on the disk what is being typed; it is called at once, in the GUI thread."""
        super().__init__(parent)
        self._keep = keep
        self._is_telling = False
        self._heard.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def hear(
        self, kind: type[BaseException], error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Take an error that nobody caught; for `sys.excepthook`."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error or kind(), trace)
            return
        if isinstance(error, PerfGoalsError):
            _LOG.warning("nobody caught %s", type(error).__name__, exc_info=(kind, error, trace))
            self.met.emit(error)
            return
        _LOG.critical("unexpected error", exc_info=(kind, error or kind(), trace))
        # One dialog at a time, and none about the telling itself: an error while something is
        # painted would open hundreds.
        if not self._is_telling:
            self._is_telling = True
            self._heard.emit(report_of(kind, error, trace))

    def hear_thread(self, told: threading.ExceptHookArgs) -> None:
        """Take an error that ended a thread; for `threading.excepthook`."""
        self.hear(told.exc_type, told.exc_value, told.exc_traceback)

    def _tell(self, report: str) -> None:
        try:
            self._keep()
        except Exception:  # noqa: BLE001 - the error may sit in saving itself; the report is still wanted
            _LOG.exception("could not save after an unexpected error")
        try:
            self.happened.emit(report)
        finally:
            self._is_telling = False


def guard(unexpected: Unexpected) -> None:
    """From now on `unexpected` hears of every error that nobody caught."""
    sys.excepthook = unexpected.hear
    threading.excepthook = unexpected.hear_thread


def watch_for_crashes(folder: Path) -> IO[str] | None:
    """Let a crash of the libraries write its trace into a folder; None when it cannot be written.

    The file has to stay open for as long as the program runs.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        file = (folder / CRASH_FILE).open("a", encoding="utf-8")
    except OSError:
        return None
    faulthandler.enable(file)
    return file


def watch_libraries() -> None:
    """Note in the log what Qt complains of, and errors where Python cannot raise any.

    For the program itself; the tests have their own ears for both.
    """
    sys.unraisablehook = _note_unraisable
    qInstallMessageHandler(_note_message)


def _note_unraisable(told: UnraisableHookArgs) -> None:
    kind = told.exc_type
    _LOG.error("unraisable error\n%s", trace_of(kind, told.exc_value, told.exc_traceback))


def _note_message(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    _LOG.log(_LEVELS.get(kind, logging.DEBUG), "Qt: %s", plain_words(message))


def report_of(kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> str:
    """What whoever mends it needs to know: versions and the trace, nothing of a form.

    The message of the error is left out, as it may quote what was typed.
    """
    import platform  # no start waits for it

    parts = (f"perfgoals {__version__}", f"Python {platform.python_version()}", f"Qt {qVersion()}")
    head = " · ".join((*parts, platform.platform()))
    return f"{head}\n{trace_of(kind, error, trace)}\n"
