"""Scenes of what goes between offices and finance: papers, opinions, hand-offs."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Final

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QWidget

from perfgoals_desktop.domain.opinion import Voice
from perfgoals_desktop.domain.status import Status
from perfgoals_desktop.exchange.manifest import Kind
from perfgoals_desktop.services.handing_over import hand_over
from perfgoals_desktop.ui.main_window import MainWindow
from picturing.reaching import dialog, select_first
from picturing.stage import settle

MOMENT: Final = datetime(2024, 1, 31, 8, 0, tzinfo=UTC)


def compared(window: MainWindow) -> QWidget:
    """A corrected project against what was sealed of it."""
    select_first(window)
    workspace, line = window.workspace, window.projects.model.line(0)
    if workspace is not None and line is not None:
        workspace.finalise([line.id], window.program)
        workspace.set_status([line.id], Status.RETURNED)
        now = workspace.get(line.id)
        goal = now.text("annual_goal") + "全年不发生聚集性疫情。"
        workspace.save(now.with_answers({"category": "特定目标类", "annual_goal": goal}))
    return dialog("compare", window)


def checked(window: MainWindow) -> QWidget:
    """A paper that agrees, and one that does not."""
    from perfgoals_desktop.domain.canonical import check_code
    from perfgoals_desktop.exchange.qr_payload import Payload
    from perfgoals_desktop.ui.checking.dialog import CheckDialog

    shown = dialog("check_paper", window)
    if isinstance(shown, CheckDialog) and window.workspace is not None:
        one, other, *_ = window.workspace.everything()
        for typed in (check_code(one), *Payload(other.with_answer("name", "会议经费")).parts(2000)):
            shown.code.setText(typed)
            shown.check_typed()
            settle(window)
    return shown


def opinions(window: MainWindow) -> QWidget:
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


def collected(window: MainWindow) -> QWidget:
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
