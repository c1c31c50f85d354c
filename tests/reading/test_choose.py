"""Which form a section is, and where one ends and the next begins."""

from pathlib import Path

import pytest

from perfgoals_desktop import paths
from perfgoals_desktop.domain.canonical import content
from perfgoals_desktop.reading.errors import NoFormFound
from perfgoals_desktop.reading.notes import NoteCode
from perfgoals_desktop.reading.read import Reader, read_text
from perfgoals_desktop.schema.catalog import Catalog
from tests.reading.test_head import RECURRENT

OF_2024 = RECURRENT.replace("2023", "2024")
TABLE = "一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t甲\t=1(次)\n"
COST_FIRST = "一级指标\t二级指标\t三级指标\t指标值\n成本指标\t经济成本指标\t甲\t≤1(万元)\n"
COST_OF_OUTPUT = TABLE + "\t成本指标\t乙\t≤1(万元)\n"


def names(text, catalog):
    return [declaration.name for declaration in read_text(text, catalog).declarations]


@pytest.mark.parametrize(
    ("text", "form", "code"),
    [
        (RECURRENT + TABLE, "shanghai-2023", None),
        (OF_2024 + TABLE, "shanghai-2024", None),
        (OF_2024 + COST_FIRST, "shanghai-2024", None),
        (RECURRENT + COST_OF_OUTPUT, "shanghai-2023", None),
        (OF_2024 + COST_OF_OUTPUT, "shanghai-2023", NoteCode.FORM_NOT_OF_YEAR),
        (RECURRENT + COST_FIRST, "shanghai-2024", NoteCode.FORM_NOT_OF_YEAR),
    ],
)
def test_the_form_that_fits_is_chosen_and_then_that_of_the_year(read, text, form, code):
    content, notes = read(text)

    assert content["form"] == form
    assert [note.code for note in notes] == ([code] if code else [])


def test_a_form_that_could_be_either_is_noted(read):
    text = (RECURRENT + TABLE).replace("(2023年度)\n", "").replace("2023-12-31", "2024-12-31")

    content, notes = read(text)

    assert content["form"] == "shanghai-2024"
    assert [(note.code, dict(note.data)) for note in notes] == [
        (NoteCode.FORM_AMBIGUOUS, {"form": "shanghai-2024", "others": "shanghai-2023"})
    ]


def test_forms_without_titles_begin_with_the_projects_name(catalog):
    body = (RECURRENT + TABLE).split("\n", 2)[2]

    assert names(body + body.replace("疫情防控", "信访"), catalog) == ["疫情防控专项经费", "信访专项经费"]
    assert names("(2023年度)\n" + body + "(2024年度)\n" + body, catalog) == ["疫情防控专项经费"] * 2


def test_a_year_as_a_value_begins_no_form(catalog):
    lines = (RECURRENT + TABLE).replace("=1(次)", "2023年").replace("\t", "\n")

    declarations = read_text(lines + lines, catalog).declarations

    assert [declaration.indicators[0].target.words for declaration in declarations] == ["2023年", "2023年"]


def test_the_label_of_the_name_may_be_glued_to_it(catalog):
    text = RECURRENT.replace("项目名称\t", "项目名称：") + TABLE

    assert names(text + text, catalog) == ["疫情防控专项经费"] * 2


def test_what_stands_between_forms_is_reported(catalog):
    text = f"封面\n第1页\n--\t--\n{RECURRENT}{TABLE}附件二\n{RECURRENT}{TABLE}"

    notes = read_text(text, catalog).notes

    assert [(note.code, note.text) for note in notes] == [
        (NoteCode.OUTSIDE_FORM, "封面"),
        (NoteCode.PAGE_FURNITURE, "第1页"),
        (NoteCode.NO_PLACE, "附件二"),
    ]


def test_a_list_under_the_forms_is_reported_row_by_row(catalog):
    text = f"{RECURRENT}{TABLE}财政项目支出绩效目标申报表\n序号\t项目名称\t项目性质\n1\t甲\t乙\n"

    result = read_text(text, catalog)

    assert len(result.declarations) == 1
    assert [(note.code, note.text) for note in result.notes] == [
        (NoteCode.OUTSIDE_FORM, "财政项目支出绩效目标申报表"),
        (NoteCode.OUTSIDE_FORM, "序号\t项目名称\t项目性质"),
        (NoteCode.OUTSIDE_FORM, "1\t甲\t乙"),
    ]


def test_without_forms_nothing_is_found(tmp_path):
    with pytest.raises(NoFormFound):
        read_text(RECURRENT, Catalog.read(tmp_path))


COUNTY = """单位：元
县级项目支出绩效目标表
（预算年度：2025）
项目名称\t修路\t项目属性\t延续项目
填报单位\t某镇
开始时间\t2025-01-01\t结束时间\t2026-12-31
年度资金总额\t1,234,567.00
财政拨款\t1,234,000.00\t其他资金\t567.00
年度目标\t修好。
一级指标\t二级指标\t三级指标\t指标值\t权重
成果指标\t服务数量\t里程\t≥ 3 公里\t40
\t农户受益\t户数\t≥ 100 户\t
满意度指标\t村民满意度\t满意率\t≥ 90 %\t10
填表人：张三
"""


def test_a_form_of_another_place_is_read_without_a_line_of_python():
    catalog = Catalog.read(paths.forms(), Path(__file__).parents[1] / "data" / "forms")

    result = Reader(catalog).read_text(COUNTY)

    read = content(result.declarations[0])
    assert read["form"] == "county-2025"
    assert read["answers"]["annual_requested"] == {"amount": "1234567.00"}
    assert read["answers"]["other_funds"] == {"amount": "567.00"}
    assert read["answers"]["reporter"] == "张三"
    assert [(item["category"], item["number"], item.get("columns")) for item in read["indicators"]] == [
        ("result.service", "3", {"weight": "40"}),
        ("result.farmers", "100", None),
        ("satisfaction.villagers", "90", {"weight": "10"}),
    ]
    assert [(note.code, dict(note.data)) for note in result.notes] == [
        (NoteCode.UNIT_CONVERTED, {"unit": "元", "form_unit": "万元"})
    ]


def test_weights_in_lines_of_their_own_belong_to_their_indicators():
    catalog = Catalog.read(paths.forms(), Path(__file__).parents[1] / "data" / "forms")
    lines = COUNTY.replace("≥ 100 户\t", "≥ 100 户\t50").replace("\t", "\n")

    read = content(Reader(catalog).read_text(lines).declarations[0])

    assert [(item["name"], item["number"], item["columns"]["weight"]) for item in read["indicators"]] == [
        ("里程", "3", "40"),
        ("户数", "100", "50"),
        ("满意率", "90", "10"),
    ]
