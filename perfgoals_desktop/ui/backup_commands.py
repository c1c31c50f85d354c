"""Commands on backups: make one, restore one, rebuild from the archive, where they go."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMenu

from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.errors import PerfGoalsError
from perfgoals_desktop.services.progress import Progress
from perfgoals_desktop.storage.retention import Occasion
from perfgoals_desktop.ui.commands import command, fill_menu
from perfgoals_desktop.ui.opening import same_file
from perfgoals_desktop.ui.situation import Situation
from perfgoals_desktop.ui.theme.action_icons import draw_when_shown

if TYPE_CHECKING:
    from perfgoals_desktop.services.backups import Made
    from perfgoals_desktop.services.rebuilding import Rebuilt
    from perfgoals_desktop.services.restoring import Restored
    from perfgoals_desktop.ui.main_window import MainWindow


class BackupCommands:
    """The menu 备份."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        tr = window.tr
        self._now = command(
            window,
            "back_up",
            tr("立即备份"),
            "Ctrl+Shift+U",
            self.back_up,
            tip=tr("现在就做一个备份，也复制到第二备份位置"),
        )
        self._rebuild = command(
            window,
            "rebuild",
            tr("由定稿存档重建…"),
            None,
            self.ask_rebuild,
            tip=tr("数据文件和备份都没有了，用定稿存档建立一个新的数据文件"),
            why_no_key="the last resort",
        )
        self._settings = command(
            window,
            "backup_settings",
            tr("备份设置…"),
            None,
            self.ask_settings,
            tip=tr("备份放在哪里，第二备份位置，多久提醒一次"),
            why_no_key="set once",
        )

    def menu(self) -> QMenu:
        """The menu of all of them."""
        menu = QMenu(self._window.tr("备份(&B)"), self._window)
        fill_menu(menu, [self._now, self._window.beginnings.restore, self._rebuild, None, self._settings])
        draw_when_shown(menu)
        return menu

    def refresh(self, now: Situation) -> None:
        """Offer what can be done now."""
        self._now.setEnabled(now.is_open)

    def back_up(self) -> None:
        """Make a backup now, and bring every sealed form into the archive."""
        window = self._window
        workspace, page = window.workspace, window.editor_page
        if workspace is None or (page is not None and not page.settle()):
            return

        def work(_progress: Progress) -> Made:
            from perfgoals_desktop.services.archive import archive_sealed

            error = archive_sealed(workspace.database, workspace.everything())
            if error is not None:
                raise error
            return workspace.back_up(Occasion.ASKED)

        window.work.start(window.tr("正在备份"), work, self._tell_made)

    def ask_restore(self, file: Path | None) -> None:
        """Show the backups of a data file, of the one that is open for None, to choose from."""
        from perfgoals_desktop.ui.dialogs.restore import RestoreDialog

        window = self._window
        if file is None and window.workspace is not None:
            file = window.workspace.file
        dialog = RestoreDialog(file, window.runner, window)
        dialog.taken.connect(self.restore)
        dialog.rebuild_asked.connect(self.ask_rebuild)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def restore(self, file: Path, backup: Path) -> None:
        """Put a backup in the place of a data file and open it."""
        window = self._window
        was_open = window.workspace is not None and same_file(window.workspace.file, file)
        unsaved = window.let_file_go() if was_open else None

        def work(_progress: Progress) -> Restored | PerfGoalsError:
            from perfgoals_desktop.services.restoring import restore

            try:
                return restore(backup, file)
            except PerfGoalsError as error:
                return error

        def end(done: Restored | PerfGoalsError) -> None:
            is_shown = window.open_file(file) if was_open or not isinstance(done, PerfGoalsError) else False
            self._tell_restored(done, unsaved if is_shown else None)

        window.work.start(window.tr("正在恢复"), work, end)

    def ask_rebuild(self) -> None:
        """Ask for an archive and a name, and make a data file of the sealed forms."""
        from perfgoals_desktop.services.backup_settings import read_settings
        from perfgoals_desktop.ui.folders import documents

        window = self._window
        tr = window.tr
        archive = QFileDialog.getExistingDirectory(
            window, tr("选择定稿存档文件夹"), str(read_settings().folder)
        )
        if not archive:
            return
        start = str(documents() / tr("重建的绩效目标.pgdb"))
        out, _ = QFileDialog.getSaveFileName(
            window, tr("重建成新的数据文件"), start, tr("数据文件") + " (*.pgdb)"
        )
        if out:
            self.rebuild(Path(archive), Path(out if out.endswith(".pgdb") else f"{out}.pgdb"))

    def rebuild(self, archive: Path, out: Path) -> None:
        """Make a data file of the sealed forms in an archive and open it."""
        window = self._window

        def work(progress: Progress) -> Rebuilt:
            from perfgoals_desktop.services.rebuilding import rebuild

            return rebuild(archive, out, progress)

        def end(done: Rebuilt) -> None:
            window.open_file(out)
            text = window.tr("已重建 {0} 个项目、{1} 个定稿版本。").format(done.projects, done.revisions)
            if done.left_out:
                text += window.tr("有 {0} 个文件读不出来或重复，没有用上。").format(len(done.left_out))
            window.messages.tell(text)

        window.work.start(window.tr("正在重建"), work, end)

    def ask_settings(self) -> None:
        """Ask where backups go."""
        from perfgoals_desktop.ui.setting_up.dialog import Page

        self._window.menu.settings.ask(Page.BACKUP)

    def _tell_made(self, made: Made) -> None:
        if made.second_error is not None:
            self._window.opening.tell(made.second_error)
        else:
            text = self._window.tr("已备份到“{0}”。").format(made.backup.file.parent)
            self._window.messages.tell(text)

    def _tell_restored(self, done: Restored | PerfGoalsError, unsaved: Declaration | None) -> None:
        window = self._window
        workspace = window.workspace
        if isinstance(done, PerfGoalsError):
            window.opening.tell(done)
            return
        text = window.tr("已恢复。")
        if unsaved is not None and workspace is not None:
            window.attempt(lambda: workspace.save(unsaved))
            window.show_changed(unsaved.id)
            text += window.tr("打开着的项目没能保存的内容已经写回。")
        if done.before is not None:
            text += window.tr("恢复前的内容在“{0}”。").format(done.before)
        window.messages.tell(text)
