import pytest
from PySide6.QtCore import QPointF, QRectF

from perfgoals_desktop.documents.page_canvas import PageSize
from perfgoals_desktop.services.previewing import Align, PagePlaces, Place
from perfgoals_desktop.ui.preview.paper_layout import GAP, PaperLayout


def place(key, left, top, width=100.0, height=20.0):
    return Place(key, left, top, width, height, 10.0, Align.CENTRE)


SIZE = PageSize(600.0, 800.0)
PAGES = (
    PagePlaces(SIZE, (place("a", 50, 100), place("b", 150, 100), place("c", 50, 120, 200))),
    PagePlaces(SIZE, (place("c", 50, 40, 200), place("d", 50, 60))),
)


@pytest.fixture
def layout():
    return PaperLayout(PAGES, 0.5, 1000.0)


def test_pages_stand_below_each_other_in_the_middle(layout):
    assert layout.pages == (QRectF(350, GAP, 300, 400), QRectF(350, 2 * GAP + 400, 300, 400))
    assert layout.size.toTuple() == (1000, 3 * GAP + 800)


def test_a_narrow_room_is_made_wide_enough(layout):
    narrow = PaperLayout([], 1.0, 10.0)

    assert narrow.size.width() == 2 * GAP
    assert narrow.pages == ()


def test_cells_are_found_where_they_stand(layout):
    cell = layout.cell_at(QPointF(350 + 30, GAP + 55))

    assert cell is not None
    assert cell.key == "a"
    assert layout.rect(cell) == QRectF(375, GAP + 50, 50, 10)
    assert layout.cell_at(QPointF(1, 1)) is None


def test_a_cut_cell_has_a_part_on_each_page(layout):
    assert [cell.page for cell in layout.parts("c")] == [0, 1]


def test_each_key_is_one_stop(layout):
    assert layout.stops() == ("a", "b", "c", "d")
    assert layout.step("a", 1) == "b"
    assert layout.step("a", -1) is None
    assert layout.step("gone", 1) == "a"
    assert layout.step("gone", -1) == "d"
    assert PaperLayout([], 1.0, 1.0).step("a", 1) is None


@pytest.mark.parametrize(
    ("key", "way", "other"),
    [("a", (1, 0), "b"), ("b", (-1, 0), "a"), ("a", (0, 1), "c"), ("c", (0, -1), "a"), ("a", (0, -1), None)],
)
def test_the_cell_beside_is_found(layout, key, way, other):
    assert layout.beside(key, *way) == other


def test_beside_nothing_there_is_nothing(layout):
    assert layout.beside("gone", 1, 0) is None


def test_pages_in_sight_are_told(layout):
    assert layout.in_sight(QRectF(0, 0, 1000, 100)) == (0,)
    assert layout.in_sight(QRectF(0, 400, 1000, 100)) == (0, 1)
