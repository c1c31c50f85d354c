from dataclasses import replace
from decimal import Decimal
from itertools import count

import pytest

from perfgoals_desktop.documents.columns import installed
from perfgoals_desktop.documents.sheet import Role
from perfgoals_desktop.documents.summary import summarise
from perfgoals_desktop.domain.money import Money, MoneyUnit
from tests.samples import sample_declaration, sample_form, sample_indicator, staged_declaration

FORM = sample_form()
NEWER = sample_form("shanghai-2024")
COLUMNS = installed().summary
HEADS = ["序号", "项目名称", "项目性质", "项目类别", "实施单位", "起止日期", "年度申请总额", "当年财政拨款"]


def row_texts(sheet, row):
    return [cell.text for cell in sorted(sheet.cells, key=lambda cell: cell.column) if cell.row == row]


def two_projects(**answers):
    return [(sample_declaration(1, **answers), FORM), (staged_declaration(2, **answers), FORM)]


def test_heads_stand_over_two_rows_and_kinds_under_one():
    sheet = summarise(two_projects(), COLUMNS)

    assert row_texts(sheet, 0)[:8] == HEADS
    assert row_texts(sheet, 0)[11:] == ["绩效指标数", "审核结果"]
    assert row_texts(sheet, 1) == ["数量", "质量", "时效", "成本", "社会", "可持续", "满意度"]
    assert sheet.repeated == (0, 1)


def test_a_project_is_a_row():
    project = sample_declaration(1)

    sheet = summarise([(project, FORM)], COLUMNS, {project.id: "错误1 警告2"})

    assert row_texts(sheet, 2) == [
        "1",
        "人大代表履职培训经费",
        "经常性专项业务费",
        "其他运转类",
        "上海市人民代表大会常务委员会办公厅",
        "2023-01-01至\n2023-12-31",
        "1,234,567.89",
        "1,200,000.00",
        "34,567.89",
        "0.00",
        "",
        *["2", "1", "1", "1", "1", "1", "1"],
        "错误1 警告2",
    ]


def test_the_total_row_adds_amounts_and_counts():
    sheet = summarise(two_projects(), COLUMNS)

    assert row_texts(sheet, 4) == [
        "合计",
        *["2,469,135.78", "2,400,000.00", "69,135.78", "0.00", "5,000,000.00"],
        *["4", "2", "2", "2", "2", "2", "2"],
        "",
    ]


def test_a_total_names_the_rows_that_it_adds():
    sheet = summarise(two_projects(), COLUMNS)

    total = next(cell for cell in sheet.cells if cell.key == "total.annual_requested")

    assert (total.number, total.sums, total.role) == (Decimal("2469135.78"), (2, 3), Role.AMOUNT)


def test_every_place_of_the_grid_is_covered_once():
    sheet = summarise(two_projects(), COLUMNS)

    places = [
        (row, column)
        for cell in sheet.cells
        for row in range(cell.row, cell.row + cell.rows)
        for column in range(cell.column, cell.column + cell.columns)
    ]
    assert len(places) == len(set(places)) == len(sheet.heights) * len(sheet.widths)


@pytest.mark.parametrize(
    ("changed", "title"),
    [
        ({}, "上海市人民代表大会常务委员会办公厅2023年度项目绩效目标汇总表"),
        ({"fiscal_year": 2024}, "上海市人民代表大会常务委员会办公厅项目绩效目标汇总表"),
        ({"implementing_unit": "信访办"}, "上海市人民代表大会常务委员会办公厅2023年度项目绩效目标汇总表"),
        ({"implementing_unit": "信访办", "competent_department": "人大"}, "2023年度项目绩效目标汇总表"),
        (
            {"implementing_unit": "信访办", "competent_department": None, "fiscal_year": None},
            "项目绩效目标汇总表",
        ),
    ],
)
def test_the_title_names_what_all_projects_share(changed, title):
    projects = [(sample_declaration(1), FORM), (sample_declaration(2, **changed), FORM)]

    assert summarise(projects, COLUMNS).title == title


def test_amounts_stand_in_the_unit_that_all_forms_share():
    large_unit = FORM.model_copy(update={"money_unit": MoneyUnit.WAN})
    projects = [(sample_declaration(1), large_unit), (sample_declaration(2), large_unit)]

    sheet = summarise(projects, COLUMNS)

    assert sheet.subtitle == "金额单位：万元"
    assert "123.456789" in row_texts(sheet, 2)


def test_amounts_stand_in_yuan_when_forms_differ():
    large_unit = FORM.model_copy(update={"money_unit": MoneyUnit.WAN})
    projects = [(sample_declaration(1), FORM), (sample_declaration(2), large_unit)]

    sheet = summarise(projects, COLUMNS)

    assert sheet.subtitle == "金额单位：元"
    assert row_texts(sheet, 3)[6] == "1,234,567.89"


def test_kinds_of_several_forms_stand_side_by_side():
    newer = replace(sample_declaration(2), form_id="shanghai-2024").with_indicators(
        [sample_indicator(1, "cost.economic", "成本", "≤5(元)")]
    )

    sheet = summarise([(sample_declaration(1), FORM), (newer, NEWER)], COLUMNS)

    assert row_texts(sheet, 1) == ["数量", "质量", "时效", "成本", "社会", "可持续", "满意度", "经济成本"]


def test_all_kinds_of_the_form_are_shown_when_the_columns_say_so():
    columns = COLUMNS.model_copy(update={"only_used_kinds": False})

    sheet = summarise([(sample_declaration(1), FORM)], columns)

    assert row_texts(sheet, 1) == ["数量", "质量", "时效", "成本", "经济", "社会", "生态", "可持续", "满意度"]


def test_kinds_that_would_share_a_head_keep_their_level_1_name():
    columns = COLUMNS.model_copy(update={"shortened": ("指标", "效益", "成本", "环境")})
    projects = [(sample_declaration(1).with_indicators([]), NEWER)]

    sheet = summarise(projects, columns)

    assert len(set(row_texts(sheet, 1))) == len(NEWER.category_keys)


def test_an_indicator_of_a_strange_category_is_counted():
    strange = sample_declaration(1).with_indicators([sample_indicator(1, "heart.soul", "名称", "=1(个)")])

    sheet = summarise([(strange, FORM)], COLUMNS)

    assert row_texts(sheet, 1) == ["heart.soul"]
    assert row_texts(sheet, 3)[6] == "1"


def test_an_amount_that_was_not_understood_is_shown_and_not_added():
    projects = two_projects(carry_over="约五万元")

    sheet = summarise(projects, COLUMNS)

    assert row_texts(sheet, 2)[8] == "约五万元"
    assert row_texts(sheet, 4)[3] == "0.00"


def test_no_project_makes_a_sheet_with_totals_of_nothing():
    sheet = summarise([], COLUMNS)

    assert sheet.title == "项目绩效目标汇总表"
    assert {cell.sums for cell in sheet.cells} == {None}
    assert row_texts(sheet, 2)[1] == "0.00"


def test_a_thousand_projects_are_added_to_the_cent():
    numbers = count(1)
    project = sample_declaration(1)
    projects = [(project.with_answer("annual_requested", Money(next(numbers))), FORM) for _ in range(1_000)]

    sheet = summarise(projects, COLUMNS)

    assert next(cell.text for cell in sheet.cells if cell.key == "total.annual_requested") == "5,005.00"
