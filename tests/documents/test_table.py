import pytest

from perfgoals_desktop.documents.page_canvas import MILLIMETRE
from perfgoals_desktop.documents.setting import PORTRAIT_PADDING, settings
from perfgoals_desktop.documents.sheet import Cell, Role, Sheet
from perfgoals_desktop.documents.table import Table
from tests.paper import form_sheet, official

SETTINGS = settings(official(), landscape=False)
LINE = SETTINGS.of(Role.VALUE)


def table(*cells, rows, widths=(20.0, 80.0), height=7.0):
    sheet = Sheet("表", "", widths, (height,) * rows, cells)
    return Table(sheet, SETTINGS, left=50.0, width=400.0)


def texts(row):
    return [cell.cell.text for cell in row]


def test_columns_take_their_part_of_the_width():
    measured = table(Cell(0, 0, "甲"), Cell(0, 1, "乙"), rows=1)

    first, second = measured.rows[0]
    assert (first.left, first.right, second.right) == (50.0, 130.0, 450.0)
    assert first.text_left == 50.0 + PORTRAIT_PADDING.sides


def test_the_cells_of_a_row_stand_from_left_to_right():
    measured = table(Cell(0, 1, "乙"), Cell(1, 1, "丁"), Cell(0, 0, "甲", rows=2), rows=2)

    assert list(map(texts, measured.rows)) == [["甲", "乙"], ["丁"]]
    assert texts(measured.spanning) == ["甲"]


def test_a_row_is_as_high_as_the_form_says_or_as_its_text_needs():
    measured = table(Cell(0, 1, "短"), Cell(1, 1, "一\n二\n三\n四"), rows=2)

    assert measured.heights == pytest.approx([7 * MILLIMETRE, LINE.height(4)])


def test_the_last_row_of_a_merged_cell_makes_room_for_its_text():
    side = Cell(0, 0, "一\n二\n三\n四\n五\n六", Role.LEVEL, rows=2)

    measured = table(side, Cell(0, 1, "甲"), Cell(1, 1, "乙"), rows=2)

    assert measured.heights[0] == pytest.approx(7 * MILLIMETRE)
    assert sum(measured.heights) == pytest.approx(LINE.height(6))


def test_room_is_made_once_for_mergers_within_each_other():
    wide = Cell(0, 0, "一\n二\n三\n四\n五\n六", Role.LEVEL, rows=3)
    narrow = Cell(1, 1, "一\n二\n三\n四\n五", Role.LEVEL, rows=2)

    measured = table(wide, narrow, widths=(20.0, 20.0, 60.0), rows=3)

    assert sum(measured.heights[1:]) == pytest.approx(LINE.height(5))
    assert sum(measured.heights) == pytest.approx(7 * MILLIMETRE + LINE.height(5))


def test_a_row_of_labels_announces_what_follows():
    measured = table(
        Cell(0, 0, "目标", Role.LABEL, columns=2),
        Cell(1, 0, "标签", Role.LABEL),
        Cell(1, 1, "值"),
        Cell(2, 0, "合计", Role.TOTAL, columns=2),
        rows=3,
    )

    assert [measured.announces(row) for row in range(3)] == [True, False, False]


def test_on_a_form_the_heads_of_goals_and_indicators_announce():
    sheet = form_sheet()

    measured = Table(sheet, SETTINGS, left=0.0, width=500.0)

    announcing = [row for row in range(len(measured.rows)) if measured.announces(row)]
    shown = [[text for text in texts(measured.rows[row]) if text] for row in announcing]
    assert shown == [
        ["项目绩效目标", "项目总目标", "年度总体目标"],
        ["绩效指标", "一级指标", "二级指标", "三级指标", "年度(/项目)指标值"],
    ]


@pytest.mark.parametrize(
    ("cell", "again"),
    [
        (Cell(0, 0, "标签", Role.LABEL), True),
        (Cell(0, 0, "级", Role.LEVEL), True),
        (Cell(0, 0, "值"), False),
        (Cell(0, 0, "正文", Role.PROSE), False),
        (Cell(0, 0, "值", rows=2), True),
    ],
)
def test_fixed_and_merged_texts_come_again_after_a_break(cell, again):
    assert table(cell, rows=2).rows[0][0].comes_again is again
