"""What must hold for every page that is printed, whatever the form says."""

from dataclasses import replace
from unicodedata import combining

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from perfgoals_desktop.documents.layout import lay_out
from perfgoals_desktop.documents.pdf import missing_characters
from perfgoals_desktop.domain.indicator import Indicator
from perfgoals_desktop.domain.money import Money
from perfgoals_desktop.domain.target_grammar import parse_target
from tests.paper import (
    county_sheet,
    declaration_with,
    form_sheet,
    in_reading_order,
    long_text,
    official,
    printed,
    shown_texts,
    summary_sheet,
)
from tests.pdf_drawing import drawn_pages
from tests.pdf_text import page_texts
from tests.samples import INDICATORS, sample_declaration, sample_form, sample_id
from tests.strategies import AMOUNT_KEYS, PRINTABLE_NASTY, declarations

HUGE = dict.fromkeys(AMOUNT_KEYS, Money(9_999_999_999_999_999))
WORDY = dict.fromkeys(AMOUNT_KEYS, "待定，见附件；约 120 万元（含税），以批复为准")


def explained_sheet():
    explanations = {f"rule-{number}": long_text(30 * number) for number in range(1, 12)}
    return lay_out(replace(declaration_with(12), explanations=explanations), sample_form(), explained=True)


def wordy_indicators():
    rows = [
        Indicator(sample_id(str(place)), key, long_text(200), parse_target(f"≥1({long_text(60)})").target)
        for place, (key, _, _) in enumerate(INDICATORS)
    ]
    return lay_out(declaration_with(0).with_indicators(rows), sample_form())


def one_endless_indicator():
    row = Indicator(sample_id("endless"), "benefit.social", long_text(6000), parse_target("健全").target)
    return lay_out(declaration_with(0).with_indicators([row]), sample_form())


CASES = {
    "blank": lambda: form_sheet(0, **dict.fromkeys(sample_declaration().answers)),
    "usual": form_sheet,
    "no indicators": lambda: form_sheet(0),
    "90 indicators": lambda: form_sheet(90),
    "long goals": lambda: form_sheet(12, overall_goal="起" + long_text(2000), annual_goal=long_text(2000)),
    "one long goal": lambda: form_sheet(5, annual_goal=long_text(1200)),
    "endless goal": lambda: form_sheet(3, overall_goal="起" + long_text(9000), annual_goal=long_text(2000)),
    "long names": lambda: form_sheet(
        name=long_text(200), competent_department=long_text(120), implementing_unit=long_text(200)
    ),
    "huge amounts": lambda: form_sheet(**HUGE),
    "words for amounts": lambda: form_sheet(**WORDY),
    "wordy indicators": wordy_indicators,
    "one endless indicator": one_endless_indicator,
    "long signature": lambda: form_sheet(reporter="欧阳" * 40, telephone="021-1234 5678、" * 9),
    "explanations": explained_sheet,
    "another form": lambda: county_sheet(9, "建成农村道路。"),
    "another form, long": lambda: county_sheet(60, long_text(4000)),
    "summary of none": lambda: summary_sheet(0),
    "summary of one": lambda: summary_sheet(1),
    "summary of 14": lambda: summary_sheet(14),
    "summary of 60": lambda: summary_sheet(60),
    "summary with a long title": lambda: summary_sheet(3, implementing_unit=long_text(150)),
}


def bare(text):
    return "".join(text.split())


def is_drawn_in_parts(text, drawn):
    """Whether the lines of a text were drawn in order, with anything between them."""
    rest = bare(text)
    for line in map(bare, drawn):
        if line and rest.startswith(line):
            rest = rest[len(line) :]
    return not rest


@pytest.fixture(scope="module", params=CASES.values(), ids=CASES.keys())
def sheet_and_pages(request):
    sheet = request.param()
    return sheet, drawn_pages(printed(sheet))


def test_no_text_leaves_its_cell_or_meets_another(sheet_and_pages):
    _, pages = sheet_and_pages

    for page in pages:
        assert page.texts_off_the_page() == []
        assert page.texts_that_meet_a_rule() == []
        assert page.texts_that_overlap() == []


def test_every_text_of_the_sheet_is_found(sheet_and_pages):
    sheet, pages = sheet_and_pages

    drawn = [text for page in pages for text, _ in page.texts]

    whole = bare("".join(drawn))
    broken = [text for text in shown_texts(in_reading_order(sheet)) if bare(text) not in whole]
    assert [text for text in broken if not is_drawn_in_parts(text, drawn)] == []


def test_every_page_says_what_it_is(sheet_and_pages):
    sheet, pages = sheet_and_pages

    for number, page in enumerate(pages, start=1):
        foot = " ".join(text for text, box in page.texts if box.top < 50)
        assert f"第 {number} 页 共 {len(pages)} 页" in foot
        if sheet.imprint:
            assert f"项目编号 {sheet.imprint.project_id}　第 {sheet.imprint.revision} 版" in foot
            assert f"校验码 {sheet.imprint.check_code}" in foot


def test_no_page_is_without_a_table_or_ends_with_a_label(sheet_and_pages):
    _, pages = sheet_and_pages

    assert all(page.rules for page in pages)
    announcing = {"项目总目标", "年度总体目标", "三级指标"}
    for page in pages[:-1]:
        lowest = page.table.bottom
        assert not announcing & {text for text, box in page.texts if lowest < box.bottom < lowest + 30}


@pytest.mark.parametrize("name", ["usual", "blank", "no indicators", "another form", "summary of one"])
def test_the_text_of_one_page_is_extracted_in_reading_order(name):
    sheet = CASES[name]()
    (page,) = drawn_pages(printed(sheet))

    cells = [*shown_texts(in_reading_order(sheet))]
    entries = [f"{entry.label}：{entry.text}" for line in sheet.signature for entry in line]
    signature = [*entries, f"{sheet.seal}："] if sheet.seal else entries
    expected = bare("".join([sheet.title, sheet.subtitle, *cells, *signature]))
    assert bare("".join(text for text, _ in page.texts)).startswith(expected)


def test_lines_that_were_spread_are_copied_without_spaces():
    text = "以数字赋能提升人大预决算审查监督国有资产管理监督提质增效" * 6
    (page,) = page_texts(printed(form_sheet(1, annual_goal=text)))

    assert text in page.replace("\n", "")


def test_each_page_of_a_summary_has_the_heading_and_the_last_one_the_totals():
    sheet = summary_sheet(300)

    pages = [[text for text, _ in page.texts] for page in drawn_pages(printed(sheet))]

    heads = [bare(cell.text) for cell in sheet.cells if cell.row < 2]
    assert len(pages) > 10
    for texts in pages:
        assert all(head in bare("".join(texts)) for head in heads)
    numbers = {text.strip() for texts in pages for text in texts}
    assert {"100", "299", "300"} <= numbers
    assert [number for number, texts in enumerate(pages, start=1) if "合计" in map(str.strip, texts)] == [
        len(pages)
    ]


PRINTED = [char for char in map(chr, range(0x20, 0x9FFF)) if official().body.font(char)]
# An accent without its letter lies over whatever stands beside it, as it should.
CHARACTERS = st.sampled_from([char for char in PRINTED if not combining(char)])
TEXTS_IN_FONTS = st.text(CHARACTERS, max_size=40) | st.sampled_from(PRINTABLE_NASTY)


@given(declarations(written=TEXTS_IN_FONTS, form_ids=st.just("shanghai-2023")))
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_declaration_whose_characters_the_fonts_have_is_printed(declaration):
    sheet = lay_out(declaration, sample_form())
    assume(not missing_characters(sheet, official()))

    pages = drawn_pages(printed(sheet))

    drawn = bare("".join(text for page in pages for text, _ in page.texts))
    assert [text for text in shown_texts(sheet.cells) if bare(text) not in drawn] == []
    for page in pages:
        assert page.texts_off_the_page() == []
        assert page.texts_that_meet_a_rule() == []
        assert page.texts_that_overlap() == []
