"""A PDF document that is written while it is made, so that ten thousand pages take no more memory than ten.

reportlab keeps every object until the end, because one may refer to another that is still
to come. Pages refer only to what is known before: here they go to the file at once, and all
that is kept of them is their number and their place.
"""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

from reportlab.pdfbase.pdfdoc import PDFDocument, PDFObject, PDFTrailer
from reportlab.pdfbase.pdfdoc import format as formatted

from perfgoals_desktop.documents.pdf_objects import refer

if TYPE_CHECKING:
    from typing import BinaryIO

    from perfgoals_desktop.documents.page_canvas import PageSize

PDF_VERSION = (1, 7)
LANGUAGE = "zh-CN"
HEAD = b"%PDF-1.7\n%\x93\x8c\x8b\x9e\n"
"""The bytes beyond ASCII tell whoever passes the file on that it is no text."""
ENTRIES_AT_ONCE = 1000


class StreamedDocument(PDFDocument):
    """Writes each page when it is added, and everything else at the end."""

    def __init__(self, out: BinaryIO) -> None:
        super().__init__(invariant=1, pdfVersion=PDF_VERSION, lang=LANGUAGE)
        self._out = out
        self._size = 0
        self._places = array("q")
        """Where the object with a number begins, from number 1 on; -1 while it is not written."""
        self.tree = PageTree()
        self.Catalog.Pages = self.tree  # type: ignore[attr-defined]
        self._parent = refer(self, self.tree).format(self).decode()
        self._write(HEAD)

    def add_page(self, size: PageSize, resources: str, contents: bytes) -> None:
        """Write a page; `resources` is a reference, `contents` are deflated operators."""
        stream = self._write_object(
            b"<< /Filter /FlateDecode /Length %d >>\nstream\n%b\nendstream" % (len(contents), contents)
        )
        box = f"/MediaBox [0 0 {size.width:.2f} {size.height:.2f}]"
        entries = f"/Type /Page /Parent {self._parent} /Resources {resources} /Contents {stream} 0 R {box}"
        self.tree.pages.append(self._write_object(f"<< {entries} >>".encode("ascii")))
        self.updateSignature(contents)

    def format(self) -> bytes:
        """Write what is left, which may make new objects while it is written; for `GetPDFData`."""
        root, info = (refer(self, thing) for thing in (self.Catalog, self.info))  # type: ignore[attr-defined]
        numbers = self.numberToId
        while left := [number for number in numbers if self._place(number) < 0]:
            for number in left:
                thing = self.idToObject[numbers[number]]
                self._write_object(formatted(thing, self, toplevel=1).removesuffix(b"\n"), number)
        start = self._write_cross_references()
        trailer = PDFTrailer(startxref=start, Size=len(self._places) + 1, Root=root, Info=info, ID=self.ID())
        self._write(trailer.format(self))
        return b""

    def _write_object(self, content: bytes, number: int | None = None) -> int:
        if number is None:
            number = self.objectcounter = self.objectcounter + 1
        while len(self._places) < number:
            self._places.append(-1)
        self._places[number - 1] = self._size
        self._write(b"%d 0 obj\n%b\nendobj\n" % (number, content))
        return number

    def _place(self, number: int) -> int:
        return self._places[number - 1] if number <= len(self._places) else -1

    def _write_cross_references(self) -> int:
        start = self._size
        self._write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(self._places) + 1))
        for first in range(0, len(self._places), ENTRIES_AT_ONCE):
            places = self._places[first : first + ENTRIES_AT_ONCE]
            self._write(b"".join(b"%010d 00000 n \n" % place for place in places))
        return start

    def _write(self, content: bytes) -> None:
        self._out.write(content)
        self._size += len(content)


class PageTree(PDFObject):
    """The list of all pages."""

    __RefOnly__ = 1

    def __init__(self) -> None:
        self.pages = array("q")

    def format(self, document: PDFDocument) -> bytes:  # noqa: ARG002 - reportlab passes it
        """Return the dictionary."""
        kids = " ".join(f"{number} 0 R" for number in self.pages)
        return f"<< /Type /Pages /Count {len(self.pages)} /Kids [{kids}] >>".encode("ascii")
