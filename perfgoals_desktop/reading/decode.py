"""Bytes into text: UTF-8, UTF-16 or GB18030, told from the bytes alone."""

from __future__ import annotations

import codecs
import re
from typing import Final

from perfgoals_desktop.reading.errors import NotText, UnknownEncoding

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Tab, line feed, vertical tab (a soft break in Word), form feed (a page break), carriage return.
_NO_TEXT = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\x80-\x84\x86-\x9f\ufffe\uffff]")
# Latin, general punctuation, arrows and operators, CJK with its punctuation, full-width forms.
_USUAL = re.compile(r"[\t\n\r\x20-\x7e\u00a0-\u00ff\u2000-\u22ff\u3000-\u30ff\u4e00-\u9fff\uff00-\uffef]")
_PLAUSIBLE: Final = 0.95
_COMMON: Final = 0.8
_FOREIGN = re.compile(r"[^\x00-\x7f]")
_SAMPLE: Final = 20_000


def decode(data: bytes, file: str) -> str:
    """The text that the bytes hold; raises NotText for a binary, UnknownEncoding otherwise."""
    text = _decoded(data, file)
    check_text(text, file)
    return text


def check_text(text: str, file: str) -> None:
    """Raise NotText for control characters that no text has."""
    if _NO_TEXT.search(text):
        raise NotText(file)


def _decoded(data: bytes, file: str) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strict(data[len(mark) :], encoding, file)
    if b"\0" in data:
        return _without_mark(data, file)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _chinese(data, file)


def _strict(data: bytes, encoding: str, file: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise UnknownEncoding(file) from error


def _without_mark(data: bytes, file: str) -> str:
    """UTF-16 without its mark, where one byte order gives a text and no doubt."""
    for encoding in ("utf-16-le", "utf-16-be"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if len(_USUAL.findall(text)) >= _PLAUSIBLE * len(text):
            return text
    raise NotText(file)


def _chinese(data: bytes, file: str) -> str:
    """GB18030, unless the characters are such that nobody wrote them.

    Nearly every sequence of bytes can be read as GB18030; a text in another
    encoding comes out as characters that are rare, outside of GB 2312.
    """
    text = _strict(data, "gb18030", file)
    foreign = _FOREIGN.findall(text[:_SAMPLE])
    common = "".join(foreign).encode("gb2312", errors="ignore")
    if len(common) < 2 * _COMMON * len(foreign):
        raise NotText(file) if _NO_TEXT.search(text) else UnknownEncoding(file)
    return text
