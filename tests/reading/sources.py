"""The sample's forms in other shapes: what people paste, save and send."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from pathlib import Path
from unicodedata import east_asian_width

import docx
import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

from perfgoals_desktop import paths

SAMPLE = paths.resources() / "samples" / "shanghai-npc-2023.txt"

Rows = list[list[str]]


def sample_text() -> str:
    return SAMPLE.read_text("utf-8")


def sample_rows() -> Rows:
    return [line.split("\t") for line in sample_text().split("\n")]


def as_text(rows: Iterable[Sequence[str]]) -> str:
    return "\n".join("\t".join(row) for row in rows)


def one_cell_a_line(rows: Iterable[Sequence[str]]) -> str:
    return "\n".join(cell for row in rows for cell in row if cell.strip())


def broken(text: str, width: int) -> list[str]:
    """A text in lines of at most `width` half-width characters, as a PDF's column breaks it."""
    lines, used = [""], 0
    for character in text:
        taken = 2 if east_asian_width(character) in "WFA" else 1
        if used + taken > width:
            lines.append("")
            used = 0
        lines[-1] += character
        used += taken
    return lines


def wrapped(rows: Iterable[Sequence[str]], width: int) -> str:
    """One cell a line, long texts broken at 40 half-width characters, the others at `width`."""
    cells = [cell for row in rows for cell in row if cell.strip()]
    pieces = [broken(cell, 40 if len(cell) > 30 else width) for cell in cells]
    return "\n".join(line for lines in pieces for line in lines)


def as_workbook(rows: Rows) -> bytes:
    return as_sheets([rows])


def as_sheets(sheets: Sequence[Rows]) -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for rows in sheets:
        sheet = book.create_sheet()
        for number, row in enumerate(rows, 1):
            for column, text in enumerate(row, 1):
                put(sheet, number, column, text)
    return saved(book)


def put(sheet: Worksheet, row: int, column: int, text: str) -> None:
    """Write a text that stays one, also where it begins with `=`."""
    if text:
        sheet.cell(row, column, text).data_type = "s"


def saved(book: openpyxl.Workbook) -> bytes:
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def as_document(rows: Iterable[Sequence[str]]) -> bytes:
    """Lines with one cell become paragraphs, the others tables with as many columns as they need."""
    document = docx.Document()
    table: Rows = []
    for row in [*rows, [""]]:
        filled = [cell for cell in row if cell.strip()]
        if len(row) > 1 and filled:
            table.append(list(row))
            continue
        if filled and len(filled) == 1 and row[0]:
            _add_table(document, table)
            table = []
            document.add_paragraph(filled[0])
    _add_table(document, table)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def _add_table(document: docx.document.Document, rows: Rows) -> None:
    if not rows:
        return
    table = document.add_table(len(rows), max(map(len, rows)))
    for row, made in zip(rows, table.rows, strict=True):
        for text, cell in zip(row, made.cells, strict=False):
            cell.text = text


def written(folder: Path, name: str, data: str | bytes) -> Path:
    file = folder / name
    file.write_bytes(data.encode() if isinstance(data, str) else data)
    return file
