"""Packages (zip) that somebody else made: opened in memory, after every entry was looked at.

Nothing is ever unpacked to disk and no name in a package is used as a path; names that could
only be meant as one are refused all the same, and so is what no office program writes.
"""

from __future__ import annotations

import io
import re
import stat
import zipfile
from collections.abc import Callable, Sequence
from typing import Final
from xml.parsers import expat

from perfgoals_desktop.sources import (
    DAMAGE,
    FORMS,
    DamagedFile,
    EncryptedFile,
    FileTooLarge,
    ForbiddenMarkup,
    ForbiddenPart,
    Limits,
    Measure,
    hold_against_limits,
)
from perfgoals_desktop.stopping import go_on

WORKBOOK: Final = "xl/workbook.xml"
DOCUMENT: Final = "word/document.xml"
OFFICE: Final = frozenset({WORKBOOK, DOCUMENT})
"""The part by which the one or the other kind of file is known."""
_FOLDERS: Final = frozenset(
    {
        "[trash]",
        "_rels",
        "_xmlsignatures",
        "customui",
        "customxml",
        "docmetadata",
        "docprops",
        "usercustomization",
        "word",
        "xl",
    }
)
"""Where Excel, Word, WPS and LibreOffice keep parts; lower case, as names of parts have no case."""
_ROOT: Final = frozenset({"[content_types].xml", "mimetype"})
_SEGMENT: Final = re.compile(r'[^\x00-\x1f\x7f<>:"/\\|?*]+(?<![. ])')
_DEVICE: Final = re.compile(
    r"(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?", re.IGNORECASE
)
_PIECE: Final = 1024 * 1024
_STREAMED: Final = ("xl/worksheets/", "xl/sharedstrings")
_MOST_TAGS: Final = 3_000_000
"""In a part that a library builds a tree of: some 200 bytes of memory each."""
_MOST_STREAMED: Final = 10_000_000
_UNKNOWN_ENCODING: Final = frozenset({18, 19})
_ENCRYPTED: Final = 0x1


def open_package(data: bytes, file: str, limits: Limits = FORMS) -> zipfile.ZipFile:
    """The package; raises DamagedFile, EncryptedFile, FileTooLarge or ForbiddenPart.

    The caller closes it.
    """
    try:
        package = zipfile.ZipFile(io.BytesIO(data))
    except DAMAGE as error:
        raise DamagedFile(file, str(error)) from error
    hold_against_limits(package.infolist(), len(data), file, limits)
    if not OFFICE.isdisjoint(package.namelist()):  # any other zip is read no further
        _check_entries(package.infolist(), file)
    return package


def check_markup(package: zipfile.ZipFile, file: str) -> None:
    """Look through all parts before a library does; raises ForbiddenMarkup, FileTooLarge or DamagedFile."""
    for entry in package.infolist():
        streamed = entry.filename.lower().startswith(_STREAMED)
        limit = _MOST_STREAMED if streamed else _MOST_TAGS
        try:
            tags = _tags(package, entry, file)
        except DAMAGE as error:
            raise DamagedFile(file, f"{entry.filename}: {error}") from error
        if tags > limit:
            raise FileTooLarge(file, Measure.TAGS, tags, limit)


def _check_entries(entries: Sequence[zipfile.ZipInfo], file: str) -> None:
    seen: set[str] = set()
    for entry in entries:
        name = entry.orig_filename.lower()
        if name in seen or not _is_allowed(name) or _is_link(entry):
            raise ForbiddenPart(file, entry.orig_filename)
        if entry.flag_bits & _ENCRYPTED:
            raise EncryptedFile(file, entry.filename)
        seen.add(name)


def _is_allowed(name: str) -> bool:
    """Whether a lower-case name stands for a part, or a folder, of an office file."""
    segments = name.removesuffix("/").split("/")
    if any(not _SEGMENT.fullmatch(segment) or _DEVICE.fullmatch(segment) for segment in segments):
        return False
    return segments[0] in _FOLDERS or name in _ROOT


def _is_link(entry: zipfile.ZipInfo) -> bool:
    kind = stat.S_IFMT(entry.external_attr >> 16)
    return kind not in {0, stat.S_IFREG, stat.S_IFDIR}


def _tags(package: zipfile.ZipFile, entry: zipfile.ZipInfo, file: str) -> int:
    """How many tags a part may have at most; raises ForbiddenMarkup for a document type in its head."""
    tags = 0
    with package.open(entry) as part:
        piece = part.read(_PIECE)
        if _has_document_type(piece):
            raise ForbiddenMarkup(file, entry.filename)
        is_markup = piece.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n\x00").startswith(b"<")
        while piece and is_markup:
            go_on()
            tags += piece.count(b"<")
            piece = part.read(_PIECE)
    return tags


def _has_document_type(head: bytes) -> bool:
    """Whether there is one before the first element; raises ValueError where that cannot be told."""
    found: list[str] = []
    parser = expat.ParserCreate()

    def tell(answer: str) -> Callable[..., None]:
        def hear(*_: object) -> None:
            found.append(answer)
            raise _Told

        return hear

    parser.StartElementHandler = tell("element")
    parser.StartDoctypeDeclHandler = tell("type")
    try:
        parser.Parse(head)
    except _Told:
        return found == ["type"]
    except expat.ExpatError as error:
        if error.code in _UNKNOWN_ENCODING:
            raise ValueError(str(error)) from error
        return False  # no XML, or broken: who needs the part will find out
    if len(head) >= _PIECE:
        raise ValueError("no element in the first megabyte")
    return False


class _Told(Exception):
    """Ends the look: the answer is known."""
