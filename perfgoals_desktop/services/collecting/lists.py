"""Lists that finance holds hand-offs against: units (单位名单) and control figures (控制数).

A text file has a unit a line, a workbook one a row in its first column; the control
figure follows behind a tab, comma or blank, or in the next column. A bare number is 元.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from perfgoals_desktop.domain.money import Money, NotAnAmount
from perfgoals_desktop.exchange.xlsx_package import XlsxPackage
from perfgoals_desktop.reading.decode import decode
from perfgoals_desktop.rules.neighbours import plain
from perfgoals_desktop.services.collecting.errors import ListUnreadable
from perfgoals_desktop.sources import load

Row = tuple[int, list[str]]
_HEADS: Final = frozenset(
    {"单位", "单位名称", "实施单位", "预算单位", "预算单位名称", "名称", "填报单位", "申报单位"}
)
_ADDRESS: Final = re.compile("([A-Z]+)([0-9]+)")
_APART: Final = re.compile(r"\t|[,，;；](?!\d{3}(?!\d))|\s+(?=[¥￥]?-?[\d.０-９])")


def read_units(file: Path) -> tuple[str, ...]:
    """The units that a list names, each once; raises ListUnreadable and what `load` raises."""
    units = {plain(cells[0]): cells[0] for _, cells in _rows(file) if not _is_head(cells)}
    if not units:
        raise ListUnreadable(file)
    return tuple(units.values())


def read_controls(file: Path) -> Mapping[str, Money]:
    """The control figure of each unit; raises ListUnreadable for a line without an amount."""
    figures: dict[str, Money] = {}
    for number, cells in _rows(file):
        if _is_head(cells):
            continue
        try:
            amount = Money.parse(next(filter(None, cells[1:]), ""))
        except NotAnAmount as error:
            raise ListUnreadable(file, number, " ".join(cells)) from error
        figures[cells[0]] = figures.get(cells[0], Money()) + amount
    if not figures:
        raise ListUnreadable(file)
    return figures


def _is_head(cells: list[str]) -> bool:
    return plain(cells[0]) in _HEADS


def _rows(file: Path) -> Iterator[Row]:
    """The lines that say something in their first cell."""
    data = load(file)
    rows = _in_workbook(data, file) if data.startswith(b"PK") else _in_text(data, file)
    return ((number, cells) for number, cells in rows if cells and cells[0])


def _in_text(data: bytes, file: Path) -> Iterator[Row]:
    for number, line in enumerate(decode(data, file.name).splitlines(), 1):
        # A comma between digits parts thousands, any other parts cells.
        yield number, [cell.strip().strip('"') for cell in _APART.split(line.strip())]


def _in_workbook(data: bytes, file: Path) -> Iterator[Row]:
    with XlsxPackage(data, file.name) as package:
        if not package.is_workbook or not package.sheets:
            raise ListUnreadable(file)
        rows: dict[int, dict[str, str]] = {}
        for address, text in package.cells(next(iter(package.sheets))).items():
            if place := _ADDRESS.fullmatch(address):
                rows.setdefault(int(place[2]), {})[place[1]] = text.strip()
    for number, cells in sorted(rows.items()):
        yield number, [cells.get(column, "") for column in ("A", "B", "C", "D")]
