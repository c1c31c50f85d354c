"""The workbook as other programs find it: sheets, grid, print set-up, whole files."""

import datetime
import tempfile
from dataclasses import replace

import pytest

from perfgoals_desktop.documents import xlsx
from perfgoals_desktop.documents.flat import Table
from perfgoals_desktop.documents.xlsx_hidden import HiddenSheet
from perfgoals_desktop.domain.canonical import check_code
from perfgoals_desktop.domain.status import Status
from tests.samples import sample_declaration, staged_declaration
from tests.workbook import CREATED, values_of, written


@pytest.fixture
def file(tmp_path):
    return tmp_path / "表.xlsx"


def test_the_sheets_stand_in_order(file):
    book = written(file, sample_declaration(1), staged_declaration(2))

    assert book.sheetnames == [
        "汇总表",
        "1 人大代表履职培训经费",
        "2 代表工作信息化平台建设",
        "绩效指标",
        "代码表",
    ]


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
    assert sheet["A22"].border.top.style is None


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

    assert heard == [
        (0, 4, "汇总表"),
        (1, 4, "1 人大代表履职培训经费"),
        (2, 4, "绩效指标"),
        (3, 4, "代码表"),
        (4, 4, ""),
    ]


def test_work_that_is_stopped_leaves_what_was_there(file):
    file.write_bytes(b"old")

    with pytest.raises(KeyError):
        written(file, sample_declaration(), progress=stop_at_the_second_sheet)

    assert [path.read_bytes() for path in file.parent.iterdir()] == [b"old"]


def stop_at_the_second_sheet(done, _total, _text):
    if done:
        raise KeyError


@pytest.fixture
def temporary(tmp_path, monkeypatch):
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def test_nothing_stands_in_temporary_files_while_it_is_written(file, temporary):
    seen = set()

    written(file, sample_declaration(), progress=lambda *_: seen.update(temporary.iterdir()))

    assert seen == set()


def test_work_that_fails_leaves_no_temporary_file(file, tmp_path, temporary, monkeypatch):
    folder = temporary
    monkeypatch.setattr(xlsx, "flat_table", lambda *_: Table("表", ("栏",), (5.0,), failing_rows()))

    with pytest.raises(KeyError):
        written(file, sample_declaration())

    assert list(folder.iterdir()) == []
    assert list(tmp_path.iterdir()) == [folder]


def failing_rows():
    yield ("行",)
    raise KeyError


def test_no_project_at_all_makes_a_workbook_too(file):
    assert written(file).sheetnames == ["汇总表", "绩效指标", "代码表"]


def test_a_hidden_sheet_is_written_last_and_tells_of_the_others(file):
    seen = []
    hidden = HiddenSheet("隐藏", lambda: [f"{len(seen)}", "=1", "-5"])

    book = written(file, sample_declaration(), hidden=hidden, written=seen.append)

    assert [cell.value for cell in book["隐藏"]["A"]] == ["4", "=1", "-5"]
    assert (book.sheetnames[-1], book["隐藏"].sheet_state) == ("隐藏", "veryHidden")
    assert [sheet.name for sheet in seen] == book.sheetnames[:-1]


def test_it_is_told_which_cell_shows_what(file):
    seen = []
    declaration = sample_declaration(reporter="张三")

    book = written(file, declaration, written=seen.append)

    form = seen[1]
    shown = {key: book[form.name][address].value for address, key in form.keys.items()}
    assert shown["name"] == declaration.name
    assert shown["reporter"] == "张三"
    assert shown["annual_requested"] == 1234567.89
    assert shown[f"indicator:{declaration.indicators[0].id}.value"] == "≥4(期)"
    assert seen[0].keys["I5"] == f"{declaration.id}.carry_over"


def test_a_marked_workbook_says_draft_on_every_sheet_of_its_forms(file):
    book = written(file, replace(sample_declaration(), status=Status.FINAL), marked=True)

    assert [sheet["A1"].value.endswith("（草稿）") for sheet in book.worksheets[:2]] == [True, True]
    assert book.worksheets[1].sheet_properties.tabColor.rgb == "00A6A6A6"
    assert "草稿" in book.worksheets[1].oddHeader.right.text
