import threading
from datetime import UTC, datetime

import pytest

from perfgoals_desktop.services.previewing import GETA, YEAR, draw_paper, page_sizes, picture, strips
from tests.pdf_text import page_texts
from tests.samples import sample_declaration, sample_form

NOW = datetime(2024, 1, 1, tzinfo=UTC)
FORM = sample_form()
RARE = "𨭎"
"""A character that no font of the program has."""


@pytest.fixture(scope="module")
def paper():
    return draw_paper(sample_declaration(), FORM, created=NOW)


def dark(drawn, left, top, right, bottom):
    """How many dark dots a grey picture has in a part of it."""
    lines = (
        drawn.data[line * drawn.stride : line * drawn.stride + drawn.width] for line in range(drawn.height)
    )
    return sum(value < 128 for line in list(lines)[top:bottom] for value in line[left:right])


def test_the_year_under_the_title_is_a_place_to_type_in(paper):
    assert paper.pages[0].places[0].key == YEAR
    assert not paper.missing


def test_a_picture_has_the_size_of_the_paper(paper):
    drawn = picture(paper.pdf, 0, 2.0)

    assert (drawn.width, drawn.height) == (1191, 1684)
    assert len(drawn.data) == drawn.stride * drawn.height
    assert drawn.data[:3] == b"\xff\xff\xff"


def test_strips_make_up_the_whole_page(paper):
    whole = next(strips(paper.pdf, 0, 1.0, 10_000))
    parts = list(strips(paper.pdf, 0, 1.0, 100))

    assert [part.top for part in parts] == list(range(0, whole.height, 100))
    assert sum(part.height for part in parts) == whole.height
    ink = [dark(part, 0, 0, part.width, part.height) for part in parts]
    assert sum(ink) == pytest.approx(dark(whole, 0, 0, whole.width, whole.height), rel=0.02)


def test_characters_that_no_font_has_are_named_and_marked():
    declaration = sample_declaration(name=f"采购{RARE}合金")

    paper = draw_paper(declaration, FORM, created=NOW)

    assert paper.missing == {"name": frozenset(RARE)}
    assert f"采购{GETA}合金" in page_texts(paper.pdf)[0]


def test_pages_are_measured(paper):
    (size,) = page_sizes(paper.pdf)

    assert size == pytest.approx((595.28, 841.89), abs=0.01)


def test_threads_take_turns(paper):
    drawn = []
    threads = [threading.Thread(target=lambda: drawn.append(picture(paper.pdf, 0, 1.0))) for _ in range(4)]

    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len({found.data for found in drawn}) == 1
