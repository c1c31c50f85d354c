"""A form that no line of Python knows: another grid, unit and categories, a column of weights."""

import datetime
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import load_workbook

from perfgoals_desktop.documents.layout import lay_out
from perfgoals_desktop.documents.sheet import Align
from perfgoals_desktop.documents.xlsx import write_workbook
from perfgoals_desktop.domain.money import Money
from perfgoals_desktop.schema.loader import load_form
from tests.samples import sample_declaration, sample_indicator

FORM = load_form(Path(__file__).parents[1] / "data" / "forms" / "county-2025.toml")
INDICATORS = (
    ("cost.economic", "亩均成本", "≤1200(元/亩)", "20"),
    ("result.service", "培训农户", "≥500(人次)", "30.0"),
    ("result.farmers", "户均增收", "≥5(%)", "30"),
    ("satisfaction.villagers", "村民满意度", "达标", "10"),
)


@pytest.fixture
def declaration():
    answers = {
        "fiscal_year": 2025,
        "nature": "新增项目",
        "category": None,
        "competent_department": None,
        "annual_requested": Money(12_345_678_901),
        "carry_over": None,
    }
    indicators = (
        replace(sample_indicator(place, *row[:3]), columns={"weight": row[3]})
        for place, row in enumerate(INDICATORS)
    )
    return replace(sample_declaration(1, **answers), form_id=FORM.id).with_indicators(indicators)


@pytest.fixture
def book(declaration, tmp_path):
    file = tmp_path / "county.xlsx"
    write_workbook(file, [(declaration, FORM)], created=datetime.datetime(2025, 1, 5, tzinfo=datetime.UTC))
    return load_workbook(file)


def test_it_is_laid_out_on_its_own_grid(declaration):
    sheet = lay_out(declaration, FORM)

    assert (sheet.title, sheet.subtitle, len(sheet.widths)) == (
        "县级项目支出绩效目标表",
        "（预算年度：2025）",
        6,
    )
    weights = [cell.text for cell in sheet.cells if cell.key.endswith(".weight")]
    assert weights == ["20", "30.0", "30", "10"]
    assert next(cell for cell in sheet.cells if cell.key == "implementing_unit").stands is Align.LEFT


def test_its_amounts_are_in_its_unit_to_the_last_fen(book):
    cell = next(cell for row in book.worksheets[1].iter_rows() for cell in row if cell.value == 12345.678901)

    assert (cell.data_type, cell.number_format) == ("n", "#,##0.00####")


def test_its_values_are_printed_in_its_style(book):
    values = [cell.value for row in book.worksheets[1].iter_rows() for cell in row]

    assert {"≤ 1200 元/亩", "≥ 500 人次", "≥ 5 %", "达标"} <= set(values)


def test_the_summary_takes_its_unit_and_kinds(book):
    rows = list(book.worksheets[0].values)

    assert rows[1][0] == "金额单位：万元"
    assert rows[3][11:15] == ("经济成本", "服务数量", "农户受益", "村民满意度")
    assert rows[4][6] == 12345.678901


def test_the_flat_sheet_shows_its_codes_and_weights(book):
    rows = list(book.worksheets[2].values)

    assert rows[1][5:9] == ("C", "成本指标", "C1", "经济成本指标")
    assert [row[14] for row in rows] == ["分值", "20", "30.0", "30", "10"]


def test_the_code_sheet_lists_its_codes(book):
    rows = list(book.worksheets[3].values)

    assert ("二级指标", "R2", "农户受益", "成果指标", "某县（2025年）") in rows
    assert ("项目属性", None, "延续项目", None, "某县（2025年）") in rows
