"""Files inside a PDF file (附件), for programs that read what people see on the page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFDocument, PDFObjectReference, PDFString

from perfgoals_desktop.documents.pdf_objects import compressed, refer

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class Attachment:
    """One file to put into a PDF; it holds the same facts as the pages."""

    name: str
    content: bytes
    media_type: str
    description: str = ""


def attach_all(document: PDFDocument, attachments: Sequence[Attachment]) -> None:
    """Write `attachments` into `document` and list them in its catalogue."""
    if not attachments:
        return
    files = [(file.name, _file_specification(document, file)) for file in attachments]
    names: list[object] = []
    for name, reference in sorted(files, key=lambda entry: entry[0]):
        names += [PDFString(name), reference]
    tree = PDFDictionary({"EmbeddedFiles": PDFDictionary({"Names": PDFArray(names)})})
    catalogue = document.Catalog  # type: ignore[attr-defined]
    catalogue.Names = tree
    listed = PDFArray([reference for _, reference in files])
    catalogue.__Defaults__ = {
        **catalogue.__Defaults__,
        "AF": listed,
    }  # the one way to an entry it does not know


def _file_specification(document: PDFDocument, file: Attachment) -> PDFObjectReference:
    stream = compressed(
        file.content,
        Type="/EmbeddedFile",
        Subtype="/" + file.media_type.replace("/", "#2F"),
        Params=PDFDictionary({"Size": len(file.content)}),
    )
    stored = refer(document, stream)
    entries = {
        "Type": "/Filespec",
        "F": PDFString(file.name),
        "UF": PDFString(file.name),
        "Desc": PDFString(file.description),
        "AFRelationship": "/Data",
        "EF": PDFDictionary({"F": stored, "UF": stored}),
    }
    return refer(document, PDFDictionary(entries))
