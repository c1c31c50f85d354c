"""What is shown in the pictures: every page, tab and dialog."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QMessageBox, QWidget

from perfgoals_desktop.reading.read import read_file
from perfgoals_desktop.services.importing import ImportReport
from perfgoals_desktop.services.sample import sample_source
from perfgoals_desktop.ui.dialogs.import_report import ImportReportDialog
from perfgoals_desktop.ui.help import HelpWindow
from perfgoals_desktop.ui.indicators.library_dialog import LibraryDialog
from perfgoals_desktop.ui.indicators.paste_preview import PastePreview
from perfgoals_desktop.ui.main_window import MainWindow
from perfgoals_desktop.ui.models.project_list import Column
from picturing.handoff_scenes import checked, collected, compared, opinions
from picturing.reaching import child, dialog, select_first
from picturing.setting_scenes import SETTING_SCENES
from picturing.stage import Size, Stage, settle, shoot

PROJECT: Final = "预算联网"
"""Has findings of every level; any project whose name holds this."""

Act = Callable[[MainWindow], QWidget]
"""Brings something to the front and says what to take a picture of."""


def play(stage: Stage, data: Path, out: Path, size: Size, scenes: Mapping[str, Act]) -> None:
    """Take a picture of each scene, each in a window of its own."""
    for name, act in scenes.items():
        with stage.window(size) as window:
            if name != "start":
                window.open_file(stage.copy_of(data))  # a scene may change it
            shown = act(window)
            settle(window)
            shoot(shown, out / f"{name}.png")


def _whole(window: MainWindow) -> QWidget:
    settle(window)  # the projects in sight are reviewed a while after they are listed
    return window


def _found(window: MainWindow) -> QWidget:
    QTest.keyClicks(window.projects.search, "rdxf")
    return window


def _tab(key: str, window: MainWindow) -> QWidget:
    model = window.projects.model
    names = {str(model.index(row, Column.NAME).data()): row for row in range(model.rowCount())}
    line = model.line(next(row for name, row in names.items() if PROJECT in name))
    if line is not None:
        window.open_project(line.id)
        settle(window)
    if window.editor_page is not None:
        window.editor_page.editor.show_tab(key)
    return window


def _paste_preview(window: MainWindow) -> QWidget:
    _tab("indicators", window)
    lines = ("数量指标\t培训期数\t>=4期", "\t参训人数\t200", "质量指标\t考核合格率", "备注：另附名单")
    QApplication.clipboard().setText("\n".join(lines))
    child(window, QAction, "paste-indicators").trigger()
    return child(window, PastePreview)


def _library(window: MainWindow) -> QWidget:
    _tab("indicators", window)
    child(window, QAction, "indicator-library").trigger()
    shown = child(window, LibraryDialog)
    shown.topics.setCurrentIndex(shown.topics.model().index(2, 0))
    return shown


def _read_only(window: MainWindow) -> QWidget:
    workspace = window.workspace
    if workspace is not None:
        window.opening.open_to_read(workspace.file, "")
        window.watch.bar.show_reason("数据文件正被用户“zhang”在电脑“PC-01”上（2024-03-01 09:30 起）使用。")
    return window


def _import_report(window: MainWindow) -> QWidget:
    read = read_file(sample_source(), window.program.catalog)
    report = ImportReport(tuple(read.declarations), (), tuple(read.notes))
    dialog = ImportReportDialog(report, window)
    dialog.open()
    return dialog


def _bin(window: MainWindow) -> QWidget:
    select_first(window)
    child(window, QAction, "delete").trigger()
    child(window, QAction, "show_bin").trigger()
    return window


def _from_template(window: MainWindow) -> QWidget:
    name = dialog("save_as_template", window)
    if isinstance(name, QDialog):
        name.accept()
    shown = dialog("new_project_of", window)
    contents = shown.findChild(QComboBox, "new_contents")
    if contents is not None:
        contents.setCurrentIndex(1)
    return shown


def _empty_bin(window: MainWindow) -> QWidget:
    _bin(window)
    return dialog("empty_bin", window)


def _help(page: str, wanted: str, window: MainWindow) -> QWidget:
    window.menu.help.show_manual()
    shown = child(window, HelpWindow)
    shown.show_page(page)
    shown.search.setText(wanted)
    return shown


def _about(window: MainWindow) -> QWidget:
    window.menu.help.show_about()
    return child(window, QMessageBox)


_TABS: Final = ("basic", "funding", "goals", "indicators", "review", "paper")

ALL: Final[Mapping[str, Act]] = {
    "start": _whole,
    "projects": _whole,
    "projects-found": _found,
    **{key: partial(_tab, key) for key in _TABS},
    "paste-preview": _paste_preview,
    "library": _library,
    "import-report": _import_report,
    "new-project": partial(dialog, "new_project_of"),
    "template-name": partial(dialog, "save_as_template"),
    "new-from-template": _from_template,
    "empty-bin": _empty_bin,
    "carry-forward": partial(dialog, "carry_forward"),
    "check-paper": checked,
    "collect": collected,
    "change-field": partial(dialog, "change_field"),
    "history": partial(dialog, "history"),
    "restore": partial(dialog, "restore_backup"),
    **SETTING_SCENES,
    "read-only": _read_only,
    "compare": compared,
    "opinions": opinions,
    "recycle-bin": _bin,
    "help": partial(_help, "start", ""),
    "help-found": partial(_help, "review", "说明"),
    "help-shortcuts": partial(_help, "shortcuts", ""),
    "about": _about,
}
README: Final = {name: ALL[name] for name in ("projects", "indicators", "review")}
_IN_MANUAL: Final = (
    "start",
    "projects",
    "basic",
    "funding",
    "indicators",
    "paste-preview",
    "review",
    "paper",
)
MANUAL: Final = {name: ALL[name] for name in _IN_MANUAL}
