import io
from dataclasses import replace
from datetime import UTC, datetime

import pypdfium2
import pytest

from perfgoals_desktop.documents.layout import lay_out
from perfgoals_desktop.documents.pdf import make_pdf
from perfgoals_desktop.documents.pdf_file import Metadata
from perfgoals_desktop.documents.places import SUBTITLE, find_places
from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.rules.finding import NAME, target_of
from tests.samples import sample_declaration, sample_form, sample_id, staged_declaration

FORM = sample_form()
LONG = "组织市人大代表履职培训，提高代表依法履职的能力和水平。" * 40


def laid_out(declaration):
    # Without the watermark, which lies across the cells.
    return replace(lay_out(declaration, FORM), draft=False)


def text_at(pdf, page, place):
    """What a reader of the PDF finds within a place."""
    opened = pypdfium2.PdfDocument(io.BytesIO(pdf))
    try:
        text, height = opened[page].get_textpage(), opened[page].get_height()
        top, bottom = height - place.top, height - place.top - place.height
        found = text.get_text_bounded(place.left, bottom, place.left + place.width, top)
        return "".join(found.split())
    finally:
        opened.close()


@pytest.mark.parametrize("declaration", [sample_declaration(), staged_declaration()], ids=["short", "staged"])
def test_every_key_stands_where_its_text_is_drawn(declaration, faces):
    sheet = laid_out(declaration)
    pdf = make_pdf([sheet], faces, Metadata(title="", created=datetime(2024, 1, 1, tzinfo=UTC))).data
    texts = {cell.key: cell.text for cell in sheet.cells if cell.key}
    texts |= {entry.key: entry.text for line in sheet.signature for entry in line}

    for number, page in enumerate(find_places(sheet, faces)):
        for place in page.places:
            if place.key != SUBTITLE:
                assert text_at(pdf, number, place) == "".join(texts[place.key].split()), place.key


def test_nothing_that_can_be_filled_is_left_out(faces):
    sheet = laid_out(sample_declaration())

    found = {place.key for page in find_places(sheet, faces) for place in page.places}

    keys = {cell.key for cell in sheet.cells if cell.key}
    assert found == keys | {entry.key for line in sheet.signature for entry in line} | {SUBTITLE}


def test_a_cell_that_a_break_cuts_has_a_place_on_each_page(faces):
    sheet = laid_out(sample_declaration(annual_goal=LONG))

    pages = find_places(sheet, faces)

    on = [number for number, page in enumerate(pages) for place in page.places if place.key == "annual_goal"]
    assert on == [0, 1]


def test_places_lie_within_their_page_and_apart(faces):
    for page in find_places(laid_out(staged_declaration(annual_goal=LONG)), faces):
        for place in page.places:
            assert 0 < place.left < place.left + place.width < page.size.width
            assert 0 < place.top < place.top + place.height < page.size.height
        for one, other in zip(page.places, page.places[1:], strict=False):
            beside = one.left + one.width <= other.left + 0.01 or other.left + other.width <= one.left + 0.01
            below = one.top + one.height <= other.top + 0.01 or other.top + other.height <= one.top + 0.01
            assert beside or below, (one.key, other.key)


def test_a_blank_row_is_known_by_its_category(faces):
    sheet = laid_out(Declaration(sample_id("blank"), FORM.id))

    keys = [place.key for page in find_places(sheet, faces) for place in page.places]

    assert "category:output.quantity.name" in keys
    assert "category:satisfaction.service_recipients.value" in keys


def test_a_filled_row_is_known_by_its_indicator(faces):
    declaration = sample_declaration()

    keys = [place.key for page in find_places(laid_out(declaration), faces) for place in page.places]

    assert target_of(declaration.indicators[0], NAME) in keys
    assert not any(key.startswith("category:") for key in keys)
