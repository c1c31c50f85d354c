"""Our own workbook is read back to equal content, whatever its texts are."""

import datetime
from pathlib import Path
from uuid import uuid4

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from perfgoals_desktop import paths
from perfgoals_desktop.documents.xlsx import CREATOR, Content, write_workbook
from perfgoals_desktop.domain.canonical import content
from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.domain.indicator import Indicator
from perfgoals_desktop.domain.money import Money
from perfgoals_desktop.domain.target_grammar import parse_target
from perfgoals_desktop.reading.notes import NoteCode
from perfgoals_desktop.reading.read import read_file, read_text
from perfgoals_desktop.reading.xlsx_grid import OWN_CREATOR
from perfgoals_desktop.schema.catalog import Catalog
from perfgoals_desktop.schema.definition import FieldKind

CREATED = datetime.datetime(2024, 1, 1, tzinfo=datetime.UTC)
CATALOG = Catalog.read(paths.forms(), Path(__file__).parents[1] / "data" / "forms")
WORDS = [
    "项目名称", "主管部门", "联系电话", "一级指标", "产出指标", "数量指标", "绩效指标", "其他资金", "备注",
    "财政项目支出绩效目标申报表", "(2023年度)", "2023年", "单位：万元", "第1页", "--", "注：甲", "合理性说明",
    "填报人：张三", "单位盖章", "=1+1",
    '"甲"', "“预算联网“慧”监督", "5,600,000.00其中：当年财政拨款", "_x000D_", "x005F_a", "年 月 日",
]  # fmt: skip


def written(folder, declarations, **options):
    file = folder / "ours.xlsx"
    projects = [(declaration, CATALOG.form(declaration.form_id)) for declaration in declarations]
    write_workbook(file, projects, created=CREATED, content=Content(**options))
    return file


def contents(declarations):
    return [content(declaration) for declaration in declarations]


def line_texts():
    letters = st.characters(codec="utf-8", exclude_categories=("C", "Z")) | st.just(" ")
    free = st.text(letters, min_size=1, max_size=12).map(str.strip).filter(bool)
    return st.sampled_from(WORDS) | free


def answers(field):
    many = st.lists(line_texts(), min_size=1, max_size=4).map("\n".join)
    match field.kind:
        case FieldKind.LONG_TEXT:
            return (
                many
                | many.map(lambda text: f"　　{text}")
                | line_texts().map(lambda text: (text * 800)[:2000])
            )
        case FieldKind.AMOUNT:
            return st.integers(0, 10**15).map(Money)
        case FieldKind.DATE:
            return st.dates(datetime.date(1950, 1, 1), datetime.date(2150, 1, 1))
        case FieldKind.CHOICE:
            return st.sampled_from(field.options) | line_texts()
        case _:
            return line_texts()


@st.composite
def declarations(draw):
    form = draw(st.sampled_from(list(CATALOG)))
    filled = {field.key: draw(st.none() | answers(field)) for field in form.fields}
    filled["fiscal_year"] = draw(st.integers(form.years.first or 1900, form.years.last or 2199))
    indicators = draw(st.lists(indicators_of(form), max_size=8))
    declaration = Declaration(uuid4(), form.id, explanations={"a": "说明", "b": "主管部门：无"})
    return declaration.with_answers(filled).with_indicators(form.in_order(tuple(indicators)))


@st.composite
def indicators_of(draw, form):
    value = st.sampled_from(["", "=100(%)", "≥1.00(篇)", "达标", "≤12.80(万元/公里)", "第一行\n第二行"])
    target = parse_target(draw(value | line_texts())).target
    target = parse_target(target.printed(form.value_style)).target
    name = draw(st.just("") | line_texts() | st.just("很长的指标名称" * 30))
    weights = {column.key: "10" for column in form.columns if draw(st.booleans())}
    return Indicator(
        uuid4(), draw(st.sampled_from((*form.category_keys, "other.thing"))), name, target, weights
    )


@settings(max_examples=8, deadline=None)
@given(st.lists(declarations(), min_size=1, max_size=3), st.booleans())
def test_any_legal_text_comes_back_from_our_own_workbook(tmp_path_factory, filled, explained):
    file = written(tmp_path_factory.mktemp("ours"), filled, explained=explained)

    assert contents(read_file(file, CATALOG).declarations) == contents(filled)


@pytest.mark.parametrize(
    "answers",
    [
        {"telephone": "联系电话"},
        {"reporter": "联系电话"},
        {"reporter": "联系电话："},
        {"reporter": "联系电话", "telephone": "联系电话"},
        {"reporter": "填报人", "telephone": "项目负责人"},
    ],
)
def test_an_answer_may_read_like_a_label_of_the_signature_block(tmp_path, answers):
    filled = [Declaration(uuid4(), "shanghai-2023").with_answers({"fiscal_year": 2023, **answers})]

    assert contents(read_file(written(tmp_path, filled), CATALOG).declarations) == contents(filled)


def test_the_sample_comes_back_and_the_other_sheets_are_passed_over(tmp_path, sample):
    result = read_file(written(tmp_path, sample.declarations), CATALOG)

    assert contents(result.declarations) == contents(sample.declarations)
    assert [(note.code, note.sheet) for note in result.notes] == [
        (NoteCode.SHEET_WITHOUT_FORM, "汇总表"),
        (NoteCode.SHEET_WITHOUT_FORM, "绩效指标"),
        (NoteCode.SHEET_WITHOUT_FORM, "代码表"),
    ]


def test_a_blank_row_of_our_own_workbook_is_a_blank_indicator(tmp_path, sample):
    declaration = sample.declarations[0]
    blank = Indicator(uuid4(), "output.quantity")
    declaration = declaration.with_indicators((blank, *declaration.indicators))

    (read,) = read_file(written(tmp_path, [declaration]), CATALOG).declarations

    assert content(read) == content(declaration)


def test_a_form_without_indicators_comes_back_without_any(tmp_path, sample):
    declaration = sample.declarations[0].with_indicators(())

    (read,) = read_file(written(tmp_path, [declaration]), CATALOG).declarations

    assert content(read) == content(declaration)


def test_a_year_that_is_no_number_comes_back(tmp_path, sample):
    declaration = sample.declarations[0].with_answer("fiscal_year", "二〇二三")

    (read,) = read_file(written(tmp_path, [declaration]), CATALOG).declarations

    assert read.answers["fiscal_year"] == "二〇二三"


@pytest.mark.parametrize("number", [0, 8, 10])
def test_a_sheet_copied_out_as_text_reads_the_same(tmp_path, sample, number):
    declaration = sample.declarations[number].with_answers({"reporter": "主管部门", "telephone": "021-1"})
    sheet = openpyxl.load_workbook(written(tmp_path, [declaration])).worksheets[1]
    rows = [
        "\t".join("" if cell.value is None else str(cell.value) for cell in row) for row in sheet.iter_rows()
    ]

    (read,) = read_text("\n".join(rows), CATALOG).declarations

    assert content(read) == content(declaration)


def test_reader_and_writer_agree_on_whose_workbook_it_is():
    assert OWN_CREATOR == CREATOR
