"""The menus of the main window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfgoals_desktop.ui.backup_commands import BackupCommands
from perfgoals_desktop.ui.bin_commands import BinCommands
from perfgoals_desktop.ui.collect_commands import CollectCommands
from perfgoals_desktop.ui.commands import command, fill_menu
from perfgoals_desktop.ui.compare_commands import CompareCommands
from perfgoals_desktop.ui.file_commands import FileCommands
from perfgoals_desktop.ui.handoff_commands import HandoffCommands
from perfgoals_desktop.ui.help_commands import HelpCommands
from perfgoals_desktop.ui.new_commands import NewCommands
from perfgoals_desktop.ui.opinion_commands import OpinionCommands
from perfgoals_desktop.ui.output_commands import OutputCommands
from perfgoals_desktop.ui.pack_commands import PackCommands
from perfgoals_desktop.ui.paper_commands import PaperCommands
from perfgoals_desktop.ui.project_commands import ProjectCommands
from perfgoals_desktop.ui.read_only import OnlyLooking
from perfgoals_desktop.ui.settings_commands import SettingsCommands
from perfgoals_desktop.ui.situation import Situation
from perfgoals_desktop.ui.status_commands import StatusCommands
from perfgoals_desktop.ui.template_commands import TemplateCommands
from perfgoals_desktop.ui.view_commands import ViewCommands

if TYPE_CHECKING:
    from perfgoals_desktop.ui.main_window import MainWindow


class MainMenu:
    """Everything that can be done, in menus; each group of commands is a class of its own."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self.files = FileCommands(window)
        self.backups = BackupCommands(window)
        self.output = OutputCommands(window)
        self.handoff = HandoffCommands(window)
        self.paper = PaperCommands(window)
        self.opinions = OpinionCommands(window)
        self.collect = CollectCommands(window)
        self.templates = TemplateCommands(window)
        self.new = NewCommands(window, self.templates)
        self.projects = ProjectCommands(window)
        self.status = StatusCommands(window)
        self.compare = CompareCommands(window)
        self.bin = BinCommands(window)
        self.view = ViewCommands(window)
        self.help = HelpCommands(window)
        self.packs = PackCommands(window)
        self.settings = SettingsCommands(window)
        self._only_looking = OnlyLooking()
        tr = window.tr
        self._quit = command(window, "quit", tr("退出"), "Ctrl+Q", window.close, tip=tr("保存并关闭窗口"))
        self._build()

    def refresh(self, now: Situation) -> None:
        """Offer what can be done now."""
        self._only_looking.undo()
        self.backups.refresh(now)
        lists = (self.new, self.projects, self.compare, self.status, self.bin)
        for group in (
            self.output,
            self.handoff,
            self.opinions,
            self.paper,
            self.templates,
            *lists,
            self.view,
        ):
            group.refresh(now)
        self._window.menu_titles.edit.refresh()
        self.help.refresh()
        if now.read_only:
            self._only_looking.apply(self._window.actions())

    def _build(self) -> None:
        titles = self._window.menu_titles
        of_files = [*self.files.menu_entries(), self.backups.menu(), None, *self.output.actions]
        fill_menu(titles.files, [*of_files, None, self.settings.action, self._quit])
        of_projects = [
            *self.new.actions,
            None,
            *self.projects.actions,
            *self.compare.actions,
            None,
            *self.status.actions,
            None,
            *self.bin.actions,
        ]
        fill_menu(titles.projects, of_projects)
        of_handing_over = [
            *self.handoff.actions,
            None,
            *self.paper.actions,
            None,
            *self.opinions.actions,
            None,
            *self.collect.actions,
        ]
        fill_menu(titles.handing_over, of_handing_over)
        fill_menu(titles.view, self.view.menu_entries())
        manual, *rest = self.help.actions
        fill_menu(titles.help, [manual, None, *self.packs.actions, *rest])
        self._window.projects.set_menu([*of_projects, None, *self.output.actions])
