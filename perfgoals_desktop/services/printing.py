"""Print declarations: checks that every character can be printed, then writes one PDF."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from uuid import UUID

from perfgoals_desktop import paths
from perfgoals_desktop.atomic import replacing
from perfgoals_desktop.documents.attachments import Attachment
from perfgoals_desktop.documents.columns import installed
from perfgoals_desktop.documents.fonts import Faces, official_faces
from perfgoals_desktop.documents.layout import lay_out
from perfgoals_desktop.documents.page_canvas import MILLIMETRE, Shift
from perfgoals_desktop.documents.pdf import Pdf, make_pdf, missing_characters, write_pdf
from perfgoals_desktop.documents.pdf_file import Metadata
from perfgoals_desktop.documents.sheet import Sheet
from perfgoals_desktop.documents.summary import summarise
from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.exchange import attachment
from perfgoals_desktop.exchange.manifest import Kind
from perfgoals_desktop.exchange.qr_payload import Payload
from perfgoals_desktop.schema.catalog import Catalog
from perfgoals_desktop.services.consignment import Consignment, parcel_of
from perfgoals_desktop.services.errors import NotPrintable
from perfgoals_desktop.services.paper_feed import read_paper_feed
from perfgoals_desktop.services.program import Program
from perfgoals_desktop.services.progress import Progress, silent

DESCRIPTION = "申报表的数据，供绩效目标申报程序读入"


def faces() -> Faces:
    """The typefaces of the program; nothing is read before it is needed."""
    return official_faces(paths.resources() / "fonts")


def _shift_of_paper() -> Shift:
    """How far this user's printer wants everything moved, in points."""
    told = read_paper_feed()
    return Shift(told.right * MILLIMETRE, told.down * MILLIMETRE)


def print_forms(
    out: Path,
    goods: Consignment,
    program: Program,
    *,
    created: datetime,
    explained: bool = False,
    progress: Progress = silent,
) -> tuple[int, ...]:
    """Write the forms of several declarations to one PDF, which also carries them for the program.

    Returns how many pages each took. Raises NotPrintable, and then leaves what was there before.
    """
    catalog = program.catalog
    sheets = _sheets(goods.declarations, catalog, explained=explained, progress=progress)
    metadata = _metadata(goods.declarations, catalog, created)
    attachments = [_carried(goods, program, created)]
    with replacing(out) as file:
        return write_pdf(file, sheets, faces(), metadata, attachments=attachments)


def _carried(goods: Consignment, program: Program, created: datetime) -> Attachment:
    final = not any(item.status.is_draft for item in goods.declarations)
    parcel = parcel_of(goods, program, kind=Kind.FINAL if final else Kind.DRAFT, created=created)
    return Attachment(attachment.NAME, attachment.attachment_of(parcel), attachment.MEDIA_TYPE, DESCRIPTION)


def draw_forms(
    declarations: Sequence[Declaration],
    catalog: Catalog,
    *,
    created: datetime,
    explained: bool = False,
    progress: Progress = silent,
) -> Pdf:
    """The forms of several declarations as one PDF in memory."""
    sheets = _sheets(declarations, catalog, explained=explained, progress=progress)
    return make_pdf(sheets, faces(), _metadata(declarations, catalog, created))


def _metadata(declarations: Sequence[Declaration], catalog: Catalog, created: datetime) -> Metadata:
    first = declarations[0]
    title = first.name if len(declarations) == 1 else catalog.form(first.form_id).title
    return metadata_of(title, created)


def metadata_of(title: str, created: datetime) -> Metadata:
    """What every PDF that may be printed says of itself, moved as the printer needs it."""
    return Metadata(title=title, created=created, shift=_shift_of_paper())


def _sheets(
    declarations: Sequence[Declaration], catalog: Catalog, *, explained: bool, progress: Progress
) -> Iterator[Sheet]:
    for done, declaration in enumerate(declarations):
        progress(done, len(declarations), declaration.name)
        sheet = lay_out(declaration, catalog.form(declaration.form_id), explained=explained)
        _refuse_missing(sheet, declaration.name)
        yield replace(sheet, coded=Payload(declaration))


def print_summary(
    out: Path,
    declarations: Sequence[Declaration],
    catalog: Catalog,
    results: Mapping[UUID, str],
    *,
    created: datetime,
) -> tuple[int, ...]:
    """Write the summary (汇总表) to a PDF; `results` are the reviews in short, by declaration."""
    forms = [(declaration, catalog.form(declaration.form_id)) for declaration in declarations]
    sheet = summarise(forms, installed().summary, results)
    _refuse_missing(sheet, sheet.title)
    with replacing(out) as file:
        return write_pdf(file, [sheet], faces(), metadata_of(sheet.title, created))


def _refuse_missing(sheet: Sheet, name: str) -> None:
    for key, characters in missing_characters(sheet, faces()).items():
        raise NotPrintable(name, key, characters)
