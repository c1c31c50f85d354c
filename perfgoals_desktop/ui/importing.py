"""Reading files into the open data file, and the questions that come with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from perfgoals_desktop.services.handoff_errors import AlreadyThere, CellsChanged
from perfgoals_desktop.services.progress import Progress

if TYPE_CHECKING:
    from perfgoals_desktop.services.arrivals import Truth
    from perfgoals_desktop.services.importing import Choices, Existing, ImportReport
    from perfgoals_desktop.services.opinions import TakenOpinions
    from perfgoals_desktop.ui.main_window import MainWindow

    _Brought = tuple[list[TakenOpinions], list[Path], ImportReport | CellsChanged | AlreadyThere | None]


class Importing:
    """Imports files; what somebody has to decide is asked, and then it begins anew."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def start(self, files: Sequence[Path], choices: Choices | None = None) -> None:
        """Read files into the data file that is open; nothing is stored while a question is open."""
        window, workspace = self._window, self._window.workspace
        if workspace is None or not window.leave_editor():
            return
        catalog, target = window.program.catalog, workspace.file

        def work(progress: Progress) -> _Brought:
            from perfgoals_desktop.services.importing import UNDECIDED, import_sources
            from perfgoals_desktop.services.opinions import take_opinion_files

            said, forms = take_opinion_files(target, files, progress)
            if not forms:
                return said, forms, None
            try:
                return said, forms, import_sources(target, forms, catalog, progress, choices or UNDECIDED)
            except (CellsChanged, AlreadyThere) as question:
                return said, forms, question

        window.work.start(window.tr("正在导入"), work, partial(self._sort, choices))

    def _sort(self, choices: Choices | None, brought: _Brought) -> None:
        """Tell of opinions, and go on with forms."""
        said, forms, result = brought
        if said:
            from perfgoals_desktop.ui.opinion_commands import tell_taken

            tell_taken(said, self._window)
        if result is not None:
            self._go_on(forms, choices, result)

    def _go_on(
        self,
        files: Sequence[Path],
        choices: Choices | None,
        result: ImportReport | CellsChanged | AlreadyThere,
    ) -> None:
        from perfgoals_desktop.services.importing import UNDECIDED
        from perfgoals_desktop.ui.dialogs.handoff_questions import ask_about_cells, ask_about_existing

        chosen = choices or UNDECIDED

        def take_truth(truth: Truth) -> None:
            self.start(files, replace(chosen, truth=truth))

        def take_existing(existing: Existing) -> None:
            self.start(files, replace(chosen, existing=existing))

        match result:
            case CellsChanged():
                ask_about_cells(result, self._window, take_truth)
            case AlreadyThere():
                ask_about_existing(result, self._window, take_existing)
            case _:
                self._show(result)

    def _show(self, report: ImportReport) -> None:
        from perfgoals_desktop.ui.dialogs.import_report import show_import_report

        self._window.show_changed(*(item.id for item in (*report.added, *report.replaced)))
        show_import_report(report, self._window)
