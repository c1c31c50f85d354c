"""Draw a neutral sheet on a worksheet: title, grid, remarks, signature block."""

from __future__ import annotations

from openpyxl.styles.cell_style import StyleArray
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from perfgoals_desktop.documents.remarks import with_remark_rows
from perfgoals_desktop.documents.sheet import Cell, Sheet
from perfgoals_desktop.documents.xlsx_cells import merge, put_area, put_formula, put_number, put_text
from perfgoals_desktop.documents.xlsx_heights import POINTS_PER_MM, Rows
from perfgoals_desktop.documents.xlsx_print import LANDSCAPE, PORTRAIT, set_header_and_footer, set_up
from perfgoals_desktop.documents.xlsx_signature import draw_signature
from perfgoals_desktop.documents.xlsx_styles import Styles, number_look, text_look, type_size
from perfgoals_desktop.documents.xlsx_text import number_text

TITLE_HEIGHTS = (33.0, 21.0)
"""Of the title and of the line under it, in points."""
POINTS_PER_UNIT = 6.0
"""A column is as wide as so many digits of the workbook's own font: 8 pixels of 96 an inch for 宋体 11."""


class SheetDrawing:
    """One sheet on its way into a worksheet."""

    def __init__(self, sheet: Sheet, worksheet: Worksheet, styles: Styles) -> None:
        self._sheet = sheet = with_remark_rows(sheet)
        self._worksheet = worksheet
        self._styles = styles
        self._paper = LANDSCAPE if sheet.landscape else PORTRAIT
        room = self._paper.room * POINTS_PER_MM
        self._widths = [room * width / sum(sheet.widths) for width in sheet.widths]
        self._size = type_size(sheet)
        self._rows = Rows(sheet, self._widths, self._size, len(TITLE_HEIGHTS))
        self._inexact: set[int] = set()
        self.totals: dict[str, str] = {}
        """What each formula comes to, for programs that show a workbook without calculating."""
        self.keys: dict[str, str] = {}
        """What is shown where: the keys of the sheet's cells and entries, by address."""

    def draw(self) -> None:
        """Fill the worksheet."""
        self._set_sizes()
        whole = (1, len(self._widths))
        put_area(self._worksheet, (1, 1), whole, self._sheet.title, self._styles.title)
        put_area(self._worksheet, (2, 2), whole, self._sheet.subtitle, self._styles.subtitle)
        for cell, lines in zip(self._sheet.cells, self._rows.lines, strict=True):
            self._draw_cell(cell, lines)
        below = self._rows.first[-1]
        self.keys |= draw_signature(self._worksheet, self._sheet, self._widths, below, self._styles)
        self._set_print()

    def _set_sizes(self) -> None:
        for column, width in enumerate(self._widths, 1):
            letter = get_column_letter(column)
            self._worksheet.column_dimensions[letter].width = round(width / POINTS_PER_UNIT, 2)
        for row, height in enumerate([*TITLE_HEIGHTS, *self._rows.heights()], 1):
            self._worksheet.row_dimensions[row].height = round(height, 2)

    def _draw_cell(self, cell: Cell, lines: int) -> None:
        rows = self._rows.range_of(cell)
        columns = (cell.column + 1, cell.column + cell.columns)
        if cell.key:
            self.keys[f"{get_column_letter(columns[0])}{rows[0]}"] = cell.key
        style = self._put(cell, rows[0], columns[0], lines)
        merge(self._worksheet, rows, columns, style)

    def _put(self, cell: Cell, row: int, column: int, lines: int) -> StyleArray:
        """Write what a cell shows; return its style."""
        digits = number_text(cell.number) if cell.number is not None else None
        if digits is None:
            if cell.number is not None:
                self._inexact.add(cell.column)
            return self._put_text(cell, row, column, lines)
        style = self._styles.of(number_look(cell, self._size))
        if cell.sums and cell.column not in self._inexact:
            put_formula(self._worksheet, row, column, self._sum(cell.column, cell.sums, digits), style)
        else:
            put_number(self._worksheet, row, column, digits, style)
        return style

    def _put_text(self, cell: Cell, row: int, column: int, lines: int) -> StyleArray:
        style = self._styles.of(text_look(cell, self._size, lines))
        put_text(self._worksheet, row, column, cell.text, style, cell.key)
        return style

    def _sum(self, column: int, rows: tuple[int, int], digits: str) -> str:
        letter = get_column_letter(column + 1)
        formula = f"SUM({letter}{self._rows.first[rows[0]]}:{letter}{self._rows.first[rows[1] + 1] - 1})"
        self.totals[formula] = digits
        return formula

    def _set_print(self) -> None:
        set_up(self._worksheet, self._paper)
        set_header_and_footer(self._worksheet, self._sheet.imprint, draft=self._sheet.draft)
        self._worksheet.sheet_view.showGridLines = False
        if repeated := self._sheet.repeated:
            first, end = self._rows.first[min(repeated)], self._rows.first[max(repeated) + 1]
            self._worksheet.print_title_rows = f"{first}:{end - 1}"
            if self._sheet.landscape:
                self._worksheet.freeze_panes = f"A{end}"
