"""Work that has to be done before what was asked for, while the window goes on painting."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Final, TypeVar, cast

from PySide6.QtCore import QCoreApplication, QEventLoop

from perfgoals_desktop.services.progress import Progress

if TYPE_CHECKING:
    from perfgoals_desktop.ui.main_window import MainWindow

T = TypeVar("T")
_NO_INPUT: Final = QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents


def wait_for(window: MainWindow, title: str, work: Callable[[Progress], T]) -> T:
    """Do the work off the GUI thread and return what it returns, or raise what it raises.

    Meanwhile the window is painted but takes no input. In the status bar stands what it
    waits for.
    """
    loop = QEventLoop()
    found: list[T] = []
    failed: list[BaseException] = []

    def end(into: list[T] | list[BaseException], result: object) -> None:
        cast("list[object]", into).append(result)
        loop.quit()

    window.statusBar().showMessage(title)
    try:
        window.runner.start(
            work,
            succeeded=lambda result: end(found, result),
            failed=lambda error: end(failed, error),
            at_once=True,
        )
        loop.exec(_NO_INPUT)
        while not (found or failed):  # the application is being ended, and then no loop waits
            QCoreApplication.processEvents(_NO_INPUT, 50)
            time.sleep(0.01)
    finally:
        window.statusBar().clearMessage()
    if failed:
        raise failed[0]
    return found[0]
