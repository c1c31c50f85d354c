import shutil

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette, QTextDocument
from PySide6.QtWidgets import QMessageBox

from perfgoals_desktop.ui.help import HelpWindow


def listed(help_window):
    contents = help_window.contents
    return [contents.item(row).text().partition("\n")[0] for row in range(contents.count())]


def title_shown(help_window):
    return help_window.browser.toPlainText().splitlines()[0]


def test_the_contents_list_every_page(help_window, manual):
    assert listed(help_window) == [page.title for page in manual]
    assert title_shown(help_window) == "开始"


def test_choosing_a_subject_shows_its_page(help_window):
    help_window.contents.setCurrentRow(5)

    assert title_shown(help_window) == listed(help_window)[5]


def test_back_and_forward_follow_the_way_one_came(help_window, qtbot):
    help_window.show_page("review")
    help_window.show_page("paper")

    qtbot.keyClick(help_window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert title_shown(help_window) == "审核"
    assert help_window.contents.currentItem().text() == "审核"

    qtbot.keyClick(help_window, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert title_shown(help_window) == "纸面与打印"


def test_a_search_narrows_the_contents_and_marks_the_place(help_window, qtbot):
    help_window.search.setText("校验码")
    help_window.contents.setCurrentRow(-1)

    help_window.contents.setCurrentRow(listed(help_window).index("纸面与打印"))

    assert title_shown(help_window) == "纸面与打印"
    assert help_window.browser.textCursor().selectedText() == "校验码"


def test_a_search_without_result_says_so(help_window):
    help_window.search.setText("没有这样的词")

    assert listed(help_window) == ["没有找到。换个说法试试。"]
    assert title_shown(help_window) == "开始"


def test_escape_clears_the_search_then_closes(help_window, qtbot):
    help_window.search.setText("打印")

    qtbot.keyClick(help_window, Qt.Key.Key_Escape)
    assert help_window.search.text() == ""
    assert help_window.isVisible()

    qtbot.keyClick(help_window, Qt.Key.Key_Escape)
    assert not help_window.isVisible()


def test_pictures_are_no_wider_than_the_page(help_window):
    picture = help_window.browser.loadResource(
        QTextDocument.ResourceType.ImageResource.value, "pictures/projects.png"
    )

    assert not picture.isNull()
    assert picture.width() <= help_window.browser.width()


def test_nothing_is_taken_from_elsewhere(help_window):
    style = QTextDocument.ResourceType.StyleSheetResource.value

    assert help_window.browser.loadResource(style, "file:///etc/hostname") is None
    assert help_window.browser.loadResource(QTextDocument.ResourceType.HtmlResource.value, "no.html") is None


def test_other_colours_keep_the_page(help_window):
    help_window.show_page("review")
    palette = QPalette(Qt.GlobalColor.black)

    help_window.browser.setPalette(palette)

    assert title_shown(help_window) == "审核"


@pytest.fixture
def opened(window, tmp_path, published):
    file = tmp_path / "数据.pgdb"
    shutil.copy(published, file)
    assert window.open_file(file)
    return window


def shown_by(window):
    window.menu.help.manual.trigger()
    shown = window.findChild(HelpWindow)
    return title_shown(shown)


def test_help_opens_at_the_subject_that_is_in_front(opened):
    assert shown_by(opened) == "项目列表"

    opened.open_project(opened.projects.model.line(0).id)
    opened.editor_page.editor.show_tab("review")

    assert shown_by(opened) == "审核"


def test_without_a_data_file_help_begins_at_the_beginning(window):
    assert shown_by(window) == "开始"


def test_f1_belongs_to_the_field_or_to_the_manual_never_to_both(opened):
    opened.open_project(opened.projects.model.line(0).id)
    editor, manual = opened.editor_page.editor, opened.menu.help.manual

    for tab in editor.tab_keys:
        editor.show_tab(tab)
        of_manual = "F1" in [key.toString() for key in manual.shortcuts()]
        assert of_manual != editor.commands.help.isEnabled(), tab

    opened.leave_editor()
    assert "F1" in [key.toString() for key in manual.shortcuts()]


def test_about_names_version_and_licences(window):
    window.menu.help.show_about()

    about = window.findChild(QMessageBox, "about")
    assert "MIT" in about.informativeText()
    about.close()
