"""The main window: start page, list of projects, editor; one of them in front."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from perfgoals_desktop.errors import PerfGoalsError
from perfgoals_desktop.services.program import Program
from perfgoals_desktop.ui.beginnings import Beginnings
from perfgoals_desktop.ui.closing import Closing
from perfgoals_desktop.ui.desk import Desk
from perfgoals_desktop.ui.dropping import DATA_SUFFIX, dropped_files
from perfgoals_desktop.ui.late_parts import LateParts
from perfgoals_desktop.ui.menu_titles import MenuTitles
from perfgoals_desktop.ui.message_bar import MessageBar
from perfgoals_desktop.ui.open_data import OpenData
from perfgoals_desktop.ui.settings import Settings
from perfgoals_desktop.ui.situation import Situation
from perfgoals_desktop.ui.status_line import StatusLine
from perfgoals_desktop.ui.tasks import TaskRunner
from perfgoals_desktop.ui.work_bar import WorkBar

if TYPE_CHECKING:
    from uuid import UUID

    from perfgoals_desktop.domain.declaration import Declaration
    from perfgoals_desktop.services.workspace import Workspace
    from perfgoals_desktop.ui.editor_page import EditorPage
    from perfgoals_desktop.ui.upkeep import Upkeep

T = TypeVar("T")
_LAYOUT = "main_window"


class MainWindow(LateParts):
    """Shows one data file; what can be done with it stands in `MainMenu`.

    What the first paint can do without is made when it is first needed, see `LateParts`.
    """

    def __init__(self, program: Program, settings: Settings, *, rest_later: bool = False) -> None:
        """With `rest_later` whoever shows the window chooses the page, and completes it once painted."""
        super().__init__()
        self.program = program
        self.settings = settings
        self.runner = TaskRunner(self)
        self.messages = MessageBar(self)
        self.work = WorkBar(self.runner, self.messages, self, tell=self.tell)
        self.status = StatusLine(self, self.messages, self.work)
        self.menu_titles = MenuTitles(self)
        self.beginnings = Beginnings(self)
        self.pages = QStackedWidget(self)
        self.data = OpenData(self)
        self.desk = Desk(self)
        self._closing = Closing(self)
        self._arrange()
        if not rest_later:
            self.show_start()
            self.complete()

    def complete(self) -> None:
        """Make the rest: the menus, and what they speak of."""
        self.make_rest()
        self.refresh()

    @property
    def workspace(self) -> Workspace | None:
        """The data file that is shown."""
        return self.data.workspace

    @property
    def upkeep(self) -> Upkeep | None:
        """What keeps up with the data file."""
        return self.data.upkeep

    @property
    def editor_page(self) -> EditorPage | None:
        """The editor of the open project."""
        return self.desk.page

    def show_start(self) -> None:
        """Show the ways to begin."""
        self.start_page.show_recent(self.settings.recent_files)
        self.pages.setCurrentWidget(self.start_page)
        self.refresh()

    def have_a_page(self) -> None:
        """Show the ways to begin where nothing is shown yet, before something that takes its time."""
        if not self.pages.count():
            self.show_start()

    def attempt(self, act: Callable[[], T]) -> T | None:
        """Do something with the data file; what fails is said in the message bar, and None returned."""
        try:
            return act()
        except (PerfGoalsError, OSError) as error:
            self.tell(error)
            return None

    def tell(self, error: BaseException) -> None:
        """Say what went wrong, and offer what helps."""
        self.opening.tell(error)

    def open_file(self, file: Path) -> bool:
        """Open a data file in place of the one that is open; what fails is said in the message bar."""
        return self.opening.open(file)

    def take(self, files: Sequence[Path]) -> None:
        """Do with files what each is good for; a data file is opened before there are menus."""
        match files:
            case [file] if file.suffix.lower() == DATA_SUFFIX:
                self.open_file(file)
            case _:
                self.menu.files.take(files)

    def show_workspace(self, workspace: Workspace, why_read_only: str = "") -> bool:
        """Show the projects of an open data file; False when the open project could not be stored."""
        return self.data.show(workspace, why_read_only)

    def let_file_go(self) -> Declaration | None:
        """Close the data file whatever has become of it; returns an open project that cannot be stored."""
        unsaved = self.data.give_up()
        self.show_start()
        return unsaved

    def show_projects(self) -> None:
        """Show the list."""
        self.pages.setCurrentWidget(self.projects)
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
        self.data.keep_up()
        page = self.editor_page
        if page is not None and page.session.declaration.id in changed:
            self.desk.open_anew()

    def open_project(self, declaration_id: UUID) -> None:
        """Open one project in the editor; one in the recycle bin has to be taken out first."""
        if self.projects.in_bin:
            self.messages.warn(
                self.tr("项目在回收站里，恢复以后才能打开。"), self.tr("恢复"), self.menu.bin.restore
            )
        elif self.workspace is not None and self.leave_editor():
            self.attempt(lambda: self.desk.open(declaration_id))

    def leave_editor(self) -> bool:
        """Store and close the open project; False when it could not be stored, and it stays open."""
        return self.desk.leave()

    def review_all(self) -> None:
        """Review every project of the data file."""
        self.menu.projects.review_all()

    def refresh(self) -> None:
        """Offer what can be done now, and name what is shown."""
        workspace, title = self.workspace, self.tr("绩效目标申报")
        self.setWindowTitle(f"{workspace.file.stem} — {title}" if workspace else title)
        editing = self.editor_page is not None
        in_list = self.has_made("projects") and self.pages.currentWidget() is self.projects
        self.status.set_in_list(in_list)
        if self.has_made("menu"):
            in_bin, selected = in_list and self.projects.in_bin, self.projects.table.selected_count()
            read_only = workspace is not None and workspace.read_only
            self.menu.refresh(Situation(workspace is not None, editing, in_bin, selected, read_only))

    def _arrange(self) -> None:
        centre = QWidget(self)
        self.column = QVBoxLayout(centre)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        for widget in (self.messages, self.pages):
            self.column.addWidget(widget)
        self.setCentralWidget(centre)
        self.setAcceptDrops(True)
        self.resize(1200, 720)
        self.restoreGeometry(self.settings.layout(_LAYOUT))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        if dropped_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        event.acceptProposedAction()
        self.take(dropped_files(event.mimeData()))

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        event.ignore()  # whatever goes wrong now, the window stays
        event.setAccepted(self._closing.is_allowed())
        if event.isAccepted():
            self.settings.remember_layout(_LAYOUT, self.saveGeometry())
            if self.has_made("projects"):
                self.projects.table.remember_layout()
            self.data.close()
            self.runner.blockSignals(True)  # what ends now has nobody left to tell
