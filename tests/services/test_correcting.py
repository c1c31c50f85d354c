from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from perfgoals_desktop import bootstrap
from perfgoals_desktop.domain.status import Status
from perfgoals_desktop.domain.target_grammar import parse_target
from perfgoals_desktop.services.comparing import compare
from perfgoals_desktop.services.correcting import Correction, draw_corrections, print_corrections
from perfgoals_desktop.services.errors import NotPrintable
from tests.pdf_text import page_texts
from tests.samples import sample_declaration

PROGRAM = bootstrap.build()
NOW = datetime(2024, 3, 11, 4, 0, tzinfo=UTC)
BEFORE = replace(sample_declaration(1), status=Status.HANDED_OVER)
CHANGED = replace(BEFORE.indicators[0], target=parse_target("≥5(期)").target)
AFTER = replace(BEFORE, revision=2, status=Status.FINAL, indicators=(CHANGED, *BEFORE.indicators[1:]))
AFTER = AFTER.with_answer("annual_goal", None)


def correction(after=AFTER) -> Correction:
    return Correction(compare(BEFORE, after, PROGRAM), datetime(2024, 1, 31, 4, 0, tzinfo=UTC), NOW)


def test_the_paper_says_what_was_corrected():
    (page,) = page_texts(draw_corrections([correction()], PROGRAM, created=NOW).data)

    for said in (
        *["更正说明", "人大代表履职培训经费", "已报送", "2024-01-31", "已定稿", "2024-03-11"],
        *["年度总体目标", "（空白）", "产出指标—数量指标", "培训期数：≥4(期)", "培训期数：≥5(期)"],
        *["除以上各项外", "填报人", "单位盖章"],
    ):
        assert said in page, said


def test_several_corrections_are_one_file(tmp_path):
    out = tmp_path / "更正.pdf"

    pdf = print_corrections(
        out, [correction(), correction(BEFORE.with_answer("name", "改名"))], PROGRAM, created=NOW
    )

    assert pdf.pages == (1, 1)
    assert out.read_bytes() == pdf.data


def test_a_character_without_a_font_stops_the_printing(tmp_path):
    out = tmp_path / "更正.pdf"

    with pytest.raises(NotPrintable) as caught:
        print_corrections(out, [correction(AFTER.with_answer("name", "\U0001f9ff"))], PROGRAM, created=NOW)

    assert caught.value.characters == ("\U0001f9ff",)
    assert not out.exists()
