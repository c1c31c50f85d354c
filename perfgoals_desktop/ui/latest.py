"""Work of which only the newest counts: what is asked for while other work runs waits its turn."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from perfgoals_desktop.services.progress import Progress
from perfgoals_desktop.ui.tasks import Task, TaskRunner, Work

Job = Callable[[], Any]


class Latest:
    """Runs one job at a time; of those asked for meanwhile, only the last one is run.

    A result is handed on only when nothing newer has been asked for.
    """

    def __init__(
        self,
        runner: TaskRunner,
        succeeded: Callable[[Any], None],
        failed: Callable[[BaseException], None],
    ) -> None:
        self._runner = runner
        self._succeeded = succeeded
        self._failed = failed
        self._waiting: Work | None = None
        self._running: Task | None = None
        self._is_outdated = False

    @property
    def is_busy(self) -> bool:
        """Whether a job runs or waits."""
        return self._running is not None

    def ask(self, job: Job) -> None:
        """Run `job` off the GUI thread, now or as soon as the running one has ended."""

        def work(_progress: Progress) -> object:
            return job()

        self.ask_long(work)

    def ask_long(self, work: Work) -> None:
        """Run work that reports its progress, and can be dropped half way."""
        if self._running is not None:
            self._waiting = work
            return
        self._is_outdated = False
        self._running = self._runner.start(
            work,
            succeeded=lambda result: self._end(self._succeeded, result),
            failed=lambda error: self._end(self._failed, error),
        )

    def drop(self) -> None:
        """Want no result any more of what runs or waits."""
        self._waiting = None
        self._is_outdated = True
        if self._running is not None:
            self._running.cancel()

    def _end(self, tell: Callable[[Any], None], result: object) -> None:
        self._running = None
        newer, self._waiting = self._waiting, None
        if newer is not None:
            self.ask_long(newer)
        elif not self._is_outdated:
            tell(result)
