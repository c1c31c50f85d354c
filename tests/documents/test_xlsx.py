"""The workbook as other programs find it."""

import datetime
from dataclasses import replace
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from perfgoals_desktop.documents.layout import lay_out
from perfgoals_desktop.documents.xlsx import write_workbook
from perfgoals_desktop.domain.canonical import check_code
from perfgoals_desktop.domain.money import Money
from perfgoals_desktop.domain.status import Status
from perfgoals_desktop.errors import TextNotWritable
from tests.samples import sample_declaration, sample_form, sample_id, staged_declaration

FORM = sample_form()
CREATED = datetime.datetime(2023, 1, 5, 17, 30, tzinfo=datetime.timezone(datetime.timedelta(hours=8)))
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


def written(file, *declarations, **options):
    write_workbook(file, [(item, FORM) for item in declarations], created=CREATED, **options)
    return load_workbook(file)


def cells_of(sheet):
    return [cell for row in sheet.iter_rows() for cell in row if cell.value is not None]


def values_of(sheet):
    return [cell.value for cell in cells_of(sheet)]


def test_the_sheets_stand_in_order(file):
    book = written(file, sample_declaration(1), staged_declaration(2))

    assert book.sheetnames == [
        "汇总表",
        "1 人大代表履职培训经费",
        "2 代表工作信息化平台建设",
        "绩效指标",
        "代码表",
    ]


def test_every_cell_of_the_sheet_is_in_the_workbook(file):
    declaration = staged_declaration(1, reporter="王小明")
    sheet = lay_out(declaration, FORM)

    found = values_of(written(file, declaration).worksheets[1])

    texts = {cell.text for cell in sheet.cells if cell.number is None} | {sheet.title, sheet.subtitle}
    numbers = {float(cell.number) for cell in sheet.cells if cell.number is not None}
    assert texts - {""} <= set(found)
    assert numbers <= set(found)
    assert {"填报人：", "王小明", "联系电话：", "单位盖章："} <= set(found)


@pytest.mark.parametrize("text", FORMULA_LIKE)
def test_what_looks_like_a_formula_is_a_typed_text_everywhere(file, text):
    first = replace(sample_declaration().indicators[0], name=text)
    declaration = sample_declaration(annual_goal=text, carry_over=text).with_indicators([first])

    book = written(file, declaration, results={declaration.id: text})

    found = [cell for sheet in book for cell in cells_of(sheet) if cell.value == text]
    assert len(found) == 6
    assert {(cell.data_type, cell.number_format) for cell in found} == {("s", "@")}


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


def test_equal_input_gives_equal_bytes(file):
    declarations = [sample_declaration(1), staged_declaration(2)]

    written(file, *declarations)
    first = file.read_bytes()
    written(file, *declarations)

    assert file.read_bytes() == first


def test_the_file_says_when_it_was_made_and_by_what(file):
    properties = written(file, sample_declaration()).properties

    assert properties.created == properties.modified == CREATED.astimezone(datetime.UTC).replace(tzinfo=None)
    assert properties.creator == "Perfgoals Desktop"


def test_forms_print_upright_and_the_summary_lies(file):
    book = written(file, sample_declaration())

    for sheet, orientation in zip(book, ("landscape", "portrait", "landscape", "landscape"), strict=True):
        setup = sheet.page_setup
        assert (setup.paperSize, setup.orientation, setup.fitToWidth, setup.fitToHeight) == (
            9,
            orientation,
            1,
            0,
        )
        assert sheet.sheet_properties.pageSetUpPr.fitToPage


def test_headings_are_repeated_on_each_page(file):
    book = written(file, sample_declaration())

    assert [sheet.print_title_rows for sheet in book] == ["$3:$4", "$12:$12", "$1:$1", "$1:$1"]
    assert book.worksheets[1]["B12"].value == "一级指标"
    assert book.worksheets[0].freeze_panes == "A5"


def test_the_foot_says_what_the_page_belongs_to(file):
    declaration = replace(sample_declaration(), revision=3)

    foot = written(file, declaration).worksheets[1].oddFooter

    assert foot.left.text == f"项目编号 {declaration.id}　第 3 版　校验码 {check_code(declaration)}"
    assert foot.right.text == "第 &P 页 共 &N 页"


@pytest.mark.parametrize(("status", "head"), [(Status.DRAFT, "草稿"), (Status.FINAL, None)])
def test_a_draft_says_so_on_every_page(file, status, head):
    sheet = written(file, replace(sample_declaration(), status=status)).worksheets[1]

    assert sheet.oddHeader.right.text == head


def test_the_grid_is_merged_and_ruled_like_the_form(file):
    sheet = written(file, sample_declaration()).worksheets[1]

    merged = {str(area) for area in sheet.merged_cells.ranges}
    assert {"A1:H1", "C3:D3", "A6:B9", "F11:H11", "A12:A20", "B13:B17", "D13:F13"} <= merged
    border = sheet["H3"].border
    assert {border.left.style, border.right.style, border.top.style, border.bottom.style} == {"thin"}
    assert sheet["A3"].border.left.style == sheet["B3"].border.right.style == "thin"
    assert sheet["A12"].border.top.style == sheet["A20"].border.bottom.style == "thin"
    assert not sheet["A22"].border.top


def test_texts_are_set_in_the_fonts_of_chinese_offices(file):
    sheet = written(file, sample_declaration()).worksheets[1]

    assert (sheet["A1"].font.name, sheet["A3"].font.name, sheet["C3"].font.name) == ("黑体", "黑体", "宋体")


def test_a_long_goal_has_rows_that_are_high_enough_together(file):
    goal = "目" * 2000

    sheet = written(file, sample_declaration(annual_goal=goal)).worksheets[1]

    area = next(area for area in sheet.merged_cells.ranges if (area.min_row, area.min_col) == (11, 6))
    heights = [sheet.row_dimensions[row].height for row in range(area.min_row, area.max_row + 1)]
    assert sum(heights) > 2000 / 24 * 13
    assert max(heights) < 409


def test_a_long_text_is_not_in_a_cell_formatted_as_text(file):
    sheet = written(file, sample_declaration(annual_goal="=" + "目" * 255)).worksheets[1]

    cell = next(cell for cell in cells_of(sheet) if str(cell.value).startswith("=目"))
    assert (cell.data_type, cell.number_format, cell.quotePrefix) == ("s", "General", True)


def test_explanations_stand_in_the_table_on_request(file):
    declaration = replace(sample_declaration(), explanations={"cost-missing": "由财政统一核定。"})

    assert "1. 由财政统一核定。" in values_of(written(file, declaration, explained=True).worksheets[1])
    assert "1. 由财政统一核定。" not in values_of(written(file, declaration).worksheets[1])


def test_the_flat_sheet_has_a_row_per_indicator(file):
    rows = list(written(file, sample_declaration(1), sample_declaration(2)).worksheets[3].values)

    assert len(rows) == 1 + 16
    assert rows[0][0] == "序号"
    assert rows[16][9:14] == ("参训代表满意度", "1", "≥", "85", "%")


def test_progress_is_told_sheet_by_sheet(file):
    heard = []

    written(file, sample_declaration(), progress=lambda *step: heard.append(step))

    assert heard == [(0, 4, "汇总表"), (1, 4, "1 人大代表履职培训经费"), (2, 4, "绩效指标"), (3, 4, "代码表")]


def test_work_that_is_stopped_leaves_what_was_there(file):
    file.write_bytes(b"old")

    with pytest.raises(KeyError):
        written(file, sample_declaration(), progress=stop_at_the_second_sheet)

    assert [path.read_bytes() for path in file.parent.iterdir()] == [b"old"]


def stop_at_the_second_sheet(done, _total, _text):
    if done:
        raise KeyError


def test_no_project_at_all_makes_a_workbook_too(file):
    assert written(file).sheetnames == ["汇总表", "绩效指标", "代码表"]


def test_the_sample_identifiers_are_the_same_in_every_run():
    assert str(sample_id("a")) == str(sample_id("a"))
