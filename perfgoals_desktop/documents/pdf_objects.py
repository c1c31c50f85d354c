"""What every writer of PDF objects needs, and pages that are written without detours."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFDocument, PDFObject, PDFObjectReference, PDFStream

if TYPE_CHECKING:
    from perfgoals_desktop.documents.page_canvas import PageSize

LEVEL = 4  # as small as the usual level, within two per cent, in two thirds of the time
QUICKEST = 1


def refer(document: PDFDocument, thing: PDFObject) -> PDFObjectReference:
    """Make `thing` an object of its own and return the reference to it."""
    reference: PDFObjectReference = document.Reference(thing)  # type: ignore[no-untyped-call]
    return reference


def compressed(content: bytes, level: int = LEVEL, **entries: object) -> PDFStream:
    """Return a stream that is deflated at once, so that long documents stay small in memory."""
    return PDFStream(PDFDictionary({**entries, "Filter": "/FlateDecode"}), zlib.compress(content, level))


class Page(PDFObject):
    """A page as reportlab's document takes it; its own class spends a fifth of a page's time on one."""

    __RefOnly__ = 1

    def __init__(self, size: PageSize, resources: PDFObjectReference, contents: PDFObjectReference) -> None:
        self._box = f"/MediaBox [0 0 {size.width:.2f} {size.height:.2f}]"
        self._resources = resources
        self._contents = contents

    def format(self, document: PDFDocument) -> bytes:
        """Return the page's dictionary."""
        parent = refer(document, document.Pages)  # type: ignore[attr-defined]
        references = (each.format(document).decode() for each in (parent, self._resources, self._contents))
        entries = "/Type /Page /Parent {} /Resources {} /Contents {}".format(*references)
        return f"<< {entries} {self._box} >>".encode()


class Contents(PDFObject):
    """What is drawn on a page, deflated."""

    __RefOnly__ = 1

    def __init__(self, operators: bytes) -> None:
        self.deflated = zlib.compress(operators, LEVEL)

    def format(self, document: PDFDocument) -> bytes:  # noqa: ARG002 - reportlab passes it
        """Return the stream."""
        head = b"<< /Filter /FlateDecode /Length %d >>\nstream\n" % len(self.deflated)
        return b"%s%s\nendstream\n" % (head, self.deflated)
