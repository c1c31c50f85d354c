"""Long work on threads of its own, reported back to the GUI thread.

The threads are Python's, and touch nothing of Qt but one object that is never destroyed.
A QRunnable is taken down in the thread that ran it, and so is whatever hangs on it: now and
then that brought the whole process down.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cache, cached_property, partial
from time import monotonic
from typing import TYPE_CHECKING, Any, Final
from weakref import ReferenceType, ref

from PySide6.QtCore import QObject, Qt, Signal, Slot
from shiboken6 import isValid

from perfgoals_desktop.services.progress import Cancelled, Progress

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

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
    runner: ReferenceType[TaskRunner]
    stopped: threading.Event = field(default_factory=threading.Event)
    turn_began: float = field(default_factory=monotonic)

    def cancel(self) -> None:
        """Ask the work to stop at its next report."""
        self.stopped.set()


class Post(QObject):
    """Brings what threads have to say to the GUI thread, and to the runner if it is still there.

    Signals, all queued:
        reported(task, done, total, text), ended(task, result, error), turn_asked(answer).
    """

    reported = Signal(object, int, int, str)
    ended = Signal(object, object, object)
    turn_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.reported.connect(self._report, Qt.ConnectionType.QueuedConnection)
        self.ended.connect(self._end, Qt.ConnectionType.QueuedConnection)
        self.turn_asked.connect(self._answer, Qt.ConnectionType.QueuedConnection)

    @Slot(object, int, int, str)
    def _report(self, task: Task, done: int, total: int, text: str) -> None:
        if _runner_of(task) is not None and not task.stopped.is_set():
            task.progressed(done, total, text)

    @Slot(object, object, object)
    def _end(self, task: Task, result: object, error: BaseException | None) -> None:
        runner = _runner_of(task)
        if runner is not None:
            runner.finish(task, result, error)

    @Slot(object)
    def _answer(self, answer: threading.Event) -> None:
        answer.set()


@cache
def post() -> Post:
    """The only one, made on the GUI thread and never destroyed."""
    return Post()


def _runner_of(task: Task) -> TaskRunner | None:
    runner = task.runner()
    return runner if runner is not None and isValid(runner) else None


def _run(handed: list[Task]) -> None:
    """Do one piece of work on a thread; `handed` is emptied, so that nothing stays behind here."""
    task = handed.pop()

    def report(done: int, total: int, text: str) -> None:
        if monotonic() - task.turn_began > TURN:
            _let_window_go_first(task)
        if task.stopped.is_set():
            raise Cancelled
        post().reported.emit(task, done, total, text)

    result: Any = None
    failed: BaseException | None = None
    try:
        if task.stopped.is_set():
            raise Cancelled  # noqa: TRY301 - as if the work itself had stopped
        result = task.work(report)
    except BaseException as error:  # noqa: BLE001 - the edge of a thread
        failed = error
    post().ended.emit(task, result, failed)


def _let_window_go_first(task: Task) -> None:
    """Wait until the GUI thread has nothing to do: Python runs one thread at a time.

    Without this, work that computes would take half of the time from what is painted and typed.
    """
    answer = threading.Event()
    post().turn_asked.emit(answer)
    answer.wait(PATIENCE)
    task.turn_began = monotonic()


class TaskRunner(QObject):
    """Runs work off the GUI thread and calls back on it; work that reports often is considerate.

    Work is plain code without Qt. A task is held until its thread has let go of it, and the
    callbacks are taken as arguments, so that none can end before it is listened to.

    Signals:
        busy_changed(busy): work has begun, or the last has ended.
    """

    busy_changed = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks: list[Task] = []
        self._held: list[Task] | None = None
        self._handed: list[tuple[Future[None], Task]] = []
        post()
        # Whoever is left alone with its work has nobody to tell.
        self.destroyed.connect(partial(_cancel, self._tasks))

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
        """Run `work(progress)` on a thread; exactly one of `succeeded` and `failed` is called later.

        What the first paint itself waits for is not held back until after it: `at_once`.
        """
        task = Task(work, succeeded, failed, progressed, ref(self))
        self._tasks.append(task)
        if len(self._tasks) == 1:
            self.busy_changed.emit(True)
        if self._held is None or at_once:
            self._hand_over(task)
        else:
            self._held.append(task)
        return task

    def hold(self) -> None:
        """Begin nothing until `release`: the window is to be painted first."""
        self._held = []

    def release(self) -> None:
        """Begin what has waited, and from now on everything at once."""
        held, self._held = self._held or [], None
        for task in held:
            self._hand_over(task)

    def wait(self) -> None:
        """Cancel everything and wait for the threads; for the end of the program."""
        _cancel(self._tasks)
        self.release()
        for future, _ in self._handed:
            future.exception()  # returns when it has ended; none ends by one

    def finish(self, task: Task, result: object, error: BaseException | None) -> None:
        """Tell what has come of a task, on the GUI thread; the post calls it."""
        self._tasks.remove(task)
        if not self._tasks:
            self.busy_changed.emit(False)
        if error is None:
            task.succeeded(result)
        else:
            task.failed(error)

    @cached_property
    def _pool(self) -> ThreadPoolExecutor:
        from concurrent.futures import ThreadPoolExecutor  # the first paint has no work for it

        return ThreadPoolExecutor(max(THREADS, os.cpu_count() or 1), "work")

    def _hand_over(self, task: Task) -> None:
        # What was handed over earlier is let go here, on the GUI thread, and not by its thread.
        self._handed = [(future, other) for future, other in self._handed if not future.done()]
        self._handed.append((self._pool.submit(_run, [task]), task))


def _cancel(tasks: Iterable[Task]) -> None:
    for task in tasks:
        task.cancel()
