import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QIcon, QPixmap, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QStyledItemDelegate, QTableView

from perfgoals_desktop.ui.delegates.plain_cells import PlainCells
from perfgoals_desktop.ui.theme.fonts import application_font

ALIGNMENTS = {
    1: Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
    2: Qt.AlignmentFlag.AlignCenter,
}
TEXTS = (
    "信访接待",
    "1,234,567.89",
    "",
    "Wide – “引号”、标点。",
    "一个很长很长的名称，一个单元格里放不下，只能看到开头的一部分",
    "生僻字：𬭎㙟",
    "两行\n文字",
    "制表\t符号",
    "　全角空格",
)


def fit_rows(view):
    """Rows of which each letter has room, as in the list."""
    view.verticalHeader().setDefaultSectionSize(int(view.fontMetrics().height() * 1.9))


@pytest.fixture
def table(qtbot):
    model = QStandardItemModel(len(TEXTS), 3)
    for row, text in enumerate(TEXTS):
        for column in range(3):
            item = QStandardItem(text)
            item.setTextAlignment(ALIGNMENTS.get(column, Qt.AlignmentFlag.AlignVCenter))
            model.setItem(row, column, item)
    view = QTableView()
    model.setParent(view)
    view.setModel(model)
    view.setShowGrid(False)
    view.setWordWrap(False)
    view.setAlternatingRowColors(True)
    view.setFont(application_font(10.5))
    fit_rows(view)
    view.resize(500, 900)
    qtbot.addWidget(view)
    with qtbot.waitExposed(view):
        view.show()
    return view


@pytest.fixture
def pictures(table):
    """The table as the style draws it, and as it is drawn by itself."""

    def grab():
        def text_at(row, column):
            item = table.model().item(row, column)
            return None if not item.icon().isNull() else item.text()

        found = []
        for delegate in (QStyledItemDelegate(table), PlainCells(table, text_at, ALIGNMENTS)):
            table.setItemDelegate(delegate)
            found.append(table.grab().toImage())
        return found

    return grab


def test_cells_look_as_the_style_draws_them(pictures):
    as_the_style, by_itself = pictures()

    assert by_itself == as_the_style


@pytest.mark.parametrize("points", [9, 10.5, 14.5, 20.5])
def test_letters_of_every_size_stand_where_the_style_puts_them(table, pictures, points):
    table.setFont(application_font(points))
    fit_rows(table)

    as_the_style, by_itself = pictures()

    assert by_itself == as_the_style


def test_what_is_selected_and_current_looks_as_usual(table, pictures):
    table.selectRow(1)
    table.selectionModel().setCurrentIndex(
        table.model().index(3, 0), QItemSelectionModel.SelectionFlag.NoUpdate
    )
    table.setFocus()

    as_the_style, by_itself = pictures()

    assert by_itself == as_the_style


def test_a_table_that_cannot_be_used_looks_so(table, pictures):
    table.setEnabled(False)

    as_the_style, by_itself = pictures()

    assert by_itself == as_the_style


def test_icons_are_left_to_the_style(table, pictures):
    pixmap = QPixmap(12, 12)
    pixmap.fill(Qt.GlobalColor.red)
    table.model().item(0, 0).setIcon(QIcon(pixmap))

    as_the_style, by_itself = pictures()

    assert by_itself == as_the_style


def test_other_colours_are_taken_over(table):
    cells = PlainCells(table, lambda row, column: TEXTS[row], ALIGNMENTS)
    table.setItemDelegate(cells)
    before = table.grab().toImage()
    palette = table.palette()
    palette.setColor(palette.ColorRole.Text, Qt.GlobalColor.red)

    table.setPalette(palette)
    cells.fit()

    assert table.grab().toImage() != before
