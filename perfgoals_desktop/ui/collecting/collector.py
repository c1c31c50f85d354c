"""Collects in a thread, one thing at a time; keeps what was collected until the window is closed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from perfgoals_desktop.services.program import Program
from perfgoals_desktop.services.progress import Progress
from perfgoals_desktop.ui.tasks import Task, TaskRunner, Work

if TYPE_CHECKING:
    from perfgoals_desktop.services.arrivals import Truth
    from perfgoals_desktop.services.collecting.report import Report

Failed = Callable[[BaseException], None]


class Collector:
    """What the window asks for; the consolidated data file lies in a folder of its own until it is saved."""

    def __init__(self, program: Program, runner: TaskRunner) -> None:
        self._program = program
        self._runner = runner
        self._folder = TemporaryDirectory(prefix="perfgoals-", ignore_cleanup_errors=True)
        self._task: Task | None = None
        self._runs = 0
        self._closed = False

    @property
    def is_busy(self) -> bool:
        """Whether something is under way."""
        return self._task is not None

    def collect(
        self,
        sources: Sequence[Path],
        lists: tuple[Path | None, Path | None],
        taking: tuple[Truth | None, bool],
        answers: tuple[Callable[[Report], None], Failed, Progress],
    ) -> None:
        """Collect files and folders; `lists` are units and control figures, `taking` truth and drafts."""
        self._runs += 1
        out = Path(self._folder.name) / f"{self._runs}.pgdb"
        units, controls = lists

        def work(progress: Progress) -> Report:
            from perfgoals_desktop.services.collecting.collect import collect
            from perfgoals_desktop.services.collecting.lists import read_controls, read_units
            from perfgoals_desktop.services.collecting.report import Wishes

            wishes = Wishes(
                truth=taking[0],
                drafts=taking[1],
                units=read_units(units) if units else None,
                controls=read_controls(controls) if controls else None,
                without=tuple(filter(None, lists)),
            )
            return collect(out, sources, self._program, progress, wishes)

        self._start(work, *answers)

    def save(
        self,
        kind: str,
        out: Path,
        report: Report,
        answers: tuple[Callable[[Path], None], Failed, Progress],
    ) -> None:
        """Write one of the four results: `data`, `workbook`, `pdf`, or `receipts` into the folder `out`."""
        program, now = self._program, datetime.now(UTC)

        def work(progress: Progress) -> Path:
            from perfgoals_desktop.services.collecting import receipts, results

            match kind:
                case "data":
                    results.save_data(report, out)
                case "workbook":
                    results.save_workbook(out, report, program, created=now, progress=progress)
                case "pdf":
                    results.save_pdf(out, report, program, created=now)
                case _:
                    receipts.save_receipts(out, report, created=now, progress=progress)
            return out

        self._start(work, *answers)

    def cancel(self) -> None:
        """Stop what is under way; it reports Cancelled."""
        if self._task is not None:
            self._task.cancel()

    def close(self) -> None:
        """Stop, hear no more, and remove what was not saved, at the latest when the thread has ended."""
        self._closed = True
        self.cancel()
        if self._task is None:
            self._folder.cleanup()

    def _start(
        self, work: Work, succeeded: Callable[[Any], None], failed: Failed, progressed: Progress
    ) -> None:
        def once(answer: Callable[[Any], None]) -> Callable[[Any], None]:
            def end(result: Any) -> None:  # noqa: ANN401 - whatever the work returns
                self._task = None
                if self._closed:
                    self._folder.cleanup()
                else:
                    answer(result)

            return end

        def report(done: int, total: int, text: str) -> None:
            if not self._closed:
                progressed(done, total, text)

        self._task = self._runner.start(
            work, succeeded=once(succeeded), failed=once(failed), progressed=report
        )
