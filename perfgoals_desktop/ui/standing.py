"""The projects whose state a command changes, and how they are shown once it is changed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from perfgoals_desktop.domain.declaration import Declaration

if TYPE_CHECKING:
    from perfgoals_desktop.ui.main_window import MainWindow


class Standing:
    """Looks after the open project: what was typed in it is stored first, and can be undone afterwards."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def targets(self) -> list[Declaration]:
        """The open project as it is on the screen, or the selected ones, as they are stored."""
        window = self._window
        workspace, page = window.workspace, window.editor_page
        if workspace is None:
            return []
        if page is not None:
            return [page.session.declaration] if page.settle() else []
        selected = window.projects.selected_ids()
        return list(window.attempt(lambda: workspace.get_many(selected)) or ())

    def show(self, stored: Sequence[Declaration]) -> None:
        """Show projects as they are stored now."""
        window = self._window
        page = window.editor_page
        is_open = page is not None and any(item.id == page.session.declaration.id for item in stored)
        if page is None or not is_open:
            window.show_changed(*(item.id for item in stored))
            return
        for item in stored:
            if item.id == page.session.declaration.id:
                page.take_standing(item)
        window.show_changed()  # the list and its review; the editor has taken its own over
