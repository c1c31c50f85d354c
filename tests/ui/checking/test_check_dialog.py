"""The window that checks paper and files: typed codes, scanners, scans, hand-off files."""

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest

from perfgoals_desktop.domain.canonical import check_code
from perfgoals_desktop.exchange.qr_payload import Payload
from perfgoals_desktop.ui.checking.checker import Checker
from perfgoals_desktop.ui.checking.dialog import CheckDialog
from tests.paper import printed
from tests.scans import coded_sheet, scans


@pytest.fixture
def declarations(opened):
    return opened.workspace.everything()


@pytest.fixture
def dialog(opened, tmp_path, qtbot):
    dialog = CheckDialog(Checker(opened.workspace.database, opened.program, opened.runner), tmp_path, opened)
    dialog.show()
    yield dialog
    dialog.close()


@pytest.fixture
def done(dialog, qtbot):
    """Wait until a check has ended."""
    return lambda: qtbot.waitUntil(lambda: not dialog._checker.is_busy)


@pytest.fixture
def scan(opened, declarations, tmp_path):
    """A scan of two papers, the second of which was changed."""
    one, other = declarations[0], declarations[3].with_answer("name", "纸面上的名称")
    form = opened.program.catalog.form(one.form_id)
    first, second = scans(printed(coded_sheet(one, form), coded_sheet(other, form)), 200)
    first.save(tmp_path / "扫描.tif", save_all=True, append_images=[second])
    return tmp_path / "扫描.tif"


def lines(dialog):
    tree = dialog.results
    return [tree.topLevelItem(row).text(0) for row in range(tree.topLevelItemCount())]


def test_a_check_code_that_is_typed_finds_its_project(dialog, declarations, done):
    QTest.keyClicks(dialog.code, check_code(declarations[2]).lower())
    QTest.keyClick(dialog.code, Qt.Key.Key_Return)
    done()

    assert lines(dialog) == [f"一致：“{declarations[2].name}”第 1 版。"]
    assert dialog.code.text() == ""
    assert dialog.code.hasFocus() or not dialog.isActiveWindow()


def test_a_scanner_types_code_after_code_until_all_are_there(dialog, declarations, done):
    changed = declarations[8].with_answer("annual_goal", "别的目标")
    first, *others = Payload(changed).parts(200)

    QTest.keyClicks(dialog.code, first.lower())
    QTest.keyClick(dialog.code, Qt.Key.Key_Return)
    done()
    assert lines(dialog) == []
    assert "还缺第 2" in dialog.findChild(object, "check_told").text()

    for part in others:
        QTest.keyClicks(dialog.code, part)
        QTest.keyClick(dialog.code, Qt.Key.Key_Enter)
        done()
    assert len(lines(dialog)) == 1
    assert "有 1 处不同" in lines(dialog)[0]
    detail = dialog.results.topLevelItem(0).child(0)
    assert (detail.text(0), detail.text(2)) == ("年度总体目标", "别的目标")


def test_an_input_method_is_kept_away_from_what_a_scanner_types(dialog):
    assert not dialog.code.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def test_what_is_no_code_is_said_and_forgotten(dialog, declarations, done):
    for typed in ("hello", check_code(declarations[0])):
        dialog.code.setText(typed)
        dialog.check_typed()
        done()

    assert lines(dialog)[0].startswith("一致")
    assert "不是校验码" in lines(dialog)[1]


def test_nothing_typed_is_nothing_checked(dialog):
    QTest.keyClick(dialog.code, Qt.Key.Key_Return)

    assert not dialog._checker.is_busy
    assert lines(dialog) == []


def test_files_are_checked_page_by_page(dialog, scan, done, tmp_path):
    (tmp_path / "坏.png").write_bytes(b"abc")

    dialog.check_files([scan, tmp_path / "坏.png"])
    done()

    assert [line.split("：")[0] for line in lines(dialog)[:2]] == ["扫描.tif　第 1 页", "扫描.tif　第 2 页"]
    assert "一致" in lines(dialog)[0]
    assert "不一致" in lines(dialog)[1]
    assert "不是能打开的图片" in lines(dialog)[2]


def test_the_texts_of_a_difference_are_shown_in_full(dialog, scan, done):
    dialog.check_files([scan])
    done()
    assert dialog.text.isHidden()

    dialog.results.setCurrentItem(dialog.results.topLevelItem(1).child(0))

    assert not dialog.text.isHidden()
    assert "纸面上的名称" in dialog.text.toPlainText()


def test_a_hand_off_file_is_checked_too(dialog, opened, declarations, done, tmp_path):
    from datetime import UTC, datetime

    from perfgoals_desktop.exchange.manifest import Kind
    from perfgoals_desktop.services.consigning import consign
    from perfgoals_desktop.services.handing_over import hand_over

    goods = consign(opened.workspace.database, declarations[:2], Kind.DRAFT)
    hand_over(tmp_path / "草稿.xlsx", goods, opened.program, kind=Kind.DRAFT, created=datetime.now(UTC))
    opened.workspace.save(declarations[1].with_answer("name", "改过的名称"))

    dialog.check_files([tmp_path / "草稿.xlsx"])
    done()

    assert lines(dialog)[0] == f"草稿.xlsx　一致：“{declarations[0].name}”第 1 版。"
    assert "不一致" in lines(dialog)[1]
    assert dialog.results.topLevelItem(1).child(0).text(1) == "改过的名称"


def test_files_may_be_dropped(dialog, scan, done):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(scan))])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier

    dialog.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, mime, left, none))
    done()

    assert len(lines(dialog)) == 2


def test_files_may_be_chosen(dialog, scan, done, monkeypatch):
    monkeypatch.setattr(
        "perfgoals_desktop.ui.checking.dialog.QFileDialog.getOpenFileNames", lambda *_: ([str(scan)], "")
    )

    dialog.choose_files()
    done()

    assert len(lines(dialog)) == 2


def test_a_window_that_is_closed_hears_no_more(dialog, opened, scan, qtbot):
    dialog.check_files([scan])

    dialog.reject()
    qtbot.waitUntil(lambda: not opened.runner.is_busy)

    assert lines(dialog) == []


def test_the_command_opens_the_window_once_a_data_file_is_open(window, data):
    action = next(action for action in window.actions() if action.objectName() == "check_paper")
    assert not action.isEnabled()

    window.open_file(data)
    action.trigger()

    dialog = window.findChild(CheckDialog)
    assert dialog.isVisible()
    dialog.close()
