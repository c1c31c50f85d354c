"""What is shown in the pictures: every page, tab and dialog."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Final, TypeVar

from PySide6.QtCore import QEventLoop, QObject
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QMessageBox, QWidget

from perfgoals_desktop.domain.opinion import Voice
from perfgoals_desktop.domain.status import Status
from perfgoals_desktop.exchange.manifest import Kind
from perfgoals_desktop.reading.read import read_file
from perfgoals_desktop.services.handing_over import hand_over
from perfgoals_desktop.services.importing import ImportReport
from perfgoals_desktop.services.sample import sample_source
from perfgoals_desktop.ui.dialogs.import_report import ImportReportDialog
from perfgoals_desktop.ui.help import HelpWindow
from perfgoals_desktop.ui.indicators.library_dialog import LibraryDialog
from perfgoals_desktop.ui.indicators.paste_preview import PastePreview
from perfgoals_desktop.ui.main_window import MainWindow
from perfgoals_desktop.ui.models.project_list import Column
from picturing.stage import Size, Stage, settle, shoot

PROJECT: Final = "预算联网"
"""Has findings of every level; any project whose name holds this."""

MOMENT: Final = datetime(2024, 1, 31, 8, 0, tzinfo=UTC)
T = TypeVar("T", bound=QObject)
Act = Callable[[MainWindow], QWidget]
"""Brings something to the front and says what to take a picture of."""


def play(stage: Stage, data: Path, out: Path, size: Size, scenes: Mapping[str, Act]) -> None:
    """Take a picture of each scene, each in a window of its own."""
    for name, act in scenes.items():
        with stage.window(size) as window:
            if name != "start":
                window.open_file(stage.copy_of(data))  # a scene may change it
                settle(window)
            shown = act(window)
            settle(window)
            shoot(shown, out / f"{name}.png")


def _whole(window: MainWindow) -> QWidget:
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
    _child(window, QAction, "paste-indicators").trigger()
    return _child(window, PastePreview)


def _library(window: MainWindow) -> QWidget:
    _tab("indicators", window)
    _child(window, QAction, "indicator-library").trigger()
    shown = _child(window, LibraryDialog)
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


def _dialog(action: str, window: MainWindow) -> QWidget:
    """The dialog that an action opens for the first project."""
    _select_first(window)
    _child(window, QAction, action).trigger()
    settle(window)
    shown = (widget for widget in QApplication.topLevelWidgets() if widget.isVisible())
    return next(widget for widget in shown if isinstance(widget, QDialog))


def _compared(window: MainWindow) -> QWidget:
    """A corrected project against what was sealed of it."""
    _select_first(window)
    workspace, line = window.workspace, window.projects.model.line(0)
    if workspace is not None and line is not None:
        workspace.finalise([line.id], window.program)
        workspace.set_status([line.id], Status.RETURNED)
        now = workspace.get(line.id)
        goal = now.text("annual_goal") + "全年不发生聚集性疫情。"
        workspace.save(now.with_answers({"category": "特定目标类", "annual_goal": goal}))
    return _dialog("compare", window)


def _checked(window: MainWindow) -> QWidget:
    """A paper that agrees, and one that does not."""
    from perfgoals_desktop.domain.canonical import check_code
    from perfgoals_desktop.exchange.qr_payload import Payload
    from perfgoals_desktop.ui.checking.dialog import CheckDialog

    shown = _dialog("check_paper", window)
    if isinstance(shown, CheckDialog) and window.workspace is not None:
        one, other, *_ = window.workspace.everything()
        for typed in (check_code(one), *Payload(other.with_answer("name", "会议经费")).parts(2000)):
            shown.code.setText(typed)
            shown.check_typed()
            settle(window)
    return shown


def _opinions(window: MainWindow) -> QWidget:
    """A project with an opinion that was settled, and one that waits."""
    line = window.projects.model.line(0)
    if line is not None:
        window.open_project(line.id)
    page = window.editor_page
    if page is not None:
        indicator = page.session.declaration.indicators[0]
        page.talk.say(Voice.COMMENT, "项目名称请写全称，并与预算批复一致。", place="name")
        page.talk.say(Voice.COMMENT, "请补充统计口径。", place=str(indicator.id))
        page.talk.say(Voice.REPLY, "已按批复文件写全称。", thread=page.talk.threads[0])
        page.talk.say(Voice.RESOLVED, "", thread=page.talk.threads[0])
        page.editor.show_tab("opinions")
    return window


def _collected(window: MainWindow) -> QWidget:
    """What came of two hand-offs of one unit and a strange file."""
    from perfgoals_desktop.services.consigning import consign

    workspace = window.workspace
    if workspace is None:
        return window
    folder = workspace.file.parent / "报送"
    folder.mkdir()
    chosen = [item.id for item in workspace.everything()[:4]]
    done = workspace.finalise(chosen, window.program).after
    for number, declaration in enumerate(done):
        goods = consign(workspace.database, [declaration], Kind.FINAL)
        hand_over(folder / f"单位{number + 1}.xlsx", goods, window.program, kind=Kind.FINAL, created=MOMENT)
    (folder / "扫描件.pdf").write_bytes(b"%PDF-1.4")
    (folder / "控制数.txt").write_text("上海市人民代表大会常务委员会办公厅\t1000万\n某某局\t50万\n", "utf-8")
    shown = window.menu.collect.collect([folder])
    shown.sources.units = shown.sources.controls = folder / "控制数.txt"
    loop = QEventLoop(window)  # QTest waits without letting threads compute
    window.runner.busy_changed.connect(lambda busy: None if busy else loop.quit())
    shown.collect()
    loop.exec()
    return shown


def _bin(window: MainWindow) -> QWidget:
    _select_first(window)
    _child(window, QAction, "delete").trigger()
    _child(window, QAction, "show_bin").trigger()
    return window


def _from_template(window: MainWindow) -> QWidget:
    name = _dialog("save_as_template", window)
    if isinstance(name, QDialog):
        name.accept()
    shown = _dialog("new_project_of", window)
    contents = shown.findChild(QComboBox, "new_contents")
    if contents is not None:
        contents.setCurrentIndex(1)
    return shown


def _empty_bin(window: MainWindow) -> QWidget:
    _bin(window)
    return _dialog("empty_bin", window)


def _select_first(window: MainWindow) -> None:
    line = window.projects.model.line(0)
    if line is not None:
        window.projects.select(line.id)


def _help(page: str, wanted: str, window: MainWindow) -> QWidget:
    window.menu.help.show_manual()
    shown = _child(window, HelpWindow)
    shown.show_page(page)
    shown.search.setText(wanted)
    return shown


def _about(window: MainWindow) -> QWidget:
    window.menu.help.show_about()
    return _child(window, QMessageBox)


def _child(window: MainWindow, kind: type[T], name: str = "") -> T:
    """A child of the window; raises LookupError when the scene has not brought it."""
    found = window.findChild(kind, name) if name else window.findChild(kind)
    if found is None:
        raise LookupError(f"no {kind.__name__} {name}")
    return found


_TABS: Final = ("basic", "funding", "goals", "indicators", "review", "paper")
ALL: Final[Mapping[str, Act]] = {
    "start": _whole,
    "projects": _whole,
    "projects-found": _found,
    **{key: partial(_tab, key) for key in _TABS},
    "paste-preview": _paste_preview,
    "library": _library,
    "import-report": _import_report,
    "new-project": partial(_dialog, "new_project_of"),
    "template-name": partial(_dialog, "save_as_template"),
    "new-from-template": _from_template,
    "empty-bin": _empty_bin,
    "carry-forward": partial(_dialog, "carry_forward"),
    "check-paper": _checked,
    "collect": _collected,
    "change-field": partial(_dialog, "change_field"),
    "history": partial(_dialog, "history"),
    "restore": partial(_dialog, "restore_backup"),
    "backup-settings": partial(_dialog, "backup_settings"),
    "read-only": _read_only,
    "compare": _compared,
    "opinions": _opinions,
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
