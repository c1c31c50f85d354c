"""What PDFium would unpack without an end is refused before it sees it."""

from __future__ import annotations

import zlib
from time import process_time

import pytest

from perfgoals_desktop import stopping
from perfgoals_desktop.exchange import pdf_limits
from perfgoals_desktop.exchange.attachment import attachment_of
from perfgoals_desktop.exchange.carried import read_carried
from perfgoals_desktop.exchange.scanning import scan_file
from perfgoals_desktop.services.verifying import verify
from perfgoals_desktop.stopping import SECONDS
from tests.exchange.parcels import parcel, program
from tests.fuzzing import seeds
from tests.incoming.guard import little_memory, opened
from tests.incoming.pdfs import PDFS, attached, document, many_in_base_85, stream
from tests.incoming.test_archives import said

GIGABYTE = 1024**3


def checked(file):
    (found,) = verify([file], program())
    if found.error is not None:
        raise found.error


READERS = {"carried": read_carried, "scan": scan_file, "check": checked}


@pytest.fixture(scope="module", autouse=True)
def _loaded(tmp_path_factory):
    """What is loaded at the first use."""
    good = tmp_path_factory.mktemp("good") / "a.pdf"
    good.write_bytes(seeds.pdfs()[1])
    for read in READERS.values():
        said(read, good)


@pytest.mark.parametrize("name", PDFS)
@pytest.mark.parametrize("read", READERS.values(), ids=READERS)
def test_a_crafted_pdf_is_refused_in_one_sentence(name, read, tmp_path):
    make, word = PDFS[name]
    file = tmp_path / "收到.pdf"
    file.write_bytes(make())
    began = process_time()

    with little_memory(GIGABYTE), opened() as touched:
        sentence = said(read, file)

    assert process_time() - began < SECONDS + 2
    assert word in sentence
    assert "\n" not in sentence
    assert set(touched) <= {str(file)}


@pytest.mark.parametrize("filters", ["", "/FlateDecode", "/FlateDecode/FlateDecode"])
def test_what_is_packed_within_measure_is_read(filters, tmp_path):
    sent = parcel()
    data = attachment_of(sent)
    for _ in range(filters.count("/")):
        data = zlib.compress(data)
    file = tmp_path / "报送.pdf"
    file.write_bytes(attached(data, filters.encode()))

    assert read_carried(file) == sent


@pytest.mark.parametrize("line", [b"stream\n", b"stream ", b"stream\nx\x9c", b"stream\nx\x9cstream\n78 9c"])
def test_a_million_streams_are_read_or_stopped_in_time(line, tmp_path, monkeypatch):
    monkeypatch.setattr(stopping, "SECONDS", 0.5)
    file = tmp_path / "收到.pdf"
    file.write_bytes(b"%PDF-1.7\n" + line * 2_000_000)
    began = process_time()

    assert said(scan_file, file).endswith("。")

    assert process_time() - began < 5


def test_of_each_stream_no_more_is_looked_at_than_it_has(monkeypatch):
    looked, cut = [], pdf_limits._cut

    def noted(*arguments):
        for piece in cut(*arguments):
            looked.append(len(piece))
            yield piece

    monkeypatch.setattr(pdf_limits, "_cut", noted)
    data = many_in_base_85(2_000)

    pdf_limits.hold_pdf_against_limits(data, "表.pdf")

    assert len(looked) >= 2_000
    assert sum(looked) < 20 * len(data)


@pytest.mark.parametrize(
    "text", [b"q 2480 0 0 3508 0 0 cm /Im1 Do Q\n", b"<3132> <78 9c> ", b"    80 ", b"0"]
)
def test_texts_that_look_packed_are_let_through(text):
    packed = zlib.compress(text * 500)
    plain = stream(text * 500, b"")

    pdf_limits.hold_pdf_against_limits(attached(packed, b"/Fl"), "表.pdf")
    pdf_limits.hold_pdf_against_limits(document(b"<</Type/Catalog>>", plain), "表.pdf")


@pytest.mark.parametrize("title", [b"GIF/LZW (1)", b"/Encrypt (1)", b"GIF (1) /LZWDecode /Encrypt 5"])
def test_a_document_may_be_called_by_a_way_of_packing(title):
    data = document(
        b"<</Type/Catalog/Title(%s)/Author(b)>>" % title, stream(b"<dc:title>GIF/LZW (1)</dc:title>", b"")
    )

    pdf_limits.hold_pdf_against_limits(data, "表.pdf")
