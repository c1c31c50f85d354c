"""Write typed cells into a worksheet."""

from __future__ import annotations

from openpyxl.cell import Cell
from openpyxl.styles.cell_style import StyleArray
from openpyxl.worksheet.cell_range import CellRange
from openpyxl.worksheet.worksheet import Worksheet

from perfgoals_desktop.documents.xlsx_text import cell_text


def put_text(sheet: Worksheet, row: int, column: int, text: str, style: StyleArray, field: str = "") -> None:
    """Write a text that stays one: `=100(%)`, `-5` and `007` are no formula and no number."""
    cell = put_blank(sheet, row, column, style)
    if text:
        set_text(cell, text, field)


def set_text(cell: Cell, text: str, field: str = "") -> None:
    """Let a cell hold a text."""
    cell.value = cell_text(text, field)
    cell.data_type = "s"


def put_number(sheet: Worksheet, row: int, column: int, digits: str, style: StyleArray) -> None:
    """Write a number by its digits: of a float openpyxl writes one too many (9.949999999999999)."""
    cell = put_blank(sheet, row, column, style)
    cell.value = digits
    cell.data_type = "n"


def put_formula(sheet: Worksheet, row: int, column: int, formula: str, style: StyleArray) -> None:
    """Write a formula of the program's own."""
    put_blank(sheet, row, column, style).value = f"={formula}"


def put_blank(sheet: Worksheet, row: int, column: int, style: StyleArray) -> Cell:
    """Add a cell that is only ruled."""
    cell = Cell(sheet, row, column, style_array=style)
    sheet._cells[row, column] = cell  # noqa: SLF001 - Worksheet.cell takes no style and checks each call
    return cell


def put_area(
    sheet: Worksheet,
    rows: tuple[int, int],
    columns: tuple[int, int],
    text: str,
    style: StyleArray,
    field: str = "",
) -> None:
    """Write a text into an area; rows and columns from … to, both included."""
    put_text(sheet, rows[0], columns[0], text, style, field)
    merge(sheet, rows, columns, style)


def merge(sheet: Worksheet, rows: tuple[int, int], columns: tuple[int, int], style: StyleArray) -> None:
    """Merge an area, unless it is one cell; the first cell is written, the others are ruled like it.

    Worksheet.merge_cells compares a range with all before it and works its borders out
    anew; areas on the grid of a sheet never overlap and have one border all round.
    """
    if rows[0] == rows[1] and columns[0] == columns[1]:
        return
    for row in range(rows[0], rows[1] + 1):
        for column in range(columns[0], columns[1] + 1):
            if (row, column) != (rows[0], columns[0]):
                put_blank(sheet, row, column, style)
    area = CellRange(min_row=rows[0], max_row=rows[1], min_col=columns[0], max_col=columns[1])
    sheet.merged_cells.ranges.add(area)
