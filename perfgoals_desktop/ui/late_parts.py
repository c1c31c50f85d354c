"""Parts of the main window that are made when they are first needed, most of them after its first paint."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QMainWindow

if TYPE_CHECKING:
    from perfgoals_desktop.ui.list_review import ListReview
    from perfgoals_desktop.ui.main_menu import MainMenu
    from perfgoals_desktop.ui.main_window import MainWindow
    from perfgoals_desktop.ui.opening import Opening
    from perfgoals_desktop.ui.projects_page import ProjectsPage
    from perfgoals_desktop.ui.start_page import StartPage
    from perfgoals_desktop.ui.watch import Watch


class LateParts(QMainWindow):
    """What `MainWindow` is made of besides what it makes itself; each brings its own imports."""

    def has_made(self, part: str) -> bool:
        """Whether a part is there already; asking for it would make it."""
        return part in vars(self)

    def make_rest(self) -> None:
        """Make what the first paint has not waited for."""
        _ = self.watch, self.menu, self.list_review

    @cached_property
    def start_page(self) -> StartPage:
        """The ways to begin."""
        from perfgoals_desktop.ui.start_page import StartPage

        window = self._whole
        page = StartPage(window.beginnings.ways(), window)
        window.pages.addWidget(page)
        page.chosen.connect(window.open_file)
        return page

    @cached_property
    def menu(self) -> MainMenu:
        """What can be done."""
        from perfgoals_desktop.ui.main_menu import MainMenu

        return MainMenu(self._whole)

    @cached_property
    def opening(self) -> Opening:
        """How data files are opened, and what is said when that fails."""
        from perfgoals_desktop.ui.opening import Opening

        return Opening(self._whole)

    @cached_property
    def watch(self) -> Watch:
        """Who looks after the open data file; its bar stands above everything."""
        from perfgoals_desktop.ui.watch import Watch

        watch = Watch(self._whole)
        self._whole.column.insertWidget(0, watch.bar)
        return watch

    @cached_property
    def projects(self) -> ProjectsPage:
        """The list of projects."""
        from perfgoals_desktop.ui.projects_page import ProjectsPage

        window = self._whole
        projects = ProjectsPage(window.settings, window)
        window.pages.addWidget(projects)
        projects.opened.connect(window.open_project)
        projects.totals_changed.connect(window.status.show_totals)
        projects.selection_changed.connect(window.refresh)
        return projects

    @cached_property
    def list_review(self) -> ListReview:
        """What fills the column 审核 of the list."""
        from perfgoals_desktop.ui.list_review import ListReview

        window = self._whole
        review = ListReview(window.program, window.runner, self.projects, window.tell)
        review.all_wanted.connect(window.review_all)
        return review

    @property
    def _whole(self) -> MainWindow:
        return cast("MainWindow", self)
