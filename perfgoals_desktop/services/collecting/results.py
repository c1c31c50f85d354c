"""What finance takes away: the consolidated data file, a workbook, a PDF; see `receipts` for the rest."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from uuid import UUID

from perfgoals_desktop.atomic import replacing
from perfgoals_desktop.documents.collection import collection_texts, lay_out_left_out, lay_out_report
from perfgoals_desktop.documents.columns import installed
from perfgoals_desktop.documents.flat import Table
from perfgoals_desktop.documents.pdf import missing_characters, write_pdf
from perfgoals_desktop.documents.sheet import Sheet
from perfgoals_desktop.documents.summary import Project, summarise
from perfgoals_desktop.documents.xlsx import Content, write_workbook
from perfgoals_desktop.schema.catalog import Catalog
from perfgoals_desktop.services.collecting.errors import NothingTaken
from perfgoals_desktop.services.collecting.report import Report, unit_of
from perfgoals_desktop.services.collecting.wording import (
    counts_in_short,
    left_out,
    overview,
    total_row,
    unit_row,
)
from perfgoals_desktop.services.messages.of_collecting import describe_standing
from perfgoals_desktop.services.printing import faces, metadata_of
from perfgoals_desktop.services.program import Program
from perfgoals_desktop.services.progress import Progress, silent
from perfgoals_desktop.services.reviewing import LEVEL_NAMES, review_stored
from perfgoals_desktop.services.surroundings import Surroundings
from perfgoals_desktop.services.upgrading import open_for_reading
from perfgoals_desktop.storage.errors import DataFileExists
from perfgoals_desktop.storage.repository import Repository

_UNKNOWN = "\N{GETA MARK}"
"""Stands for a character that no font has, in names of files and units; printers of old used it so."""


def save_data(report: Report, out: Path) -> None:
    """Copy the consolidated data file; raises NothingTaken, DataFileExists, FileNotWritten."""
    data = _data(report)
    if out.exists():
        raise DataFileExists(out)
    with data.open("rb") as source, replacing(out) as target:
        shutil.copyfileobj(source, target)


def save_workbook(
    out: Path, report: Report, program: Program, *, created: datetime, progress: Progress = silent
) -> None:
    """Write 汇总表, flat sheet and what came of collecting to one workbook, sorted by unit.

    Raises NothingTaken, TextNotWritable, FileNotWritten.
    """
    with open_for_reading(_data(report)) as database:
        repository = Repository(database)
        projects = _projects(report, repository, program.catalog)
        found = _findings(report, repository, program, progress)
        content = Content(
            results=_results(report),
            forms=False,
            tables=(*_tables(report), found),
        )
        write_workbook(out, projects, created=created, content=content, progress=progress)


def save_pdf(out: Path, report: Report, program: Program, *, created: datetime) -> tuple[int, ...]:
    """Write the report of collecting and the 汇总表 to one PDF; returns how many pages each sheet took.

    Raises FileNotWritten.
    """
    sheets = [_printable(sheet) for sheet in _sheets(report, program, created)]
    with replacing(out) as file:
        return write_pdf(file, sheets, faces(), metadata_of(sheets[0].title, created))


def _data(report: Report) -> Path:
    if report.data is None:
        raise NothingTaken
    return report.data


def _results(report: Report) -> dict[UUID, str]:
    """What the summary says of each project's review; a line for each level, as its column is narrow."""
    ids = (line.claim.id for line in report.taken)
    return {key: counts_in_short(report.reviewed.get(key, {}), "\n") for key in ids}


def _projects(report: Report, repository: Repository, catalog: Catalog) -> list[Project]:
    """The projects by unit, those of a unit in the order in which they came."""
    listed = (*(report.wishes.controls or ()), *(report.wishes.units or ()))
    taken = sorted(report.taken, key=lambda line: unit_of(line.claim, listed))
    found = repository.get_many(line.claim.id for line in taken)
    return [(item, catalog.form(item.form_id)) for item in found]


def _tables(report: Report) -> tuple[Table, ...]:
    texts = collection_texts()
    units = [unit_row(number, line) for number, line in enumerate(report.units, 1)]
    rows = [*units, total_row(report, texts.report.total)]
    kinds = [(str(number), *each) for number, each in enumerate(left_out(report, texts), 1)]
    return (
        Table("各单位", texts.report.heads, texts.report.widths, rows),
        Table(
            "收表明细",
            ("单位", "项目名称", "版次", "校验码", "文件", "收表结果"),
            (60, 70, 12, 28, 60, 80),
            [*_lines(report)],
        ),
        Table("没有收的", texts.left_out.heads, texts.left_out.widths, kinds),
    )


def _lines(report: Report) -> Iterator[tuple[str | int, ...]]:
    for line in report.projects:
        claim = line.claim
        unit, told = claim.unit or claim.sender, describe_standing(line)
        yield unit, claim.name, claim.revision, claim.check_code, line.file.name, told


def _findings(report: Report, repository: Repository, program: Program, progress: Progress) -> Table:
    """Every finding over all units; looked for while the table is written."""
    claims = {line.claim.id: line.claim for line in report.taken}

    def rows() -> Iterator[tuple[str | int, ...]]:
        surroundings = Surroundings(_data(report))
        try:
            for found in review_stored(repository, surroundings, program, progress):
                claim = claims[found.declaration]
                for remark in found.remarks:
                    level = LEVEL_NAMES[remark.level]
                    yield claim.unit or claim.sender, claim.name, level, remark.message, remark.explanation
        finally:
            surroundings.close()

    return Table(
        "审核意见", ("单位", "项目名称", "级别", "意见", "合理性说明"), (60, 70, 14, 120, 60), rows()
    )


def _sheets(report: Report, program: Program, created: datetime) -> Iterator[Sheet]:
    texts = collection_texts()
    date = f"{created.astimezone():%Y年%m月%d日}"
    units = [unit_row(number, line) for number, line in enumerate(report.units, 1)]
    rows = [*units, total_row(report, texts.report.total)]
    yield lay_out_report(date, overview(report, texts), rows, texts.report)
    if others := list(left_out(report, texts)):
        yield lay_out_left_out(date, others, texts)
    if report.data is not None:
        with open_for_reading(report.data) as database:
            projects = _projects(report, Repository(database), program.catalog)
        yield summarise(projects, installed().summary, _results(report))


def _printable(sheet: Sheet) -> Sheet:
    """The sheet without characters that no font has: a name of a file must not stop the report."""
    missing = frozenset().union(*missing_characters(sheet, faces()).values())
    if not missing:
        return sheet
    table = {ord(character): _UNKNOWN for character in missing}
    return replace(sheet, cells=tuple(cell._replace(text=cell.text.translate(table)) for cell in sheet.cells))
