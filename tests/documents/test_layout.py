"""The neutral sheet: which cell shows what, and that the grid has no hole."""

from collections import Counter
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings

from perfgoals_desktop.documents.layout import lay_out
from perfgoals_desktop.documents.sheet import Align, Cell, Role
from perfgoals_desktop.domain.canonical import check_code
from perfgoals_desktop.domain.entering import written
from perfgoals_desktop.domain.money import Money, MoneyUnit
from perfgoals_desktop.domain.status import Status
from tests.samples import sample_declaration, sample_form, staged_declaration
from tests.strategies import declarations

FORM = sample_form()
FORMS = {form_id: sample_form(form_id) for form_id in ("shanghai-2023", "shanghai-2024")}


def cell_of(sheet, key):
    return next(cell for cell in sheet.cells if cell.key == key)


def texts_at(sheet, column):
    return [
        (cell.row, cell.rows, cell.text) for cell in sheet.cells if cell.column == column and cell.row > 9
    ]


@settings(max_examples=40)
@given(declarations())
def test_every_place_of_the_grid_is_covered_by_one_cell(declaration):
    sheet = lay_out(declaration, FORMS[declaration.form_id])

    covered = Counter(
        (row, column)
        for cell in sheet.cells
        for row in range(cell.row, cell.row + cell.rows)
        for column in range(cell.column, cell.column + cell.columns)
    )
    assert set(covered.values()) == {1}
    assert len(covered) == len(sheet.heights) * len(sheet.widths)


@settings(max_examples=40)
@given(declarations())
def test_every_indicator_stands_on_the_sheet(declaration):
    form = FORMS[declaration.form_id]

    sheet = lay_out(declaration, form)

    shown = {cell.key: cell.text for cell in sheet.cells if cell.key.startswith("indicator:")}
    for indicator in declaration.indicators:
        assert shown[f"indicator:{indicator.id}.name"] == indicator.name
        assert shown[f"indicator:{indicator.id}.value"] == indicator.target.printed(form.value_style)


def test_title_and_year_line_are_the_forms():
    sheet = lay_out(sample_declaration(), FORM)

    assert (sheet.title, sheet.subtitle) == ("财政项目支出绩效目标申报表", "(2023年度)")


def test_a_blank_year_leaves_room_for_a_hand():
    assert lay_out(sample_declaration(fiscal_year=None), FORM).subtitle == "(    年度)"


def test_an_amount_has_a_text_and_the_number_behind_it():
    cell = cell_of(lay_out(sample_declaration(), FORM), "annual_requested")

    assert (cell.text, cell.number, cell.role) == ("1,234,567.89", Decimal("1234567.89"), Role.AMOUNT)


def test_an_amount_that_was_not_understood_is_shown_as_it_stands():
    cell = cell_of(lay_out(sample_declaration(carry_over="约五万元"), FORM), "carry_over")

    assert (cell.text, cell.number) == ("约五万元", None)


def test_the_period_stands_behind_the_overall_goals_head():
    assert (
        cell_of(lay_out(staged_declaration(), FORM), "overall_goal_period").text
        == "项目总目标 (2023年-2025年)"
    )
    assert cell_of(lay_out(sample_declaration(), FORM), "overall_goal_period").text == "项目总目标"


def test_level_cells_are_merged_over_their_rows():
    sheet = lay_out(sample_declaration(), FORM)

    assert texts_at(sheet, 1) == [(10, 5, "产出指标"), (15, 2, "效益指标"), (17, 1, "满意度指标")]
    assert texts_at(sheet, 2)[0] == (10, 2, "数量指标")


def test_indicators_stand_in_the_forms_order():
    declaration = sample_declaration()
    turned = declaration.with_indicators(reversed(declaration.indicators))

    families = [text for _, _, text in texts_at(lay_out(turned, FORM), 1)]

    assert families == ["产出指标", "效益指标", "满意度指标"]


def test_without_indicators_every_category_has_a_blank_row():
    sheet = lay_out(sample_declaration().with_indicators([]), FORM)

    assert len(texts_at(sheet, 2)) == len(FORM.category_keys)
    assert {cell.text for cell in sheet.cells if cell.column == 3 and cell.row > 9} == {""}


def test_an_indicator_of_a_strange_category_is_not_lost():
    declaration = sample_declaration()
    strange = replace(declaration.indicators[0], category="heart.soul")

    sheet = lay_out(declaration.with_indicators([strange]), FORM)

    assert [text for *_, text in texts_at(sheet, 1) + texts_at(sheet, 2)] == ["heart", "soul"]


def test_the_signature_block_is_the_forms():
    sheet = lay_out(sample_declaration(reporter="王小明"), FORM)

    assert [[entry.label for entry in line] for line in sheet.signature] == [
        ["填报人", "联系电话", "项目负责人"],
        ["单位负责人", "填报日期"],
    ]
    assert sheet.signature[0][0].text == "王小明"


def test_the_imprint_says_what_the_paper_belongs_to():
    declaration = replace(sample_declaration(), revision=3)

    imprint = lay_out(declaration, FORM).imprint

    assert (imprint.project_id, imprint.revision) == (str(declaration.id), 3)
    assert imprint.check_code == check_code(declaration)


@pytest.mark.parametrize(("status", "draft"), [(Status.DRAFT, True), (Status.FINAL, False)])
def test_what_is_not_final_is_a_draft(status, draft):
    assert lay_out(replace(sample_declaration(), status=status), FORM).draft is draft


def test_explanations_are_shown_on_request():
    declaration = replace(sample_declaration(), explanations={"cost-missing": "经费标准由财政统一核定。"})

    assert lay_out(declaration, FORM).remarks == ()
    assert lay_out(declaration, FORM, explained=True).remarks == ("经费标准由财政统一核定。",)


def test_an_answer_is_written_as_paper_shows_it():
    assert [written(answer) for answer in (None, "=1", 2023, Money(5))] == ["", "=1", "2023", "0.05"]
    assert written(Money(1_234_567_891), MoneyUnit.WAN) == "1,234.567891"


def test_a_cell_stands_where_its_form_or_else_its_role_says():
    assert Cell(0, 0, role=Role.AMOUNT).stands is Align.RIGHT
    assert Cell(0, 0, role=Role.PROSE).stands is Align.LEFT
    assert Cell(0, 0, role=Role.VALUE).stands is Align.CENTRE
    assert Cell(0, 0, role=Role.VALUE, align=Align.LEFT).stands is Align.LEFT
