from __future__ import annotations

import datetime
from dataclasses import replace
from uuid import uuid4

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from perfgoals_desktop import bootstrap
from perfgoals_desktop.domain.canonical import digest
from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.domain.money import Money
from perfgoals_desktop.domain.status import Status
from perfgoals_desktop.domain.target import Target
from perfgoals_desktop.domain.target_grammar import parse_target
from perfgoals_desktop.schema.catalog import UnknownForm
from perfgoals_desktop.services.comparing import compare, compare_all, label_of
from perfgoals_desktop.services.differences import LineKind
from tests.samples import sample_declaration
from tests.strategies import declarations

PROGRAM = bootstrap.build()
BEFORE = sample_declaration(1)


def lines(after: Declaration, before: Declaration = BEFORE) -> list[tuple[str, str | None, str | None]]:
    return [(line.label, line.before, line.after) for line in compare(before, after, PROGRAM).lines]


def with_row(place: int, **changes: object) -> Declaration:
    rows = list(BEFORE.indicators)
    rows[place] = replace(rows[place], **changes)  # type: ignore[arg-type]
    return BEFORE.with_indicators(rows)


def test_equal_papers_have_no_difference():
    moved = replace(BEFORE, id=uuid4(), status=Status.APPROVED, revision=9, explanations={"a": "b"})

    assert not compare(BEFORE, moved, PROGRAM)


def test_fields_are_told_by_their_labels_in_the_order_of_the_form():
    after = BEFORE.with_answers(
        {
            "annual_goal": None,
            "name": "改名",
            "end_date": datetime.date(2024, 6, 30),
            "other_funds": Money(123_456),
        }
    )

    assert lines(after) == [
        ("项目名称", "人大代表履职培训经费", "改名"),
        ("计划完成日期", "2023-12-31", "2024-06-30"),
        ("年度资金中的其他资金", "0.00 元", "1,234.56 元"),
        ("年度总体目标", BEFORE.text("annual_goal"), ""),
    ]


@pytest.mark.parametrize(
    ("key", "label"),
    [("name", "项目名称"), ("project_fiscal", "项目资金中的财政资金"), ("unheard", "unheard")],
)
def test_a_label_stands_on_its_own(key, label):
    assert label_of(key, PROGRAM.catalog.form("shanghai-2023"), PROGRAM) == label


def test_a_value_of_an_indicator_is_told_with_its_name():
    after = with_row(0, target=parse_target("≥5(期)").target)

    assert lines(after) == [("产出指标—数量指标", "培训期数：≥4(期)", "培训期数：≥5(期)")]


def test_rows_that_are_new_or_gone_have_one_side():
    kept = [item for item in BEFORE.indicators if item.name != "培训人次"]
    after = BEFORE.with_indicators([*kept, replace(kept[0], id=uuid4(), category="benefit.economic")])

    assert lines(after) == [
        ("产出指标—数量指标", "培训人次：=800.00(人次)", None),
        ("效益指标—经济效益指标", None, "培训期数：≥4(期)"),
    ]


def test_a_row_in_another_category_names_both():
    (line,) = lines(with_row(0, category="output.quality"))

    assert line == ("产出指标—质量指标", "产出指标—数量指标：培训期数：≥4(期)", "培训期数：≥4(期)")


def test_columns_of_the_form_are_told():
    after = with_row(0, columns={"weight": "20"})

    assert lines(after) == [("产出指标—数量指标", "培训期数：≥4(期)", "培训期数：≥4(期)；weight 20")]


def test_another_order_is_told_by_names():
    first, second, *rest = BEFORE.indicators

    assert lines(BEFORE.with_indicators([second, first, *rest])) == [
        (
            "指标次序",
            "、".join(item.name for item in BEFORE.indicators),
            "、".join(item.name for item in [second, first, *rest]),
        )
    ]


def test_an_order_of_very_many_rows_is_told_in_short():
    rows = [replace(BEFORE.indicators[0], id=uuid4(), name=f"指标{number}") for number in range(30)]

    (line,) = lines(BEFORE.with_indicators(rows[::-1]), BEFORE.with_indicators(rows))

    assert line[1].endswith("等 30 项")


@pytest.mark.parametrize(
    ("key", "before", "after", "told"),
    [
        ("fiscal_year", 2023, "2023", ("2023", "2023（文字）")),
        ("end_date", "2023-12-31", datetime.date(2023, 12, 31), ("2023-12-31（文字）", "2023-12-31")),
    ],
)
def test_what_reads_alike_and_is_not_is_told_apart(key, before, after, told):
    (line,) = lines(BEFORE.with_answer(key, after), BEFORE.with_answer(key, before))

    assert line[1:] == told


def test_values_that_read_alike_are_told_apart():
    words = with_row(0, target=Target(words="≥4(期)"))
    blank = with_row(0, columns={"weight": ""})

    assert lines(words)[0][1:] == ("培训期数：≥4(期)", "培训期数：≥4(期)（文字）")
    assert lines(blank)[0][2] == "培训期数：≥4(期)（写法不同）"


def test_this_year_is_held_against_last_year():
    carried = replace(
        BEFORE,
        id=uuid4(),
        form_id="shanghai-2024",
        indicators=tuple(replace(item, id=uuid4()) for item in BEFORE.indicators),
    ).with_answers({"fiscal_year": 2024, "annual_requested": Money(200_000_000)})

    compared = compare(BEFORE, carried, PROGRAM).lines

    assert [(line.kind, line.label) for line in compared] == [
        (LineKind.FORM, "表样"),
        (LineKind.FIELD, "年度"),
        (LineKind.FIELD, "年度资金申请总额"),
    ]


def test_a_form_that_is_not_installed_is_said():
    with pytest.raises(UnknownForm):
        compare(BEFORE, replace(BEFORE, form_id="nowhere"), PROGRAM)


def test_all_projects_of_two_files_are_compared():
    gone, new = replace(BEFORE, id=uuid4()).with_answer("name", "旧"), sample_declaration(5, name="新")
    changed = BEFORE.with_answer("name", "改名")

    found = compare_all([BEFORE, gone, sample_declaration(7)], [new, changed, sample_declaration(7)], PROGRAM)

    assert [(was, now, bool(differ)) for was, now, differ in found] == [
        (BEFORE, changed, True),
        (gone, None, False),
        (sample_declaration(7), sample_declaration(7), False),
        (None, new, False),
    ]


@st.composite
def two_states(draw):
    """A declaration, and one that has some of its parts and some of another."""
    first, second = draw(declarations()), draw(declarations())
    answers = {key: draw(st.sampled_from([first, second])).answers.get(key) for key in first.answers}
    rows = draw(st.permutations(first.indicators)) if draw(st.booleans()) else first.indicators
    mixed = first.with_answers(answers).with_indicators(rows)
    if draw(st.booleans()):
        mixed = replace(mixed, indicators=tuple(replace(item, id=uuid4()) for item in mixed.indicators))
    return first, mixed


@settings(max_examples=150, deadline=None)
@given(two_states())
def test_a_difference_is_told_exactly_when_the_check_code_differs(states):
    before, after = states

    compared = compare(before, after, PROGRAM)

    assert bool(compared) == (digest(before) != digest(after))
    assert all(line.before != line.after for line in compared.lines if line.kind is not LineKind.ORDER)
