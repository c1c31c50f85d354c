"""What kind of file it is, and whether it may be opened: told before any library touches it."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Final

from perfgoals_desktop.packages import DOCUMENT, WORKBOOK, check_markup, open_package
from perfgoals_desktop.reading.errors import UnsupportedFile
from perfgoals_desktop.sources import DamagedFile

_TEXTS: Final = frozenset({"", ".txt", ".tsv", ".csv", ".md", ".text"})
_OFFICE: Final = frozenset({".xlsx", ".xlsm", ".docx", ".docm"})
_MAGIC: Final = (
    (b"%PDF", "pdf"),
    (b"{\\rtf", "rtf"),
    (b"\x89PNG", "picture"),
    (b"\xff\xd8\xff", "picture"),
    (b"GIF8", "picture"),
    (b"BM", "picture"),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")


class Kind(StrEnum):
    """The kinds of file that are read."""

    TEXT = "text"
    XLSX = "xlsx"
    DOCX = "docx"


def kind_of(data: bytes, file: str) -> Kind:
    """What the bytes are, whatever the file is called; raises UnsupportedFile or DamagedFile."""
    suffix = Path(file).suffix.lower()
    if data.startswith(_ZIP):
        return _office(data, file)
    if data.startswith(_OLE):
        raise UnsupportedFile(file, _ole(data, suffix))
    for magic, kind in _MAGIC:
        if data.startswith(magic):
            raise UnsupportedFile(file, kind)
    if data[:200].lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith((b"<html", b"<!doctype html", b"<?xml")):
        raise UnsupportedFile(file, "html")
    if suffix in _OFFICE and data:
        raise DamagedFile(file, "not a package")
    if suffix not in _TEXTS and suffix not in _OFFICE:
        raise UnsupportedFile(file, suffix.removeprefix("."))
    return Kind.TEXT


def _ole(data: bytes, suffix: str) -> str:
    if _ENCRYPTED in data:
        return "encrypted"
    return suffix.removeprefix(".") if suffix in {".doc", ".xls", ".wps", ".et", ".ppt"} else "ole"


def _office(data: bytes, file: str) -> Kind:
    with open_package(data, file) as package:
        check_markup(package, file)
        names = frozenset(package.namelist())
    if WORKBOOK in names:
        return Kind.XLSX
    if DOCUMENT in names:
        return Kind.DOCX
    raise UnsupportedFile(file, "zip")
