"""Finance's desk in a window: collecting, the four results, and the receipt that comes back."""

import threading

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog
from shiboken6 import isValid

from perfgoals_desktop.domain.status import Status
from perfgoals_desktop.exchange import receipt
from perfgoals_desktop.exchange.manifest import Kind
from perfgoals_desktop.services.collecting import sources
from perfgoals_desktop.services.collecting.collect import collect
from perfgoals_desktop.services.collecting.receipts import save_receipts
from perfgoals_desktop.services.consigning import consign
from perfgoals_desktop.services.handing_over import hand_over
from perfgoals_desktop.ui.collecting.table import Row, RowsModel
from perfgoals_desktop.ui.dialogs.table_question import TableQuestion
from perfgoals_desktop.ui.theme import LIGHT
from tests.exchange.parcels import CREATED, final, handed_over
from tests.samples import sample_declaration, staged_declaration


@pytest.fixture
def post(tmp_path):
    """Two hand-off files and one that is none."""
    folder = tmp_path / "收到的"
    folder.mkdir()
    handed_over(folder / "1.xlsx", final(sample_declaration(1)))
    handed_over(folder / "2.xlsx", final(staged_declaration(2)))
    (folder / "3.xlsx").write_bytes(b"PK")
    return folder


@pytest.fixture
def wait(window, qtbot):
    return lambda: qtbot.waitUntil(lambda: not window.runner.is_busy, timeout=60_000)


@pytest.fixture
def dialog(window, post, wait):
    dialog = window.menu.collect.collect([post])
    yield dialog
    if isValid(dialog):
        dialog.done(0)
    wait()


def shown(view):
    model = view.model()
    return [model.index(row, 1).data() for row in range(model.rowCount())]


def test_the_rows_are_a_proper_model(qapp, qtmodeltester):
    model = RowsModel(["单位", "项目"], LIGHT, [1])
    model.show([Row(("甲", "1"), taken=True), Row(("乙", "2"), taken=False), Row(("丙", "3"))])

    qtmodeltester.check(model)


def test_what_came_is_listed_and_narrowed(dialog, post, wait):
    (post / "名单.txt").write_text("没有报的局\n", "utf-8")
    dialog.sources.units = post / "名单.txt"
    dialog.begin.click()
    wait()

    projects, units, left_out = dialog.pages.views
    assert shown(projects) == ["", "人大代表履职培训经费", "代表工作信息化平台建设"]
    dialog.shown.setCurrentIndex(1)
    assert len(shown(projects)) == 2
    dialog.shown.setCurrentIndex(2)
    assert shown(projects) == [""]
    assert shown(left_out) == ["没有报的局", "3.xlsx"]
    assert "1 个没有报送" in dialog.told.text()
    assert units.model().rowCount() == 2


def test_the_four_results_are_written(dialog, tmp_path, wait, monkeypatch):
    dialog.collect()
    wait()
    (tmp_path / "出").mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "出"))
    names = {"data": "a", "workbook": "b.xlsx", "pdf": "c.pdf"}
    for kind in ("data", "workbook", "pdf", "receipts"):
        chosen = str(tmp_path / "出" / names.get(kind, ""))
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, chosen=chosen: (chosen, ""))
        dialog._results[kind].click()
        wait()

    written = sorted(path.name for path in (tmp_path / "出").iterdir())
    assert written == ["a.pgdb", "b.xlsx", "c.pdf", "某市人大办公厅_回执.xlsx"]


def test_stopping_leaves_nothing_and_may_begin_again(dialog, wait):
    dialog.collect()
    dialog.stop.click()
    wait()

    assert "没有留下半成品" in dialog.told.text()
    assert dialog.begin.isEnabled()
    assert dialog.report is None


def test_closing_removes_what_was_not_saved(dialog, wait):
    dialog.collect()
    wait()
    data = dialog.report.data
    assert data.exists()

    dialog.done(0)

    assert not data.parent.exists()


def test_several_hand_offs_that_are_dropped_are_offered_for_collecting(opened, post):
    before = opened.projects.model.rowCount()

    opened.menu.files.take(sorted(post.iterdir()))

    assert "多个报送文件" in opened.messages.text
    assert opened.projects.model.rowCount() == before


def test_a_receipt_tells_what_was_received_and_marks_it(opened, tmp_path, wait):
    workspace = opened.workspace
    ids = [item.id for item in workspace.everything()[:1]]
    workspace.finalise(ids, opened.program)
    goods = consign(workspace.database, workspace.get_many(ids), Kind.FINAL)
    hand_over(tmp_path / "报送.xlsx", goods, opened.program, kind=Kind.FINAL, created=CREATED)
    report = collect(tmp_path / "汇总.pgdb", [tmp_path / "报送.xlsx"], opened.program)
    (sent,) = save_receipts(tmp_path / "回执", report, created=CREATED)

    opened.menu.files.take([sent])
    question = opened.findChild(TableQuestion, "receipt")
    question.findChild(object, "mark").click()

    assert workspace.get(ids[0]).status is Status.HANDED_OVER
    assert "已报送" in opened.messages.text


def test_a_receipt_without_a_data_file_says_what_to_open(window, tmp_path, post):
    report = collect(tmp_path / "汇总.pgdb", [post], window.program)
    (sent,) = save_receipts(tmp_path / "回执", report, created=CREATED)

    window.menu.files.take([sent])

    assert "先打开本单位的数据文件" in window.messages.text
    assert window.findChild(QAction, "collect").isEnabled()


def test_what_others_made_is_read_beside_the_window(window, post, monkeypatch):
    threads = []

    def noted(read):
        def reading(*arguments):
            threads.append(threading.current_thread())
            return read(*arguments)

        return reading

    monkeypatch.setattr(receipt, "read_receipt", noted(receipt.read_receipt))
    monkeypatch.setattr(sources, "several_handoffs", noted(sources.several_handoffs))

    assert not window.menu.collect.takes_receipt([post / "1.xlsx"])
    assert window.menu.collect.offers([post / "1.xlsx", post / "2.xlsx"])

    assert len(threads) == 2
    assert threading.main_thread() not in threads
