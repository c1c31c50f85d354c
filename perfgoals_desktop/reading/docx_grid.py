"""Word documents into rows of cells: paragraphs and tables in their order."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Final

import docx
from docx.exceptions import PythonDocxError
from docx.opc.exceptions import OpcError
from docx.oxml.ns import qn
from docx.oxml.table import CT_Tc
from docx.oxml.xmlchemy import BaseOxmlElement as Element

from perfgoals_desktop.reading.cells import Cell, Row, Sheet
from perfgoals_desktop.reading.docx_text import boxes, children, text_of
from perfgoals_desktop.reading.survey import MOST_COLUMNS, MOST_ROWS
from perfgoals_desktop.sources import DAMAGE, DamagedFile, FileTooLarge, Measure
from perfgoals_desktop.stopping import go_on

_PARAGRAPH: Final = qn("w:p")
_TABLE: Final = qn("w:tbl")


def read_document(data: bytes, file: str) -> Sheet:
    """The rows of a document, its headers first; raises FileTooLarge or DamagedFile."""
    try:
        document = docx.Document(io.BytesIO(data))
        walker = _Walker(file)
        for section in document.sections:
            if not section.header.is_linked_to_previous:
                walker.blocks(section.header.part.element)
        walker.blocks(document.element.body)
        for section in document.sections:
            if not section.footer.is_linked_to_previous:
                walker.blocks(section.footer.part.element)
    except (*DAMAGE, OpcError, PythonDocxError) as error:
        raise DamagedFile(file, f"{type(error).__name__}: {error}") from error
    return Sheet("", tuple(walker.rows))


class _Walker:
    """Numbers paragraphs and table rows as it meets them."""

    def __init__(self, file: str) -> None:
        self.rows: list[Row] = []
        self._file = file
        self._count = 0

    def blocks(self, parent: Element) -> None:
        """Everything within a body, a cell or a text box."""
        for child in children(parent):
            if child.tag == _PARAGRAPH:
                self._paragraph(child)
            elif child.tag == _TABLE:
                self._table(child)

    def _paragraph(self, paragraph: Element) -> None:
        line = self._next()
        pieces = enumerate(text_of(paragraph).split("\t"))
        self._add(line, [Cell(text.strip(), line, column) for column, text in pieces], table=False)
        for box in boxes(paragraph):
            self.blocks(box)

    def _table(self, table: Element) -> None:
        """The rows of a table; a table within a cell follows the row that it stands in."""
        rows = [list(_cells(row)) for row in children(table) if row.tag == qn("w:tr")]
        for number, row in enumerate(rows):
            line = self._next()
            cells = [
                Cell(text, line, column, _height(rows, number, column))
                for column, cell in row
                if cell.vMerge != "continue" and (text := _cell_text(cell))
            ]
            self._add(line, cells, table=True)
            for _, cell in row:
                self._within(cell)

    def _within(self, cell: CT_Tc) -> None:
        for child in children(cell):
            if child.tag == _TABLE:
                self._table(child)
            for box in boxes(child) if child.tag == _PARAGRAPH else ():
                self.blocks(box)

    def _next(self) -> int:
        go_on()
        self._count += 1
        if self._count > MOST_ROWS:
            raise FileTooLarge(self._file, Measure.ROWS, self._count, MOST_ROWS)
        return self._count

    def _add(self, line: int, cells: list[Cell], *, table: bool) -> None:
        filled = tuple(cell for cell in cells if cell.text)
        if filled and filled[-1].column >= MOST_COLUMNS:
            raise FileTooLarge(self._file, Measure.COLUMNS, filled[-1].column + 1, MOST_COLUMNS)
        if filled:
            self.rows.append(Row(line - 1, line, filled, table))


def _cells(row: Element) -> Iterator[tuple[int, CT_Tc]]:
    """The cells of a row with the grid columns where they begin."""
    before = row.find(f"./{qn('w:trPr')}/{qn('w:gridBefore')}")
    column = int(before.get(qn("w:val")) or 0) if before is not None else 0
    for cell in children(row):
        if isinstance(cell, CT_Tc):
            yield column, cell
            column += cell.grid_span


def _height(rows: list[list[tuple[int, CT_Tc]]], number: int, column: int) -> int:
    """How many rows a cell is merged over."""
    height = 1
    for row in rows[number + 1 :]:
        if not any(at == column and cell.vMerge == "continue" for at, cell in row):
            break
        height += 1
    return height


def _cell_text(cell: CT_Tc) -> str:
    return "\n".join(text_of(child) for child in children(cell) if child.tag == _PARAGRAPH).strip()
