"""Files that somebody made to harm, each by a few lines of code from a good workbook or document."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Callable
from functools import cache
from typing import Final

from tests.reading.sources import as_document, as_workbook, sample_rows

SHEET: Final = "xl/worksheets/sheet1.xml"
BOOK: Final = "xl/workbook.xml"
BODY: Final = "word/document.xml"
Change = Callable[[bytes], bytes]

_LAUGHS = b"".join(
    b'<!ENTITY l%d "%s">' % (number, (b"&l%d;" % (number - 1) if number else b"lol") * 10)
    for number in range(10)
)
_OUTSIDE = b'<!ENTITY x SYSTEM "file:///etc/passwd">'
_BLANKS: Final = 101 * 1024 * 1024


@cache
def workbook() -> bytes:
    """A workbook with the sample's forms."""
    return as_workbook(sample_rows())


@cache
def document() -> bytes:
    """A document with the sample's forms."""
    return as_document(sample_rows())


def with_entries(data: bytes, *entries: tuple[str | zipfile.ZipInfo, bytes], packed: bool = True) -> bytes:
    """The package with more entries at its end."""
    stream = io.BytesIO(data)
    method = zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED
    with zipfile.ZipFile(stream, "a", method) as package:
        for name, content in entries:
            package.writestr(name, content, method, 1 if packed else None)
    return stream.getvalue()


def changed(data: bytes, part: str, change: Change) -> bytes:
    """The package with one part changed."""
    stream = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as old,
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as new,
    ):
        for item in old.infolist():
            content = old.read(item)
            new.writestr(item.filename, change(content) if item.filename == part else content)
    return stream.getvalue()


def with_type(definitions: bytes, use: bytes = b"") -> Change:
    """Put a document type before the first element, and a use of it into the first text."""

    def change(xml: bytes) -> bytes:
        at = xml.index(b"?>") + 2 if xml.startswith(b"<?xml") else 0
        body = xml[at:].replace(b"<t>", b"<t>" + use, 1)
        return xml[:at] + b"<!DOCTYPE r [" + definitions + b"]>" + body

    return change


def before(tag: bytes, more: bytes) -> Change:
    """Put something before the last such tag."""

    def change(xml: bytes) -> bytes:
        head, _, tail = xml.rpartition(tag)
        return head + more + tag + tail

    return change


def _linked() -> bytes:
    link = zipfile.ZipInfo("xl/media/image1.png")
    link.external_attr = 0o120777 << 16
    return with_entries(workbook(), (link, b"/etc/passwd"))


def _named(*names: str, base: Callable[[], bytes] = workbook) -> bytes:
    return with_entries(base(), *((zipfile.ZipInfo(name), b"x") for name in names))


def _twice() -> bytes:
    return _in_place(_named("xl/worksheets/sheet9.xml"), b"sheet9.xml", b"sheet1.xml")


def _in_place(data: bytes, old: bytes, new: bytes) -> bytes:
    assert len(old) == len(new)
    return data.replace(old, new)


def _in_directory(data: bytes, part: str, offset: int, value: bytes) -> bytes:
    """The package with some bytes of an entry of its central directory overwritten."""
    at = data.rindex(part.encode()) - 46 + offset
    return data[:at] + value + data[at + len(value) :]


def _noise(size: int) -> bytes:
    return b"".join(zlib.crc32(struct.pack("<I", n)).to_bytes(4, "big") for n in range(size // 4))


def _padded_bomb(part: str, unit: bytes, megabytes: int, base: Callable[[], bytes] = workbook) -> bytes:
    """Many megabytes of one element, beside enough noise that the ratio of the whole looks harmless."""
    filled = changed(base(), part, before(b"</", unit * (megabytes * 1024 * 1024 // len(unit))))
    return with_entries(filled, ("xl/media/image1.png", _noise(1_000_000)), packed=False)


def _merges() -> bytes:
    merges = b"".join(b'<mergeCell ref="A%d:B%d"/>' % (n, n) for n in range(1, 1_000_001))
    return changed(workbook(), SHEET, before(b"</worksheet>", b"<mergeCells>" + merges + b"</mergeCells>"))


def _far(reference: str) -> bytes:
    row = reference.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    cell = f'<row r="{row}"><c r="{reference}"><v>1</v></c></row>'.encode()
    return changed(workbook(), SHEET, before(b"</sheetData>", cell))


def _relation(target: str, base: Callable[[], bytes], part: str) -> bytes:
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"
    link = f'<Relationship Id="rId99" Type="{kind}" Target="{target}" TargetMode="External"/>'
    return changed(base(), part, before(b"</Relationships>", link.encode()))


def _nested() -> bytes:
    inner = with_entries(workbook(), ("xl/media/blank.png", bytes(20 * 1024 * 1024)))
    return with_entries(workbook(), *((f"xl/embeddings/{n}.xlsx", inner) for n in range(9)), packed=False)


def _deep() -> bytes:
    return changed(document(), BODY, before(b"</w:body>", b"<w:sdt>" * 100_000 + b"</w:sdt>" * 100_000))


def _shared() -> bytes:
    head = b'<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
    texts = b"".join(b"<si><t>%08x</t></si>" % zlib.crc32(struct.pack("<I", n)) for n in range(500_000))
    return with_entries(workbook(), ("xl/sharedStrings.xml", head + texts + b"</sst>"))


ARCHIVES: Final[dict[str, Callable[[], bytes]]] = {
    "traversal": lambda: _named("../../../evil.txt"),
    "traversal within": lambda: _named("xl/../../evil.txt", base=document),
    "backslashes": lambda: _named("xl\\..\\..\\evil.txt"),
    "absolute": lambda: _named("/etc/evil"),
    "drive": lambda: _named("C:/evil.txt"),
    "share": lambda: _named("//server/share/evil"),
    "device": lambda: _named("xl/CON"),
    "device with suffix": lambda: _named("word/lpt1.xml", base=document),
    "stream": lambda: _named("xl/a.xml:hidden"),
    "zero byte": lambda: _in_place(_named("xl/evil#.xml"), b"evil#", b"evil\0"),
    "trailing dot": lambda: _named("xl/sheet.xml."),
    "foreign folder": lambda: _named("Startup/evil.bat"),
    "symlink": _linked,
    "duplicate": _twice,
    "duplicate by case": lambda: _named("XL/WORKBOOK.XML"),
    "many entries": lambda: _named(*(f"xl/media/{n}.png" for n in range(600))),
    "bomb": lambda: with_entries(workbook(), ("xl/media/blank.png", bytes(_BLANKS))),
    "bomb in the sheet": lambda: _padded_bomb(SHEET, b"<a/>", 42),
    "bomb in the styles": lambda: _padded_bomb("xl/styles.xml", b"<xf/>", 20),
    "bomb in the document": lambda: _padded_bomb(BODY, b"<w:p/>", 20, document),
    "nested bomb": _nested,
    "billion laughs": lambda: changed(workbook(), SHEET, with_type(_LAUGHS, b"&l9;")),
    "billion laughs in a document": lambda: changed(document(), BODY, with_type(_LAUGHS, b"&l9;")),
    "billion laughs in the book": lambda: changed(workbook(), BOOK, with_type(_LAUGHS)),
    "external entity": lambda: changed(workbook(), SHEET, with_type(_OUTSIDE, b"&x;")),
    "external type": lambda: changed(document(), "word/styles.xml", with_type(b'<!ENTITY % p SYSTEM "x">')),
    "far cell": lambda: _far("XFD1048576"),
    "impossible cell": lambda: _far("ZZZ9999999"),
    "a million merges": _merges,
    "size too small": lambda: _in_directory(workbook(), SHEET, 24, struct.pack("<I", 100)),
    "size too large": lambda: _in_directory(workbook(), SHEET, 24, struct.pack("<I", 0x7FFFFFFF)),
    "encrypted entry": lambda: _in_directory(workbook(), SHEET, 8, b"\x01\x00"),
    "unknown compression": lambda: _in_directory(workbook(), SHEET, 10, b"\x63\x00"),
    "offset outside": lambda: _in_directory(workbook(), SHEET, 42, b"\xff\xff\xff\x7f"),
    "half a directory": lambda: workbook()[:-60],
    "external template": lambda: _relation("file:///etc/passwd", document, "word/_rels/document.xml.rels"),
    "part outside": lambda: changed(
        workbook(), "xl/_rels/workbook.xml.rels", lambda xml: xml.replace(b"worksheets/", b"../../../etc/")
    ),
    "many shared texts": _shared,
    "deep nesting": _deep,
    "long number": lambda: changed(
        workbook(), SHEET, before(b"</sheetData>", b'<row r="900"><c r="A900"><v>9e999999</v></c></row>')
    ),
}
