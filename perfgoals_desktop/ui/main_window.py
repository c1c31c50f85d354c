"""The main window: start page, list of projects, editor; one of them in front."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar
from uuid import UUID

from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from perfgoals_desktop.errors import PerfGoalsError
from perfgoals_desktop.services.program import Program
from perfgoals_desktop.services.workspace import Workspace
from perfgoals_desktop.ui.closing import Closing
from perfgoals_desktop.ui.dropping import dropped_files
from perfgoals_desktop.ui.list_review import ListReview
from perfgoals_desktop.ui.main_menu import MainMenu
from perfgoals_desktop.ui.message_bar import MessageBar
from perfgoals_desktop.ui.opening import Opening
from perfgoals_desktop.ui.projects_page import ProjectsPage
from perfgoals_desktop.ui.settings import Settings
from perfgoals_desktop.ui.situation import Situation
from perfgoals_desktop.ui.start_page import StartPage
from perfgoals_desktop.ui.status_line import StatusLine
from perfgoals_desktop.ui.tasks import TaskRunner
from perfgoals_desktop.ui.upkeep import Upkeep
from perfgoals_desktop.ui.watch import Watch
from perfgoals_desktop.ui.work_bar import WorkBar

if TYPE_CHECKING:
    from perfgoals_desktop.domain.declaration import Declaration
    from perfgoals_desktop.ui.editor_page import EditorPage

T = TypeVar("T")
_LAYOUT = "main_window"


class MainWindow(QMainWindow):
    """Shows one data file; what can be done with it stands in `MainMenu`."""

    def __init__(self, program: Program, settings: Settings) -> None:
        super().__init__()
        self.program = program
        self.settings = settings
        self.workspace: Workspace | None = None
        self.upkeep: Upkeep | None = None
        self.editor_page: EditorPage | None = None
        self.runner = TaskRunner(self)
        self.messages = MessageBar(self)
        self.opening = Opening(self)
        self.watch = Watch(self)
        self.projects = ProjectsPage(settings, self)
        self.work = WorkBar(self.runner, self.messages, self, tell=self.opening.tell)
        self.status = StatusLine(self, self.messages, self.work)
        self.menu = MainMenu(self)
        self.start_page = StartPage(self.menu.ways_to_begin(), self)
        self.list_review = ListReview(program, self.runner, self.projects, self.opening.tell)
        self._closing = Closing(self)
        self._stack = QStackedWidget(self)
        self._arrange()
        self._connect()
        self.show_start()

    def show_start(self) -> None:
        """Show the ways to begin."""
        self.start_page.show_recent(self.settings.recent_files)
        self._stack.setCurrentWidget(self.start_page)
        self.refresh()

    def attempt(self, act: Callable[[], T]) -> T | None:
        """Do something with the data file; what fails is said in the message bar, and None returned."""
        try:
            return act()
        except (PerfGoalsError, OSError) as error:
            self.opening.tell(error)
            return None

    def open_file(self, file: Path) -> bool:
        """Open a data file in place of the one that is open; what fails is said in the message bar."""
        return self.opening.open(file)

    def show_workspace(self, workspace: Workspace, why_read_only: str = "") -> bool:
        """Show the projects of an open data file; False when the open project could not be stored."""
        if not self.leave_editor():
            workspace.close()
            return False
        self._close_file()
        self.workspace = workspace
        self.upkeep = Upkeep(workspace, self.runner, self.opening.tell, self)
        self.settings.remember_file(workspace.file)
        self.projects.show_listing(workspace.listing)
        self.show_projects()
        self.watch.follow(workspace, why_read_only)
        self.list_review.follow(workspace, self.upkeep)
        self._keep_up()
        return True

    def let_file_go(self) -> Declaration | None:
        """Close the data file whatever has become of it; returns an open project that cannot be stored."""
        page = self.editor_page
        unsaved = None if page is None or page.settle() else page.session.declaration
        if page is not None:
            self._drop_editor(page)
        self._close_file()
        self.show_start()
        return unsaved

    def show_projects(self) -> None:
        """Show the list."""
        self._stack.setCurrentWidget(self.projects)
        self.projects.table.setFocus()
        self.refresh()

    def show_bin(self, in_bin: bool) -> None:
        """Show the recycle bin, or the list again."""
        self.projects.show_bin(in_bin)
        self.show_projects()

    def show_changed(self, *changed: UUID) -> None:
        """Show that these projects were changed or added; the open one is opened anew among them."""
        self.projects.refresh()
        self.projects.select(*changed)
        self._keep_up()
        page = self.editor_page
        if page is not None and page.session.declaration.id in changed:
            tab = page.editor.current_tab
            self.open_project(page.session.declaration.id)
            if self.editor_page is not None:
                self.editor_page.editor.show_tab(tab)

    def open_project(self, declaration_id: UUID) -> None:
        """Open one project in the editor; one in the recycle bin has to be taken out first."""
        if self.projects.in_bin:
            self.messages.warn(
                self.tr("项目在回收站里，恢复以后才能打开。"), self.tr("恢复"), self.menu.bin.restore
            )
        elif self.workspace is not None and self.leave_editor():
            self.attempt(lambda: self._open(declaration_id))

    def leave_editor(self) -> bool:
        """Store and close the open project; False when it could not be stored, and it stays open."""
        page = self.editor_page
        if page is None:
            return True
        if not page.settle():
            self.status.show_save_state(page.autosave)
            return False
        self.messages.hide()  # what it says was about the project that is left
        edited = page.session.declaration.id
        self._drop_editor(page)
        self.projects.refresh()
        self.projects.select(edited)
        self.show_projects()
        if page.last_review is not None:
            self.list_review.add(page.last_review)
        if page.was_edited:
            self._keep_up()
        return True

    def _drop_editor(self, page: EditorPage) -> None:
        self.editor_page = None
        self._stack.removeWidget(page)
        page.deleteLater()

    def refresh(self) -> None:
        """Offer what can be done now, and name what is shown."""
        workspace, title = self.workspace, self.tr("绩效目标申报")
        self.setWindowTitle(f"{workspace.file.stem} — {title}" if workspace else title)
        editing, in_list = self.editor_page is not None, self._stack.currentWidget() is self.projects
        self.status.set_in_list(in_list)
        in_bin, selected = in_list and self.projects.in_bin, self.projects.table.selected_count()
        read_only = workspace is not None and workspace.read_only
        self.menu.refresh(Situation(workspace is not None, editing, in_bin, selected, read_only))

    def _open(self, declaration_id: UUID) -> None:
        from perfgoals_desktop.ui.editor_page import EditorPage  # its imports can wait for the first paint

        workspace, upkeep = self.workspace, self.upkeep
        if workspace is None or upkeep is None:
            return
        workspace.sit_down()
        declaration = workspace.get(declaration_id)
        page = EditorPage(declaration, self.program, workspace, self.runner, upkeep, self)
        page.save_state_changed.connect(self.status.show_save_state)
        page.told.connect(self.messages.tell)
        self.editor_page = page
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        self.status.show_save_state(page.autosave)
        self.refresh()

    def _arrange(self) -> None:
        self._stack.addWidget(self.start_page)
        self._stack.addWidget(self.projects)
        centre = QWidget(self)
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.watch.bar, self.messages, self._stack):
            column.addWidget(widget)
        self.setCentralWidget(centre)
        self.setAcceptDrops(True)
        self.resize(1200, 720)
        self.restoreGeometry(self.settings.layout(_LAYOUT))

    def _connect(self) -> None:
        self.start_page.chosen.connect(self.open_file)
        self.projects.opened.connect(self.open_project)
        self.projects.totals_changed.connect(self.status.show_totals)
        self.projects.selection_changed.connect(self.refresh)
        self.list_review.all_wanted.connect(self.menu.projects.review_all)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        if dropped_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        event.acceptProposedAction()
        self.menu.files.take(dropped_files(event.mimeData()))

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        event.setAccepted(self._closing.is_allowed())
        if event.isAccepted():
            self.settings.remember_layout(_LAYOUT, self.saveGeometry())
            self.projects.table.remember_layout()
            self._close_file()
            self.runner.blockSignals(True)  # what ends now has nobody left to tell

    def _close_file(self) -> None:
        """Let go of the data file, after whatever reads it in the background."""
        if self.workspace is None or self.upkeep is None:
            return
        self.list_review.let_go()
        self.upkeep.stop()
        self.watch.let_go()
        self.runner.wait()
        self.projects.show_listing(None)
        self.upkeep.close()
        self.upkeep.deleteLater()
        self.workspace.close()
        self.workspace = self.upkeep = None

    def _keep_up(self) -> None:
        if self.upkeep is not None:
            self.upkeep.renew()
