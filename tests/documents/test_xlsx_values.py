"""What stands in the cells of a workbook: typed texts, exact amounts, and what is refused."""

from collections import Counter
from dataclasses import replace
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from perfgoals_desktop.documents.layout import lay_out
from perfgoals_desktop.domain.money import Money
from perfgoals_desktop.errors import TextNotWritable
from tests.samples import sample_declaration, staged_declaration
from tests.workbook import FORM, cells_of, values_of, written

FORMULA_LIKE = (
    "=100(%)",
    "+5",
    "-5",
    "@a",
    "'引号",
    "007",
    "1e5",
    "2022-02-02",
    "TRUE",
    "#N/A",
    "  两端空格  ",
)


@pytest.fixture
def file(tmp_path):
    return tmp_path / "表.xlsx"


def test_every_cell_of_the_sheet_is_in_the_workbook(file):
    declaration = staged_declaration(1, reporter="王小明")
    sheet = lay_out(declaration, FORM)

    found = values_of(written(file, declaration).worksheets[1])

    texts = {cell.text for cell in sheet.cells if cell.number is None} | {sheet.title, sheet.subtitle}
    numbers = {float(cell.number) for cell in sheet.cells if cell.number is not None}
    assert texts - {""} <= set(found)
    assert numbers <= set(found)
    assert {"填报人：", "王小明", "联系电话：", "单位盖章："} <= set(found)


def test_what_looks_like_a_formula_is_a_typed_text_everywhere(file):
    declarations = [declaration_of(place, text) for place, text in enumerate(FORMULA_LIKE)]
    results = {item.id: text for item, text in zip(declarations, FORMULA_LIKE, strict=True)}

    book = written(file, *declarations, results=results)

    found = [cell for sheet in book for cell in cells_of(sheet) if cell.value in FORMULA_LIKE]
    assert Counter(cell.value for cell in found) == dict.fromkeys(FORMULA_LIKE, 6)
    assert {(cell.data_type, cell.number_format) for cell in found} == {("s", "@")}


def declaration_of(place, text):
    first = replace(sample_declaration().indicators[0], name=text)
    return sample_declaration(place, annual_goal=text, carry_over=text).with_indicators([first])


def test_only_the_totals_of_the_summary_are_formulas(file):
    book = written(file, sample_declaration(1), sample_declaration(2))

    formulas = [
        (sheet.title, cell.value) for sheet in book for cell in cells_of(sheet) if cell.data_type == "f"
    ]

    assert len(formulas) == 12
    assert {title for title, _ in formulas} == {"汇总表"}
    assert ("汇总表", "=SUM(G5:G6)") in formulas


def test_a_total_carries_its_value_for_programs_that_do_not_calculate(file):
    written(file, sample_declaration(1), sample_declaration(2))

    sheet = load_workbook(file, data_only=True).worksheets[0]

    assert sheet["G7"].value == 2469135.78


def test_amounts_are_numbers_to_the_cent(file):
    sheet = written(file, sample_declaration(annual_requested=Money(995))).worksheets[1]

    cell = next(cell for cell in cells_of(sheet) if cell.value == 9.95)
    assert (cell.data_type, cell.number_format) == ("n", "#,##0.00")
    with ZipFile(file) as archive:
        assert b"<v>9.95</v>" in archive.read("xl/worksheets/sheet2.xml")


def test_an_amount_with_more_digits_than_excel_keeps_is_a_text(file):
    amount = Money(12_345_678_901_234_567)

    book = written(file, sample_declaration(1, annual_requested=amount), sample_declaration(2))

    assert "123,456,789,012,345.67" in values_of(book.worksheets[1])
    assert book.worksheets[0]["G5"].value == "123,456,789,012,345.67"
    assert book.worksheets[0]["G7"].value == "123,456,790,246,913.56"  # no sum that leaves a text out


def test_a_column_with_a_number_as_text_has_no_formula(file):
    amounts = (Money(12_345_678_901_234_567), Money(-12_345_678_901_234_567))

    book = written(
        file, *(sample_declaration(place, annual_requested=item) for place, item in enumerate(amounts))
    )

    assert (book.worksheets[0]["G7"].value, book.worksheets[0]["G7"].data_type) == (0, "n")


def test_line_ends_of_every_kind_survive(file):
    goal = "一\r\n二\r三\n四_x000D_五"

    sheet = written(file, sample_declaration(annual_goal=goal)).worksheets[1]

    assert "一_x000D_\n二_x000D_三\n四_x005F_x000D_五" in values_of(sheet)  # as Excel itself writes them


@pytest.mark.parametrize(
    ("answers", "field", "character", "length"),
    [
        ({"annual_goal": "目标\x0b"}, "annual_goal", "\x0b", 0),
        ({"name": "目标\ud800"}, "name", "\ud800", 0),
        ({"overall_goal": "\uffff"}, "overall_goal", "\uffff", 0),
        ({"annual_goal": "目" * 32_768}, "annual_goal", "", 32_768),
        ({"annual_goal": "𠮷" * 16_384}, "annual_goal", "", 32_768),
    ],
)
def test_what_no_cell_can_hold_is_refused_before_anything_is_written(file, answers, field, character, length):
    file.write_bytes(b"old")
    declaration = sample_declaration(7, **answers)

    with pytest.raises(TextNotWritable) as caught:
        written(file, sample_declaration(1), declaration)

    error = caught.value
    assert (error.declaration, error.project) == (str(declaration.id), declaration.name)
    assert (error.field, error.character, error.length) == (field, character, length)
    assert [path.read_bytes() for path in file.parent.iterdir()] == [b"old"]


def test_an_indicator_that_no_cell_can_hold_is_named(file):
    bad = replace(sample_declaration().indicators[0], columns={"weight": "\x00"})

    with pytest.raises(TextNotWritable) as caught:
        written(file, sample_declaration().with_indicators([bad]))

    assert caught.value.field == f"indicator:{bad.id}.weight"


def test_a_text_that_grows_too_long_on_the_paper_is_refused_too(file):
    with pytest.raises(TextNotWritable) as caught:
        written(file, staged_declaration(overall_goal_period="期" * 32_767))

    assert caught.value.field == "overall_goal_period"
    assert list(file.parent.iterdir()) == []


def test_a_text_as_long_as_a_cell_is_written_whole(file):
    goal = "目" * 32_767

    assert goal in values_of(written(file, sample_declaration(annual_goal=goal)).worksheets[1])


def test_a_long_text_is_not_in_a_cell_formatted_as_text(file):
    sheet = written(file, sample_declaration(annual_goal="=" + "目" * 255)).worksheets[1]

    cell = next(cell for cell in cells_of(sheet) if str(cell.value).startswith("=目"))
    assert (cell.data_type, cell.number_format, cell.quotePrefix) == ("s", "General", True)
