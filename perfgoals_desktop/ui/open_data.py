"""The data file that a window shows, and what looks after it while it is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from perfgoals_desktop.domain.declaration import Declaration
    from perfgoals_desktop.services.workspace import Workspace
    from perfgoals_desktop.ui.main_window import MainWindow
    from perfgoals_desktop.ui.upkeep import Upkeep


class OpenData:
    """Takes the place of the data file before it; `workspace` and `upkeep` are None without one."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self.workspace: Workspace | None = None
        self.upkeep: Upkeep | None = None

    def show(self, workspace: Workspace, why_read_only: str) -> bool:
        """Show the projects of a data file; False when the open project could not be stored."""
        from perfgoals_desktop.ui.upkeep import Upkeep

        window = self._window
        if not window.leave_editor():
            workspace.close()
            return False
        self.close()
        try:
            upkeep = Upkeep(workspace, window.runner, window.tell, window)
        except BaseException:
            workspace.close()
            raise
        self.workspace, self.upkeep = workspace, upkeep
        watch = window.watch  # its bar stands before the list, for the key Tab too
        window.settings.remember_file(workspace.file)
        window.projects.show_listing(workspace.listing)
        window.show_projects()
        watch.follow(workspace, why_read_only)
        window.list_review.follow(workspace, upkeep)
        self.keep_up()
        return True

    def close(self) -> None:
        """Let go of the data file, after whatever reads it in the background."""
        window = self._window
        if self.workspace is None or self.upkeep is None:
            return
        window.list_review.let_go()
        self.upkeep.stop()
        window.watch.let_go()
        window.runner.wait()
        window.projects.show_listing(None)
        self.upkeep.close()
        self.upkeep.deleteLater()
        self.workspace.close()
        self.workspace = self.upkeep = None

    def give_up(self) -> Declaration | None:
        """Close the data file whatever has become of it; returns an open project that cannot be stored."""
        window = self._window
        page = window.editor_page
        unsaved = None if page is None or page.settle() else page.session.declaration
        window.desk.clear()
        self.close()
        return unsaved

    def keep_up(self) -> None:
        """What is stored has changed: make it known to whatever compares and looks up."""
        if self.upkeep is not None:
            self.upkeep.renew()
