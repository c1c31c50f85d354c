"""The column 审核 of the list: a project is reviewed when it comes into sight."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal

from perfgoals_desktop.services.progress import Cancelled, Progress
from perfgoals_desktop.storage.errors import DataFileError, UnknownDeclaration
from perfgoals_desktop.ui.latest import Latest
from perfgoals_desktop.ui.models.found import Found

if TYPE_CHECKING:
    from perfgoals_desktop.rules.check import Review
    from perfgoals_desktop.services.program import Program
    from perfgoals_desktop.services.workspace import Workspace
    from perfgoals_desktop.ui.projects_page import ProjectsPage
    from perfgoals_desktop.ui.tasks import TaskRunner
    from perfgoals_desktop.ui.upkeep import Upkeep

PAUSE_MS: Final = 60
"""A pause in scrolling after which is looked; the rows are painted first."""


class ListReview(QObject):
    """Reviews what the list shows, beside the window; all projects are reviewed only on request.

    A hundred thousand reviews would take minutes, and after each change again. What was
    found earlier stays to be seen until it is found anew.

    Signals:
        all_wanted(): all projects have to be reviewed, to put them in the order of their findings.
    """

    all_wanted = Signal()

    def __init__(
        self,
        program: Program,
        runner: TaskRunner,
        projects: ProjectsPage,
        tell: Callable[[BaseException], object],
    ) -> None:
        """`tell` says that the data file turned out to be damaged."""
        super().__init__(projects)
        self._program = program
        self._projects = projects
        self._tell = tell
        self._workspace: Workspace | None = None
        self._upkeep: Upkeep | None = None
        self._found: dict[UUID, Found] = {}
        self._current: set[UUID] = set()
        self._is_complete = False
        self._was_in_order = False
        self._latest = Latest(runner, self._show, self._fail)
        self._timer = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._timer.timeout.connect(self._look)
        projects.table.sight_changed.connect(self._timer.start)
        projects.model.findings_wanted.connect(self._order)

    def follow(self, workspace: Workspace, upkeep: Upkeep) -> None:
        """Review the projects of a data file from now on."""
        self._workspace, self._upkeep = workspace, upkeep
        upkeep.renewed.connect(self._review_anew)
        self._was_in_order = self._projects.model.is_sorted_by_findings
        self._timer.start()

    def let_go(self) -> None:
        """Want no reviews any more: the data file is being closed."""
        self._timer.stop()
        self._latest.drop()
        self._workspace = self._upkeep = None
        self._found, self._is_complete = {}, False
        self._current.clear()
        self._projects.model.set_findings(self._found)

    def take(self, found: Mapping[UUID, Found]) -> None:
        """Show the findings of a review of all projects, which may put the rows in another order."""
        self._found, self._is_complete = dict(found), True
        self._current = set(found)
        self._projects.model.set_findings(self._found)

    def add(self, review: Review) -> None:
        """Show what was found in the project that has been edited."""
        self._found[review.declaration] = Found.of(review)
        self._projects.model.set_findings(self._found)

    def _review_anew(self) -> None:
        """Others have changed, and with them perhaps what is found by comparing."""
        self._latest.drop()  # what it finds is of before
        self._current.clear()
        self._is_complete = False
        self._timer.start()

    def _order(self) -> None:
        """Rows are to stand in the order of their findings: all of these have to be known."""
        if self._workspace is not None and not (self._is_complete or self._knows_what_is_shown()):
            self.all_wanted.emit()

    def _knows_what_is_shown(self) -> bool:
        model = self._projects.model
        if model.rowCount() > len(self._current):
            return False
        return self._current.issuperset(model.ids(range(model.rowCount())))

    def _look(self) -> None:
        workspace, upkeep, program = self._workspace, self._upkeep, self._program
        if workspace is None or upkeep is None or self._projects.in_bin:
            return
        if self._was_in_order and not self._projects.model.reading.is_awaited:
            self._was_in_order = False
            self._order()
        in_sight = self._projects.model.ids(self._projects.table.rows_in_sight())
        wanted = [identity for identity in in_sight if identity not in self._current]
        if not wanted:
            return

        def review(progress: Progress) -> dict[UUID, Found]:
            found = {}
            for declaration in workspace.get_many(wanted):
                progress(0, 0, "")
                found[declaration.id] = Found.of(upkeep.surroundings.review(declaration, program))
            return found

        self._latest.ask_long(review)

    def _show(self, found: Mapping[UUID, Found]) -> None:
        self._found.update(found)
        self._current.update(found)
        self._projects.model.update_findings(self._found)
        self._timer.start()  # perhaps something else is in sight by now

    def _fail(self, error: BaseException) -> None:
        if isinstance(error, Cancelled | UnknownDeclaration):
            return  # the list is about to show something else
        # Nobody asked for this review; who asks for one hears why it fails. But a data file
        # that is damaged is everybody's concern.
        logging.getLogger(__name__).warning("review of the list failed", exc_info=error)
        if isinstance(error, DataFileError):
            self._tell(error)
