"""Data files: new, recent, dropped; and what happens when they cannot be used."""

import shutil

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QCommandLinkButton, QFileDialog, QMenu

from perfgoals_desktop.services.sample import sample_source
from perfgoals_desktop.ui.dropping import dropped_files, sort_out
from perfgoals_desktop.ui.theme import colours_of, icon


def mime_of(*files):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    return mime


def drop(window, *files):
    mime = mime_of(*files)  # an event does not hold what is dropped
    event = QDropEvent(
        QPoint(5, 5),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    window.dropEvent(event)


def recent_menu(window):
    menu = next(menu for menu in window.findChildren(QMenu) if menu.title().startswith("最近打开"))
    menu.aboutToShow.emit()
    return menu


@pytest.fixture
def empty(window, tmp_path):
    assert window.menu.files.make(tmp_path / "新.pgdb")
    return window


def test_recent_files_are_in_the_menu(opened, data, tmp_path):
    other = tmp_path / "甲&乙.pgdb"
    shutil.copy(data, other)
    opened.open_file(other)

    entries = recent_menu(opened).actions()

    assert "甲&&乙.pgdb" in entries[0].text()
    entries[1].trigger()
    assert opened.workspace.file == data


def test_without_recent_files_the_menu_says_so(window):
    (entry,) = recent_menu(window).actions()

    assert not entry.isEnabled()


def icon_names(page):
    """The cached icon that each button has, by its key."""
    keys = {
        icon(name, colours_of(page.palette()).accent).cacheKey(): name for name in ("file-plus", "file-clock")
    }
    return [keys.get(button.icon().cacheKey()) for button in page.findChildren(QCommandLinkButton)]


def test_the_start_page_draws_its_own_icons_whatever_the_style_puts_there(window, data, settings, qtbot):
    settings.remember_file(data)
    window.show_start()
    assert icon_names(window.start_page).count("file-clock") == 1

    window.show()
    qtbot.waitExposed(window)
    assert icon_names(window.start_page).count("file-clock") == 1

    window.start_page.setStyleSheet("QLabel { }")
    qtbot.waitUntil(lambda: icon_names(window.start_page).count("file-clock") == 1)
    assert icon_names(window.start_page)[0] == "file-plus"


def test_the_start_page_opens_a_recent_file(window, data, settings):
    settings.remember_file(data)
    window.show_start()

    window.start_page.chosen.emit(data)

    assert window.projects.model.rowCount() == 14


def test_a_dropped_data_file_is_opened(window, data):
    drop(window, data)

    assert window.workspace.file == data


def test_a_dropped_folder_stands_for_the_forms_in_it(empty, qtbot, tmp_path):
    folder = tmp_path / "往年"
    folder.mkdir()
    shutil.copy(sample_source(), folder / "表.txt")
    (folder / "无关.png").write_bytes(b"")

    drop(empty, folder)
    qtbot.waitUntil(lambda: empty.projects.model.rowCount() == 14)

    assert len(empty.projects.selected_ids()) == 14


def test_what_cannot_be_read_is_named(empty, tmp_path):
    (tmp_path / "图.png").write_bytes(b"")

    drop(empty, tmp_path / "图.png")

    assert "“图.png”" in empty.messages.text


def test_files_are_sorted_by_what_they_are_good_for(tmp_path):
    names = ["a.PGDB", "b.xlsx", "c.docx", "d.csv", "e.txt", "f.doc", "g.pdf", "h.exe"]

    found = sort_out([tmp_path / name for name in names])

    assert [file.name for file in found.data] == ["a.PGDB"]
    assert [file.name for file in found.sources] == ["b.xlsx", "c.docx", "d.csv", "e.txt", "f.doc", "g.pdf"]
    assert [file.name for file in found.strange] == ["h.exe"]


def test_only_files_may_be_dropped(window, data):
    def enters(mime):
        event = QDragEnterEvent(
            QPoint(5, 5),
            Qt.DropAction.CopyAction,
            mime,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        event.ignore()
        window.dragEnterEvent(event)
        return event.isAccepted()

    text = QMimeData()
    text.setText("字")
    file = mime_of(data)

    assert enters(file)
    assert not enters(text)
    assert dropped_files(text) == []


def test_new_and_open_ask_for_a_file(window, monkeypatch, tmp_path):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "年度"), ""))
    window.findChild(object, "new_file").trigger()
    assert window.workspace.file == tmp_path / "年度.pgdb"

    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / "没有.pgdb"), ""))
    window.findChild(object, "open_file").trigger()
    assert window.workspace.file == tmp_path / "年度.pgdb"
    assert "没有.pgdb" in window.messages.text


def test_a_file_that_is_there_already_is_not_overwritten(opened, data):
    assert not opened.menu.files.make(data)

    assert opened.projects.model.rowCount() == 14
    assert "数据.pgdb" in opened.messages.text


def test_forms_are_asked_for_and_imported(empty, monkeypatch, qtbot):
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(sample_source())], ""))

    empty.findChild(object, "import").trigger()

    qtbot.waitUntil(lambda: empty.projects.model.rowCount() == 14)


def test_the_sample_opens_in_a_file_of_its_own(window, qtbot):
    window.findChild(object, "sample").trigger()

    qtbot.waitUntil(lambda: window.workspace is not None, timeout=60_000)
    assert window.projects.model.rowCount() == 14


@pytest.mark.parametrize(
    ("name", "suffix"), [("save_pdf", ".pdf"), ("save_summary", ".pdf"), ("export", ".xlsx")]
)
def test_files_are_written_from_the_selected_projects(opened, qtbot, monkeypatch, tmp_path, name, suffix):
    out = tmp_path / "写出"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    opened.projects.select(opened.projects.model.line(0).id)

    opened.findChild(object, name).trigger()

    qtbot.waitUntil(lambda: out.with_suffix(suffix).exists(), timeout=60_000)
    qtbot.waitUntil(lambda: "已写出" in opened.messages.text)


def test_nothing_is_written_without_projects(empty):
    empty.findChild(object, "export").trigger()

    assert "还没有项目" in empty.messages.text
