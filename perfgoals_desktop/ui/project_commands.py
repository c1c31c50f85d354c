"""Commands on projects: new, duplicate, delete, check."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtGui import QAction, QKeySequence

from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.errors import PerfGoalsError
from perfgoals_desktop.services.messages import explain
from perfgoals_desktop.services.progress import Progress
from perfgoals_desktop.ui.commands import command

if TYPE_CHECKING:
    from perfgoals_desktop.rules.check import Review
    from perfgoals_desktop.ui.main_window import MainWindow


class ProjectCommands:
    """What can be done with the projects of a data file."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        tr = window.tr
        self._new = command(
            window, "new_project", tr("新建项目"), QKeySequence.StandardKey.New, self.add_blank
        )
        self._open = command(window, "open_project", tr("打开项目"), "Ctrl+Return", self.open_selected)
        self._copy = command(window, "duplicate", tr("复制项目"), "Ctrl+D", self.duplicate)
        self._delete = command(window, "delete", tr("删除项目"), "Ctrl+Del", self.delete)
        self._check = command(window, "check_all", tr("审核全部项目"), "F7", self.review_all)

    @property
    def actions(self) -> list[QAction | None]:
        """The entries of the menu."""
        return [self._new, self._open, self._copy, self._delete, None, self._check]

    def refresh(self, *, is_open: bool, editing: bool, selected: int) -> None:
        """Offer what can be done now."""
        self._new.setEnabled(is_open)
        self._open.setEnabled(selected == 1 and not editing)
        self._copy.setEnabled(selected > 0 and not editing)
        self._delete.setEnabled(selected > 0 and not editing)
        self._check.setEnabled(is_open)

    def add_blank(self) -> None:
        """Add a blank project of the form that is used for this year, and open it."""
        window = self._window
        year = date.today().year  # noqa: DTZ011 - the clerk's own calendar
        form = window.program.catalog.for_year(year) or next(iter(window.program.catalog), None)
        if window.workspace is None or form is None or not window.leave_editor():
            return
        try:
            added = window.workspace.add_blank(form, year)
        except PerfGoalsError as error:
            window.messages.warn(explain(error))
            return
        window.projects.refresh()
        window.open_project(added.id)

    def open_selected(self) -> None:
        """Open the selected project."""
        selected = self._window.projects.selected_ids()
        if selected:
            self._window.open_project(selected[0])

    def duplicate(self) -> None:
        """Add a draft copy of each selected project."""
        window = self._window
        if window.workspace is None:
            return
        try:
            copies = window.workspace.duplicate(window.projects.selected_ids())
        except PerfGoalsError as error:
            window.messages.warn(explain(error))
            return
        window.projects.refresh()
        window.projects.select(copies[-1].id)
        window.messages.tell(window.tr("已复制 {0} 个项目。").format(len(copies)))

    def delete(self) -> None:
        """Delete the selected projects; the message bar offers to bring them back."""
        window = self._window
        if window.workspace is None:
            return
        try:
            removed = window.workspace.delete(window.projects.selected_ids())
        except PerfGoalsError as error:
            window.messages.warn(explain(error))
            return
        window.projects.refresh()
        text = window.tr("已删除 {0} 个项目。").format(len(removed))
        window.messages.offer(text, window.tr("撤销删除"), lambda: self._bring_back(removed))

    def review_all(self, *, quietly: bool = False) -> None:
        """Review every project in the background and show the results in the list."""
        window = self._window
        workspace, program = window.workspace, window.program
        if workspace is None:
            return

        def work(progress: Progress) -> dict[UUID, Review]:
            from perfgoals_desktop.services.reviewing import review_all

            return review_all(workspace.everything(), program, progress)

        if quietly:
            window.runner.start(work, succeeded=self._show_reviews)
        else:
            window.work.start(window.tr("正在审核"), work, self._show_and_tell)

    def _show_reviews(self, reviews: dict[UUID, Review]) -> None:
        from perfgoals_desktop.services.reviewing import in_short

        self._window.projects.model.set_findings({key: in_short(found) for key, found in reviews.items()})

    def _show_and_tell(self, reviews: dict[UUID, Review]) -> None:
        self._show_reviews(reviews)
        wrong = sum(found.has_errors for found in reviews.values())
        text = self._window.tr("已审核 {0} 个项目，{1} 个有错误。").format(len(reviews), wrong)
        self._window.messages.tell(text)

    def _bring_back(self, removed: tuple[Declaration, ...]) -> None:
        if self._window.workspace is None:
            return
        try:
            self._window.workspace.save(*removed)
        except PerfGoalsError as error:
            self._window.messages.warn(explain(error))
            return
        self._window.projects.refresh()
