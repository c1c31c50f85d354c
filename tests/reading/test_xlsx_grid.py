import datetime
import io
import re
import zipfile

import openpyxl
import pytest
from openpyxl.xml.constants import SHEET_MAIN_NS

from perfgoals_desktop.reading.errors import NoFormFound
from perfgoals_desktop.reading.notes import NoteCode
from perfgoals_desktop.reading.read import read_file
from perfgoals_desktop.reading.shown import shown
from perfgoals_desktop.reading.xlsx_grid import read_workbook
from perfgoals_desktop.sources import FileTooLarge, Measure
from tests.reading.sources import as_workbook, put, sample_rows, saved, written


def with_sheet_xml(data, change, part="xl/worksheets/sheet1.xml"):
    """The workbook with the XML of its first sheet, or another part, changed."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for item in old.infolist():
            content = old.read(item)
            if item.filename == part:
                content = change(content.decode()).encode()
            new.writestr(item, content)
    return stream.getvalue()


def with_shared_strings(data):
    """The workbook with its texts in a part of their own, as Excel keeps them."""
    kept = []

    def share(match):
        kept.append(match[1])
        return f't="s"><v>{len(kept) - 1}</v></c>'

    data = with_sheet_xml(data, lambda xml: re.sub('t="inlineStr"><is>(.*?)</is></c>', share, xml))
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
    entry = f'<Override PartName="/xl/sharedStrings.xml" ContentType="{kind}"/></Types>'
    data = with_sheet_xml(data, lambda xml: xml.replace("</Types>", entry), "[Content_Types].xml")
    stream = io.BytesIO(data)
    with zipfile.ZipFile(stream, "a") as package:
        strings = "".join(f"<si>{text}</si>" for text in kept)
        package.writestr("xl/sharedStrings.xml", f'<sst xmlns="{SHEET_MAIN_NS}">{strings}</sst>')
    assert kept
    return stream.getvalue()


def with_rows(rows):
    """A workbook with one sheet of these rows."""
    pattern = re.compile(r"<sheetData\s*/>|<sheetData></sheetData>")
    return with_sheet_xml(as_workbook([[""]]), lambda xml: pattern.sub(f"<sheetData>{rows}</sheetData>", xml))


def texts(sheet):
    return [cell.text for row in sheet.rows for cell in row.cells]


@pytest.mark.parametrize(
    ("value", "number_format", "text"),
    [
        ("=100(%)", "General", "=100(%)"),
        (5600000, "#,##0.00", "5600000.00"),
        (5600000.5, "General", "5600000.5"),
        (0.85, "0%", "85%"),
        (0.8512, "0.0%", "85.12%"),
        (1.005, "0.00", "1.005"),
        (123456789012.34, "#,##0.00_ ;[Red]-#,##0.00", "123456789012.34"),
        (1e-7, "General", "0.0000001"),
        (True, "General", "TRUE"),
        (datetime.datetime(2023, 1, 1), "yyyy-mm-dd", "2023-01-01"),  # noqa: DTZ001  Excel knows no zones
        (datetime.datetime(2023, 1, 1, 8, 30), "General", "2023-01-01T08:30:00"),  # noqa: DTZ001
        (datetime.date(2023, 1, 1), "General", "2023-01-01"),
        ("甲\r\n乙\r丙", "General", "甲\n乙\n丙"),
        ("甲_x000D_乙_x005F_x000D__xD800_", "General", "甲\n乙_x000D__xD800_"),
    ],
)
def test_a_value_is_shown_as_its_reader_sees_it(value, number_format, text):
    assert shown(value, number_format) == text


def test_cells_keep_sheet_row_column_and_height():
    book = openpyxl.Workbook()
    book.active.title = "表一"
    put(book.active, 3, 2, "  甲\n乙 ")
    book.active.merge_cells("B3:C6")

    (sheet,) = read_workbook(saved(book), "a.xlsx")

    (row,) = sheet.rows
    (cell,) = row.cells
    assert (sheet.name, row.index, cell.line, cell.column, cell.rows) == ("表一", 2, 3, 1, 4)
    assert (cell.text, cell.indent) == ("甲\n乙", "  ")


def test_a_merge_over_the_whole_sheet_costs_nothing():
    data = with_sheet_xml(
        as_workbook([["甲"]]),
        lambda xml: xml.replace(
            "</sheetData>", '</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'
        ),
    )

    (sheet,) = read_workbook(data, "a.xlsx")

    assert texts(sheet) == ["甲"]


@pytest.mark.parametrize(
    ("reference", "measure", "value"),
    [("XFD1", Measure.COLUMNS, 16384), ("A1048576", Measure.ROWS, 1048576)],
)
def test_a_value_far_out_is_refused_before_loading(reference, measure, value):
    row = reference.lstrip("XFDA")
    cell = f'<row r="{row}"><c r="{reference}" t="inlineStr"><is><t>甲</t></is></c></row>'
    data = with_rows(cell)

    with pytest.raises(FileTooLarge) as caught:
        read_workbook(data, "a.xlsx")

    assert (caught.value.measure, caught.value.value) == (measure, value)


def test_a_wrong_size_and_ruled_blank_cells_far_out_are_passed_over():
    blank = '<row r="1048576"><c r="XFD1048576" s="0"/></row></sheetData>'
    data = with_sheet_xml(
        as_workbook([["甲"]]),
        lambda xml: xml.replace("</sheetData>", blank).replace('ref="A1"', 'ref="A1:XFD1048576"'),
    )

    (sheet,) = read_workbook(data, "a.xlsx")

    assert texts(sheet) == ["甲"]


def test_cells_without_references_are_counted():
    row = '<row><c t="inlineStr"><is><t>甲</t></is></c><c t="inlineStr"><is><t>乙</t></is></c></row>'
    data = with_rows(row)

    (sheet,) = read_workbook(data, "a.xlsx")

    assert [(cell.text, cell.column) for cell in sheet.rows[0].cells] == [("甲", 0), ("乙", 1)]


@pytest.mark.parametrize("shared", [True, False])
def test_strings_are_read_as_they_stand_wherever_they_are_kept(shared):
    data = as_workbook([["a_x005F_x005F_b", "甲x005F_"]])

    (sheet,) = read_workbook(with_shared_strings(data) if shared else data, "a.xlsx")

    assert texts(sheet) == ["a_x005F_b", "甲x005F_"]


def test_a_formula_without_its_value_is_reported(tmp_path, catalog):
    book = openpyxl.load_workbook(io.BytesIO(as_workbook(sample_rows())))
    book.active["H9"] = "=SUM(E8:E9)"

    result = read_file(written(tmp_path, "a.xlsx", saved(book)), catalog)

    (note,) = [note for note in result.notes if note.code is NoteCode.FORMULA_WITHOUT_VALUE]
    assert (note.line, note.text, dict(note.data)) == (9, "=SUM(E8:E9)", {"cell": "H9"})


def test_hidden_sheets_and_sheets_without_a_form_are_reported(tmp_path, catalog, sample_content):
    book = openpyxl.load_workbook(io.BytesIO(as_workbook(sample_rows())))
    for title, state in (("说明", "visible"), ("旧表", "hidden"), ("数据", "veryHidden"), ("空", "hidden")):
        sheet = book.create_sheet(title)
        sheet.sheet_state = state
        put(sheet, 1, 1, "" if title == "空" else "甲")

    result = read_file(written(tmp_path, "a.xlsx", saved(book)), catalog)

    found = [(note.code, note.sheet, note.line, dict(note.data)) for note in result.notes[1:]]
    assert found == [
        (NoteCode.SHEET_WITHOUT_FORM, "说明", 0, {"cells": 1}),
        (NoteCode.SHEET_HIDDEN, "旧表", 0, {"cells": 1}),
        (NoteCode.SHEET_HIDDEN, "数据", 0, {"cells": 1}),
    ]
    assert len(result.declarations) == len(sample_content)


def test_a_workbook_with_a_hidden_form_only_has_none(tmp_path, catalog):
    book = openpyxl.load_workbook(io.BytesIO(as_workbook(sample_rows())))
    book.create_sheet("空")
    book.worksheets[0].sheet_state = "hidden"

    with pytest.raises(NoFormFound):
        read_file(written(tmp_path, "a.xlsx", saved(book)), catalog)


def test_amounts_and_dates_of_a_workbook_may_be_numbers(tmp_path, catalog, sample_content):
    book = openpyxl.load_workbook(io.BytesIO(as_workbook(sample_rows())))
    for row in book.active.iter_rows():
        for cell in row:
            if cell.value == "2023-01-01":
                cell.value = datetime.datetime(2023, 1, 1)  # noqa: DTZ001
            elif cell.value == "5,600,000.00":
                cell.value = 5600000
                cell.number_format = "#,##0.00"

    result = read_file(written(tmp_path, "a.xlsx", saved(book)), catalog)

    answers = result.declarations[0].answers
    assert answers["start_date"] == datetime.date(2023, 1, 1)
    assert result.declarations[0].amount("annual_requested").plain() == "5600000.00"
