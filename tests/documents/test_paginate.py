import pytest

from perfgoals_desktop.documents.page_rows import parts
from perfgoals_desktop.documents.paginate import LEAST_LINES
from perfgoals_desktop.documents.sheet import Cell, Role
from tests.small_tables import PAGE, ROW, lines, paged, pieces_of, plain, rows_of


def test_what_fits_stays_on_one_page():
    _, pages = paged(plain(*[1] * 10))

    assert rows_of(pages) == [list(range(10))]


def test_rows_go_on_over_the_page():
    _, pages = paged(plain(*[1] * 25))

    assert rows_of(pages) == [list(range(10)), list(range(10, 20)), list(range(20, 25))]


def test_the_first_page_may_have_less_room():
    _, pages = paged(plain(*[1] * 10), first=4 * ROW)

    assert rows_of(pages) == [list(range(4)), list(range(4, 10))]


def test_a_first_page_without_room_stays_empty():
    _, pages = paged(plain(1, 1), first=-5.0)

    assert rows_of(pages) == [[], [0, 1]]


def test_headings_come_again_with_the_rows_below_them():
    heading = Cell(2, 3, "三级指标", Role.HEADING)
    _, pages = paged([*plain(1, 1), heading, *plain(*[1] * 16, first=3)], repeated=(2,))

    assert [[piece.row for piece in page.repeated] for page in pages] == [[], [2]]
    assert rows_of(pages) == [list(range(10)), list(range(10, 19))]


def test_headings_do_not_come_again_behind_their_side():
    side = Cell(0, 0, "指标", Role.LEVEL, rows=4)
    heading = Cell(0, 3, "三级指标", Role.HEADING)
    _, pages = paged([side, heading, *plain(*[1] * 20, first=1)], repeated=(0,))

    assert [len(page.repeated) for page in pages] == [0, 0, 0]


def test_headings_that_would_fill_the_page_come_once():
    heading = Cell(0, 3, lines(6), Role.HEADING)
    _, pages = paged([heading, *plain(*[1] * 12, first=1)], repeated=(0,))

    assert [len(page.repeated) for page in pages] == [0] * len(pages)


def test_a_row_of_labels_goes_over_the_page_with_what_it_announces():
    label = Cell(9, 3, "年度总体目标", Role.LABEL)
    _, pages = paged([*plain(*[1] * 9), label, *plain(1, first=10)])

    assert rows_of(pages) == [list(range(9)), [9, 10]]


def test_a_merged_cell_has_a_part_on_each_page():
    side = Cell(0, 0, "指标", Role.LEVEL, rows=15)
    measured, pages = paged([side, *plain(*[1] * 15)])

    found = [
        (first, last) for page in pages for cell, first, last in parts(measured, page) if cell.cell is side
    ]
    assert found == [(0, 10), (0, 5)]


def test_a_row_may_hold_nothing_but_merged_cells():
    merged = [Cell(1, column, lines(5), rows=3) for column in range(4)]
    measured, pages = paged([*plain(1), *merged], first=2 * ROW)

    assert measured.rows[3] == []
    assert rows_of(pages) == [[0], [1, 2, 3]]


@pytest.mark.parametrize("begins", [9, 0])
def test_a_part_that_a_break_leaves_too_low_grows(begins):
    """The level cell has one row at the foot of a page, or at the head of the last."""
    level = Cell(begins, 0, lines(2), Role.LEVEL, rows=11 - begins)
    measured, pages = paged([level, *plain(*[1] * 11)])

    for page in pages:
        heights = [piece.height for piece in page.pieces]
        for cell, first, last in parts(measured, page):
            assert cell.block.height <= sum(heights[first:last]) + 0.01
        assert page.height <= PAGE + 0.01


def test_a_row_taller_than_a_page_is_cut_between_lines():
    _, pages = paged(plain(40))

    cuts = pieces_of(pages, 0)
    assert [cut[0] for cut in cuts[1:]] == [cut[1] for cut in cuts[:-1]]
    assert (cuts[0][0], cuts[-1][1]) == (0, None)
    assert all(page.height <= PAGE for page in pages)


def test_a_tall_row_begins_at_once_rather_than_leave_the_page_white():
    _, pages = paged(plain(1, 1, 12))

    assert rows_of(pages) == [[0, 1, 2], [2]]


def test_a_row_that_leaves_little_white_stays_whole():
    _, pages = paged(plain(*[1] * 8, 6))

    assert rows_of(pages) == [list(range(8)), [8]]


def test_three_lines_of_each_text_stand_on_either_side_of_a_cut():
    texts = [Cell(2, 2, lines(13), Role.PROSE), Cell(2, 3, lines(12), Role.PROSE)]
    _, pages = paged([*plain(1, 1), *texts])

    cut = pieces_of(pages, 2)[0][1]
    assert all(cut >= count or LEAST_LINES <= cut <= count - LEAST_LINES for count in (12, 13))


def test_a_text_too_short_to_be_cut_well_goes_over_whole():
    _, pages = paged(plain(1, 1, 1, 5), first=6 * ROW)

    assert rows_of(pages) == [[0, 1, 2], [3]]


def test_what_announced_a_cut_row_comes_again():
    label = Cell(0, 3, "年度总体目标", Role.LABEL)
    _, pages = paged([label, *plain(30, first=1)])

    assert [[piece.row for piece in page.repeated] for page in pages] == [[]] + [[0]] * (len(pages) - 1)


def test_a_label_row_and_the_row_it_announces_share_a_page_though_both_are_too_tall_for_one():
    label = Cell(0, 3, lines(3), Role.LABEL)
    measured, pages = paged([label, *plain(14, first=1)])

    assert measured.heights[1] <= PAGE < sum(measured.heights)
    assert rows_of(pages) == [[0, 1], [1]]


def test_the_signature_block_takes_a_row_with_it():
    _, pages = paged(plain(*[1] * 10), tail=3 * ROW)

    assert rows_of(pages) == [list(range(9)), [9]]


def test_the_signature_block_takes_the_label_of_its_row_with_it():
    label = Cell(8, 3, "年度总体目标", Role.LABEL)
    _, pages = paged([*plain(*[1] * 8), label, *plain(1, first=9)], tail=3 * ROW)

    assert rows_of(pages) == [list(range(8)), [8, 9]]


def test_of_a_tall_last_row_the_signature_block_takes_some_lines():
    measured, pages = paged(plain(14), tail=3 * ROW)

    assert measured.heights[0] <= PAGE
    assert pieces_of(pages, 0) == [(0, 11), (11, None)]


def test_of_a_row_that_fills_its_last_page_the_signature_block_takes_some_lines():
    _, pages = paged(plain(28), tail=3 * ROW)

    assert pieces_of(pages, 0)[-1][1] is None
    assert pages[-1].height + 3 * ROW <= PAGE


def test_a_row_that_cannot_be_cut_leaves_the_signature_block_a_page_of_its_own():
    level = Cell(0, 0, lines(14), Role.LEVEL)
    _, pages = paged([level, *plain(1)], tail=3 * ROW)

    assert rows_of(pages) == [[0], []]


def test_a_row_that_no_page_can_hold_and_no_line_can_cut_is_placed_once():
    level = Cell(1, 0, lines(20), Role.LEVEL)
    _, pages = paged([*plain(1), level, *plain(1, 1, first=1)])

    assert rows_of(pages) == [[0], [1], [2]]
