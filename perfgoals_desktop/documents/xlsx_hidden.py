"""A sheet that people do not see (深度隐藏的工作表), for programs that read what the others show."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import IO, Final

from openpyxl.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

from perfgoals_desktop.documents.xlsx_archive import SheetWriter
from perfgoals_desktop.documents.xlsx_cells import set_text

VERY_HIDDEN: Final = "veryHidden"


@dataclass(frozen=True, slots=True)
class HiddenSheet:
    """One column of texts behind all other sheets; Excel does not offer to show it.

    `lines` is called when the other sheets have been written, so it may tell of them.
    """

    name: str
    lines: Callable[[], Iterable[str]]


@dataclass(frozen=True, slots=True)
class WrittenSheet:
    """A visible sheet as it stands in the file; `keys` says which cell shows what, by address.

    Keys are those of `sheet.Cell`; a plain table has none.
    """

    name: str
    xml: bytes
    keys: Mapping[str, str]


class HiddenWriter(SheetWriter):
    """A writer of a worksheet with one text a row, made while it is written."""

    def __init__(self, sheet: HiddenSheet, worksheet: Worksheet, out: IO[bytes]) -> None:
        super().__init__(worksheet, out)
        self._sheet = sheet
        worksheet.sheet_state = VERY_HIDDEN

    def write_dimensions(self) -> None:
        """Say nothing of the size: it is not known before the last row."""

    def rows(self) -> Iterator[tuple[int, Iterator[Cell]]]:  # type: ignore[override]
        """The texts as cells of the first column."""
        cell = Cell(self.ws, 1, 1)
        for number, line in enumerate(self._sheet.lines(), 1):
            cell.row = number
            set_text(cell, line)
            yield number, iter((cell,))
