"""The command that compares two papers, and what is printed of it (更正说明)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog

from perfgoals_desktop.services.progress import Progress
from perfgoals_desktop.ui.commands import command
from perfgoals_desktop.ui.comparing.choices import Choice, by_year, choices_of, found_by, same_project
from perfgoals_desktop.ui.folders import output_folder
from perfgoals_desktop.ui.situation import Situation
from perfgoals_desktop.ui.standing import Standing
from perfgoals_desktop.ui.written_out import tell_written

if TYPE_CHECKING:
    from perfgoals_desktop.documents.pdf import Pdf
    from perfgoals_desktop.domain.declaration import Declaration
    from perfgoals_desktop.services.correcting import Correction
    from perfgoals_desktop.services.workspace import Workspace
    from perfgoals_desktop.ui.comparing.dialog import CompareDialog
    from perfgoals_desktop.ui.main_window import MainWindow

_MOST = 2
"""Two selected projects are compared with each other, one with what was sealed of it."""


class CompareCommands:
    """They concern the open project, or one or two selected ones."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._standing = Standing(window)
        tr = window.tr
        self._compare = command(
            window,
            "compare",
            tr("版本对比…"),
            "Ctrl+Shift+C",
            self.compare,
            tip=tr("与定稿的版本、去年或别的项目逐项对比，可以打印更正说明"),
        )

    @property
    def actions(self) -> list[QAction | None]:
        """The entries of the menu."""
        return [self._compare]

    def refresh(self, now: Situation) -> None:
        """Offer what can be done now."""
        self._compare.setEnabled(now.editing or (now.in_list and 0 < now.selected <= _MOST))

    def compare(self) -> None:
        """Show what differs."""
        from perfgoals_desktop.ui.comparing.dialog import CompareDialog

        window, targets = self._window, by_year(self._standing.targets())
        workspace = window.workspace
        if workspace is None or not targets:
            return
        choices = window.attempt(lambda: _gather(targets, workspace))
        if not choices:
            return
        other = targets[1].id if len(targets) > 1 else None
        dialog = CompareDialog(choices, window.program, window, with_project=other)
        dialog.others_wanted.connect(partial(self._ask_project, dialog, workspace))
        dialog.printing_wanted.connect(self._print)
        dialog.saving_wanted.connect(self._save)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _ask_project(self, dialog: CompareDialog, workspace: Workspace) -> None:
        from perfgoals_desktop.ui.comparing.choose_project import ChooseProjectDialog

        chooser = ChooseProjectDialog(lambda words: found_by(words, workspace), dialog)
        chooser.taken.connect(partial(self._add, dialog, workspace))
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.open()

    def _add(self, dialog: CompareDialog, workspace: Workspace, chosen: UUID) -> None:
        found = self._window.attempt(lambda: choices_of(workspace.get(chosen), workspace))
        if found:
            dialog.add(found, chosen=True)

    def _print(self, correction: Correction) -> None:
        from perfgoals_desktop.services.correcting import draw_corrections
        from perfgoals_desktop.ui.preview.print_dialog import Printing

        window, now = self._window, datetime.now(UTC)
        printing = Printing(window.program, window.work.start, window)
        printing.told.connect(window.messages.tell)

        def work(_progress: Progress) -> Pdf:
            return draw_corrections([correction], window.program, created=now)

        window.work.start(
            window.tr("正在排版"), work, lambda pdf: printing.ask_printer(pdf, window.tr("更正说明"))
        )

    def _save(self, correction: Correction) -> None:
        window, now = self._window, datetime.now(UTC)
        start = output_folder(window.settings) / f"{window.tr('更正说明')}.pdf"
        chosen, _ = QFileDialog.getSaveFileName(window, window.tr("更正说明"), str(start), "PDF (*.pdf)")
        if not chosen:
            return
        out = Path(chosen if chosen.lower().endswith(".pdf") else f"{chosen}.pdf")

        def work(_progress: Progress) -> Path:
            from perfgoals_desktop.services.correcting import print_corrections

            print_corrections(out, [correction], window.program, created=now)
            return out

        window.work.start(window.tr("正在写出"), work, partial(tell_written, window))


def _gather(targets: Sequence[Declaration], workspace: Workspace) -> list[Choice]:
    """The papers of the projects; of a single one those of the same project in other years too."""
    more = same_project(targets[0], workspace) if len(targets) == 1 else []
    projects = [*targets, *workspace.get_many(more)]
    return [choice for item in projects for choice in choices_of(item, workspace)]
