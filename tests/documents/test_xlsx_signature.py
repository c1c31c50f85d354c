import pytest
from openpyxl import Workbook

from perfgoals_desktop.documents.sheet import Entry, Sheet
from perfgoals_desktop.documents.xlsx_signature import draw_signature
from perfgoals_desktop.documents.xlsx_styles import Styles


def drawn(*lines, widths=(60.0,) * 8, seal=""):
    signature = tuple(tuple(Entry(label, text, "key") for label, text in line) for line in lines)
    sheet = Sheet("", "", widths, (), (), signature=signature, seal=seal)
    book = Workbook()
    worksheet = book.worksheets[0]
    draw_signature(worksheet, sheet, widths, 10, Styles(book))
    return worksheet


def texts(worksheet):
    return {
        cell.coordinate: cell.value for row in worksheet.iter_rows(min_row=1) for cell in row if cell.value
    }


def test_label_and_answer_stand_side_by_side():
    worksheet = drawn([("填报人", "王小明"), ("联系电话", "021-12345678")])

    assert texts(worksheet) == {
        "A11": "填报人：",
        "B11": "王小明",
        "E11": "联系电话：",
        "F11": "021-12345678",
    }


def test_a_wide_label_takes_more_columns():
    worksheet = drawn([("单位主要负责人", "王"), ("年", "五")])

    assert texts(worksheet)["C11"] == "王"


def test_entries_make_room_for_labels():
    worksheet = drawn([("甲", ""), ("填报人姓名", "")], widths=(60.0, 60.0, 20.0, 90.0, 40.0, 60.0))

    assert texts(worksheet) == {"A11": "甲：", "D11": "填报人姓名："}


def test_more_entries_than_fit_take_another_line():
    worksheet = drawn([("甲", "1"), ("乙", "2"), ("丙", "3")], widths=(60.0,) * 4)

    assert texts(worksheet) == {
        "A11": "甲：", "B11": "1", "C11": "乙：", "D11": "2", "A12": "丙：", "B12": "3",
    }  # fmt: skip


def test_the_seal_has_room_at_the_right():
    worksheet = drawn([("填报人", "")], seal="单位盖章")

    assert texts(worksheet)["E12"] == "单位盖章："
    assert worksheet.row_dimensions[12].height == pytest.approx(60)


def test_a_long_answer_makes_its_line_higher():
    worksheet = drawn([("填报人", "很长的姓名" * 20)])

    assert worksheet.row_dimensions[11].height > 26


def test_without_a_signature_block_nothing_is_written():
    assert texts(drawn()) == {}
