import pytest

from perfgoals_desktop.reading.notes import NoteCode, NoteKind

HEAD = """财政项目支出绩效目标申报表
(2023年度)
项目名称\t疫情防控专项经费\t项目性质\t{nature}\t项目类别\t其他运转类
主管部门\t某委\t实施单位\t某委机关
计划开始日期\t2023-01-01\t计划完成日期\t2023-12-31
"""
RECURRENT = HEAD.format(nature="其他经常性项目")
ONE_OFF = HEAD.format(nature="一次性项目")


def amounts(content):
    return {key: value["amount"] for key, value in content["answers"].items() if "amount" in str(value)}


def codes(notes):
    return [note.code for note in notes]


def test_an_amount_belongs_to_the_label_before_it(read):
    content, notes = read(
        ONE_OFF
        + "项目资金（元）\t项目资金总额\t3.00\t年度资金申请总额\t2\n"
        + "\t其中：财政资金\t1\t其中：当年财政拨款\t￥1.5\n"
        + "\t\t\t上年结转资金\t.5\n\t其他资金\t2\t其他资金\t0\n"
    )

    assert amounts(content) == {
        "project_total": "3.00", "project_fiscal": "1.00", "project_other": "2.00",
        "annual_requested": "2.00", "fiscal_appropriation": "1.50", "carry_over": "0.50",
        "other_funds": "0.00",
    }  # fmt: skip
    assert notes == ()


def test_of_two_labels_the_blank_left_one_is_the_projects(read):
    content, notes = read(RECURRENT + "\t其他资金\t\t其他资金\t5.00\n")

    assert amounts(content) == {"other_funds": "5.00"}
    assert notes == ()


def test_a_single_label_of_two_is_taken_for_the_years_and_noted(read):
    content, notes = read(RECURRENT + "其他资金\t5.00\n")

    assert amounts(content) == {"other_funds": "5.00"}
    assert [(note.code, note.kind, dict(note.data)) for note in notes] == [
        (NoteCode.FIELD_BY_ORDER, NoteKind.GUESSED, {"field": "other_funds"})
    ]


@pytest.mark.parametrize(
    "lines",
    [
        "单位：万元\n年度资金申请总额\t123.456789\n",
        "项目资金（万元）\t年度资金申请总额\t123.456789\n",
        "年度资金申请总额（万元）\t123.456789\n",
        "年度资金申请总额（万元）：123.456789\n",
    ],
)
def test_ten_thousands_are_converted_exactly_and_noted(read, lines):
    above = "单位：万元\n" if lines.startswith("单位") else ""

    content, notes = read(above + RECURRENT + lines.removeprefix(above))

    assert amounts(content) == {"annual_requested": "1234567.89"}
    (note,) = [note for note in notes if note.kind is NoteKind.CONVERTED]
    assert dict(note.data) == {"unit": "万元", "form_unit": "元"}


@pytest.mark.parametrize(
    "line",
    [
        "年度资金申请总额\t5,600,000.00其中：当年财政拨款\t5,600,000.00\n",
        "年度资金申请总额5,600,000.00其中：当年财政拨款5,600,000.00\n",
        "年度资金申请总额：5,600,000.00 其中：当年财政拨款：5,600,000.00\n",
        "年度资金申请总额 5600000 其中：当年财政拨款 5600000\n",
    ],
)
def test_amounts_glued_to_the_next_label_are_cut_off(read, line):
    content, _ = read(RECURRENT + line)

    assert amounts(content) == {"annual_requested": "5600000.00", "fiscal_appropriation": "5600000.00"}


def test_a_label_within_a_name_cuts_nothing(read):
    content, notes = read(RECURRENT.replace("疫情防控专项经费", "其他资金项目名称：甲 主管部门"))

    assert content["answers"]["name"] == "其他资金项目名称：甲 主管部门"
    assert notes == ()


@pytest.mark.parametrize(
    "written",
    ["2023/3/1", "2023年3月1日", "2023.3.1", "2023-03-01 00:00:00", "20230301", "2023 年 3 月 1 日"],
)
def test_dates_are_understood_as_people_write_them(read, written):
    content, notes = read(RECURRENT.replace("2023-01-01", written))

    assert content["answers"]["start_date"] == {"date": "2023-03-01"}
    assert notes == ()


def test_what_is_no_date_or_amount_is_kept_and_noted(read):
    content, notes = read(RECURRENT.replace("2023-01-01", "年初") + "年度资金申请总额\t约五百万\n")

    assert content["answers"]["start_date"] == "年初"
    assert content["answers"]["annual_requested"] == "约五百万"
    assert [(note.code, note.text, note.data["field"]) for note in notes] == [
        (NoteCode.KEPT_AS_TEXT, "年初", "start_date"),
        (NoteCode.KEPT_AS_TEXT, "约五百万", "annual_requested"),
    ]


@pytest.mark.parametrize(
    "written", ["2023.1.1-2023.12.31", "2023年1月1日至2023年12月31日", "2023/1/1 ～ 2023/12/31"]
)
def test_first_and_last_day_may_share_a_cell(read, written):
    content, notes = read(RECURRENT.rsplit("\n", 2)[0] + f"\n起止时间\t{written}\n实施期限\t2023年\n")

    assert content["answers"]["start_date"] == {"date": "2023-01-01"}
    assert content["answers"]["end_date"] == {"date": "2023-12-31"}
    assert [(note.code, note.text) for note in notes] == [(NoteCode.NO_PLACE, "2023年")]


def test_blanks_within_an_option_are_taken_out_and_noted(read):
    content, notes = read(RECURRENT.replace("其他经常性项目", "其他经常 性项目"))

    assert content["answers"]["nature"] == "其他经常性项目"
    assert [(note.code, dict(note.data)) for note in notes] == [
        (NoteCode.OPTION_MATCHED, {"field": "nature", "option": "其他经常性项目"})
    ]


def test_a_second_value_is_reported_and_a_repeated_one_is_not(read):
    content, notes = read(RECURRENT + "主管部门\t某委\n主管部门\t别的委\n")

    assert content["answers"]["competent_department"] == "某委"
    assert [(note.code, note.text, dict(note.data)) for note in notes] == [
        (NoteCode.SECOND_VALUE, "别的委", {"field": "competent_department"})
    ]


def test_an_answer_that_the_form_does_not_ask_for_is_reported(read):
    _, notes = read(RECURRENT + "项目编码\t12345\t开户行\t某行\n计划开始日期(年初)\t\n")

    assert [(note.code, note.text) for note in notes] == [
        (NoteCode.NOT_IN_FORM, "12345"),
        (NoteCode.NO_PLACE, "开户行\t某行"),
        (NoteCode.LEVEL_SUFFIX, "计划开始日期(年初)"),
    ]


def test_line_ends_within_a_name_are_wraps_and_within_a_goal_are_kept(read):
    content, _ = read(
        RECURRENT.replace("疫情防控专项经费", '"疫情防控\nA\nB专项经费"')
        + '年度总体目标\t"一、甲。\n二、乙。"\n'
    )

    assert content["answers"]["name"] == "疫情防控A B专项经费"
    assert content["answers"]["annual_goal"] == "一、甲。\n二、乙。"


def test_the_signature_block_is_read_glued_or_not(read):
    content, notes = read(
        RECURRENT
        + "一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t次数\t≥1(次)\n"
        + "填报人：张三\t联系电话： 021-1\t项目负责人\t李四\n"
        + "单位负责人：\t填报日期： 年  月  日\n单位盖章：\n"
    )

    answers = content["answers"]
    assert (answers["reporter"], answers["telephone"], answers["project_leader"]) == ("张三", "021-1", "李四")
    assert "unit_leader" not in answers
    assert "report_date" not in answers
    assert notes == ()


def test_without_a_year_line_the_dates_tell_the_year(read):
    content, notes = read(RECURRENT.replace("(2023年度)\n", ""))

    assert content["answers"]["fiscal_year"] == 2023
    assert codes(notes) == [NoteCode.YEAR_FROM_DATES]


def test_dates_of_two_years_tell_no_year(read):
    content, notes = read(RECURRENT.replace("(2023年度)\n", "").replace("2023-12-31", "2025-12-31"))

    assert "fiscal_year" not in content["answers"]
    assert codes(notes) == [NoteCode.FORM_AMBIGUOUS]


@pytest.mark.parametrize(
    "title",
    [
        "2024年度财政项目支出绩效目标申报表",
        "某市某局2024年度项目支出绩效目标申报表",
        "项目绩效目标表（2024年）",
    ],
)
def test_the_title_may_say_the_year(read, title):
    content, _ = read(RECURRENT.replace("财政项目支出绩效目标申报表\n(2023年度)", title))

    assert content["answers"]["fiscal_year"] == 2024
    assert content["form"] == "shanghai-2024"
