"""A document that is written while it is made is as whole as one that is kept until the end."""

from io import BytesIO

import pypdfium2 as pdfium
import pytest

from perfgoals_desktop.documents.page_canvas import A4_PORTRAIT
from perfgoals_desktop.documents.pdf import make_pdf, write_pdf
from perfgoals_desktop.documents.pdf_stream import StreamedDocument
from tests.paper import METADATA, form_sheet, official


@pytest.mark.parametrize("count", [0, 1, 600])
def test_every_object_is_where_the_table_says(count):
    out = BytesIO()
    document = StreamedDocument(out)
    for number in range(count):
        document.add_page(A4_PORTRAIT, "<< >>", b"%d" % number)
    document.GetPDFData(None)
    file = out.getvalue()

    start = int(file[file.rindex(b"startxref") :].split()[1])
    assert file[start:].startswith(b"xref\n0 ")
    lines = file[start:].split(b"\n")
    entries = lines[2 : 2 + int(lines[1].split()[1])]
    for number, entry in enumerate(entries[1:], start=1):
        assert file[int(entry[:10]) :].startswith(b"%d 0 obj\n" % number)
    assert all(len(entry) == 19 for entry in entries)  # and the line end
    assert len(pdfium.PdfDocument(file)) == count if count else b"/Count 0" in file


def test_pages_are_in_the_file_before_the_next_is_drawn():
    out, sizes = BytesIO(), []

    def sheets():
        for _ in range(4):
            sizes.append(len(out.getvalue()))
            yield form_sheet(3)

    write_pdf(out, sheets(), official(), METADATA)

    assert sizes[0] < sizes[1] < sizes[2] < sizes[3]


def test_a_file_in_memory_is_the_one_on_the_disk():
    out = BytesIO()

    pages = write_pdf(out, [form_sheet(2), form_sheet(60)], official(), METADATA)

    made = make_pdf([form_sheet(2), form_sheet(60)], official(), METADATA)
    assert (made.data, made.pages) == (out.getvalue(), pages)
