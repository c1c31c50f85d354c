"""The explanations under a form (合理性说明) as rows of its table, which break over pages like others."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from perfgoals_desktop.documents.sheet import Cell, Role, Sheet

HEAD = "合理性说明"
ROW_HEIGHT = 6.8


def with_remark_rows(sheet: Sheet) -> Sheet:
    """Return the sheet with a numbered row for each remark and none left over."""
    if not sheet.remarks:
        return sheet
    cells = (*sheet.cells, *_rows(sheet))
    heights = sheet.heights + (ROW_HEIGHT,) * len(sheet.remarks)
    return replace(sheet, cells=cells, heights=heights, remarks=())


def _rows(sheet: Sheet) -> Iterator[Cell]:
    first, columns = len(sheet.heights), len(sheet.widths)
    yield Cell(first, 0, HEAD, Role.LEVEL, rows=len(sheet.remarks))
    for number, remark in enumerate(sheet.remarks, start=1):
        row = first + number - 1
        yield Cell(row, 1, f"{number}. {remark}", Role.PROSE, columns=columns - 1)
