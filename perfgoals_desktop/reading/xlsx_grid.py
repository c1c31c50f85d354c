"""Workbooks into rows of cells, through openpyxl's streaming reader."""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator
from typing import Any

from defusedxml.ElementTree import iterparse
from openpyxl.cell.text import Text
from openpyxl.reader.excel import ExcelReader
from openpyxl.xml.constants import SHARED_STRINGS, SHEET_MAIN_NS

from perfgoals_desktop.reading.cells import Cell, Row, Sheet
from perfgoals_desktop.reading.shown import shown
from perfgoals_desktop.reading.survey import Survey, survey
from perfgoals_desktop.sources import DAMAGE, DamagedFile
from perfgoals_desktop.stopping import go_on

OWN_CREATOR = "Perfgoals Desktop"
"""Who the workbooks of `documents.xlsx` say that they are from."""


def read_workbook(data: bytes, file: str) -> list[Sheet]:
    """The sheets of a workbook in order; raises FileTooLarge or DamagedFile."""
    try:
        with warnings.catch_warnings():
            # openpyxl tells of parts that it leaves alone, such as drop-down lists.
            warnings.simplefilter("ignore")
            return list(_sheets(data, file))
    except DAMAGE as error:
        raise DamagedFile(file, f"{type(error).__name__}: {error}") from error


def _sheets(data: bytes, file: str) -> Iterator[Sheet]:
    reader = _Reader(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
    reader.read()
    own = reader.wb.properties.creator == OWN_CREATOR
    parts = {sheet.name: part.target for sheet, part in reader.parser.find_sheets()}
    for worksheet in reader.wb.worksheets:
        with reader.archive.open(parts[worksheet.title]) as source:
            found = survey(source, file)
        yield Sheet(
            worksheet.title,
            tuple(_rows(worksheet, found, own=own)),
            hidden=worksheet.sheet_state != "visible",
            formulas=tuple(found.formulas),
        )


class _Reader(ExcelReader):
    """openpyxl's reader with the shared strings as they stand: its own drops `x005F_` from them."""

    def read_strings(self) -> None:
        part = self.package.find(SHARED_STRINGS)  # type: ignore[no-untyped-call]
        if part is None:
            return
        with self.archive.open(part.PartName[1:]) as source:
            for _, element in iterparse(source, forbid_dtd=True):
                if element.tag == f"{{{SHEET_MAIN_NS}}}si":
                    text = Text.from_tree(element)
                    self.shared_strings.append(text.content if text else "")
                    element.clear()


def _rows(worksheet: Any, found: Survey, *, own: bool) -> Iterator[Row]:  # noqa: ANN401  openpyxl's read-only sheet has no stub
    if not found.rows:
        return
    cells = worksheet.iter_rows(max_row=found.rows, max_col=found.columns)
    for line, row in enumerate(cells, 1):
        go_on()
        filled = tuple(
            _cell(text, line, column, found.merged.get((line, column + 1), 1))
            for column, cell in enumerate(row)
            if cell.value is not None and (text := shown(cell.value, cell.number_format).rstrip())
        )
        if filled:
            yield Row(line - 1, line, filled, table=found.columns > 1, own=own)


def _cell(text: str, line: int, column: int, rows: int) -> Cell:
    stripped = text.lstrip()
    return Cell(stripped, line, column, rows, indent=text[: len(text) - len(stripped)])
