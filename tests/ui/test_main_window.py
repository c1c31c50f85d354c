import threading

from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent

from perfgoals_desktop.services.sample import sample_source
from perfgoals_desktop.services.workspace import Workspace
from perfgoals_desktop.ui.main_window import MainWindow
from perfgoals_desktop.ui.models.project_list import Column


def names(window):
    model = window.projects.model
    return [model.index(row, Column.NAME).data() for row in range(model.rowCount())]


def open_first(window):
    window.open_project(window.projects.model.line(0).id)
    return window.editor_page


def stored(data, row=0):
    workspace = Workspace(data)
    declaration = workspace.everything()[row]
    workspace.close()
    return declaration


def test_without_a_data_file_the_ways_to_begin_are_shown(window):
    assert window.start_page.isVisible()
    assert not window.projects.isVisible()


def test_a_data_file_shows_its_projects_and_their_sum(opened):
    assert opened.projects.isVisible()
    assert len(names(opened)) == 14
    assert "76,327,000.00" in opened.findChild(object, "totals").text()
    assert opened.windowTitle().startswith("数据")


def test_an_opened_file_is_offered_next_time(opened, program, settings, qtbot, data):
    again = MainWindow(program, settings)
    qtbot.addWidget(again)

    assert settings.recent_files == [data]
    again.close()


def test_a_broken_file_is_named_in_the_message_bar(window, tmp_path):
    (tmp_path / "坏.pgdb").write_text("这不是数据文件", "utf-8")

    assert not window.open_file(tmp_path / "坏.pgdb")

    assert "“坏.pgdb”不是本程序的数据文件" in window.messages.text
    assert window.start_page.isVisible()


def test_typing_into_the_search_field_narrows_the_list(opened, qtbot):
    opened.projects.search.setFocus()

    opened.projects.search.setText("信访")
    opened.projects.search.textEdited.emit("信访")
    qtbot.waitUntil(lambda: len(names(opened)) == 1)

    assert names(opened) == ["人大信访经费"]
    assert "410,000.00" in opened.findChild(object, "totals").text()


def test_reviews_appear_in_the_list(opened, qtbot):
    cell = opened.projects.model.index(8, Column.FINDINGS)

    qtbot.waitUntil(lambda: bool(cell.data()))

    assert cell.data().startswith("错误 3")


def test_opening_a_project_edits_nothing(opened, data, qtbot):
    before = stored(data)

    page = open_first(opened)
    qtbot.wait(50)

    assert page.session.undo_stack.count() == 0
    assert opened.leave_editor()
    assert stored(data) == before


def test_what_is_typed_is_stored_when_leaving(opened, data):
    page = open_first(opened)
    page.session.set_answer("name", "疫情防控经费（新）")

    assert opened.leave_editor()

    assert stored(data).name == "疫情防控经费（新）"
    assert names(opened)[0] == "疫情防控经费（新）"
    assert opened.projects.isVisible()


def test_the_status_bar_says_that_all_is_saved(opened):
    page = open_first(opened)
    page.session.set_answer("name", "甲")
    assert "正在保存" in opened.findChild(object, "save_state").text()

    page.settle()

    assert opened.findChild(object, "save_state").text().startswith("已保存 ")


def test_what_cannot_be_stored_keeps_the_project_open(opened, monkeypatch):
    page = open_first(opened)
    page.session.set_answer("name", "甲")

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(page.autosave, "_store", full)

    assert not opened.leave_editor()

    assert opened.editor_page is page
    assert "磁盘空间不足" in opened.messages.text
    monkeypatch.undo()
    assert opened.leave_editor()


def test_closing_the_window_stores_what_was_typed(opened, data):
    page = open_first(opened)
    page.session.set_answer("name", "乙")

    opened.close()

    assert stored(data).name == "乙"


def test_a_blank_project_opens_in_the_form_of_this_year(opened):
    opened.menu.new.add()

    assert opened.editor_page is not None
    assert opened.editor_page.session.declaration.fiscal_year is not None
    assert len(names(opened)) == 15


def test_a_copy_stands_beside_its_original(opened):
    opened.projects.select(opened.projects.model.line(0).id)

    opened.menu.projects.duplicate()

    assert names(opened).count("疫情防控专项经费") == 2


def test_deleting_can_be_taken_back(opened):
    opened.projects.select(opened.projects.model.line(0).id)
    opened.menu.bin.delete()
    assert len(names(opened)) == 13

    opened.messages.findChild(object, "remedy").click()

    assert len(names(opened)) == 14


def test_a_dropped_source_is_imported(window, qtbot, tmp_path):
    window.menu.files.make(tmp_path / "新.pgdb")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(sample_source()))])
    event = QDropEvent(
        QPoint(5, 5),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )

    window.dropEvent(event)
    qtbot.waitUntil(lambda: len(names(window)) == 14)

    assert "导入 14 份" in window.messages.text


def test_closing_asks_while_work_is_under_way(opened, qtbot):
    may_end = threading.Event()
    done = []

    def work(progress):
        may_end.wait(10)
        progress(1, 2, "")
        return True

    opened.work.start("正在导出", work, done.append)
    assert not opened.close()
    assert "关闭窗口会取消它" in opened.messages.text
    assert opened.isVisible()

    may_end.set()
    opened.messages.findChild(object, "remedy").click()

    assert not opened.isVisible()
    qtbot.wait(20)
    assert done == []


def test_work_that_ended_lets_the_window_close(opened, qtbot):
    opened.work.start("正在导出", lambda _progress: True, lambda _result: None)
    qtbot.waitUntil(lambda: not opened.work.is_busy)

    assert opened.close()


def test_a_review_of_a_file_that_was_left_is_not_shown(opened, data, tmp_path, qtbot):
    opened.menu.files.make(tmp_path / "另一个.pgdb")

    qtbot.waitUntil(lambda: not opened.runner.is_busy)

    assert opened.projects.model._findings == {}


def test_what_the_editor_has_to_tell_is_shown(opened):
    page = open_first(opened)

    page.editor.page("review").outdated.emit()

    assert "建议没有采用" in opened.messages.text
