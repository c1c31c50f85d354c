import io
import zipfile
from functools import partial

import pytest

from perfgoals_desktop.reading import read
from perfgoals_desktop.reading.errors import EmptySource, NoFormFound, UnsupportedFile
from perfgoals_desktop.reading.package import Kind, kind_of
from perfgoals_desktop.reading.read import read_file, read_text
from perfgoals_desktop.sources import (
    DamagedFile,
    FileTooLarge,
    Limits,
    Measure,
    SourceUnavailable,
    load,
)
from tests.reading.sources import as_document, as_workbook, sample_rows, written

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100)


def zipped(**members):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("a.doc", OLE, "doc"),
        ("a.xls", OLE, "xls"),
        ("a.xlsx", OLE, "ole"),
        ("a.xlsx", OLE + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
        ("a.pdf", b"%PDF-1.7", "pdf"),
        ("a.txt", b"%PDF-1.7", "pdf"),
        ("a.rtf", b"{\\rtf1", "rtf"),
        ("a.png", b"\x89PNG\r\n", "picture"),
        ("a.xls", b"\r\n<html><table>", "html"),
        ("a.zip", zipped(a="b"), "zip"),
        ("a.exe", b"text", "exe"),
        ("a.html", b"text", "html"),
    ],
)
def test_other_kinds_of_file_are_named(tmp_path, catalog, name, data, kind):
    with pytest.raises(UnsupportedFile) as caught:
        read_file(written(tmp_path, name, data), catalog)

    assert (caught.value.file, caught.value.kind) == (name, kind)


def test_the_content_tells_the_kind_and_not_the_name():
    assert kind_of(as_workbook([["甲"]]), "a.txt") is Kind.XLSX
    assert kind_of(as_document([["甲"]]), "a.xlsx") is Kind.DOCX
    assert kind_of("甲".encode(), "README") is Kind.TEXT


@pytest.mark.parametrize("data", [b"", b" \n\t\r\n", "\u3000\n".encode(), b"\xef\xbb\xbf"])
def test_a_blank_file_is_empty(tmp_path, catalog, data):
    with pytest.raises(EmptySource):
        read_file(written(tmp_path, "a.txt", data), catalog)


@pytest.mark.parametrize(("name", "make"), [("a.xlsx", as_workbook), ("a.docx", as_document)])
def test_a_blank_office_file_is_empty(tmp_path, catalog, name, make):
    with pytest.raises(EmptySource):
        read_file(written(tmp_path, name, make([[""]])), catalog)


def test_a_text_without_a_form_says_so(tmp_path, catalog):
    with pytest.raises(NoFormFound):
        read_file(written(tmp_path, "a.txt", "会议通知\n请于周五前报名。\n"), catalog)
    with pytest.raises(NoFormFound):
        read_text("序号\t项目名称\t项目性质\n1\t甲\t乙\n", catalog)


def test_a_missing_file_and_a_folder_are_unavailable(tmp_path, catalog):
    with pytest.raises(SourceUnavailable) as missing:
        read_file(tmp_path / "none.txt", catalog)
    with pytest.raises(SourceUnavailable) as folder:
        read_file(tmp_path, catalog)

    assert missing.value.reason == "missing"
    assert folder.value.reason == "folder"


def test_a_file_of_more_than_20_megabytes_is_refused(tmp_path, catalog, monkeypatch):
    monkeypatch.setattr(read, "load", partial(load, limits=Limits(bytes=1000)))

    with pytest.raises(FileTooLarge) as caught:
        read_file(written(tmp_path, "a.txt", b"x" * 1001), catalog)

    assert (caught.value.measure, caught.value.value, caught.value.limit) == (Measure.BYTES, 1001, 1000)


@pytest.mark.parametrize(
    ("measure", "members"),
    [
        (Measure.ENTRIES, {f"xl/{number}": "" for number in range(501)}),
        (Measure.RATIO, {"xl/workbook.xml": bytes(2 * 1024 * 1024)}),
        (Measure.UNPACKED, {"xl/workbook.xml": bytes(101 * 1024 * 1024)}),
    ],
)
def test_a_package_that_unpacks_beyond_measure_is_refused(measure, members):
    with pytest.raises(FileTooLarge) as caught:
        kind_of(zipped(**members), "bomb.xlsx")

    assert caught.value.measure is measure


@pytest.mark.parametrize("make", [as_workbook, as_document])
@pytest.mark.parametrize("part", [0.1, 0.5, 0.9])
def test_half_a_package_is_damaged(tmp_path, catalog, make, part):
    data = make(sample_rows())

    with pytest.raises(DamagedFile):
        read_file(written(tmp_path, "a.xlsx", data[: int(len(data) * part)]), catalog)


def test_text_that_is_called_a_workbook_is_damaged(tmp_path, catalog):
    with pytest.raises(DamagedFile):
        read_file(written(tmp_path, "a.xlsx", b"hello"), catalog)


@pytest.mark.parametrize(
    "members",
    [
        {"xl/workbook.xml": "<workbook"},
        {"word/document.xml": "<w:document"},
        {"xl/workbook.xml": "", "[Content_Types].xml": "<Types/>"},
        {"word/document.xml": "", "[Content_Types].xml": "<Types/>"},
    ],
)
def test_a_package_without_its_parts_is_damaged(tmp_path, catalog, members):
    with pytest.raises(DamagedFile):
        read_file(written(tmp_path, "a.docx", zipped(**members)), catalog)
