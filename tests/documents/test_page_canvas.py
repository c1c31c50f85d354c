import pytest

from perfgoals_desktop.documents import page_canvas
from perfgoals_desktop.documents.document_fonts import DocumentFonts
from perfgoals_desktop.documents.page_canvas import A4_LANDSCAPE, A4_PORTRAIT, PageCanvas
from perfgoals_desktop.errors import CharactersMissing


@pytest.fixture
def page():
    return PageCanvas(A4_PORTRAIT, DocumentFonts())


def operators(page):
    return page.content().decode("ascii").splitlines()


def test_landscape_is_portrait_turned():
    assert A4_PORTRAIT[::-1] == A4_LANDSCAPE
    assert A4_PORTRAIT.width == pytest.approx(595.28, abs=0.01)


def test_what_was_drawn_lies_in_layers(page, faces):
    page.text(50, 60, "项目", faces.body, 10)
    page.rules([(50, 70, 100, 70)])
    page.watermark("草稿", faces.title, 120)
    page.area(50, 50, 50, 20, 0.9)

    content = page.content().decode("ascii")

    order = [content.index(mark) for mark in (" re f", "/Artifact", " l S", "0 g BT")]
    assert order == sorted(order)


def test_rules_of_one_thickness_are_stroked_together(page):
    page.rules([(0, 0, 10, 0), (0, 5, 10, 5)], 0.5)
    page.rules([(0, 9, 10, 9)], 1.5)
    page.rules([(0, 7.125, 10, 7.125)], 0.5)

    assert operators(page)[1:] == [
        "0.5 w 0.00 0.00 m 10.00 0.00 l 0.00 5.00 m 10.00 5.00 l 0.00 7.12 m 10.00 7.12 l S",
        "1.5 w 0.00 9.00 m 10.00 9.00 l S",
    ]


def test_the_font_is_named_only_where_it_changes(page, faces):
    page.text(50, 60, "项目", faces.body, 10)
    page.text(50, 80, "绩效", faces.body, 10)
    page.text(50, 99, "目标", faces.body, 12)

    fonts = [line for line in operators(page) if line.endswith("Tf")]
    assert fonts == ["/F1 10 Tf", "/F1 12 Tf"]


def test_characters_shown_before_are_spelled_alike(page, faces):
    page.text(50, 60, "项目", faces.body, 10)
    page.text(50, 80, "目项", faces.body, 10)

    assert [line[-14:] for line in operators(page) if "Tj" in line] == [" <987976ee> Tj", " <76ee9879> Tj"]


def test_grey_text_is_followed_by_black_text(page, faces):
    page.text(50, 60, "项目", faces.body, 10, grey=0.4)
    page.text(50, 80, "绩效", faces.body, 10)

    greys = [line for line in operators(page) if line.endswith(" g")]
    assert greys == ["0.4 g", "0 g"]


def test_a_text_in_two_fonts_goes_on_where_the_first_ended(page, faces):
    page.text(50, 60, "王囍", faces.body, 10)

    lines = operators(page)
    assert [line for line in lines if line.endswith("Tf")] == ["/F1 10 Tf", "/F2 10 Tf"]
    assert [line for line in lines if "Tj" in line] == ["1 0 0 -1 50.00 60.00 Tm <738b> Tj", "<56cd> Tj"]


def test_a_character_without_a_glyph_is_never_drawn(page, faces):
    with pytest.raises(CharactersMissing):
        page.text(50, 60, "张\ue863三", faces.body, 10)

    assert "Tj" not in page.content().decode("ascii")


def test_lines_stand_below_each_other_and_may_be_spread(page, faces):
    page.lines(50, 60, [(0.0, "项目", 0.4), (5.0, "", 0.4), (0.0, "绩效", 0.0)], faces.body, 10, 13)

    shown = [line for line in operators(page) if line.endswith(("Tc", "Tj"))]
    assert shown == [
        "0.400 Tc",
        "1 0 0 -1 50.00 60.00 Tm <987976ee> Tj",
        "0.000 Tc",
        "1 0 0 -1 50.00 86.00 Tm <7ee96548> Tj",
    ]


def test_numbers_are_not_remembered_for_ever(page, monkeypatch):
    monkeypatch.setattr(page_canvas, "MOST_NUMBERS", 2)

    page.rules([(1000.125, 1001.25, 1002.5, 1003.75)])

    assert "1000.12 1001.25 m 1002.50 1003.75 l" in page.content().decode("ascii")
    assert len(page_canvas._NUMBERS) <= 2


def test_an_empty_page_has_no_text(page):
    assert "BT" not in page.content().decode("ascii")
