"""Where codes stand on the page, for forms of every length."""

from dataclasses import replace

import pytest

from perfgoals_desktop.documents.code_places import DIGEST_ONLY
from perfgoals_desktop.documents.code_sheets import TITLE
from perfgoals_desktop.documents.page_canvas import MILLIMETRE
from perfgoals_desktop.documents.pages import cut
from perfgoals_desktop.documents.places import find_places
from perfgoals_desktop.documents.qr import QUIET
from perfgoals_desktop.exchange.qr_payload import Payload
from tests.paper import county_sheet, declaration_with, long_text, official, printed, summary_sheet
from tests.pdf_drawing import drawn_pages
from tests.samples import sample_form
from tests.scans import code_texts, coded_sheet, scans

FORM = sample_form()
SIZES = {
    "short": declaration_with(8),
    "two codes side by side": declaration_with(14),
    "no room on the page": declaration_with(16),
    "a second page": declaration_with(18),
    "three pages": declaration_with(60),
    "a long goal": declaration_with(12, annual_goal=long_text(2000)),
    "several codes on a data sheet": declaration_with(
        16, **{key: long_text(90 + place) for place, key in enumerate(("name", "implementing_unit"))}
    ),
}


def drawn(declaration):
    return drawn_pages(printed(coded_sheet(declaration, FORM)))


def is_data_sheet(page):
    return TITLE in [text for text, _ in page.texts]


@pytest.fixture(scope="module", params=SIZES.values(), ids=SIZES.keys())
def declaration(request):
    return request.param


@pytest.fixture(scope="module")
def pages(declaration):
    return drawn(declaration)


def test_nothing_stands_in_the_white_space_of_a_code(pages):
    for page in pages:
        assert page.things_that_meet_a_code(QUIET) == []


def test_codes_leave_the_margins_and_the_place_of_the_seal_free(pages):
    for page in pages:
        for code in page.codes:
            in_the_corner = code.bottom > page.page.top - 30 * MILLIMETRE
            assert in_the_corner or is_data_sheet(page) or code.right < 0.66 * page.page.right
            assert code.left > 14 * MILLIMETRE
            assert code.right < page.page.right - 14 * MILLIMETRE
            assert code.bottom > 14 * MILLIMETRE


def test_a_code_is_as_large_as_its_modules_ask(pages):
    for code in (code for page in pages for code in page.codes):
        modules = (code.right - code.left) / MILLIMETRE / 0.5
        assert round(modules) % 4 == 1
        assert modules == pytest.approx(round(modules), abs=0.05)


def test_the_first_page_has_a_code_and_all_codes_are_read(declaration):
    payload = Payload(declaration)

    first, *others = map(code_texts, scans(printed(coded_sheet(declaration, FORM)), dots=200))

    found = {*first, *(text for texts in others for text in texts)}
    assert first
    whole = {text for text in found if text != payload.brief}
    assert whole == set(payload.parts(max(map(len, whole))))
    assert bool(others) == (payload.brief in first)


def test_the_form_itself_stays_where_it_was(declaration):
    without = drawn_pages(printed(replace(coded_sheet(declaration, FORM), coded=None)))

    for page, plain in zip(drawn(declaration), without, strict=False):
        body = [drawn for drawn in plain.texts if drawn[1].bottom > 40]
        assert page.rules == plain.rules
        assert set(body) <= set(page.texts)


def test_a_form_that_leaves_room_gets_no_further_page():
    assert len(drawn(SIZES["short"])) == 1


def test_a_form_without_room_says_on_which_page_its_codes_are():
    first, second = drawn(SIZES["no room on the page"])

    assert "数据码见第 2 页" in [text for text, _ in first.texts]
    assert is_data_sheet(second)
    assert any("第 2 页 共 2 页" in text for text, _ in second.texts)


def test_a_form_that_is_too_long_for_codes_has_the_digest_and_says_so():
    declaration = declaration_with(3, annual_goal="".join(chr(0x4E00 + 7 * i % 20_000) for i in range(9000)))

    first, *others = drawn(declaration)

    assert DIGEST_ONLY in [text for text, _ in first.texts]
    assert [len(page.codes) for page in (first, *others)] == [1] + [0] * len(others)


def test_many_codes_take_several_data_sheets():
    declaration = declaration_with(3, annual_goal="".join(chr(0x4E00 + 7 * i % 20_000) for i in range(5000)))

    pages = [page for page in drawn(declaration) if is_data_sheet(page)]

    assert [len(page.codes) for page in pages] == [16, 11]
    assert "第 27 个 共 27 个" in [text for text, _ in pages[-1].texts]
    assert all(page.things_that_meet_a_code(QUIET) == [] for page in pages)


def test_a_title_that_reaches_the_corner_leaves_no_code_there():
    sheet = replace(coded_sheet(SIZES["three pages"], FORM), title="财政项目支出绩效目标申报表" * 3)

    first, *_ = drawn_pages(printed(sheet))

    assert first.codes == []


def test_data_sheets_have_no_places_to_type_in():
    sheet = coded_sheet(SIZES["no room on the page"], FORM)

    form, data = find_places(sheet, official())

    assert form.places
    assert data.places == ()
    assert cut(sheet, official()).count == 2


@pytest.mark.parametrize(
    "sheet", [county_sheet(5, "建成农村道路。"), summary_sheet(3)], ids=["county", "summary"]
)
def test_sheets_without_codes_are_drawn_without(sheet):
    assert [page.codes for page in drawn_pages(printed(sheet))] == [[]]


def test_another_form_carries_codes_too():
    sheet = replace(county_sheet(5, "建成农村道路。"), coded=Payload(SIZES["short"]))

    (page,) = drawn_pages(printed(sheet))

    assert len(page.codes) == 1
    assert page.things_that_meet_a_code(QUIET) == []
