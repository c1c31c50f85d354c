"""Long work on the pool, reported back to the GUI thread."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import partial
from time import monotonic
from typing import Any, Final

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal, Slot
from shiboken6 import isValid

from perfgoals_desktop.services.progress import Cancelled, Progress

Work = Callable[[Progress], Any]

TURN: Final = 0.01
"""So many seconds work goes on until the GUI thread gets its turn."""
THREADS: Final = 4
"""At least so many pieces of work run side by side: a quick one does not wait for long ones,
also on a machine with one processor."""
PATIENCE: Final = 0.05
"""At most so many seconds work waits for that turn: a window that is never idle must not stop it."""


@dataclass(slots=True)
class Task:
    """One piece of work under way; `cancel` makes its next report raise Cancelled."""

    work: Work
    succeeded: Callable[[Any], None]
    failed: Callable[[BaseException], None]
    progressed: Callable[[int, int, str], None]
    stopped: threading.Event = field(default_factory=threading.Event)
    turn_began: float = field(default_factory=monotonic)

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
            if monotonic() - task.turn_began > TURN:
                _let_window_go_first(task, runner)
            if task.stopped.is_set() or not isValid(runner):
                raise Cancelled
            runner.reported.emit(task, done, total, text)

        result: Any = None
        failed: BaseException | None = None
        try:
            result = self._work(report)
        except BaseException as error:  # noqa: BLE001 - the edge of a thread
            failed = error
        if isValid(runner):  # else the window is gone, and nobody is left to tell
            runner.ended.emit(task, result, failed)

    def _work(self, report: Progress) -> Any:  # noqa: ANN401 - whatever work returns
        if self._task.stopped.is_set():
            raise Cancelled
        return self._task.work(report)


def _let_window_go_first(task: Task, runner: TaskRunner) -> None:
    """Wait until the GUI thread has nothing to do: Python runs one thread at a time.

    Without this, work that computes would take half of the time from what is painted and typed.
    """
    answer = threading.Event()
    if isValid(runner):
        runner.turn_asked.emit(answer)
    answer.wait(PATIENCE)
    task.turn_began = monotonic()


class TaskRunner(QObject):
    """Runs work off the GUI thread and calls back on it; work that reports often is considerate.

    Work is plain code without Qt. A task is held until it has reported, and the
    callbacks are taken as arguments, so that none can end before it is listened to.

    Signals:
        reported(task, done, total, text), ended(task, result, error) and turn_asked(answer):
            internal, queued.
        busy_changed(busy): work has begun, or the last has ended.
    """

    reported = Signal(object, int, int, str)
    ended = Signal(object, object, object)
    turn_asked = Signal(object)
    busy_changed = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(max(THREADS, self._pool.maxThreadCount()))
        self._tasks: list[Task] = []
        self._held: list[_Runnable] | None = None
        self.destroyed.connect(partial(_cancel, self._tasks))  # or the pool would wait for ever
        self.reported.connect(self._hear, Qt.ConnectionType.QueuedConnection)
        self.ended.connect(self._finish, Qt.ConnectionType.QueuedConnection)
        self.turn_asked.connect(self._answer, Qt.ConnectionType.QueuedConnection)

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
        at_once: bool = False,
    ) -> Task:
        """Run `work(progress)` on the pool; exactly one of `succeeded` and `failed` is called later.

        What the first paint itself waits for is not held back until after it: `at_once`.
        """
        task = Task(work, succeeded, failed, progressed)
        self._tasks.append(task)
        if len(self._tasks) == 1:
            self.busy_changed.emit(True)
        runnable = _Runnable(task, self)
        if self._held is None or at_once:
            self._pool.start(runnable)
        else:
            self._held.append(runnable)
        return task

    def hold(self) -> None:
        """Begin nothing until `release`: the window is to be painted first."""
        self._held = []

    def release(self) -> None:
        """Begin what has waited, and from now on everything at once."""
        held, self._held = self._held or [], None
        for runnable in held:
            self._pool.start(runnable)

    def wait(self) -> None:
        """Cancel everything and wait for the threads; for the end of the program."""
        _cancel(self._tasks)
        self.release()
        self._pool.waitForDone()

    @Slot(object)
    def _answer(self, answer: threading.Event) -> None:
        answer.set()

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


def _cancel(tasks: Iterable[Task]) -> None:
    for task in tasks:
        task.cancel()
