"""A PDF file page by page; the same pages always give the same bytes."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFDocument, ViewerPreferencesPDFDictionary

from perfgoals_desktop.documents.attachments import Attachment, attach_all
from perfgoals_desktop.documents.document_fonts import DocumentFonts
from perfgoals_desktop.documents.page_canvas import A4_PORTRAIT, PageCanvas, PageSize
from perfgoals_desktop.documents.pdf_objects import Contents, Page, refer

if TYPE_CHECKING:
    from collections.abc import Iterator

PDF_VERSION = (1, 7)
LANGUAGE = "zh-CN"
VIEWER_PREFERENCES = {"DisplayDocTitle": "true", "PrintScaling": "/None"}  # print at the size that was drawn


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a PDF file says about itself; the date is given, so that equal input makes equal files."""

    title: str
    author: str = ""
    subject: str = ""
    creator: str = "Perfgoals Desktop"
    created: datetime = datetime(2000, 1, 1)  # noqa: DTZ001 - a date that means nothing, in no time zone


class PdfFile:
    """One PDF file in the making (打印文件)."""

    def __init__(self, metadata: Metadata) -> None:
        self._document = PDFDocument(invariant=1, pdfVersion=PDF_VERSION, lang=LANGUAGE)
        self._fonts = DocumentFonts()
        self._attachments: list[Attachment] = []
        self._resources = PDFDictionary()
        self._resources_reference = refer(self._document, self._resources)
        self._describe(metadata)

    @contextmanager
    def page(self, size: PageSize = A4_PORTRAIT) -> Iterator[PageCanvas]:
        """Add a page when the block ends; a block that fails adds none."""
        canvas = PageCanvas(size, self._fonts)
        yield canvas
        contents = Contents(canvas.content())
        reference = refer(self._document, contents)
        self._document.addPage(Page(size, self._resources_reference, reference))
        self._document.updateSignature(contents.deflated)

    def attach(self, attachment: Attachment) -> None:
        """Put a file into the PDF, for programs that read it; attach each name once."""
        self._attachments.append(attachment)

    def finish(self) -> bytes:
        """Embed the fonts and return the whole file; nothing can be added afterwards."""
        fonts = self._fonts.add_to(self._document)
        attach_all(self._document, self._attachments)
        self._resources["Font"] = PDFDictionary(fonts)
        return self._document.GetPDFData(None)

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
