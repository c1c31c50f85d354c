"""Commands on the life of a declaration: checked, final, handed over, returned, approved, draft again."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction

from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.domain.status import Status, may_become
from perfgoals_desktop.services.bulk import BulkChange
from perfgoals_desktop.ui.commands import command
from perfgoals_desktop.ui.sealing import Sealing
from perfgoals_desktop.ui.situation import Situation
from perfgoals_desktop.ui.standing import Standing

if TYPE_CHECKING:
    from perfgoals_desktop.ui.main_window import MainWindow


class StatusCommands:
    """They concern the open project, or the selected ones; each move can be taken back at once."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._standing = Standing(window)
        self.sealing = Sealing(window)
        self._actions = [self._command(*described) for described in self._described()]

    def _described(self) -> Iterator[tuple[str, str, str, str, Callable[[], object]]]:
        """Name, text, key, tip and deed of each command."""
        tr = self._window.tr
        tip = tr("内容核对过了，还可以修改")
        yield "mark_checked", tr("标为已核对"), "Ctrl+Shift+K", tip, self.mark_checked
        tip = tr("没有错误才能定稿；定稿后打印盖章，不能再改")
        yield "make_final", tr("定稿"), "Ctrl+Shift+F", tip, self.sealing.start
        tip = tr("盖章的纸质表和文件已经报出")
        yield "mark_handed_over", tr("标为已报送"), "Ctrl+Shift+O", tip, self.mark_handed_over
        tip = tr("被退回修改：重新可以修改，版本号加一")
        yield "mark_returned", tr("标为退回"), "Ctrl+Shift+T", tip, self.mark_returned
        tip = tr("财政部门已经批复")
        yield "mark_approved", tr("标为已批复"), "Ctrl+Shift+A", tip, self.mark_approved
        tip = tr("重新可以修改；已定稿的，版本号加一")
        yield "back_to_draft", tr("改回草稿"), "Ctrl+Shift+B", tip, self.back_to_draft

    def _command(self, name: str, text: str, key: str, tip: str, act: Callable[[], object]) -> QAction:
        return command(self._window, name, text, key, act, tip=tip)

    @property
    def actions(self) -> list[QAction | None]:
        """The entries of the menu."""
        return [*self._actions]

    def refresh(self, now: Situation) -> None:
        """Offer what can be done now."""
        for action in self._actions:
            action.setEnabled(now.has_targets)

    def mark_checked(self) -> None:
        """Say of the projects that somebody has checked them."""
        self._move(Status.CHECKED, self._window.tr("已把 {0} 个项目标为已核对。"))

    def mark_handed_over(self) -> None:
        """Say of the projects that paper and file have gone to finance."""
        self._move(Status.HANDED_OVER, self._window.tr("已把 {0} 个项目标为已报送。"))

    def mark_approved(self) -> None:
        """Say of the projects that finance has approved them."""
        self._move(Status.APPROVED, self._window.tr("已把 {0} 个项目标为已批复。"))

    def mark_returned(self) -> None:
        """Say of the projects that they came back; they can be edited, as the next revision."""
        self._move(Status.RETURNED, self._window.tr("已把 {0} 个项目标为退回。"))

    def back_to_draft(self) -> None:
        """Let the projects be edited again; says which revision the sealed paper is."""
        self._move(Status.DRAFT, self._window.tr("已把 {0} 个项目改回草稿。"))

    def _move(self, status: Status, told: str) -> None:
        """Move the projects that may be moved, and say what became of them."""
        window = self._window
        workspace, targets = window.workspace, self._standing.targets()
        moving = [item.id for item in targets if may_become(item.status, status)]
        if workspace is None or not moving:
            self._tell_why_not(targets, status)
            return
        done = window.attempt(lambda: workspace.set_status(moving, status))
        if done is not None and done.after:
            self._standing.show(done.after)
            self._tell(done, told)

    def _tell_why_not(self, targets: Sequence[Declaration], status: Status) -> None:
        window = self._window
        if targets and all(item.status is status for item in targets):
            window.messages.tell(window.tr("已经是这个状态，没有改动。"))
        elif targets and status in {Status.HANDED_OVER, Status.APPROVED}:
            window.messages.warn(window.tr("要先定稿才能报送，报送以后才有退回和批复；没有改动。"))
        elif targets:
            window.messages.warn(window.tr("选中的项目现在的状态不能这样改。"))

    def _tell(self, done: BulkChange, told: str) -> None:
        window = self._window
        text = told.format(len(done.after)) + self._about_sealed(done)
        window.messages.offer(text, window.tr("撤销"), partial(self._put_back, done))

    def _about_sealed(self, done: BulkChange) -> str:
        """Which paper is sealed, where sealed projects were opened."""
        tr = self._window.tr
        opened = [
            before.revision
            for before, after in zip(done.before, done.after, strict=True)
            if after.status.is_draft and not before.status.is_draft
        ]
        if len(opened) == len(done.after) == 1:
            text = tr("现在是第 {1} 版；已盖章的纸质表是第 {0} 版，改完请重新定稿、打印、盖章。")
            return text.format(opened[0], opened[0] + 1)
        if opened:
            text = tr("其中 {0} 个已定稿的版本号加一，改完请重新定稿、打印、盖章。")
            return text.format(len(opened))
        return ""

    def _put_back(self, done: BulkChange) -> None:
        """Take a move back, of those projects that nobody has changed since."""
        window = self._window
        workspace = window.workspace
        if workspace is None or (window.editor_page is not None and not window.editor_page.settle()):
            return
        now = window.attempt(lambda: workspace.get_many([item.id for item in done.after])) or ()
        pairs = zip(done.before, done.after, now, strict=False)
        unchanged = [before for before, after, stored in pairs if stored == after]
        window.attempt(lambda: workspace.save(*unchanged))
        self._standing.show(unchanged)
        if len(unchanged) < len(done.after):
            window.messages.warn(window.tr("已经改过的项目没有撤销。"))
