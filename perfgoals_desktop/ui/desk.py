"""The one project that lies on the desk: it is opened in the editor, and stored when it is left."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from uuid import UUID

    from perfgoals_desktop.ui.editor_page import EditorPage
    from perfgoals_desktop.ui.main_window import MainWindow


class Desk:
    """Opens and leaves projects in a window; `page` is the editor of the open one, None without."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self.page: EditorPage | None = None

    def open(self, declaration_id: UUID) -> None:
        """Open a project of the data file, and show its editor."""
        from perfgoals_desktop.ui.editor_page import EditorPage  # its imports can wait for the first paint

        window = self._window
        workspace, upkeep = window.workspace, window.upkeep
        if workspace is None or upkeep is None:
            return
        workspace.sit_down()
        declaration = workspace.get(declaration_id)
        page = EditorPage(declaration, window.program, workspace, window.runner, upkeep, window)
        page.save_state_changed.connect(window.status.show_save_state)
        page.told.connect(window.messages.tell)
        self.page = page
        window.pages.addWidget(page)
        window.pages.setCurrentWidget(page)
        window.status.show_save_state(page.autosave)
        window.refresh()

    def leave(self) -> bool:
        """Store and close the open project; False when it could not be stored, and it stays open."""
        window, page = self._window, self.page
        if page is None:
            return True
        if not page.settle():
            window.status.show_save_state(page.autosave)
            return False
        window.messages.hide()  # what it says was about the project that is left
        edited = page.session.declaration.id
        self.clear()
        window.projects.refresh()
        window.projects.select(edited)
        window.show_projects()
        if page.last_review is not None:
            window.list_review.add(page.last_review)
        if page.was_edited:
            window.data.keep_up()
        return True

    def open_anew(self) -> None:
        """Open the project once more, which has been changed elsewhere, at the tab where it was."""
        if self.page is None:
            return
        tab = self.page.editor.current_tab
        self._window.open_project(self.page.session.declaration.id)
        if self.page is not None:
            self.page.editor.show_tab(tab)

    def clear(self) -> None:
        """Take away the editor without storing anything."""
        page, self.page = self.page, None
        if page is not None:
            self._window.pages.removeWidget(page)
            page.deleteLater()
