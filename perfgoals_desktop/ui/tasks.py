"""Long work on the pool, reported back to the GUI thread."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal, Slot

from perfgoals_desktop.services.progress import Cancelled, Progress

Work = Callable[[Progress], Any]


@dataclass(slots=True)
class Task:
    """One piece of work under way; `cancel` makes its next report raise Cancelled."""

    work: Work
    succeeded: Callable[[Any], None]
    failed: Callable[[BaseException], None]
    progressed: Callable[[int, int, str], None]
    stopped: threading.Event = field(default_factory=threading.Event)

    def cancel(self) -> None:
        """Ask the work to stop at its next report."""
        self.stopped.set()


class _Runnable(QRunnable):
    """Carries a task to a thread of the pool; reports only to the long-lived runner."""

    def __init__(self, task: Task, runner: TaskRunner) -> None:
        super().__init__()
        self._task = task
        self._runner = runner

    def run(self) -> None:
        task, runner = self._task, self._runner

        def report(done: int, total: int, text: str) -> None:
            if task.stopped.is_set():
                raise Cancelled
            runner.reported.emit(task, done, total, text)

        try:
            result = task.work(report)
        except BaseException as error:  # noqa: BLE001 - the edge of a thread
            runner.ended.emit(task, None, error)
        else:
            runner.ended.emit(task, result, None)


class TaskRunner(QObject):
    """Runs work off the GUI thread and calls back on it.

    Work is plain code without Qt. A task is held until it has reported, and the
    callbacks are taken as arguments, so that none can end before it is listened to.

    Signals:
        reported(task, done, total, text) and ended(task, result, error): internal, queued.
        busy_changed(busy): work has begun, or the last has ended.
    """

    reported = Signal(object, int, int, str)
    ended = Signal(object, object, object)
    busy_changed = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._tasks: list[Task] = []
        self.reported.connect(self._hear, Qt.ConnectionType.QueuedConnection)
        self.ended.connect(self._finish, Qt.ConnectionType.QueuedConnection)

    @property
    def is_busy(self) -> bool:
        """Whether any task has not reported its end."""
        return bool(self._tasks)

    def start(
        self,
        work: Work,
        *,
        succeeded: Callable[[Any], None] = lambda _: None,
        failed: Callable[[BaseException], None] = lambda _: None,
        progressed: Callable[[int, int, str], None] = lambda *_: None,
    ) -> Task:
        """Run `work(progress)` on the pool; exactly one of `succeeded` and `failed` is called later."""
        task = Task(work, succeeded, failed, progressed)
        self._tasks.append(task)
        if len(self._tasks) == 1:
            self.busy_changed.emit(True)
        self._pool.start(_Runnable(task, self))
        return task

    def wait(self) -> None:
        """Cancel everything and wait for the threads; for the end of the program."""
        for task in self._tasks:
            task.cancel()
        self._pool.waitForDone()

    @Slot(object, int, int, str)
    def _hear(self, task: Task, done: int, total: int, text: str) -> None:
        if not task.stopped.is_set():
            task.progressed(done, total, text)

    @Slot(object, object, object)
    def _finish(self, task: Task, result: object, error: BaseException | None) -> None:
        self._tasks.remove(task)
        if not self._tasks:
            self.busy_changed.emit(False)
        if error is None:
            task.succeeded(result)
        else:
            task.failed(error)
