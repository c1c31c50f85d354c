"""Write a plain table row by row: a hundred thousand indicators take no more room than one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO

from openpyxl.cell import Cell
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from perfgoals_desktop.documents.flat import Table
from perfgoals_desktop.documents.xlsx_archive import SheetWriter
from perfgoals_desktop.documents.xlsx_cells import set_text
from perfgoals_desktop.documents.xlsx_heights import POINTS_PER_MM
from perfgoals_desktop.documents.xlsx_print import LANDSCAPE, set_header_and_footer, set_up
from perfgoals_desktop.documents.xlsx_sheet import POINTS_PER_UNIT
from perfgoals_desktop.documents.xlsx_styles import Styles

HEAD_HEIGHT = 24.0


def prepare_table(table: Table, worksheet: Worksheet) -> None:
    """Set all that stands around the rows."""
    for column, width in enumerate(table.widths, 1):
        points = width * POINTS_PER_MM
        worksheet.column_dimensions[get_column_letter(column)].width = round(points / POINTS_PER_UNIT, 2)
    worksheet.row_dimensions[1].height = HEAD_HEIGHT
    worksheet.freeze_panes = "A2"
    worksheet.print_title_rows = "1:1"
    set_up(worksheet, LANDSCAPE)
    set_header_and_footer(worksheet, None, draft=False)


class TableWriter(SheetWriter):
    """A writer of a worksheet with rows that are made while they are written."""

    def __init__(self, table: Table, worksheet: Worksheet, styles: Styles, out: IO[bytes]) -> None:
        super().__init__(worksheet, out)
        self._table = table
        self._styles = styles

    def write_dimensions(self) -> None:
        """Say nothing of the size: it is not known before the last row."""

    def rows(self) -> Iterator[tuple[int, Iterator[Cell]]]:  # type: ignore[override]
        """The heads and rows as cells; a cell is used again for each row."""
        table, width = self._table, len(self._table.heads)
        heads, texts, counts = (
            [Cell(self.ws, 1, place, style_array=style) for place in range(1, width + 1)]
            for style in (self._styles.head, self._styles.flat, self._styles.count)
        )
        yield 1, _filled(heads, counts, 1, table.heads)
        for number, row in enumerate(table.rows, 2):
            yield number, _filled(texts, counts, number, row)


def _filled(texts: list[Cell], counts: list[Cell], number: int, row: tuple[str | int, ...]) -> Iterator[Cell]:
    for text, count, value in zip(texts, counts, row, strict=True):
        cell = text if isinstance(value, str) else count
        cell.row = number
        if isinstance(value, str):
            set_text(cell, value)
        else:
            cell.value = value
        yield cell
