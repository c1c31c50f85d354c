"""Checks in a thread: the pages of a scan take a second each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from perfgoals_desktop.services.program import Program
from perfgoals_desktop.services.progress import Progress
from perfgoals_desktop.ui.tasks import Task, TaskRunner, Work

if TYPE_CHECKING:
    from perfgoals_desktop.services.known import Known
    from perfgoals_desktop.services.papers import PaperCheck
    from perfgoals_desktop.services.verifying import FileCheck
    from perfgoals_desktop.storage.database import Database

Failed = Callable[[BaseException], None]


class Checker:
    """Holds papers and files against an open data file, one check at a time."""

    def __init__(self, database: Database, program: Program, runner: TaskRunner) -> None:
        self._database = database
        self._program = program
        self._runner = runner
        self._task: Task | None = None

    @property
    def is_busy(self) -> bool:
        """Whether a check is under way."""
        return self._task is not None

    def check_text(
        self, text: str, succeeded: Callable[[Sequence[PaperCheck]], None], failed: Failed
    ) -> None:
        """Check what was typed or scanned."""

        def work(_progress: Progress) -> Sequence[PaperCheck]:
            from perfgoals_desktop.services.papers import check_text

            return check_text(text, self._known(), self._program)

        self._start(work, succeeded, failed, lambda *_: None)

    def check_files(
        self,
        files: Sequence[Path],
        succeeded: Callable[[Sequence[FileCheck]], None],
        failed: Failed,
        progressed: Progress,
    ) -> None:
        """Check pictures, scans and hand-off files."""

        def work(progress: Progress) -> Sequence[FileCheck]:
            from perfgoals_desktop.services.verifying import verify

            return verify(files, self._program, self._known(), progress)

        self._start(work, succeeded, failed, progressed)

    def cancel(self) -> None:
        """Stop the check that is under way and hear no more of it."""
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _known(self) -> Known:
        from perfgoals_desktop.services.known import KnownFromFile

        return KnownFromFile(self._database)

    def _start(
        self, work: Work, succeeded: Callable[..., None], failed: Failed, progressed: Progress
    ) -> None:
        def once(answer: Callable[..., None]) -> Callable[..., None]:
            def end(result: object) -> None:
                if self._task is task:
                    self._task = None
                    answer(result)

            return end

        def report(done: int, total: int, text: str) -> None:
            if self._task is task:
                progressed(done, total, text)

        task = self._runner.start(work, succeeded=once(succeeded), failed=once(failed), progressed=report)
        self._task = task
