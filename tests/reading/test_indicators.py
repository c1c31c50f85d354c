import pytest

from perfgoals_desktop.domain.target import ValueStyle
from perfgoals_desktop.reading.notes import NoteCode
from tests.reading.test_head import RECURRENT

HEADING = "绩效指标\t一级指标\t二级指标\t三级指标\t年度(/项目)指标值\n"


@pytest.fixture
def table(read):
    """Read rows under the head of a form; return category, name and value of each, and the notes."""

    def read_rows(rows, heading=HEADING, head=RECURRENT):
        content, notes = read(head + heading + rows)
        return [(item["category"], item["name"], value(item)) for item in content["indicators"]], notes

    return read_rows


def value(item):
    return item.get("words", "".join(item.get(key, "") for key in ("operator", "number", "unit")))


def codes(notes):
    return [note.code for note in notes]


def test_levels_are_inherited_and_found_wherever_they_stand(table):
    rows, notes = table(
        "\t产出指标\t数量指标\t甲\t=1(次)\n\t\t\t乙\t=2(次)\n质量指标\t丙\t达标\n\t\t\t\t效益指标\t社会效益指标\t丁\t\t好\n"
    )

    assert rows == [
        ("output.quantity", "甲", "=1次"),
        ("output.quantity", "乙", "=2次"),
        ("output.quality", "丙", "达标"),
        ("benefit.social", "丁", "好"),
    ]
    assert notes == ()


def test_a_level_2_name_tells_its_level_1(table):
    rows, notes = table("产出指标\t数量指标\t甲\t=1(次)\n服务对象满意度 指标\t乙\t≥90(%)\n")

    assert rows[1][0] == "satisfaction.service_recipients"
    assert notes == ()


def test_other_names_and_short_names_of_levels_are_known(table):
    rows, notes = table("产出\t数量\t甲\t=1(次)\n效益指标\t社会效益\t乙\t好\n1、满意度指标\t丙\t≥90(%)\n")

    assert [row[0] for row in rows] == [
        "output.quantity",
        "benefit.social",
        "satisfaction.service_recipients",
    ]
    assert notes == ()


def test_a_short_name_of_a_level_may_name_an_indicator(table):
    rows, _ = table("产出指标\t数量指标\t质量\t达标\n")

    assert rows == [("output.quantity", "质量", "达标")]


def test_a_missing_level_2_is_supplied_and_noted(table):
    rows, notes = table("效益指标\t甲\t好\n\t乙\t好\n\t生态效益指标\t丙\t好\n")

    assert [row[0] for row in rows] == ["benefit.economic", "benefit.economic", "benefit.ecological"]
    assert [(note.code, note.text) for note in notes] == [
        (NoteCode.CATEGORY_SUPPLIED, "甲"),
        (NoteCode.CATEGORY_SUPPLIED, "乙"),
    ]


def test_an_unknown_level_is_reported_with_what_came_of_its_rows(table):
    rows, notes = table("产出指标\t数量指标\t甲\t=1(次)\n\t特色指标\t乙\t好\n")

    assert rows[1] == ("output.quantity", "乙", "好")
    assert codes(notes) == [NoteCode.UNKNOWN_LEVEL, NoteCode.CATEGORY_SUPPLIED]


def test_rows_before_any_level_are_reported(table):
    rows, notes = table("甲\t=1(次)\n产出指标\t数量指标\t乙\t好\n")

    assert rows == [("output.quantity", "乙", "好")]
    assert [(note.code, note.text) for note in notes] == [(NoteCode.NO_PLACE, "甲\t=1(次)")]


def test_weights_behind_level_names_are_reported(table):
    _, notes = table("产出指标（50分）\t数量指标\t甲\t=1(次)\n")

    assert [(note.code, dict(note.data)) for note in notes] == [(NoteCode.LEVEL_SUFFIX, {"suffix": "50分"})]


def test_a_bare_number_is_equal_and_noted(table):
    rows, notes = table("产出指标\t数量指标\t甲\t985米\n")

    assert rows == [("output.quantity", "甲", "=985米")]
    assert dict(notes[0].data) == {"indicator": "甲", "operator": "="}


def test_operator_number_and_unit_in_cells_of_their_own_are_one_value(table):
    rows, notes = table("产出指标\t数量指标\t甲\t≥\t95\t%\n")

    assert rows == [("output.quantity", "甲", "≥95%")]
    assert [(note.code, dict(note.data)) for note in notes] == [(NoteCode.TEXT_JOINED, {"joined": "≥95%"})]


def test_columns_are_told_by_their_heads(table):
    rows, notes = table(
        "产出指标\t数量指标\t甲\t≥\t95\t%\t10\n\t\t乙\t定性\t好\t\t5\n",
        heading="一级指标\t二级指标\t三级指标\t计算符号\t指标值\t计量单位\t分值\n",
    )

    assert rows == [("output.quantity", "甲", "≥95%"), ("output.quantity", "乙", "好")]
    assert [(note.code, note.text, note.data["label"]) for note in notes] == [
        (NoteCode.NOT_IN_FORM, "10", "分值"),
        (NoteCode.NOT_IN_FORM, "5", "分值"),
    ]


def test_cells_that_fit_no_column_go_to_the_nearest_and_are_noted(table):
    rows, notes = table(
        "产出指标\t数量指标\t甲\t\t\t好\n",
        heading="一级指标\t二级指标\t三级指标\t计算符号\t指标值\t计量单位\n",
    )

    assert rows == [("output.quantity", "甲", "好")]
    assert [(note.code, dict(note.data)) for note in notes] == [
        (NoteCode.COLUMNS_BY_POSITION, {"indicator": "甲"})
    ]


def test_more_cells_than_columns_are_left_and_reported(table):
    rows, notes = table("产出指标\t数量指标\t甲\t好\t多余\t再多\n")

    assert rows == [("output.quantity", "甲", "好")]
    assert [(note.code, note.text) for note in notes] == [(NoteCode.NO_PLACE, "多余\t再多")]


def test_a_name_without_a_value_is_an_indicator_to_complete(table):
    rows, notes = table("\t产出指标\t数量指标\t甲\t\n\t\t\t乙\t\n\t\t\t\t=2(次)\n")

    assert rows == [("output.quantity", "甲", ""), ("output.quantity", "乙", "=2次")]
    assert [(note.code, note.text) for note in notes] == [(NoteCode.VALUE_MISSING, "甲")]


def test_a_value_without_a_name_is_an_indicator_to_complete(table):
    rows, notes = table("\t产出指标\t数量指标\t\t=1(次)\n")

    assert rows == [("output.quantity", "", "=1次")]
    assert codes(notes) == [NoteCode.NAME_MISSING]


@pytest.mark.parametrize("stray", ["附件二", "附件二\t\t\t\t"])
def test_a_stray_text_between_rows_is_no_indicator(table, stray):
    rows, notes = table(f"\t产出指标\t数量指标\t甲\t好\n{stray}\n\t\t质量指标\t乙\t好\n")

    assert [row[1] for row in rows] == ["甲", "乙"]
    assert [(note.code, note.text) for note in notes] == [(NoteCode.NO_PLACE, "附件二")]


def test_a_heading_repeated_on_the_next_page_changes_nothing(table):
    rows, notes = table(
        "\t产出指标\t数量指标\t甲\t好\n第 1 页\n财政项目支出绩效目标申报表\n(2023年度)\n"
        + HEADING
        + "\t产出指标\t数量指标\t乙\t好\n注：以上由单位填写\n"
    )

    assert [row[:2] for row in rows] == [("output.quantity", "甲"), ("output.quantity", "乙")]
    assert codes(notes) == [NoteCode.PAGE_FURNITURE, NoteCode.REMARK]


def test_an_indicator_may_be_called_like_a_label(table):
    rows, _ = table("产出指标\t数量指标\t甲\t好\n项目名称变更\t=1(次)\n主管部门\t满意\n")

    assert [row[1:] for row in rows[1:]] == [("项目名称变更", "=1次"), ("主管部门", "满意")]


def test_what_was_entered_is_kept_beside_what_was_understood(sample):
    target = sample.declarations[0].indicators[0].target

    assert target.entered == "=100(%)"
    assert target.printed(ValueStyle()) == "=100(%)"
