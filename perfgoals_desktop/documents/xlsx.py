"""The workbook (Excel 工作簿): summary, one sheet per project, flat sheet, code sheet."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import BinaryIO
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
from perfgoals_desktop.documents.xlsx_archive import Drawn, GridWriter, SheetBySheet, SteadyZip
from perfgoals_desktop.documents.xlsx_hidden import HiddenSheet, HiddenWriter, WrittenSheet
from perfgoals_desktop.documents.xlsx_names import sheet_names
from perfgoals_desktop.documents.xlsx_print import DRAFT
from perfgoals_desktop.documents.xlsx_sheet import SheetDrawing
from perfgoals_desktop.documents.xlsx_styles import Styles
from perfgoals_desktop.documents.xlsx_table import TableWriter, prepare_table
from perfgoals_desktop.documents.xlsx_text import check_texts

CREATOR = "Perfgoals Desktop"
DRAFT_TAB = "A6A6A6"


Progress = Callable[[int, int, str], None]
"""Called with done, total and what is being done; may raise to stop the work."""


def _silent(_done: int, _total: int, _text: str) -> None:
    """Report to nobody."""


@dataclass(frozen=True, slots=True)
class Content:
    """What a workbook holds besides the projects.

    `results` says in the summary what the review found, by declaration id; `explained`
    adds the 合理性说明 to the forms, `marked` says 草稿 in the title and on the tab of each.
    `written` hears of every visible sheet; then comes the hidden one. `forms` tells
    whether each project has its sheet; `tables` stand behind the flat sheet.
    """

    results: Mapping[UUID, str] = field(default_factory=dict)
    explained: bool = False
    marked: bool = False
    columns: ExportColumns | None = None
    forms: bool = True
    tables: tuple[Table, ...] = ()
    hidden: HiddenSheet | None = None
    written: Callable[[WrittenSheet], None] | None = None


USUAL = Content()


def write_workbook(
    path: Path,
    projects: Sequence[Project],
    *,
    created: datetime,
    content: Content = USUAL,
    progress: Progress = _silent,
) -> None:
    """Write the projects, in the order given, to an xlsx file that replaces `path` when it is whole.

    Equal input gives equal bytes. Raises TextNotWritable before anything is written, FileNotWritten.
    """
    for declaration, form in projects:
        check_texts(declaration, form)
    with replacing(path) as file:
        write_to(file, projects, created=created, content=content, progress=progress)


def write_to(
    file: BinaryIO,
    projects: Sequence[Project],
    *,
    created: datetime,
    content: Content = USUAL,
    progress: Progress = _silent,
) -> None:
    """Write the projects to an open file; raises TextNotWritable."""
    book = _Book(content, progress)
    book.add_projects(projects)
    book.set_dates(created)
    with SteadyZip(file, "w") as archive:
        book.write(archive)


def write_sheet(path: Path, name: str, sheet: Sheet, hidden: HiddenSheet, *, created: datetime) -> None:
    """Write one sheet to be seen and one for the program; raises TextNotWritable, FileNotWritten."""
    book = _Book(USUAL, _silent)
    book.add(name, lambda: sheet)
    book.add(hidden.name, lambda: hidden)
    book.set_dates(created)
    with replacing(path) as file, SteadyZip(file, "w") as archive:
        book.write(archive)


class _Book:
    """A workbook whose sheets are drawn when they are written."""

    def __init__(self, content: Content, progress: Progress) -> None:
        self._workbook = Workbook()
        self._workbook.remove(self._workbook.worksheets[0])
        self._styles = Styles(self._workbook)
        self._content = content
        self._progress = progress
        self._totals: dict[str, str] = {}
        self._keys: dict[str, str] = {}
        self._makers: list[Callable[[], Sheet | Table | HiddenSheet]] = []

    def add_projects(self, projects: Sequence[Project]) -> None:
        """Take the sheets of the projects, in the order in which they stand in the file."""
        content = self._content
        columns = content.columns or installed()
        self.add(columns.summary.name, lambda: summarise(projects, columns.summary, content.results))
        names = sheet_names([declaration.name for declaration, _ in projects])
        for name, (declaration, form) in zip(names, projects, strict=True):
            if content.forms:
                self.add(name, partial(lay_out, declaration, form, explained=content.explained))
        self.add(columns.flat.name, lambda: flat_table(projects, columns))
        for table in content.tables:
            self.add(table.name, lambda table=table: table)  # type: ignore[misc]
        self.add(columns.codes.name, lambda: code_table((form for _, form in projects), columns.codes))
        if (hidden := content.hidden) is not None:
            self.add(hidden.name, lambda: hidden)

    def add(self, name: str, make: Callable[[], Sheet | Table | HiddenSheet]) -> None:
        """Take a sheet that is made when it is its turn."""
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
        tell = None if self._content.written is None else self._tell
        SheetBySheet(self._workbook, archive, self._draw, tell).save()
        self._progress(len(self._makers), len(self._makers), "")

    def _draw(self, worksheet: Worksheet) -> Drawn:
        number = self._workbook.index(worksheet)
        self._progress(number, len(self._makers), worksheet.title)
        self._keys = {}
        match self._makers[number]():
            case HiddenSheet() as hidden:
                return Drawn(partial(HiddenWriter, hidden, worksheet), is_plain=True)
            case Table() as table:
                prepare_table(table, worksheet)
                return Drawn(partial(TableWriter, table, worksheet, self._styles), is_plain=True)
            case Sheet() as sheet:
                return self._draw_sheet(sheet, worksheet)

    def _draw_sheet(self, sheet: Sheet, worksheet: Worksheet) -> Drawn:
        if self._content.marked:
            sheet = replace(sheet, title=f"{sheet.title}（{DRAFT}）", draft=True)
            worksheet.sheet_properties.tabColor = DRAFT_TAB
        drawing = SheetDrawing(sheet, worksheet, self._styles)
        drawing.draw()
        self._totals.update(drawing.totals)
        self._keys = drawing.keys
        return Drawn(partial(GridWriter, worksheet))

    def _tell(self, worksheet: Worksheet, xml: bytes) -> None:
        if worksheet.sheet_state == "visible" and self._content.written is not None:
            self._content.written(WrittenSheet(worksheet.title, xml, self._keys))
