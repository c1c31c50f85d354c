"""Sealing projects (定稿): reviewed and frozen in the background, and what is then said."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from perfgoals_desktop.schema.level import Level
from perfgoals_desktop.services.messages import explain
from perfgoals_desktop.services.progress import Progress
from perfgoals_desktop.ui.standing import Standing

if TYPE_CHECKING:
    from perfgoals_desktop.rules.check import Review
    from perfgoals_desktop.services.finalising import Finalised
    from perfgoals_desktop.ui.main_window import MainWindow


class Sealing:
    """Seals the open project, or the selected ones; those with errors are shown and left alone."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._standing = Standing(window)

    def start(self) -> None:
        """Review and freeze; several projects take a moment."""
        window = self._window
        workspace, program = window.workspace, window.program
        targets = [item.id for item in self._standing.targets()]
        if workspace is None or not targets:
            return

        def work(progress: Progress) -> Finalised:
            return workspace.finalise(targets, program, progress)

        window.work.start(window.tr("定稿前审核"), work, partial(self._finish, len(targets)))

    def _finish(self, asked: int, done: Finalised) -> None:
        window = self._window
        if done.after:
            self._standing.show(done.after)
        if done.wrong:
            self._tell_wrong(asked, done)
        elif done.not_archived is not None:
            text = window.tr("已定稿，但定稿存档没有写成：{0}").format(explain(done.not_archived))
            window.messages.warn(text, level=Level.WARNING)
        elif done.after:
            text = window.tr("已定稿 {0} 个项目，可以打印盖章了。需要修改时，请先改回草稿。")
            window.messages.tell(text.format(len(done.after)))
        elif done.refused:
            window.messages.tell(window.tr("已经定稿，没有改动。"))

    def _tell_wrong(self, asked: int, done: Finalised) -> None:
        window = self._window
        wrong = {review.declaration: review for review in done.wrong}
        if asked == 1:
            self._show_errors(done.wrong[0].declaration)
            text = window.tr("还有 {0} 个错误，改正后才能定稿。").format(_errors(done.wrong[0]))
        else:
            window.projects.select(*wrong)
            text = window.tr("已定稿 {0} 个项目；另有 {1} 个项目有错误（已选中），改正后才能定稿。")
            text = text.format(len(done.after), len(wrong))
        window.messages.warn(text)

    def _show_errors(self, declaration_id: UUID) -> None:
        """Open the project at its review."""
        window = self._window
        if window.editor_page is None:
            window.open_project(declaration_id)
        if window.editor_page is not None:
            window.editor_page.editor.show_tab("review")


def _errors(review: Review) -> int:
    return review.count(Level.ERROR)
