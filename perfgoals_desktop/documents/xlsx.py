"""The workbook (Excel 工作簿): summary, one sheet per project, flat sheet, code sheet."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from uuid import UUID

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from perfgoals_desktop.atomic import replacing
from perfgoals_desktop.documents.codes import code_table
from perfgoals_desktop.documents.columns import ExportColumns, installed
from perfgoals_desktop.documents.flat import Table, flat_table
from perfgoals_desktop.documents.layout import lay_out
from perfgoals_desktop.documents.sheet import Sheet
from perfgoals_desktop.documents.summary import Project, summarise
from perfgoals_desktop.documents.xlsx_archive import GridWriter, SheetBySheet, SheetWriter, SteadyZip
from perfgoals_desktop.documents.xlsx_names import sheet_names
from perfgoals_desktop.documents.xlsx_sheet import SheetDrawing
from perfgoals_desktop.documents.xlsx_styles import Styles
from perfgoals_desktop.documents.xlsx_table import TableWriter, prepare_table
from perfgoals_desktop.documents.xlsx_text import check_texts

CREATOR = "Perfgoals Desktop"


Progress = Callable[[int, int, str], None]
"""Called with done, total and what is being done; may raise to stop the work."""


def write_workbook(
    path: Path,
    projects: Sequence[Project],
    *,
    created: datetime,
    results: Mapping[UUID, str] | None = None,
    explained: bool = False,
    columns: ExportColumns | None = None,
    progress: Progress | None = None,
) -> None:
    """Write the projects, in the order given, to an xlsx file that replaces `path` when it is whole.

    `results` says in the summary what the review found, by declaration id; `explained`
    adds the 合理性说明 to the forms. Equal input gives equal bytes.
    Raises TextNotWritable before anything is written, FileNotWritten.
    """
    for declaration, form in projects:
        check_texts(declaration, form)
    book = _Book(projects, columns or installed(), results or {}, progress or _silent, explained=explained)
    book.set_dates(created)
    with replacing(path) as file, SteadyZip(file, "w") as archive:
        book.write(archive)


def _silent(_done: int, _total: int, _text: str) -> None:
    """Report to nobody."""


class _Book:
    """A workbook whose sheets are drawn when they are written."""

    def __init__(
        self,
        projects: Sequence[Project],
        columns: ExportColumns,
        results: Mapping[UUID, str],
        progress: Progress,
        *,
        explained: bool,
    ) -> None:
        self._workbook = Workbook()
        self._workbook.remove(self._workbook.worksheets[0])
        self._styles = Styles(self._workbook)
        self._progress = progress
        self._totals: dict[str, str] = {}
        self._makers: list[Callable[[], Sheet | Table]] = []
        self._add(columns.summary.name, lambda: summarise(projects, columns.summary, results))
        names = sheet_names([declaration.name for declaration, _ in projects])
        for name, (declaration, form) in zip(names, projects, strict=True):
            self._add(name, partial(lay_out, declaration, form, explained=explained))
        self._add(columns.flat.name, lambda: flat_table(projects, columns))
        self._add(columns.codes.name, lambda: code_table((form for _, form in projects), columns.codes))

    def _add(self, name: str, make: Callable[[], Sheet | Table]) -> None:
        self._workbook.create_sheet(name)
        self._makers.append(make)

    def set_dates(self, created: datetime) -> None:
        """Say when it was made: the file holds UTC without saying so."""
        properties = self._workbook.properties
        properties.creator = CREATOR
        properties.created = properties.modified = created.astimezone(UTC).replace(tzinfo=None)

    def write(self, archive: SteadyZip) -> None:
        """Draw and write everything."""
        archive.totals = self._totals
        SheetBySheet(self._workbook, archive, self._draw).save()
        self._progress(len(self._makers), len(self._makers), "")

    def _draw(self, worksheet: Worksheet) -> SheetWriter:
        number = self._workbook.index(worksheet)
        self._progress(number, len(self._makers), worksheet.title)
        made = self._makers[number]()
        if isinstance(made, Table):
            prepare_table(made, worksheet)
            return TableWriter(made, worksheet, self._styles)
        drawing = SheetDrawing(made, worksheet, self._styles)
        drawing.draw()
        self._totals.update(drawing.totals)
        return GridWriter(worksheet)
