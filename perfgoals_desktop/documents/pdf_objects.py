"""Two steps that every writer of PDF objects takes."""

from __future__ import annotations

import zlib

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFDocument, PDFObject, PDFObjectReference, PDFStream


def refer(document: PDFDocument, thing: PDFObject) -> PDFObjectReference:
    """Make `thing` an object of its own and return the reference to it."""
    reference: PDFObjectReference = document.Reference(thing)  # type: ignore[no-untyped-call]
    return reference


def compressed(content: bytes, **entries: object) -> PDFStream:
    """Return a stream that is deflated at once, so that long documents stay small in memory."""
    return PDFStream(PDFDictionary({**entries, "Filter": "/FlateDecode"}), zlib.compress(content))
