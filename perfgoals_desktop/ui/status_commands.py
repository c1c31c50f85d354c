"""Commands on the life of a declaration: checked, final, draft again."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtGui import QAction

from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.domain.status import Status, may_become
from perfgoals_desktop.schema.settings import Level
from perfgoals_desktop.services.progress import Progress
from perfgoals_desktop.ui.commands import command
from perfgoals_desktop.ui.situation import Situation

if TYPE_CHECKING:
    from perfgoals_desktop.rules.check import Review
    from perfgoals_desktop.ui.main_window import MainWindow


class StatusCommands:
    """They concern the open project, or the selected ones."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        tr = window.tr
        self._checked = command(
            window,
            "mark_checked",
            tr("标为已核对"),
            "Ctrl+Shift+K",
            self.mark_checked,
            tip=tr("内容核对过了，还可以修改"),
        )
        self._final = command(
            window,
            "make_final",
            tr("定稿"),
            "Ctrl+Shift+F",
            self.make_final,
            tip=tr("没有错误才能定稿；定稿后打印盖章，不能再改"),
        )
        self._draft = command(
            window,
            "back_to_draft",
            tr("改回草稿"),
            "Ctrl+Shift+B",
            self.back_to_draft,
            tip=tr("重新可以修改；已定稿的，版本号加一"),
        )

    @property
    def actions(self) -> list[QAction | None]:
        """The entries of the menu."""
        return [self._checked, self._final, self._draft]

    def refresh(self, now: Situation) -> None:
        """Offer what can be done now."""
        for action in (self._checked, self._final, self._draft):
            action.setEnabled(now.has_targets)

    def mark_checked(self) -> None:
        """Say of the projects that somebody has checked them."""
        moved = self._move(self._targets(), Status.CHECKED)
        if moved:
            self._window.messages.tell(self._window.tr("已把 {0} 个项目标为已核对。").format(len(moved)))

    def back_to_draft(self) -> None:
        """Let the projects be edited again; says which revision the sealed paper is."""
        moved = self._move(self._targets(), Status.DRAFT)
        sealed = [before for before in moved if not before.status.is_draft]
        tr = self._window.tr
        if len(moved) == len(sealed) == 1:
            revision = sealed[0].revision
            text = tr("已改回草稿，现在是第 {1} 版；已盖章的纸质表是第 {0} 版，改完请重新打印盖章。")
            self._window.messages.tell(text.format(revision, revision + 1))
        elif sealed:
            text = tr("已把 {0} 个项目改回草稿，其中 {1} 个已定稿的版本号加一，改完请重新打印盖章。")
            self._window.messages.tell(text.format(len(moved), len(sealed)))
        elif moved:
            self._window.messages.tell(tr("已把 {0} 个项目改回草稿。").format(len(moved)))

    def make_final(self) -> None:
        """Review the projects; those without errors become final."""
        window = self._window
        workspace, program, targets = window.workspace, window.program, self._targets()
        if workspace is None or not targets:
            return

        def work(_progress: Progress) -> list[Review]:
            from perfgoals_desktop.rules.check import review_one
            from perfgoals_desktop.rules.neighbours import Neighbours

            neighbours = Neighbours.of(workspace.everything())
            return [
                review_one(item, program.catalog.form(item.form_id), program.rulebook, neighbours)
                for item in targets
            ]

        window.work.start(window.tr("定稿前审核"), work, lambda found: self._finish(targets, found))

    def _finish(self, targets: Sequence[Declaration], found: list[Review]) -> None:
        wrong = {review.declaration: review.count(Level.ERROR) for review in found if review.has_errors}
        moved = self._move([item for item in targets if item.id not in wrong], Status.FINAL)
        window, done = self._window, len(moved)
        if not wrong:
            if moved:
                text = window.tr("已定稿 {0} 个项目，可以打印盖章了。需要修改时，请先改回草稿。")
                window.messages.tell(text.format(done))
            return
        if len(targets) == 1:
            self._show_errors(targets[0].id)
            text = window.tr("还有 {0} 个错误，改正后才能定稿。").format(sum(wrong.values()))
        else:
            window.projects.select(*wrong)
            text = window.tr("已定稿 {0} 个项目；另有 {1} 个项目有错误（已选中），改正后才能定稿。")
            text = text.format(done, len(wrong))
        window.messages.warn(text)

    def _show_errors(self, declaration_id: UUID) -> None:
        """Open the project at its review."""
        window = self._window
        if window.editor_page is None:
            window.open_project(declaration_id)
        if window.editor_page is not None:
            window.editor_page.editor.show_tab("review")

    def _targets(self) -> list[Declaration]:
        """The open project as it is on the screen, or the selected ones."""
        window = self._window
        workspace, page = window.workspace, window.editor_page
        if workspace is None:
            return []
        if page is not None:
            return [page.session.declaration] if page.settle() else []
        selected = window.projects.selected_ids()
        return list(window.attempt(lambda: workspace.get_many(selected)) or ())

    def _move(self, targets: Sequence[Declaration], status: Status) -> list[Declaration]:
        """Move those that may be moved, and say what others are; returns the moved ones as they were."""
        window = self._window
        workspace = window.workspace
        moving = [item for item in targets if may_become(item.status, status)]
        if workspace is None or not moving:
            if targets and all(item.status is status for item in targets):
                window.messages.tell(window.tr("已经是这个状态，没有改动。"))
            elif targets:
                window.messages.warn(window.tr("选中的项目现在的状态不能这样改。"))
            return []
        if window.attempt(lambda: workspace.set_status([item.id for item in moving], status)) is None:
            return []
        window.show_changed(*(item.id for item in moving))
        return moving
