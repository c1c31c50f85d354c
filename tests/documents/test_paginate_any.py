"""Page breaks of any table that a form can make."""

from hypothesis import given, settings
from hypothesis import strategies as st

from perfgoals_desktop.documents.page_rows import parts
from perfgoals_desktop.documents.sheet import Cell, Role
from tests.small_tables import PAGE, lines, paged, pieces_of, plain


@st.composite
def forms(draw):
    """Rows, some of them labels, then a heading with a side and levels beside its rows."""
    head = draw(st.lists(st.integers(1, 30), max_size=6))
    rows = draw(st.lists(st.integers(1, 30), min_size=1, max_size=12))
    cells = [
        cell._replace(role=Role.LABEL) if count < 3 and draw(st.booleans()) else cell
        for count, cell in zip(head, plain(*head), strict=True)
    ]
    heading = len(head)
    cells += [Cell(heading, 0, lines(draw(st.integers(1, 3))), Role.LEVEL, rows=len(rows) + 1)]
    cells += [Cell(heading, 3, "指标", Role.HEADING), *plain(*rows, first=heading + 1)]
    row = heading + 1
    while row <= heading + len(rows):
        count = draw(st.integers(1, heading + len(rows) - row + 1))
        cells.append(Cell(row, 1, lines(draw(st.integers(1, 4))), Role.LEVEL, rows=count))
        row += count
    return cells, heading


def is_one_line(measured, page):
    """Whether a page holds so little that no part of it could go over with the signature block."""
    rows = [piece.row for piece in page.own if not measured.announces(piece.row)]
    return len(rows) == 1 and all(len(cell.block.lines) == 1 for cell in measured.rows[rows[0]][-1:])


@settings(max_examples=50, deadline=None)
@given(forms(), st.floats(0.0, 0.5), st.floats(0.3, 1.0))
def test_every_line_is_on_one_page_and_no_page_is_too_full(form, tail, first):
    cells, heading = form
    measured, pages = paged(cells, repeated=(heading,), tail=tail * PAGE, first=first * PAGE)

    for row in range(len(measured.rows)):
        cuts = pieces_of(pages, row)
        assert (cuts[0][0], cuts[-1][1]) == (0, None)
        assert [cut[1] for cut in cuts[:-1]] == [cut[0] for cut in cuts[1:]]
    for number, page in enumerate(pages):
        assert page.height <= PAGE * (1.0 if number else first) + 0.01
        assert page.own or not number or is_one_line(measured, pages[number - 1])
    assert pages[-1].height + tail * PAGE <= PAGE + 0.01


@settings(max_examples=50, deadline=None)
@given(forms(), st.floats(0.0, 0.5))
def test_every_part_of_a_merged_cell_holds_its_text(form, tail):
    cells, heading = form

    measured, pages = paged(cells, repeated=(heading,), tail=tail * PAGE)

    for page in pages:
        heights = [piece.height for piece in page.pieces]
        for cell, first, last in parts(measured, page):
            if cell.comes_again:
                assert cell.block.height <= sum(heights[first:last]) + 0.01
