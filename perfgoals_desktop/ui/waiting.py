"""Work that has to be done before what was asked for, while the window goes on painting."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar, cast

from PySide6.QtCore import QEventLoop

from perfgoals_desktop.services.progress import Progress

if TYPE_CHECKING:
    from perfgoals_desktop.ui.main_window import MainWindow

T = TypeVar("T")


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
            work, succeeded=lambda result: end(found, result), failed=lambda error: end(failed, error)
        )
        loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
    finally:
        window.statusBar().clearMessage()
    if failed:
        raise failed[0]
    return found[0]
