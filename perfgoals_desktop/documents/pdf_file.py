"""A PDF file page by page; the same pages always give the same bytes."""

from __future__ import annotations

import zlib
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from reportlab.pdfbase.pdfdoc import PDFDictionary, ViewerPreferencesPDFDictionary

from perfgoals_desktop.documents.attachments import Attachment, attach_all
from perfgoals_desktop.documents.document_fonts import DocumentFonts
from perfgoals_desktop.documents.page_canvas import A4_PORTRAIT, UNMOVED, PageCanvas, PageSize, Shift
from perfgoals_desktop.documents.pdf_objects import LEVEL, refer
from perfgoals_desktop.documents.pdf_stream import StreamedDocument

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

VIEWER_PREFERENCES = {"DisplayDocTitle": "true", "PrintScaling": "/None"}  # print at the size that was drawn


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a PDF file says about itself and its printer; the date is given: equal input makes equal files."""

    title: str
    author: str = ""
    subject: str = ""
    creator: str = "Perfgoals Desktop"
    created: datetime = datetime(2000, 1, 1)  # noqa: DTZ001 - a date that means nothing, in no time zone
    shift: Shift = UNMOVED
    """What its pages say of the printer: how far everything on them is moved."""


class PdfFile:
    """One PDF file in the making (打印文件)."""

    def __init__(self, metadata: Metadata, out: BinaryIO) -> None:
        """`out` takes the file while it is made; what fails leaves half of one there."""
        self._document = StreamedDocument(out)
        self._fonts = DocumentFonts()
        self._attachments: list[Attachment] = []
        self._shift = metadata.shift
        self._resources = PDFDictionary()
        self._resources_reference = refer(self._document, self._resources).format(self._document).decode()
        self._describe(metadata)

    @contextmanager
    def page(self, size: PageSize = A4_PORTRAIT) -> Iterator[PageCanvas]:
        """Add a page when the block ends; a block that fails adds none."""
        canvas = PageCanvas(size, self._fonts, self._shift)
        yield canvas
        contents = zlib.compress(canvas.content(), LEVEL)
        self._document.add_page(size, self._resources_reference, contents)

    def attach(self, attachment: Attachment) -> None:
        """Put a file into the PDF, for programs that read it; attach each name once."""
        self._attachments.append(attachment)

    def finish(self) -> None:
        """Embed the fonts and write the end of the file; nothing can be added afterwards."""
        fonts = self._fonts.add_to(self._document)
        attach_all(self._document, self._attachments)
        self._resources["Font"] = PDFDictionary(fonts)
        self._document.GetPDFData(None)

    def _describe(self, metadata: Metadata) -> None:
        document = self._document
        document.setTitle(metadata.title)
        document.setAuthor(metadata.author)
        document.setSubject(metadata.subject)
        document.setCreator(metadata.creator)
        document.setDateFormatter(lambda *_now: _pdf_date(metadata.created))
        catalogue = document.Catalog  # type: ignore[attr-defined]
        catalogue.ViewerPreferences = ViewerPreferencesPDFDictionary(VIEWER_PREFERENCES)


def _pdf_date(moment: datetime) -> str:
    zone = moment.strftime("%z")
    return f"D:{moment:%Y%m%d%H%M%S}" + (f"{zone[:3]}'{zone[3:5]}'" if zone else "")
