"""Commands on packs: take one in, give the last one back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog

from perfgoals_desktop.services.packs import SUFFIX
from perfgoals_desktop.services.progress import Progress
from perfgoals_desktop.ui.commands import command
from perfgoals_desktop.ui.folders import documents

if TYPE_CHECKING:
    from perfgoals_desktop.services.packs.taking import Offer
    from perfgoals_desktop.ui.main_window import MainWindow


class PackCommands:
    """Forms, rules and indicators of a later day; nothing is taken before its changes were shown."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        tr = window.tr
        self._take = command(
            window,
            "take_pack",
            tr("更新表样和规则…"),
            None,
            self.ask,
            tip=tr("用更新包更新表样、审核规则和指标库，先看改了什么再采用"),
            why_no_key="once or twice a year",
        )
        self._take_back = command(
            window,
            "take_pack_back",
            tr("撤回更新包…"),
            None,
            self.ask_back,
            tip=tr("撤回最近采用的更新包，恢复以前的表样和规则"),
            why_no_key="seldom needed",
        )

    @property
    def actions(self) -> list[QAction | None]:
        """The entries of the menu."""
        return [self._take, self._take_back]

    def ask(self) -> None:
        """Ask for a pack, and show what it would change."""
        tr = self._window.tr
        chosen, _ = QFileDialog.getOpenFileName(
            self._window, tr("更新表样和规则"), str(documents()), f"{tr('更新包')} (*{SUFFIX})"
        )
        if chosen:
            self.look_at(Path(chosen))

    def look_at(self, file: Path) -> None:
        """Read a pack beside the work, and ask whether it shall be taken."""
        window = self._window

        def work(_progress: Progress) -> Offer:
            from perfgoals_desktop.services.packs.taking import look_at

            return look_at(file)

        window.work.start(window.tr("正在核对更新包"), work, self.offer)

    def offer(self, offer: Offer) -> None:
        """Show who answers for a pack and what would change; take it when that is confirmed."""
        from perfgoals_desktop.services.messages.of_packs import CHANGE_NAMES, KIND_NAMES
        from perfgoals_desktop.ui.dialogs.table_question import TableQuestion

        tr, manifest = self._window.tr, offer.pack.manifest
        text = tr("更新包“{0}”，由 {1} 于 {2} 发布，校验码 {3}。").format(
            manifest.title, manifest.issued_by, manifest.issued_on, manifest.check_code
        )
        text += tr("请与发布单位公布的校验码核对一致，看清下面 {0} 处变化，再决定是否采用。").format(
            len(offer.lines)
        )
        rows = [
            (CHANGE_NAMES[line.change], KIND_NAMES[line.kind], line.name, line.before, line.after)
            for line in offer.lines
        ]
        heads = (tr("变化"), tr("种类"), tr("名称"), tr("原来"), tr("更新后"))
        dialog = TableQuestion(
            "pack_question",
            tr("更新表样和规则"),
            text,
            heads,
            rows,
            [("take_pack", tr("采用(&T)"), offer)],
            self._window,
        )
        dialog.answered.connect(self._take_in)
        dialog.open()

    def ask_back(self) -> None:
        """Give the last pack back, after a question that names it."""
        from perfgoals_desktop.services.packs.errors import NoPack
        from perfgoals_desktop.services.packs.shelf import Shelf
        from perfgoals_desktop.ui.dialogs.table_question import TableQuestion

        window = self._window
        tr, taken = window.tr, Shelf().manifests()
        if not taken:
            window.opening.tell(NoPack())
            return
        rows = [
            [str(said.get(key, "")) for key in ("title", "issued_by", "issued_on")]
            for said in reversed(taken)
        ]
        dialog = TableQuestion(
            "pack_back_question",
            tr("撤回更新包"),
            tr(
                "撤回最近采用的一个（第一行），它带来的表样、规则和指标下次启动后不再使用。已填的申报表不变。"
            ),
            (tr("名称"), tr("发布"), tr("日期")),
            rows,
            [("take_back", tr("撤回(&B)"), None)],
            window,
        )
        dialog.answered.connect(lambda _: self.take_back())
        dialog.open()

    def take_back(self) -> None:
        """Give the last pack back."""
        from perfgoals_desktop.services.packs.shelf import Shelf

        title = self._window.attempt(Shelf().take_back)
        if title is not None:
            self._window.messages.tell(self._window.tr("已撤回“{0}”，下次启动程序时生效。").format(title))

    def _take_in(self, offer: Offer) -> None:
        from perfgoals_desktop.services.packs.taking import take

        def act() -> bool:
            take(offer)
            return True

        if self._window.attempt(act):
            self._window.messages.offer(
                self._window.tr("已采用“{0}”，下次启动程序时生效。").format(offer.pack.manifest.title),
                self._window.tr("撤回"),
                self.take_back,
            )
