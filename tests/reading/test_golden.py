import json
from collections import Counter
from pathlib import Path

import pytest

from perfgoals_desktop.domain.money import Money, total
from perfgoals_desktop.domain.status import Status
from perfgoals_desktop.reading.notes import NoteCode
from tests.reading.sources import sample_text

GOLDEN = Path(__file__).parents[1] / "golden" / "seed-declarations.json"


@pytest.fixture(scope="module")
def golden():
    """Every field and indicator of the sample, compared with the published pages by hand."""
    return json.loads(GOLDEN.read_text("utf-8"))


def test_every_field_and_indicator_of_the_sample_is_read(sample_content, golden):
    assert len(golden) == 14
    for read, expected in zip(sample_content, golden, strict=True):
        assert read == expected


def test_every_text_of_the_golden_file_stands_in_the_sample_word_for_word(golden):
    texts = [value for form in golden for value in form["answers"].values() if isinstance(value, str)]
    texts += [item["name"] for form in golden for item in form["indicators"]]

    assert [text for text in texts if text not in sample_text()] == []


def test_the_sample_has_124_indicators_of_these_kinds(sample):
    indicators = [item for declaration in sample.declarations for item in declaration.indicators]

    kinds = Counter(indicator.category for indicator in indicators)

    assert kinds == {
        "output.quantity": 27,
        "output.quality": 24,
        "output.timeliness": 17,
        "output.cost": 1,
        "benefit.social": 26,
        "benefit.sustainability": 11,
        "satisfaction.service_recipients": 18,
    }
    assert sum(indicator.target.is_quantity for indicator in indicators) == 84
    assert sum(not indicator.target.is_quantity for indicator in indicators) == 40


def test_the_sample_requests_76327000_in_all(sample):
    def sum_of(key):
        return total([declaration.amount(key) or Money() for declaration in sample.declarations]).plain()

    assert sum_of("annual_requested") == "76327000.00"
    assert sum_of("fiscal_appropriation") == "73327000.00"
    assert sum_of("carry_over") == "0.00"
    assert sum_of("other_funds") == "3000000.00"


def test_unbalanced_quotes_in_a_name_are_kept(sample):
    assert sample.declarations[8].name == "“预算联网“慧”监督智能化应用开发项目"


def test_what_is_read_is_a_draft_in_its_first_revision(sample):
    assert {(item.status, item.revision) for item in sample.declarations} == {(Status.DRAFT, 1)}
    assert len({item.id for item in sample.declarations}) == 14


def test_the_heading_of_the_sample_is_the_only_thing_to_report(sample):
    (note,) = sample.notes

    assert (note.code, note.file, note.line) == (NoteCode.OUTSIDE_FORM, "shanghai-npc-2023.txt", 3)
    assert note.text == "上海市人民代表大会常务委员会办公厅2023年度项目绩效目标汇总表"
