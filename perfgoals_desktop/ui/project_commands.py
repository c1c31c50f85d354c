"""Commands on projects: open, duplicate, change a field, review, history."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtGui import QAction

from perfgoals_desktop.schema.level import Level
from perfgoals_desktop.services.progress import Progress
from perfgoals_desktop.ui.commands import command
from perfgoals_desktop.ui.models.found import Found
from perfgoals_desktop.ui.situation import Situation

if TYPE_CHECKING:
    from perfgoals_desktop.domain.declaration import Answer, Declaration
    from perfgoals_desktop.storage.history import Version
    from perfgoals_desktop.ui.main_window import MainWindow


class ProjectCommands:
    """What can be done with the projects of a data file."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        tr = window.tr
        self._open = command(
            window,
            "open_project",
            tr("打开项目"),
            "Ctrl+Return",
            self.open_selected,
            tip=tr("填写选中的项目"),
        )
        self._copy = command(
            window,
            "duplicate",
            tr("复制项目"),
            "Ctrl+D",
            self.duplicate,
            tip=tr("每个选中的项目再存一份，全部照抄"),
        )
        self._change = command(
            window,
            "change_field",
            tr("批量修改…"),
            "Ctrl+H",
            self.ask_change,
            tip=tr("把选中项目的同一栏改成同一内容，可以撤销"),
        )
        self._check = command(
            window, "check_all", tr("审核全部项目"), "F7", self.review_all, tip=tr("逐个审核，并相互比较")
        )
        self._history = command(
            window,
            "history",
            tr("修改记录…"),
            "Ctrl+Shift+H",
            self.show_history,
            tip=tr("谁在什么时候改了什么，可以取回以前的内容"),
        )

    @property
    def actions(self) -> list[QAction | None]:
        """The entries of the menu."""
        return [self._open, self._copy, self._change, None, self._check, self._history]

    def refresh(self, now: Situation) -> None:
        """Offer what can be done now."""
        self._open.setEnabled(now.in_list and now.selected == 1)
        self._copy.setEnabled(now.has_selected)
        self._change.setEnabled(now.has_selected)
        self._check.setEnabled(now.is_open and not now.in_bin)
        self._history.setEnabled(now.editing or (now.in_list and now.selected == 1))

    def open_selected(self) -> None:
        """Open the selected project."""
        selected = self._window.projects.selected_ids()
        if selected:
            self._window.open_project(selected[0])

    def duplicate(self) -> None:
        """Add a draft copy of each selected project."""
        window = self._window
        workspace, selected = window.workspace, window.projects.selected_ids()
        if workspace is None or not selected:
            return
        copies = window.attempt(lambda: workspace.duplicate(selected))
        if copies:
            window.show_changed(*(copy.id for copy in copies))
            window.messages.tell(window.tr("已复制 {0} 个项目。").format(len(copies)))

    def ask_change(self) -> None:
        """Ask for a field and what it shall say in all the selected projects."""
        from perfgoals_desktop.ui.dialogs.change_field import ChangeFieldDialog, common_fields

        window = self._window
        workspace, selected = window.workspace, window.projects.selected_ids()
        if workspace is None or not selected:
            return
        chosen = window.attempt(lambda: workspace.get_many(selected))
        if not chosen:
            return
        drafts = [declaration for declaration in chosen if declaration.status.is_draft]
        if not drafts:
            window.messages.warn(window.tr("选中的项目都已定稿，不能修改；需要修改时，请先改回草稿。"))
            return
        forms = [window.program.catalog.form(key) for key in {item.form_id for item in drafts}]
        dialog = ChangeFieldDialog(common_fields(forms), forms[0].money_unit, len(drafts), window)
        dialog.taken.connect(lambda key, answer: self.change(selected, key, answer, forms[0].label(key)))
        dialog.open()

    def change(self, chosen: Sequence[UUID], key: str, answer: Answer | None, label: str) -> None:
        """Write one answer into several projects, all or none; the message bar offers to undo it."""
        window = self._window
        workspace = window.workspace
        done = window.attempt(lambda: workspace.change_field(chosen, key, answer)) if workspace else None
        if done is None:
            return
        window.show_changed(*chosen)
        text = window.tr("已修改 {0} 个项目的“{1}”。").format(len(done.after), label)
        if done.refused:
            text += window.tr("{0} 个已定稿的没有改动。").format(len(done.refused))
        if done.before:
            window.messages.offer(text, window.tr("撤销修改"), lambda: self._put_back(done.before))
        else:
            window.messages.tell(text)

    def show_history(self) -> None:
        """Show what has been changed in the open project, or in the selected one, which is opened."""
        from perfgoals_desktop.ui.history.dialog import HistoryDialog

        window = self._window
        if window.editor_page is None:
            self.open_selected()
        page, workspace = window.editor_page, window.workspace
        if page is None or workspace is None or not page.settle():
            return
        identity = page.session.declaration.id

        def read(before: int | None) -> Sequence[Version]:
            return window.attempt(lambda: workspace.history.versions(identity, before=before)) or ()

        dialog = HistoryDialog(page.session, read, window)
        dialog.open()

    def review_all(self) -> None:
        """Review every project beside the window and show the results in the list."""
        window = self._window
        workspace, upkeep, program = window.workspace, window.upkeep, window.program
        if workspace is None or upkeep is None:
            return
        if window.editor_page is not None and not window.editor_page.settle():
            return

        def work(progress: Progress) -> dict[UUID, Found]:
            from perfgoals_desktop.services.reviewing import review_stored

            reviews = review_stored(workspace.repository, upkeep.surroundings, program, progress)
            return {review.declaration: Found.of(review) for review in reviews}

        window.work.start(window.tr("正在审核"), work, self._show_and_tell, may_be_dropped=True)

    def _show_and_tell(self, found: dict[UUID, Found]) -> None:
        window = self._window
        window.list_review.take(found)
        wrong = sum(each.level is Level.ERROR for each in found.values())
        window.messages.tell(window.tr("已审核 {0} 个项目，{1} 个有错误。").format(len(found), wrong))

    def _put_back(self, before: Sequence[Declaration]) -> None:
        workspace = self._window.workspace
        if workspace is not None:
            self._window.attempt(lambda: workspace.save(*before))
            self._window.show_changed(*(item.id for item in before))
