"""The file of a workbook: sheets drawn one by one while it is written, equal bytes for equal input."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from io import BytesIO
from typing import IO, TYPE_CHECKING, NamedTuple
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.worksheet._writer import WorksheetWriter
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.writer.excel import ExcelWriter
from openpyxl.xml.functions import Element, SubElement

if TYPE_CHECKING:
    from _typeshed import SizedBuffer

_EARLIEST = (1980, 1, 1, 0, 0, 0)
_FORMULA = re.compile(r"<f>([^<]+)</f>(?:<v ?/>|<v></v>)")


def steady_member(name: str) -> ZipInfo:
    """A member of a zip file, whenever and wherever it is made."""
    member = ZipInfo(name, _EARLIEST)
    member.create_system = 0
    member.compress_type = ZIP_DEFLATED
    return member


class SteadyZip(ZipFile):
    """A zip file that says nothing of the time and the machine it was made on.

    `totals` gives the values of formulas: openpyxl writes a formula without its
    value, and a program that only shows a workbook would show nothing.
    """

    totals: Mapping[str, str] = {}

    def writestr(
        self, zinfo_or_arcname: str | ZipInfo, data: SizedBuffer | str, *_: object, **__: object
    ) -> None:
        """Add a member from memory."""
        super().writestr(steady_member(str(zinfo_or_arcname)), data)

    def write_sheet(self, name: str, xml: bytes) -> bytes:
        """Add a worksheet; returns what was added."""
        if self.totals and b"<f>" in xml:
            xml = _FORMULA.sub(self._with_value, xml.decode()).encode()
        self.writestr(name, xml)
        return xml

    def _with_value(self, formula: re.Match[str]) -> str:
        value = self.totals.get(formula[1])
        return f"<f>{formula[1]}</f><v>{value}</v>" if value else formula[0]


class SheetBySheet(ExcelWriter):
    """openpyxl's writer of a workbook, asking for each sheet when it is its turn.

    `draw` fills the worksheet and returns what makes its writer; the cells of a worksheet are
    let go when it is written. `written` hears of each worksheet what stands in the file; where
    nobody wants to hear it, a table goes into the file row by row.
    """

    def __init__(
        self,
        workbook: Workbook,
        archive: SteadyZip,
        draw: Callable[[Worksheet], Drawn],
        written: Callable[[Worksheet, bytes], None] | None,
    ) -> None:
        super().__init__(workbook, archive)
        self._zip = archive
        self._draw = draw
        self._written = written

    def write_worksheet(self, ws: Worksheet) -> None:
        """Draw and write one worksheet."""
        drawn, name = self._draw(ws), ws.path[1:]
        if drawn.is_plain and self._written is None:
            with self._zip.open(steady_member(name), "w") as out:
                drawn.writer(out).write()
        else:
            writer = drawn.writer(BytesIO())
            writer.write()
            xml = self._zip.write_sheet(name, writer.read())
            if self._written is not None:
                self._written(ws, xml)
        self.manifest.append(ws)
        _let_go(ws)


def _let_go(worksheet: Worksheet) -> None:
    """Forget what stands on a worksheet that is written; the workbook still asks for its name and state."""
    worksheet._cells.clear()  # noqa: SLF001 - there is no other way to let them go
    worksheet.merged_cells.ranges.clear()
    worksheet.row_dimensions.clear()
    worksheet.column_dimensions.clear()


class SheetWriter(WorksheetWriter):
    """openpyxl's writer of a worksheet, without a temporary file.

    Such files would stay behind, with all that stands in them, when the program is killed.
    """

    ws: Worksheet

    def __init__(self, worksheet: Worksheet, out: IO[bytes]) -> None:
        super().__init__(worksheet, out)


class Drawn(NamedTuple):
    """A worksheet ready to be written; a plain one has no formula, and may be long."""

    writer: Callable[[IO[bytes]], SheetWriter]
    is_plain: bool = False


class GridWriter(SheetWriter):
    """A writer that is quick with many merged areas: they take a third of openpyxl's time."""

    def write_merged_cells(self) -> None:
        """Name the areas as they are."""
        areas = self.ws.merged_cells.ranges
        if not areas:
            return
        merged = Element("mergeCells", {"count": str(len(areas))})
        for area in areas:
            SubElement(merged, "mergeCell", {"ref": area.coord})
        self.xf.send(merged)
