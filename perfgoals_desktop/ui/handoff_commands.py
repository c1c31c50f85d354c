"""Commands that hand declarations over (报送): the file for finance, and the one for another PC."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog

from perfgoals_desktop.domain.status import Status
from perfgoals_desktop.schema.level import Level
from perfgoals_desktop.services.progress import Progress
from perfgoals_desktop.ui.commands import command
from perfgoals_desktop.ui.folders import output_folder
from perfgoals_desktop.ui.situation import Situation
from perfgoals_desktop.ui.standing import Standing
from perfgoals_desktop.ui.written_out import offer_folder

if TYPE_CHECKING:
    from perfgoals_desktop.domain.declaration import Declaration
    from perfgoals_desktop.exchange.manifest import Kind, Manifest
    from perfgoals_desktop.services.consignment import Consignment
    from perfgoals_desktop.ui.main_window import MainWindow

_SUFFIX = ".xlsx"


class HandoffCommands:
    """They concern the open project, the selected ones, or all that are listed."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._standing = Standing(window)
        tr = window.tr
        self._final = command(
            window,
            "hand_over",
            tr("导出报送文件…"),
            "Ctrl+Alt+E",
            self.hand_over_final,
            tip=tr("已定稿的申报表做成一个 Excel 文件，报给财政部门；对方用 Excel 或本程序都能打开"),
        )
        self._draft = command(
            window,
            "hand_over_draft",
            tr("导出草稿文件…"),
            "Ctrl+Alt+D",
            self.hand_over_draft,
            tip=tr("没有定稿的也放入，标明“草稿”，供另一台电脑接着填"),
        )

    @property
    def actions(self) -> list[QAction | None]:
        """The entries of the menu."""
        return [self._final, self._draft]

    def refresh(self, now: Situation) -> None:
        """Offer what can be done now."""
        for action in (self._final, self._draft):
            action.setEnabled(now.is_open and not now.in_bin)

    def hand_over_final(self) -> None:
        """Write the sealed ones among the projects to a file that the user names."""
        from perfgoals_desktop.exchange.manifest import Kind

        declarations = self._window.menu.output.declarations()
        if declarations and all(item.status.is_draft for item in declarations):
            self._window.messages.warn(
                self._window.tr("这些项目都还没有定稿，不能报送；请先定稿，或导出草稿文件。"),
                self._window.tr("导出草稿文件…"),
                self.hand_over_draft,
            )
        else:
            self._hand_over(declarations, Kind.FINAL)

    def hand_over_draft(self) -> None:
        """Write all the projects to a file that the user names, marked 草稿."""
        from perfgoals_desktop.exchange.manifest import Kind

        self._hand_over(self._window.menu.output.declarations(), Kind.DRAFT)

    def _hand_over(self, declarations: Sequence[Declaration], kind: Kind) -> None:
        if declarations and (goods := self._consigned(declarations, kind)):
            self._write(goods, kind, left=len(declarations) - len(goods.declarations))

    def _consigned(self, declarations: Sequence[Declaration], kind: Kind) -> Consignment | None:
        from perfgoals_desktop.services.consigning import consign

        workspace = self._window.workspace
        if workspace is None:
            return None
        return self._window.attempt(lambda: consign(workspace.database, declarations, kind))

    def _write(self, goods: Consignment, kind: Kind, *, left: int) -> None:
        from perfgoals_desktop.services.consignment import suggested_name

        window, now = self._window, datetime.now(UTC)
        title = window.tr("导出草稿文件") if kind is kind.DRAFT else window.tr("导出报送文件")
        start = str(output_folder(window.settings) / suggested_name(goods, kind))
        chosen, _ = QFileDialog.getSaveFileName(window, title, start, f"(*{_SUFFIX})")
        if not chosen:
            return
        out = Path(chosen if chosen.lower().endswith(_SUFFIX) else chosen + _SUFFIX)
        window.settings.remember_output_folder(out.parent)

        def work(progress: Progress) -> Manifest:
            from perfgoals_desktop.services.handing_over import hand_over

            return hand_over(out, goods, window.program, kind=kind, created=now, progress=progress)

        window.work.start(title, work, lambda made: self._tell(out, made, goods.declarations, left))

    def _tell(self, out: Path, made: Manifest, handed: Sequence[Declaration], left: int) -> None:
        """Say how much was handed over; offer to note it, or to show where the file lies."""
        window, workspace = self._window, self._window.workspace
        amount = made.sum("annual_requested").printed()
        text = window.tr("已写出“{0}”：{1} 个项目，{2} 项指标，年度申请总额 {3} 元。")
        text = text.format(out.name, len(made.entries), made.indicators, amount)
        if left:
            text += window.tr("另有 {0} 个没有定稿，没有放入。").format(left)
        waiting = [item for item in handed if item.status is Status.FINAL]
        writable = workspace is not None and not workspace.read_only
        if waiting and writable and not made.is_draft:
            mark = partial(self._mark, waiting)
            window.messages.warn(text, window.tr("标为已报送"), mark, level=Level.HINT)
        else:
            offer_folder(window, text, out.parent)

    def _mark(self, handed: Sequence[Declaration]) -> None:
        """Note that the file has gone to finance."""
        window, workspace = self._window, self._window.workspace
        if workspace is None:
            return
        ids = [item.id for item in handed]
        done = window.attempt(lambda: workspace.set_status(ids, Status.HANDED_OVER))
        if done is not None:
            self._standing.show(done.after)
            window.messages.tell(window.tr("已把 {0} 个项目标为已报送。").format(len(done.after)))
