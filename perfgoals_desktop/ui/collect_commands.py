"""Commands of finance's desk (收表), and what comes back from it (回执)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction

from perfgoals_desktop.domain.status import Status
from perfgoals_desktop.errors import PerfGoalsError
from perfgoals_desktop.ui.commands import command
from perfgoals_desktop.ui.folders import documents
from perfgoals_desktop.ui.waiting import wait_for

if TYPE_CHECKING:
    from perfgoals_desktop.exchange.receipt import Receipt
    from perfgoals_desktop.services.collecting.receipts import ReceiptLine
    from perfgoals_desktop.ui.collecting.dialog import CollectDialog
    from perfgoals_desktop.ui.main_window import MainWindow

_SEVERAL = 2


class CollectCommands:
    """They need no data file that is open, but for a receipt."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        tr = window.tr
        self._collect = command(
            window,
            "collect",
            tr("收表…"),
            "Ctrl+Alt+R",
            self.collect,
            tip=tr("财政部门用：把各单位的报送文件汇成一个数据文件，出汇总表和回执"),
        )

    @property
    def actions(self) -> list[QAction | None]:
        """The entries of the menu."""
        return [self._collect]

    def collect(self, sources: Sequence[Path] = ()) -> CollectDialog:
        """Open the window for it, with files that are to be collected."""
        from perfgoals_desktop.ui.collecting.collector import Collector
        from perfgoals_desktop.ui.collecting.dialog import CollectDialog

        window = self._window
        dialog = CollectDialog(Collector(window.program, window.runner), documents(), window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.add(sources)
        dialog.open()
        return dialog

    def offers(self, files: Sequence[Path]) -> bool:
        """Offer to collect files that were dropped, where several of them are hand-offs."""
        from perfgoals_desktop.services.collecting.sources import several_handoffs

        window = self._window
        title = window.tr("正在读取文件…")
        if len(files) < _SEVERAL or not wait_for(window, title, lambda _progress: several_handoffs(files)):
            return False
        text = window.tr("拖入的是多个报送文件，还没有读入；财政部门可以收表，要放进这个数据文件请用“导入”。")
        window.messages.offer(text, window.tr("收表…"), partial(self.collect, files))
        return True

    def takes_receipt(self, files: Sequence[Path]) -> bool:
        """Show what a receipt says; whether the files are one receipt."""
        from perfgoals_desktop.exchange.receipt import read_receipt

        window = self._window
        if len(files) != 1 or files[0].suffix.lower() != ".xlsx":
            return False
        try:
            receipt = wait_for(window, window.tr("正在读取文件…"), lambda _progress: read_receipt(files[0]))
        except PerfGoalsError:
            return False  # the import says what it is
        self._show(receipt)
        return True

    def _show(self, receipt: Receipt) -> None:
        from perfgoals_desktop.services.collecting.receipts import check_receipt

        window, workspace = self._window, self._window.workspace
        if workspace is None:
            window.messages.warn(window.tr("这是一份回执；请先打开本单位的数据文件，再打开它。"))
            return
        if window.editor_page is not None:
            window.editor_page.settle()
        lines = window.attempt(lambda: check_receipt(receipt, workspace.database))
        if lines is not None:
            self._ask(receipt, lines, read_only=workspace.read_only)

    def _ask(self, receipt: Receipt, lines: Sequence[ReceiptLine], *, read_only: bool) -> None:
        from perfgoals_desktop.ui.dialogs.table_question import TableQuestion

        window, tr = self._window, self._window.tr
        names = {
            "as_is": tr("已收，与本机一致"),
            "differs": tr("已收，与本机现在的不同"),
            "refused": tr("没有收"),
            "absent": tr("本机没有这个项目"),
        }
        rows = [
            (each.name, str(each.revision), each.check_code, names[line.received], each.reason)
            for line in lines
            for each in [line.entry]
        ]
        waiting = [line.entry.id for line in lines if line.may_be_marked and not read_only]
        dialog = TableQuestion(
            "receipt",
            tr("回执"),
            tr("“{0}”的回执，{1} 由 {2} 写出；收下 {3} 个项目。").format(
                receipt.unit, f"{receipt.day:%Y-%m-%d %H:%M}", receipt.receiver, len(receipt.taken)
            ),
            [tr("项目"), tr("版次"), tr("校验码"), tr("结果"), tr("原因")],
            rows,
            [("mark", tr("把一致的 {0} 个标为已报送").format(len(waiting)), waiting)] if waiting else [],
            window,
        )
        dialog.answered.connect(self._mark)
        dialog.open()

    def _mark(self, ids: object) -> None:
        window, workspace = self._window, self._window.workspace
        if workspace is None or not isinstance(ids, list):
            return
        done = window.attempt(lambda: workspace.set_status(ids, Status.HANDED_OVER))
        if done is not None:
            window.show_changed(*ids)
            window.messages.tell(window.tr("已把 {0} 个项目标为已报送。").format(len(done.after)))
