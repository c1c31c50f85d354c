from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from uuid import uuid4

from perfgoals_desktop.documents.correction import Paper, Row, correction_texts, lay_out_correction
from perfgoals_desktop.documents.pdf import make_pdf
from perfgoals_desktop.documents.pdf_file import Metadata
from perfgoals_desktop.domain.canonical import check_code
from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.domain.status import Status
from tests.pdf_text import page_texts
from tests.samples import sample_declaration, sample_form

BEFORE = replace(sample_declaration(), status=Status.HANDED_OVER)
AFTER = replace(BEFORE, revision=2, status=Status.FINAL).with_answer("reporter", "填报人甲")


def laid_out(*rows: Row, before: Declaration = BEFORE, after: Declaration = AFTER):
    form = sample_form()
    return lay_out_correction(
        Paper(before, form, "已报送"), Paper(after, form, "已定稿"), rows, correction_texts()
    )


def texts(sheet) -> list[str]:
    return [cell.text for cell in sorted(sheet.cells, key=lambda cell: (cell.row, cell.column))]


def test_both_papers_are_named_by_revision_and_check_code():
    shown = texts(laid_out(Row("项目名称", "甲", "乙")))

    assert f"第 1 版　校验码 {check_code(BEFORE)}　已报送" in shown
    assert f"第 2 版　校验码 {check_code(AFTER)}　已定稿" in shown


def test_a_row_tells_what_was_and_what_is():
    sheet = laid_out(Row("项目名称", "甲", ""), Row("产出指标", "丙", None), Row("效益指标", None, "丁"))

    assert texts(sheet)[8:-1] == [
        *["序号", "更正项目", "原内容", "更正后内容"],
        *["1", "项目名称", "甲", "（空白）"],
        *["2", "产出指标", "丙", "（删去）"],
        *["3", "效益指标", "（无）", "丁"],
    ]
    assert sheet.repeated == (4,)


def test_a_correction_is_signed_sealed_and_dated_anew():
    sheet = laid_out(
        Row("项目名称", "甲", "乙"),
        after=AFTER.with_answer("report_date", datetime(2023, 3, 1, tzinfo=UTC).date()),
    )

    entries = {entry.label: entry.text for line in sheet.signature for entry in line}
    assert (entries["填报人"], entries["填报日期"]) == ("填报人甲", "")
    assert (sheet.title, sheet.subtitle, sheet.seal, sheet.draft) == (
        "更正说明",
        "(2023年度)",
        "单位盖章",
        False,
    )


def test_what_is_not_sealed_yet_is_a_draft():
    assert laid_out(after=replace(AFTER, status=Status.RETURNED)).draft


def test_papers_of_two_declarations_are_contrasted_and_not_signed():
    other = replace(AFTER, id=uuid4(), status=Status.DRAFT).with_answer("fiscal_year", 2024)

    sheet = laid_out(Row("产出指标", "丙", None), after=other)

    assert (sheet.title, sheet.signature, sheet.seal, sheet.draft) == (
        "绩效目标申报内容对照表",
        (),
        "",
        False,
    )
    assert {"甲：2023年度", "乙：2024年度", "（无）"} <= set(texts(sheet))


def test_equal_papers_say_so():
    assert texts(laid_out())[-1] == "两版内容一致，没有更正。"


def test_a_year_that_is_missing_leaves_room():
    assert laid_out(after=AFTER.with_answer("fiscal_year", None)).subtitle == "(    年度)"


def test_a_long_correction_takes_pages_with_their_heading(faces):
    rows = [Row(f"第{number}项", "原来的内容" * 30, "更正后的内容" * 30) for number in range(30)]

    pdf = make_pdf(
        [laid_out(*rows)], faces, Metadata(title="更正说明", created=datetime(2024, 1, 31, tzinfo=UTC))
    )

    pages = page_texts(pdf.data)
    assert len(pages) > 3
    assert all("更正后内容" in page for page in pages)
    assert "第 1 页 共" in pages[0]
    assert "单位盖章" in pages[-1]
