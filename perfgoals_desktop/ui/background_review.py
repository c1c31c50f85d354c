"""What is done about the whole data file that nobody asked for: words are indexed, all is reviewed."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import UUID

from perfgoals_desktop.services.progress import Cancelled, Progress
from perfgoals_desktop.storage.errors import DataFileError
from perfgoals_desktop.ui.models.found import Found

if TYPE_CHECKING:
    from perfgoals_desktop.rules.check import Review
    from perfgoals_desktop.services.program import Program
    from perfgoals_desktop.ui.projects_page import ProjectsPage
    from perfgoals_desktop.ui.reading import Reading
    from perfgoals_desktop.ui.tasks import Task, TaskRunner


class BackgroundReview:
    """Reviews after each change; a review that is overtaken by another change is given up.

    The reviews fill the column 审核 of the list. A large data file is reviewed when somebody
    asks for it: it would take minutes and more memory than an office computer has to spare.
    """

    def __init__(
        self,
        program: Program,
        runner: TaskRunner,
        projects: ProjectsPage,
        tell: Callable[[BaseException], object] = lambda _error: None,
    ) -> None:
        """`tell` says that the data file turned out to be damaged."""
        self._tell = tell
        self._program = program
        self._runner = runner
        self._projects = projects
        self._task: Task | None = None

    def ask(self, reading: Reading) -> None:
        """Index the words of a data file and review all its projects, in the background."""
        self.drop()
        program = self._program

        def work(progress: Progress) -> dict[UUID, Review]:
            reading.index_words(progress)
            if reading.is_large():
                return {}
            from perfgoals_desktop.services.reviewing import review_all

            return review_all(reading.everything(progress), program, progress)

        def show(reviews: dict[UUID, Review]) -> None:
            # Work that was given up when it had already ended reports all the same.
            if reviews and task is self._task:
                self._show(reviews)

        def fail(error: BaseException) -> None:
            self._fail(error, is_wanted=task is self._task)

        task = self._task = self._runner.start(work, succeeded=show, failed=fail)

    def drop(self) -> None:
        """Want no result any more: the data file has changed, or is being closed."""
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _show(self, reviews: dict[UUID, Review]) -> None:
        self._projects.model.set_findings({key: Found.of(found) for key, found in reviews.items()})

    def _fail(self, error: BaseException, *, is_wanted: bool) -> None:
        if isinstance(error, Cancelled):
            return
        # Nobody asked for this review; who asks for one hears why it fails. But a data file
        # that is damaged is everybody's concern.
        logging.getLogger(__name__).warning("background review failed", exc_info=error)
        if is_wanted and isinstance(error, DataFileError):
            self._tell(error)
