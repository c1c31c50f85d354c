"""The main window: start page, list of projects, editor; one of them in front."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QLabel, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from perfgoals_desktop.errors import PerfGoalsError
from perfgoals_desktop.services.messages import explain
from perfgoals_desktop.services.program import Program
from perfgoals_desktop.services.workspace import Workspace
from perfgoals_desktop.storage.listed import Totals
from perfgoals_desktop.ui.autosave import Autosave, SaveState
from perfgoals_desktop.ui.main_menu import MainMenu
from perfgoals_desktop.ui.message_bar import MessageBar
from perfgoals_desktop.ui.naming import named
from perfgoals_desktop.ui.projects_page import ProjectsPage
from perfgoals_desktop.ui.settings import Settings
from perfgoals_desktop.ui.start_page import StartPage
from perfgoals_desktop.ui.tasks import TaskRunner
from perfgoals_desktop.ui.work_bar import WorkBar

if TYPE_CHECKING:
    from perfgoals_desktop.ui.editor_page import EditorPage

DATA_SUFFIX = ".pgdb"
_LAYOUT = "main_window"


class MainWindow(QMainWindow):
    """Shows one data file; what can be done with it stands in `MainMenu`."""

    def __init__(self, program: Program, settings: Settings) -> None:
        super().__init__()
        self.program = program
        self.settings = settings
        self.workspace: Workspace | None = None
        self.runner = TaskRunner(self)
        self.messages = MessageBar(self)
        self.projects = ProjectsPage(settings, self)
        self.work = WorkBar(self.runner, self.messages, self)
        self.menu = MainMenu(self)
        self.start_page = StartPage(self.menu.ways_to_begin(), self)
        self.editor_page: EditorPage | None = None
        self._arrange()
        self._connect()
        self.show_start()

    def show_start(self) -> None:
        """Show the ways to begin."""
        self.start_page.show_recent(self.settings.recent_files)
        self._stack.setCurrentWidget(self.start_page)
        self._refresh_texts()

    def open_file(self, file: Path) -> bool:
        """Open a data file in place of the one that is open; what fails is said in the message bar."""
        try:
            workspace = Workspace(file)
        except PerfGoalsError as error:
            self.messages.warn(explain(error))
            return False
        return self.show_workspace(workspace)

    def show_workspace(self, workspace: Workspace) -> bool:
        """Show the projects of an open data file; False when the open project could not be stored."""
        if not self.leave_editor():
            workspace.close()
            return False
        if self.workspace:
            self.workspace.close()
        self.workspace = workspace
        self.settings.remember_file(workspace.file)
        self.projects.show_listing(workspace.listing)
        self.show_projects()
        self.menu.review_soon()
        return True

    def show_projects(self) -> None:
        """Show the list."""
        self._stack.setCurrentWidget(self.projects)
        self.projects.table.setFocus()
        self._refresh_texts()

    def open_project(self, declaration_id: UUID) -> None:
        """Open one project in the editor."""
        from perfgoals_desktop.ui.editor_page import EditorPage  # its imports can wait for the first paint

        if self.workspace is None or not self.leave_editor():
            return
        try:
            declaration = self.workspace.get(declaration_id)
            page = EditorPage(
                declaration, self.program, self.workspace, self.runner, self.workspace.everything, self
            )
        except PerfGoalsError as error:
            self.messages.warn(explain(error))
            return
        page.save_state_changed.connect(self._show_save_state)
        self.editor_page = page
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        self._show_save_state(page.autosave)
        self._refresh_texts()

    def leave_editor(self) -> bool:
        """Store and close the open project; False when it could not be stored, and it stays open."""
        page = self.editor_page
        if page is None:
            return True
        if not page.settle():
            self._show_save_state(page.autosave)
            return False
        edited = page.session.declaration.id
        self.editor_page = None
        self._stack.removeWidget(page)
        page.deleteLater()
        self._save_state.clear()
        self.projects.refresh()
        self.projects.select(edited)
        self.show_projects()
        self.menu.review_soon()
        return True

    def _arrange(self) -> None:
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.start_page)
        self._stack.addWidget(self.projects)
        centre = QWidget(self)
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.messages)
        column.addWidget(self._stack)
        self.setCentralWidget(centre)
        self._totals = named(QLabel(self), "totals")
        self._save_state = named(QLabel(self), "save_state")
        self.statusBar().addWidget(self._totals)
        self.statusBar().addPermanentWidget(self.work)
        self.statusBar().addPermanentWidget(self._save_state)
        self.setAcceptDrops(True)
        self.resize(1200, 720)
        self.restoreGeometry(self.settings.layout(_LAYOUT))

    def _connect(self) -> None:
        self.start_page.chosen.connect(self.open_file)
        self.projects.opened.connect(self.open_project)
        self.projects.totals_changed.connect(self._show_totals)
        self.projects.selection_changed.connect(self._refresh_texts)

    def _refresh_texts(self) -> None:
        name = self.workspace.file.stem if self.workspace else ""
        title = self.tr("绩效目标申报")
        self.setWindowTitle(f"{name} — {title}" if name else title)
        self._totals.setVisible(self._stack.currentWidget() is self.projects)
        self.menu.refresh(editing=self.editor_page is not None, selected=len(self.projects.selected_ids()))

    def _show_totals(self, totals: Totals) -> None:
        self._totals.setText(
            self.tr("共 {0} 个项目　年度申请总额 {1} 元　当年财政拨款 {2} 元").format(
                totals.count, totals.annual_requested.printed(), totals.fiscal_appropriation.printed()
            )
        )

    def _show_save_state(self, autosave: Autosave) -> None:
        match autosave.state:
            case SaveState.SAVED:
                at = f" {autosave.saved_at:%H:%M:%S}" if autosave.saved_at else ""
                self._save_state.setText(self.tr("已保存") + at)
            case SaveState.SAVING:
                self._save_state.setText(self.tr("正在保存…"))
            case SaveState.FAILED:
                self._save_state.setText(self.tr("未能保存，稍后自动重试"))
                if autosave.error:
                    self.messages.warn(explain(autosave.error), self.tr("立即重试"), autosave.flush)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        self.take_files(files)

    def take_files(self, files: list[Path]) -> None:
        """Open a data file, or import other files into the one that is open."""
        data = [file for file in files if file.suffix.lower() == DATA_SUFFIX]
        if data:
            self.open_file(data[0])
        elif files:
            self.menu.files.import_files(files)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        if not self.leave_editor():
            event.ignore()
            return
        self.settings.remember_layout(_LAYOUT, self.saveGeometry())
        self.projects.remember_layout()
        self.runner.wait()
        if self.workspace:
            self.workspace.close()
            self.workspace = None
        event.accept()
