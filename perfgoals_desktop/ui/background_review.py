"""Reviews of the whole data file that nobody asked for: they fill the column 审核 of the list."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING
from uuid import UUID

from perfgoals_desktop.ui.latest import Latest
from perfgoals_desktop.ui.models.found import Found

if TYPE_CHECKING:
    from perfgoals_desktop.rules.check import Review
    from perfgoals_desktop.services.program import Program
    from perfgoals_desktop.services.workspace import Workspace
    from perfgoals_desktop.ui.projects_page import ProjectsPage
    from perfgoals_desktop.ui.tasks import TaskRunner


class BackgroundReview:
    """Reviews after each change; of those that pile up only the newest is run."""

    def __init__(self, program: Program, runner: TaskRunner, projects: ProjectsPage) -> None:
        self._program = program
        self._projects = projects
        self._latest = Latest(runner, self._show, self._fail)

    def ask(self, workspace: Workspace) -> None:
        """Review all projects of a data file, in the background."""
        program = self._program

        def work() -> dict[UUID, Review]:
            from perfgoals_desktop.services.reviewing import review_all

            return review_all(workspace.everything(), program)

        self._latest.ask(work)

    def drop(self) -> None:
        """Want no result any more: the data file is being closed."""
        self._latest.drop()

    def _show(self, reviews: dict[UUID, Review]) -> None:
        self._projects.model.set_findings({key: Found.of(found) for key, found in reviews.items()})

    @staticmethod
    def _fail(error: BaseException) -> None:
        # Nobody asked for this review; who asks for one hears why it fails.
        logging.getLogger(__name__).warning("background review failed", exc_info=error)
