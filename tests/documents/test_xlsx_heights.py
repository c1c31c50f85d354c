from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from perfgoals_desktop.documents.sheet import Cell, Sheet
from perfgoals_desktop.documents.xlsx_heights import HIGHEST, PADDING, POINTS_PER_MM, Rows, line_count
from tests.strategies import printable_texts

WIDTH = 100 + PADDING  # ten characters of ten points


def sheet_of(*cells, heights):
    return Sheet("", "", (1.0, 1.0), heights, cells)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", 1),
        ("目" * 10, 1),
        ("目" * 11, 2),
        ("目\n标", 2),
        ("目\r\n标\r的", 3),
        ("a" * 17, 1),
        ("目" * 9 + " word", 2),
        ("w" * 60, 4),
        ("≥85(%)", 1),
    ],
)
def test_lines_are_counted_as_a_cell_breaks_them(text, lines):
    assert line_count(text, WIDTH, 10.0) == lines


@given(printable_texts(max_size=200), st.floats(5, 400))
def test_there_is_room_for_every_character(text, width):
    lines = line_count(text, width, 10.0)

    assert lines >= len(text) * 0.5 * 10.0 / max(width - PADDING, 10.0) - 1


def test_a_row_is_as_high_as_its_sheet_asks():
    rows = Rows(sheet_of(Cell(0, 0, "短", columns=2), heights=(10.0,)), (50.0, 50.0), 10.0, 2)

    assert rows.heights() == [10.0 * POINTS_PER_MM]
    assert rows.first == [3, 4]


def test_a_row_grows_with_its_longest_text():
    cells = (Cell(0, 0, "目" * 40), Cell(0, 1, "短"))

    (height,) = Rows(sheet_of(*cells, heights=(5.0,)), (WIDTH, WIDTH), 10.0, 0).heights()

    assert height >= 4 * 13


def test_a_merged_cell_shares_what_it_needs_among_its_rows():
    cells = (Cell(0, 0, "目" * 80, rows=2), Cell(0, 1), Cell(1, 1))

    heights = Rows(sheet_of(*cells, heights=(5.0, 5.0)), (WIDTH, WIDTH), 10.0, 0).heights()

    assert heights[0] == heights[1]
    assert sum(heights) >= 8 * 13


def test_a_row_higher_than_excel_allows_becomes_several():
    cells = (Cell(0, 0, "目" * 600), Cell(0, 1), Cell(1, 0, columns=2))

    rows = Rows(sheet_of(*cells, heights=(5.0, 5.0)), (WIDTH, WIDTH), 10.0, 2)

    first, last = rows.range_of(cells[0])
    assert (first, rows.first[1]) == (3, last + 1)
    assert last > first
    assert max(rows.heights()) <= HIGHEST
    assert sum(rows.heights()[:-1]) >= 60 * 13


def test_a_number_takes_one_line():
    cell = Cell(0, 0, "1,234,567,890.00", number=Decimal("1234567890.00"))
    rows = Rows(sheet_of(cell, heights=(5.0,)), (20.0, 20.0), 10.0, 0)

    assert rows.lines == [1]
