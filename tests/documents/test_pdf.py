from dataclasses import replace

import pytest

from perfgoals_desktop.documents.layout import lay_out
from perfgoals_desktop.documents.pdf import make_pdf, missing_characters
from perfgoals_desktop.documents.remarks import HEAD
from perfgoals_desktop.documents.sheet import Cell, Entry, Role, Sheet
from perfgoals_desktop.domain.status import Status
from perfgoals_desktop.errors import CharactersMissing
from tests.paper import METADATA, declaration_with, form_sheet, long_text, official, printed
from tests.pdf_drawing import drawn_pages
from tests.samples import sample_form

PRIVATE = "\ue863"
"""A character that no font has."""


def texts(pdf):
    return [" ".join(text for text, _ in page.texts) for page in drawn_pages(pdf)]


def test_sheets_follow_each_other_and_each_counts_its_own_pages():
    pdf = make_pdf([form_sheet(2), form_sheet(60), form_sheet(3)], official(), METADATA)

    pages = texts(pdf.data)
    assert pdf.pages == (1, 3, 1)
    assert [
        f"第 {number} 页 共 {last} 页" in page
        for page, number, last in zip(pages, (1, 1, 2, 3, 1), (1, 3, 3, 3, 1), strict=True)
    ] == [True] * 5


def test_no_sheets_make_a_file_without_pages():
    assert make_pdf([], official(), METADATA).pages == ()


def test_equal_sheets_make_equal_files():
    assert printed(form_sheet(20), form_sheet(3)) == printed(form_sheet(20), form_sheet(3))


def test_progress_hears_of_each_sheet_and_may_stop_the_work():
    heard = []

    def stop_at_two(done):
        heard.append(done)
        if done == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        make_pdf((form_sheet(1) for _ in range(5)), official(), METADATA, stop_at_two)

    assert heard == [1, 2]


@pytest.mark.parametrize(("status", "marks"), [(Status.DRAFT, ["草　稿"]), (Status.FINAL, [])])
def test_every_page_of_a_draft_and_no_other_is_marked(status, marks):
    sheet = lay_out(replace(declaration_with(40), status=status), sample_form())

    assert [page.watermarks for page in drawn_pages(printed(sheet))] == [marks, marks]


def test_title_and_signature_stand_on_the_first_and_the_last_page():
    first, middle, last = texts(printed(form_sheet(60)))

    assert ["财政项目支出绩效目标申报表" in page for page in (first, middle, last)] == [True, False, False]
    assert ["单位盖章：" in page for page in (first, middle, last)] == [False, False, True]


def test_a_sheet_needs_no_line_under_its_title():
    (page,) = texts(printed(replace(form_sheet(1), subtitle="")))

    assert "2023年度" not in page


def test_a_signature_block_that_fits_nowhere_else_has_its_own_page():
    cells = (Cell(0, 0, "字\n" * 50, Role.LEVEL), Cell(0, 1, "值"))
    sheet = Sheet("表", "", (20.0, 80.0), (7.0,), cells, signature=((Entry("填报人"),),), seal="盖章")

    first, last = texts(printed(sheet))

    assert "值" in first
    assert last.split() == ["填报人：", "盖章：", "第", "2", "页", "共", "2", "页"]


def test_levels_and_headings_come_again_on_each_page():
    for page in texts(printed(form_sheet(60))):
        assert all(label in page for label in ("绩效", "一级指标", "三级指标", "年度(/项目)指标值"))


def test_explanations_are_printed_when_they_are_wanted():
    declaration = replace(declaration_with(2), explanations={"rule": "按合同分期支付。"})

    with_them = lay_out(declaration, sample_form(), explained=True)
    without = lay_out(declaration, sample_form())

    assert "1. 按合同分期支付。" in texts(printed(with_them))[0]
    assert HEAD[:2] not in texts(printed(without))[0]


def test_missing_characters_are_named_by_the_field_that_holds_them():
    sheet = form_sheet(1, name=f"张{PRIVATE}三", reporter="😀", overall_goal_period=f"{PRIVATE}年")

    assert missing_characters(sheet, official()) == {
        "name": {PRIVATE},
        "reporter": {"😀"},
        "overall_goal_period": {PRIVATE},
    }


def test_missing_characters_of_what_is_no_field_are_found_too():
    sheet = replace(form_sheet(1), title=f"表{PRIVATE}", remarks=("😀",))

    assert missing_characters(sheet, official()) == {"": {PRIVATE, "😀"}}


def test_what_shows_nothing_is_not_missing():
    assert missing_characters(form_sheet(1, name="零\u200b宽\t空\u00a0格\r\n葛\U000e0100"), official()) == {}


def test_no_file_is_made_with_a_blank_box():
    with pytest.raises(CharactersMissing):
        printed(form_sheet(1, annual_goal=long_text(50) + PRIVATE))


def test_rare_characters_of_names_are_printed():
    assert "填报人：䶮𬭎㛃" in texts(printed(form_sheet(1, reporter="䶮𬭎㛃")))[0]
