"""The file of a workbook: sheets drawn one by one while it is written, equal bytes for equal input."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from io import BytesIO
from typing import TYPE_CHECKING
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
        member = ZipInfo(str(zinfo_or_arcname), _EARLIEST)
        member.create_system = 0
        member.compress_type = ZIP_DEFLATED
        super().writestr(member, data)

    def write_sheet(self, name: str, xml: bytes) -> bytes:
        """Add a worksheet; returns what was added."""
        if self.totals:
            xml = _FORMULA.sub(self._with_value, xml.decode()).encode()
        self.writestr(name, xml)
        return xml

    def _with_value(self, formula: re.Match[str]) -> str:
        value = self.totals.get(formula[1])
        return f"<f>{formula[1]}</f><v>{value}</v>" if value else formula[0]


class SheetBySheet(ExcelWriter):
    """openpyxl's writer of a workbook, asking for each sheet when it is its turn.

    `draw` fills the worksheet and returns its writer; the cells of a worksheet are
    let go when it is written. `written` hears of each worksheet what stands in the file.
    """

    def __init__(
        self,
        workbook: Workbook,
        archive: SteadyZip,
        draw: Callable[[Worksheet], SheetWriter],
        written: Callable[[Worksheet, bytes], None],
    ) -> None:
        super().__init__(workbook, archive)
        self._zip = archive
        self._draw = draw
        self._written = written

    def write_worksheet(self, ws: Worksheet) -> None:
        """Draw and write one worksheet."""
        writer = self._draw(ws)
        writer.write()
        xml = self._zip.write_sheet(ws.path[1:], writer.read())
        self.manifest.append(ws)
        self._written(ws, xml)
        ws._cells.clear()  # noqa: SLF001 - there is no other way to let them go


class SheetWriter(WorksheetWriter):
    """openpyxl's writer of a worksheet, into memory.

    Its temporary files would stay behind, with all that stands in them, when the program is killed.
    """

    ws: Worksheet

    def __init__(self, worksheet: Worksheet) -> None:
        super().__init__(worksheet, BytesIO())


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
