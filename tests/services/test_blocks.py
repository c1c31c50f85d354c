from uuid import UUID

import pytest

from perfgoals_desktop import paths
from perfgoals_desktop.domain.indicator import Indicator
from perfgoals_desktop.reading.notes import NoteCode
from perfgoals_desktop.schema.catalog import Catalog
from perfgoals_desktop.services.blocks import block_of, read_block
from perfgoals_desktop.services.messages.notes import describe_note
from perfgoals_desktop.services.table_text import read_table_text

FORM = Catalog.read(paths.forms()).form("shanghai-2023")
HERE = "output.quality"


def block(text):
    return read_block(read_table_text(text), FORM, HERE)


def written(found):
    return [(item.category, item.name, item.target.printed(FORM.value_style)) for item in found.indicators]


def codes(found):
    return [[note.code for note in row.notes] for row in found.rows]


def test_names_and_values_go_to_the_category_that_is_pasted_to():
    found = block("参训率\t>=95%\n课程评价\t达标\n")

    assert written(found) == [(HERE, "参训率", "≥95(%)"), (HERE, "课程评价", "达标")]
    assert found.is_plain(FORM)


@pytest.mark.parametrize(
    "text",
    [
        "产出指标\t数量指标\t培训期数\t≥4(期)\n\t\t培训人次\t≥200(人次)\n效益指标\t社会效益指标\t应用率\t≥80(%)",
        "产出\t数量\t培训期数\t≥4期\n产出\t数量\t培训人次\t≥200人次\n效益\t社会效益\t应用率\t80%以上",
        "数量指标\t培训期数\t≥4期\n\t培训人次\t≥200人次\n社会效益指标\t应用率\t≥80%",
        "数量指标\n培训期数\n≥4期\n培训人次\n≥200人次\n社会效益指标\n应用率\n≥80%",
        "一级指标\t二级指标\t三级指标\t计算符号\t指标值\t计量单位\n"
        "产出指标\t数量指标\t培训期数\t≥\t4\t期\n产出指标\t数量指标\t培训人次\t≥\t200\t人次\n"
        "效益指标\t社会效益指标\t应用率\t≥\t80\t%",
        "数量指标\t培训期数\t≥\t4\t期\n-----\n\t培训人次\t≥\t200\t人次\n社会效益指标\t应用率\t≥\t80\t%",
    ],
    ids=["merged", "short names", "level 2 alone", "a cell a line", "finance columns", "value in pieces"],
)
def test_level_names_place_the_rows(text):
    found = block(text)

    assert written(found) == [
        ("output.quantity", "培训期数", "≥4(期)"),
        ("output.quantity", "培训人次", "≥200(人次)"),
        ("benefit.social", "应用率", "≥80(%)"),
    ]
    assert found.is_plain(FORM)


def test_a_bare_number_is_plain_enough():
    found = block("培训人次\t200人次")

    assert written(found) == [(HERE, "培训人次", "=200(人次)")]
    assert codes(found) == [[NoteCode.OPERATOR_SUPPLIED]]
    assert found.is_plain(FORM)


def test_name_and_value_in_one_cell_are_divided_and_shown():
    found = block("参训率≥95%\n合格率：不低于98%\n")

    assert written(found) == [(HERE, "参训率", "≥95(%)"), (HERE, "合格率", "≥98(%)")]
    assert codes(found) == [[NoteCode.CELL_SPLIT], [NoteCode.CELL_SPLIT]]
    assert not found.is_plain(FORM)


def test_names_alone_have_no_value_yet():
    found = block("指标名称\n数量指标\n培训期数\n质量指标\n参训率")

    assert written(found) == [("output.quantity", "培训期数", ""), (HERE, "参训率", "")]
    assert codes(found) == [[NoteCode.VALUE_MISSING], [NoteCode.VALUE_MISSING]]
    assert not found.is_plain(FORM)


def test_rows_above_the_first_level_name_are_shown_as_a_guess():
    found = block("参训率\t≥95%\n数量指标\t培训期数\t≥4期")

    assert written(found)[0] == (HERE, "参训率", "≥95(%)")
    assert codes(found) == [[NoteCode.CATEGORY_SUPPLIED], []]
    assert not found.is_plain(FORM)


def test_what_finds_no_place_is_listed_with_its_line():
    found = block("项目名称\t人大信访经费\n数量指标\t培训期数\t≥4期\t去年也是\n随手写的一句话")

    assert written(found) == [("output.quantity", "培训期数", "≥4(期)")]
    assert [(note.line, note.text) for note in found.unplaced] == [
        (1, "项目名称\t人大信访经费"),
        (2, "去年也是"),
        (3, "随手写的一句话"),
    ]
    assert not found.is_plain(FORM)


def test_an_empty_block_is_not_plain():
    assert block("").rows == ()
    assert not block("").is_plain(FORM)


def test_copied_indicators_are_plain_where_the_form_has_their_categories():
    known, unknown = Indicator(UUID(int=1), HERE, "甲"), Indicator(UUID(int=2), "cost.economic", "乙")

    assert block_of([known]).is_plain(FORM)
    assert not block_of([known, unknown]).is_plain(FORM)


def test_an_unknown_place_is_the_first_category():
    found = read_block([("参训率", "≥95%")], FORM, "gone.category")

    assert written(found) == [("output.quantity", "参训率", "≥95(%)")]


def test_a_note_names_the_category_as_the_form_does():
    found = block("参训率\t≥95%\n数量指标\t培训期数\t≥4期")

    assert describe_note(found.rows[0].notes[0], FORM) == "没有写明二级指标，按“质量指标”读入"
