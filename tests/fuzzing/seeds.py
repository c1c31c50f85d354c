"""Small good files of every kind, from which the bad ones are made."""

from __future__ import annotations

import json
import re
from contextlib import suppress
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final
from xml.sax.saxutils import escape

from perfgoals_desktop import paths
from perfgoals_desktop.domain.canonical import digest, from_document
from perfgoals_desktop.exchange.attachment import attachment_of
from perfgoals_desktop.exchange.hidden import SHEET, rows_of
from perfgoals_desktop.exchange.payload import payload_of
from perfgoals_desktop.exchange.qr_payload import Payload
from perfgoals_desktop.exchange.xlsx_package import XlsxPackage
from perfgoals_desktop.services.table_html import write_table_html
from perfgoals_desktop.services.table_text import write_table_text
from tests.exchange.parcels import final, handed_over, opinion, parcel, sealed
from tests.fuzzing.mutating import packed, unpacked
from tests.reading.sources import Rows, as_document, as_text, as_workbook, one_cell_a_line, sample_rows
from tests.samples import sample_declaration, staged_declaration

_FORMS: Final = 2
_PICTURES: Final = ("PNG", "TIFF", "GIF", "JPEG", "BMP", "WEBP")
_ROWS: Final = re.compile(rb"<sheetData>.*</sheetData>", re.DOTALL)
BLOCK: Final = [
    ["产出指标", "数量指标", "培训期数", "≥4(期)"],
    ["", "质量指标", "合格率", "≥95%"],
    ["效益指标", "社会效益指标", "履职能力", "提高"],
]


@cache
def rows() -> Rows:
    """The first forms of the sample."""
    everything = sample_rows()
    titles = [number for number, row in enumerate(everything) if "申报表" in "".join(row)]
    return everything[: titles[_FORMS]]


@cache
def texts() -> tuple[bytes, ...]:
    """A form as a table in text, one cell a line, and in the encoding of old programs."""
    table, lines = as_text(rows()), one_cell_a_line(rows())
    return table.encode(), lines.encode(), table.encode("gb18030"), table.encode("utf-16")


@cache
def workbooks() -> tuple[bytes, ...]:
    """Forms in a workbook."""
    return (as_workbook(rows()),)


@cache
def documents() -> tuple[bytes, ...]:
    """Forms in a document."""
    return (as_document(rows()),)


@cache
def handoffs() -> tuple[bytes, ...]:
    """A hand-off file."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "a.xlsx"
        handed_over(file)
        return (file.read_bytes(),)


@cache
def payloads() -> tuple[str, ...]:
    """What hand-off files carry: sealed declarations, earlier revisions, opinions."""
    one, two = final(sample_declaration(1)), final(staged_declaration(2))
    earlier = sealed(final(sample_declaration(1, name="上一版"), revision=1))
    rich = parcel(final(sample_declaration(1), revision=2), sealed=(earlier,), opinions=(opinion(one),))
    return payload_of(parcel(one, two)), payload_of(rich)


def with_payload(value: Any) -> bytes:
    """A hand-off file that carries this, with all its checksums right."""
    with suppress(Exception):  # what cannot be summed up is refused for itself
        for entry, written in zip(value["manifest"]["entries"], value["declarations"], strict=True):
            declaration = from_document(written)
            entry.update(id=str(declaration.id), revision=declaration.revision)
            entry.update(status=declaration.status.value, digest=digest(declaration))
    texts = rows_of(json.dumps(value))
    cells = "".join(
        f'<row r="{number}"><c r="A{number}" t="inlineStr"><is><t>{escape(text)}</t></is></c></row>'
        for number, text in enumerate(texts, 1)
    )
    data = f"<sheetData>{cells}</sheetData>".encode()
    parts = unpacked(handoffs()[0])
    part = _hidden_part()
    return packed({**parts, part: _ROWS.sub(lambda _: data, parts[part])})


@cache
def _hidden_part() -> str:
    with XlsxPackage(handoffs()[0], "a.xlsx") as package:
        return package.sheets[SHEET]


@cache
def pdfs() -> tuple[bytes, ...]:
    """A page of paper that carries a parcel, and one that carries nothing."""
    from io import BytesIO

    from pypdfium2 import PdfDocument

    found = []
    for attached in (None, attachment_of(parcel())):
        document = PdfDocument.new()
        document.new_page(80, 60)
        if attached is not None:
            document.new_attachment("perfgoals.json").set_data(attached)
        stream = BytesIO()
        document.save(stream)
        found.append(stream.getvalue())
    return tuple(found)


@cache
def pictures() -> tuple[bytes, ...]:
    """Codes of the paper as small pictures, and in a format that may hold several."""
    from io import BytesIO

    import zxingcpp
    from PIL import Image

    message = Payload(sample_declaration(1))
    found = []
    for kind, text in zip(_PICTURES, [*message.parts(400), *[message.brief] * len(_PICTURES)], strict=False):
        stream = BytesIO()
        code = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode).to_image(scale=2)
        Image.fromarray(code).save(stream, kind)
        found.append(stream.getvalue())
    return tuple(found)


@cache
def blocks() -> tuple[bytes, ...]:
    """What spreadsheets and word processors put on the clipboard."""
    merged = (
        "<table><tr><td rowspan=3>产出指标</td><td colspan=2>培训<br>期数</td><td>&ge;4</td></tr></table>"
    )
    return (
        write_table_text(BLOCK).encode(),
        write_table_html(BLOCK).encode(),
        merged.encode(),
        "参训率≥95%\n满意度：大于90%".encode(),
    )


@cache
def definitions() -> tuple[bytes, ...]:
    """The forms that come with the program."""
    return tuple(file.read_bytes() for file in sorted(paths.forms().glob("*.toml")))
