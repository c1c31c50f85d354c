"""PDF files that somebody made to harm: a few bytes that PDFium would unpack to gigabytes."""

from __future__ import annotations

import base64
import zlib
from collections.abc import Callable
from functools import cache
from typing import Final

_MEGABYTES: Final = 300  # more than a stream may have, little enough to be made in a second


@cache
def blanks() -> bytes:
    """Hundreds of megabytes of nothing, packed."""
    packer = zlib.compressobj(1)
    return b"".join(packer.compress(bytes(1024 * 1024)) for _ in range(_MEGABYTES)) + packer.flush()


def stream(data: bytes, entries: bytes, after: bytes = b"\n") -> bytes:
    """A stream with entries of its dictionary."""
    return b"<<%s/Length %d>>\nstream%s%s\nendstream" % (entries, len(data), after, data)


def document(*objects: bytes, trailer: bytes = b"") -> bytes:
    """A PDF of these objects, the first of which is the catalog."""
    out, places = b"%PDF-1.7\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    head = b"xref\n0 %d\n0000000000 65535 f \n" % size
    end = b"trailer\n<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF" % (size, trailer, len(out))
    return out + head + table + end


def attached(data: bytes, filters: bytes, trailer: bytes = b"", after: bytes = b"\n") -> bytes:
    """A page with our attachment, packed in some ways."""
    names = b"<</EmbeddedFiles<</Names[(perfgoals.json) 4 0 R]>>>>"
    return document(
        b"<</Type/Catalog/Pages 2 0 R/Names" + names + b">>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 80 60]>>",
        b"<</Type/Filespec/F(perfgoals.json)/UF(perfgoals.json)/EF<</F 5 0 R>>>>",
        stream(data, b"/Type/EmbeddedFile/Filter[" + filters + b"]", after),
        trailer=trailer,
    )


def _page() -> bytes:
    return document(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 80 60]/Contents 4 0 R>>",
        stream(blanks(), b"/Filter/FlateDecode"),
    )


def forms(depth: int, often: int) -> bytes:
    """A page that draws a form so often, which draws another so often, and so on."""
    drawn = [
        stream(
            b"/F Do " * often if number < depth else b"0 0 m 9 9 l S",
            b"/Type/XObject/Subtype/Form/BBox[0 0 80 60]/Resources<</XObject<</F %d 0 R>>>>" % (5 + number),
        )
        for number in range(1, depth + 1)
    ]
    return document(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 80 60]/Contents 4 0 R/Resources<</XObject<</F 5 0 R>>>>>>",
        stream(b"/F Do", b""),
        *drawn,
    )


def _objects() -> bytes:
    """What PDFium unpacks already while it opens a document."""
    return document(
        stream(zlib.compress(blanks()), b"/Type/ObjStm/N 1/First 4/Filter[/FlateDecode/FlateDecode]")
    )


def _often(times: int) -> bytes:
    data = b"x" * 2000
    for _ in range(times):
        data = zlib.compress(data)
    return attached(data, b"/FlateDecode" * times)


def _runs(data: bytes) -> bytes:
    """The bytes as runs of themselves."""
    pieces = [data[at : at + 100] for at in range(0, len(data), 100)]
    return b"".join(bytes([len(piece) - 1]) + piece for piece in pieces) + b"\x80"


def _single_runs(data: bytes) -> bytes:
    """The bytes as runs of one each."""
    return b"".join(b"\0" + data[at : at + 1] for at in range(len(data))) + b"\x80"


def _up_to_an_error(data: bytes) -> bytes:
    """Packed, with a false byte behind what matters: PDFium takes what came before it."""
    packer = zlib.compressobj()
    return packer.compress(data) + packer.flush(zlib.Z_SYNC_FLUSH) + b"\xff"


def many_in_base_85(count: int) -> bytes:
    """Small streams in base 85, as reportlab writes each page."""
    one = stream(
        base64.a85encode(zlib.compress(b"0 0 m 9 9 l S\n" * 40), adobe=False) + b"~>", b"/Filter[/A85/Fl]"
    )
    return document(b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[]/Count 0>>", *[one] * count)


_SECRET: Final = b"/Encrypt<</Filter/Standard/V 1/R 2/O(x)/U(x)/P -4>>"

PDFS: Final[dict[str, tuple[Callable[[], bytes], str]]] = {
    "attachment": (lambda: attached(blanks(), b"/FlateDecode"), "展开后"),
    "packed twice": (lambda: attached(zlib.compress(blanks()), b"/FlateDecode/FlateDecode"), "展开后"),
    "in hexadecimal": (lambda: attached(blanks().hex().encode(), b"/AHx/FlateDecode"), "展开后"),
    "in base 85": (lambda: attached(base64.a85encode(blanks()), b"/A85/FlateDecode"), "展开后"),
    "in runs": (lambda: attached(_runs(blanks()), b"/RL/FlateDecode"), "展开后"),
    "in hexadecimal twice": (
        lambda: attached(blanks().hex().encode().hex().encode(), b"/AHx/AHx/Fl"),
        "展开后",
    ),
    "in hexadecimal in base 85": (
        lambda: attached(base64.a85encode(blanks().hex().encode()), b"/A85/AHx/Fl"),
        "展开后",
    ),
    "in runs of one": (lambda: attached(_single_runs(blanks()), b"/RL/Fl"), "展开后"),
    "up to an error": (lambda: attached(_up_to_an_error(blanks()), b"/Fl/Fl"), "展开后"),
    "after a remark": (lambda: attached(blanks(), b"/FlateDecode", after=b"%endstream\r"), "展开后"),
    "page": (_page, "展开后"),
    "objects": (_objects, "展开后"),
    "packed too often": (lambda: _often(6), "压缩方式"),
    "packed by LZW": (lambda: attached(b"x", b"/LZWDecode"), "压缩方式"),
    "packed by LZW in other letters": (lambda: attached(b"x", b"/LZ#57#44ecode"), "压缩方式"),
    "packed by LZW after a bracket": (lambda: attached(b"x", b"%(\n/LZW"), "压缩方式"),
    "packed by LZW after digits": (lambda: attached(b"x", b"]/X<(>/Filter[/LZW"), "压缩方式"),
    "packed by LZW within a text": (lambda: attached(b"x", b"]/X(9 0 obj<</Filter[/LZW"), "压缩方式"),
    "password": (lambda: attached(b"x", b"", _SECRET), "密码"),
    "password in other letters": (lambda: attached(b"x", b"", _SECRET.replace(b"En", b"#45#6e")), "密码"),
}
"""Each with a word of the sentence that refuses it."""
