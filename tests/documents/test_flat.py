import pytest

from perfgoals_desktop.documents.codes import code_table
from perfgoals_desktop.documents.columns import installed
from perfgoals_desktop.documents.flat import flat_table
from tests.samples import sample_declaration, sample_form, sample_indicator

FORM = sample_form()
COLUMNS = installed()


def rows_of(*indicators, form=FORM):
    table = flat_table([(sample_declaration().with_indicators(indicators), form)], COLUMNS)
    return [dict(zip(table.heads, row, strict=True)) for row in table.rows]


def test_an_indicator_is_a_row_with_names_and_codes():
    (row,) = rows_of(sample_indicator(1, "output.quantity", "培训人次", "≥800.00(人次)"))

    assert row == {
        "序号": 1,
        "年度": "2023",
        "项目名称": "人大代表履职培训经费",
        "主管部门": "上海市人民代表大会常务委员会办公厅",
        "实施单位": "上海市人民代表大会常务委员会办公厅",
        "一级指标代码": "1",
        "一级指标": "产出指标",
        "二级指标代码": "11",
        "二级指标": "数量指标",
        "三级指标名称": "培训人次",
        "计算符号代码": "1",
        "计算符号": "≥",
        "指标值": "800.00",
        "计量单位": "人次",
        "分值": "",
        "备注": "",
    }


@pytest.mark.parametrize(
    ("value", "code", "sign"),
    [
        ("≥1(个)", "1", "≥"),
        (">1(个)", "2", "＞"),
        ("=1(个)", "3", "＝"),
        ("<1(个)", "4", "＜"),
        ("≤1(个)", "5", "≤"),
        ("达标", "6", "定性"),
        ("", "", ""),
    ],
)
def test_each_operator_has_the_code_of_the_finance_side(value, code, sign):
    (row,) = rows_of(sample_indicator(1, "output.quality", "名称", value))

    assert (row["计算符号代码"], row["计算符号"]) == (code, sign)


def test_words_are_the_value():
    (row,) = rows_of(sample_indicator(1, "benefit.social", "名称", "稳步提高"))

    assert (row["指标值"], row["计量单位"]) == ("稳步提高", "")


def test_rows_follow_the_order_of_the_paper():
    rows = rows_of(
        sample_indicator(1, "benefit.social", "后", "好"), sample_indicator(2, "output.quantity", "先", "好")
    )

    assert [(row["序号"], row["三级指标名称"]) for row in rows] == [(1, "先"), (2, "后")]


def test_a_category_that_the_form_has_not_keeps_its_key_and_has_no_code():
    (row,) = rows_of(sample_indicator(1, "heart.soul", "名称", "好"))

    assert (row["一级指标"], row["一级指标代码"], row["二级指标"]) == ("heart", "", "soul")


def test_columns_come_from_the_file_in_its_order():
    shown = tuple(column for column in COLUMNS.flat.columns if column.show in {"name", "level1"})
    printed = shown[0].model_copy(update={"show": "printed", "head": "整个指标值"})
    flat = COLUMNS.flat.model_copy(update={"columns": (printed, *reversed(shown))})
    columns = COLUMNS.model_copy(update={"flat": flat})

    table = flat_table([(sample_declaration(), FORM)], columns)

    assert table.heads == ("整个指标值", "三级指标名称", "一级指标")
    assert next(iter(table.rows)) == ("≥4(期)", "培训期数", "产出指标")


def test_the_code_sheet_lists_categories_operators_and_choices():
    rows = list(code_table([FORM], COLUMNS.codes).rows)

    assert ("一级指标", "1", "产出指标", "", FORM.name) in rows
    assert ("二级指标", "31", "服务对象满意度指标", "满意度指标", FORM.name) in rows
    assert ("计算符号", "6", "定性", "", FORM.name) in rows
    assert ("项目性质", "", "阶段性项目", "", FORM.name) in rows
    assert ("项目类别", "", "人员类", "", FORM.name) in rows


def test_a_code_that_forms_share_is_listed_once_with_both_names():
    newer = sample_form("shanghai-2024")

    rows = list(code_table([FORM, newer, FORM], COLUMNS.codes).rows)

    quantity = [row for row in rows if row[2] == "数量指标"]
    assert quantity == [("二级指标", "11", "数量指标", "产出指标", f"{FORM.name}、{newer.name}")]
    assert [row[0] for row in rows] == sorted(
        (row[0] for row in rows), key=["一级指标", "二级指标", "计算符号", "项目性质", "项目类别"].index
    )
