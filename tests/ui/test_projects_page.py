"""The list of projects: find, filter, sort, columns, sums, what is remembered."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu

from perfgoals_desktop.domain.status import Status
from perfgoals_desktop.services.workspace import Workspace
from perfgoals_desktop.ui.main_window import MainWindow
from perfgoals_desktop.ui.models.project_list import Column


def names(window):
    model = window.projects.model
    return [model.index(row, Column.NAME).data() for row in range(model.rowCount())]


def totals(window):
    return window.findChild(object, "totals").text()


def find(window, qtbot, words):
    window.projects.search.setText(words)
    window.projects.search.textEdited.emit(words)
    qtbot.waitUntil(lambda: window.projects.model.selection.words == words)


def choose(window, name, text):
    combo = window.findChild(object, name)
    combo.setCurrentIndex(combo.findText(text))
    combo.activated.emit(combo.currentIndex())


@pytest.fixture
def reviewed(opened, qtbot):
    qtbot.waitUntil(lambda: bool(opened.projects.model.index(0, Column.FINDINGS).data()))
    return opened


def test_initials_of_the_name_find_a_project(opened, qtbot):
    find(opened, qtbot, "rdxf")

    assert names(opened) == ["人大信访经费"]


def test_a_status_narrows_the_list(opened):
    line = opened.projects.model.line(3)
    opened.workspace.set_status([line.id], Status.CHECKED)

    choose(opened, "filter_status", "已核对")

    assert names(opened) == [line.name]


def test_nothing_found_is_said(opened, qtbot):
    find(opened, qtbot, "没有这样的项目")

    label = opened.findChild(object, "empty")
    assert label.isVisible()
    assert label.text() == "没有符合条件的项目。"


def test_an_empty_data_file_says_how_to_begin(window, tmp_path):
    window.menu.files.make(tmp_path / "空.pgdb")

    assert "Ctrl+N" in window.findChild(object, "empty").text()


def test_several_selected_projects_are_summed_up(opened, qtbot):
    opened.projects.select(opened.projects.model.line(0).id, opened.projects.model.line(13).id)

    qtbot.waitUntil(lambda: totals(opened).startswith("已选 2 个"))
    assert "6,010,000.00" in totals(opened)

    opened.projects.table.selectAll()
    qtbot.waitUntil(lambda: totals(opened).startswith("已选 14 个"))
    assert "76,327,000.00" in totals(opened)

    opened.projects.table.clearSelection()
    qtbot.waitUntil(lambda: totals(opened).startswith("共 14 个"))


def test_findings_have_an_icon_and_say_the_same_in_words(reviewed):
    cell = reviewed.projects.model.index(8, Column.FINDINGS)

    assert cell.data().startswith("错误 3")
    assert not cell.data(Qt.ItemDataRole.DecorationRole).isNull()
    assert reviewed.projects.model.index(8, Column.NAME).data(Qt.ItemDataRole.DecorationRole) is None


def test_the_worst_come_first_when_sorted_by_findings(reviewed):
    ninth = reviewed.projects.model.line(8).id
    reviewed.projects.select(ninth)

    reviewed.projects.table.sortByColumn(Column.FINDINGS, Qt.SortOrder.DescendingOrder)

    assert reviewed.projects.model.row_of(ninth) == 0
    texts = [reviewed.projects.model.index(row, Column.FINDINGS).data() for row in range(14)]
    errors = [text.startswith("错误") for text in texts]
    assert errors == sorted(errors, reverse=True)


def test_new_findings_keep_what_is_selected(reviewed):
    projects = reviewed.projects
    projects.table.sortByColumn(Column.FINDINGS, Qt.SortOrder.DescendingOrder)
    last = projects.model.line(13).id
    projects.select(last)

    projects.model.set_findings({last: projects.model._findings[projects.model.line(0).id]})

    assert projects.model.row_of(last) == 0
    assert projects.selected_ids() == [last]


def test_columns_are_chosen_in_a_menu(opened):
    menu = next(menu for menu in opened.findChildren(QMenu) if menu.title().startswith("列"))
    unit = next(action for action in menu.actions() if action.text() == "实施单位")
    assert unit.isChecked()

    unit.trigger()
    assert opened.projects.table.isColumnHidden(Column.UNIT)
    assert not any(action.text() == "项目名称" for action in menu.actions())

    opened.findChild(object, "columns_usual").trigger()
    assert not opened.projects.table.isColumnHidden(Column.UNIT)
    assert unit.isChecked()


def test_the_header_offers_the_columns_too(opened):
    opened.projects.table.horizontalHeader().customContextMenuRequested.emit(opened.rect().topLeft())

    assert "审核" in [action.text() for action in opened.projects.columns._menu.actions()]
    opened.projects.columns._menu.close()


def test_columns_and_order_are_remembered(opened, program, settings, qtbot, data):
    opened.projects.table.setColumnHidden(Column.NATURE, True)
    opened.projects.table.sortByColumn(Column.AMOUNT, Qt.SortOrder.DescendingOrder)
    opened.close()

    again = MainWindow(program, settings)
    qtbot.addWidget(again)
    again.open_file(data)

    assert again.projects.table.isColumnHidden(Column.NATURE)
    assert names(again)[0] == "代表工作经费"
    again.close()


def test_keys_alone_find_and_open_a_project(opened, qtbot):
    qtbot.keyClick(opened, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(opened.focusWidget(), "rdxf")
    qtbot.keyClick(opened.focusWidget(), Qt.Key.Key_Return)

    qtbot.keyClick(opened, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert opened.editor_page.session.declaration.name == "人大信访经费"


@pytest.fixture
def look(qapp):
    """The tests after this one see the application as it was."""
    font, palette, sheet, style = qapp.font(), qapp.palette(), qapp.styleSheet(), qapp.style().name()
    yield qapp
    qapp.setStyleSheet(sheet)
    qapp.setStyle(style)
    qapp.setPalette(palette)
    qapp.setFont(font)


def test_letters_grow_and_shrink_and_are_remembered(look, window, settings):
    window.findChild(object, "letters_normal").trigger()
    usual = look.font().pointSizeF()

    window.findChild(object, "letters_larger").trigger()
    assert look.font().pointSizeF() == usual + 1
    assert float(settings.text("font_points")) == usual + 1

    window.findChild(object, "letters_smaller").trigger()
    window.findChild(object, "letters_smaller").trigger()
    assert look.font().pointSizeF() == usual - 1


@pytest.mark.usefixtures("look")
def test_dark_is_dark_and_remembered(window, settings):
    window.findChild(object, "scheme_dark").trigger()
    dark = QApplication.palette().window().color().lightness()

    window.findChild(object, "scheme_light").trigger()

    assert dark < 100 < QApplication.palette().window().color().lightness()
    assert settings.text("scheme") == "light"


def test_a_spoilt_setting_is_passed_over(program, settings, qtbot):
    settings.set_text("font_points", "groß")
    settings.set_text("scheme", "pink")

    window = MainWindow(program, settings)
    qtbot.addWidget(window)

    assert window.findChild(object, "scheme_system").isChecked()
    assert window.menu.view._appearance.points == 10.5
    window.close()


def test_an_export_without_a_selection_takes_what_is_shown(opened, qtbot):
    find(opened, qtbot, "信访")

    assert [item.name for item in opened.menu.output.declarations()] == ["人大信访经费"]


def test_a_gone_row_is_no_trouble(opened, data):
    gone = opened.projects.model.line(13).id
    other = Workspace(data)
    other.remove([gone])
    other.close()
    opened.projects.model._pages.forget_texts()
    opened.projects.model._pages._forget_lines()

    assert opened.projects.model.index(13, Column.NAME).data() is None
    opened.projects.refresh()
    assert len(names(opened)) == 13
