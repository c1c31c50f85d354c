"""The status bar: sums of what is shown or selected, and whether all is saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel, QMainWindow, QWidget

from perfgoals_desktop.services.messages import explain
from perfgoals_desktop.ui.message_bar import MessageBar
from perfgoals_desktop.ui.naming import named

if TYPE_CHECKING:
    from perfgoals_desktop.services.workspace import Workspace
    from perfgoals_desktop.storage.listed import Totals
    from perfgoals_desktop.ui.autosave import Autosave


class StatusLine(QObject):
    """Fills the status bar of the main window; `work` stands between its two texts."""

    def __init__(self, window: QMainWindow, messages: MessageBar, work: QWidget) -> None:
        super().__init__(window)
        self._messages = messages
        self._totals = named(QLabel(window), "totals", self.tr("合计"))
        self._save_state = named(QLabel(window), "save_state", self.tr("保存状态"))
        self._medium = named(QLabel(window), "medium", self.tr("数据文件所在"))
        self._medium.hide()
        self._method = named(QLabel(window), "input_method", self.tr("输入法"))
        self._method.hide()
        bar = window.statusBar()
        bar.addWidget(self._totals)
        bar.addPermanentWidget(work)
        bar.addPermanentWidget(self._method)
        bar.addPermanentWidget(self._medium)
        bar.addPermanentWidget(self._save_state)

    def show_opened(self, workspace: Workspace) -> None:
        """Say what the data file lies on, and whether it had to be upgraded."""
        from perfgoals_desktop.services.messages.of_media import describe_medium, name_of_medium

        medium, told = workspace.medium, describe_medium(workspace.medium)
        self._medium.setText(name_of_medium(medium))
        self._medium.setToolTip(told)
        self._medium.setVisible(bool(told))
        if workspace.backup is not None:
            text = self.tr("数据文件由旧版本写成，已经升级；升级前的备份是“{0}”。")
            told = text.format(workspace.backup.name) + told
        if told:
            self._messages.tell(told)

    def show_input_method(self, name: str, told: str) -> None:
        """Say what Chinese is typed with, and in a tip what helps."""
        self._method.setText(name)
        self._method.setToolTip(told)
        self._method.show()

    def show_totals(self, shown: Totals, selected: Totals | None) -> None:
        """Sum up what the list shows, or those of it that are selected when there are several."""
        totals = selected or shown
        text = (
            self.tr("已选 {0} 个项目　年度申请总额 {1} 元　当年财政拨款 {2} 元")
            if selected
            else self.tr("共 {0} 个项目　年度申请总额 {1} 元　当年财政拨款 {2} 元")
        )
        amounts = (totals.annual_requested.printed(), totals.fiscal_appropriation.printed())
        self._totals.setText(text.format(totals.count, *amounts))

    def set_in_list(self, in_list: bool) -> None:
        """The sums belong to the list, the state of saving to the editor."""
        self._totals.setVisible(in_list)
        self._save_state.setVisible(not in_list)

    def show_save_state(self, autosave: Autosave) -> None:
        """Say whether the open project is on the disk, and why not."""
        from perfgoals_desktop.ui.autosave import SaveState

        match autosave.state:
            case SaveState.SAVED:
                at = f" {autosave.saved_at:%H:%M:%S}" if autosave.saved_at else ""
                self._save_state.setText(self.tr("已保存") + at)
            case SaveState.SAVING:
                self._save_state.setText(self.tr("正在保存…"))
            case SaveState.FAILED:
                self._save_state.setText(self.tr("未能保存，稍后自动重试"))
                if autosave.error:
                    self._messages.warn(explain(autosave.error), self.tr("立即重试"), autosave.flush)
