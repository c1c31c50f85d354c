"""PDF files of others, measured before PDFium opens them.

It unpacks whatever it meets, whole and without asking: 15 kB may become 10 GB. So every stream
is unpacked here first, in small pieces that are thrown away, whatever its dictionary calls it.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable
from itertools import chain
from typing import Final

from perfgoals_desktop.exchange.pdf_packing import HEAD, Pieces, layer_of
from perfgoals_desktop.sources import EncryptedFile, FileTooLarge, Measure, UnmeasurablePdf
from perfgoals_desktop.stopping import go_on

MOST_UNPACKED: Final = 256 * 1024 * 1024
"""Of one stream: an A3 page in colour at 600 dpi has 210 million bytes."""
_MOST_LAYERS: Final = 4
_FIRST_PIECE: Final = 1024
_PIECE: Final = 64 * 1024

_LONGEST_TEXT: Final = 300
# Only what cannot be anything else: a bracket within a remark, digits or another object is none
# that opens a text, and an object may begin wherever the file says so.
_PLAIN: Final = r"(?:(?!obj)[^()\[\]<>{}%\\\r\n])*+"
_IN_STRING: Final = re.compile(rf"\({_PLAIN}(?:\({_PLAIN}\){_PLAIN})*+\Z".encode())
_IN_XML: Final = re.compile(rb"<[a-zA-Z][^<>/]*>[^<>()\[\]{}/%\r\n]*[^<>()\[\]{}/%\s\0]\Z")
_STREAM: Final = re.compile(rb"(?<!end)stream[^\r\n]*(?:\r\n|\r|\n|\Z)")


def hold_pdf_against_limits(data: bytes, file: str) -> None:
    """Refuse what would unpack beyond measure, or could not be measured; `file` is what errors call it.

    To be called within a reading that is watched: a file may name a million streams.
    Raises FileTooLarge, EncryptedFile for a document with passwords, and UnmeasurablePdf for a
    way of packing that no program has written for twenty years and PDFium unpacks without an end.
    """
    if _is_named(_ENCRYPTED, data):
        raise EncryptedFile(file, "Encrypt")
    if _is_named(_LZW, data):
        raise UnmeasurablePdf(file, "LZW")
    for found in _STREAM.finditer(data):
        go_on()
        if layer_of(data[found.end() : found.end() + HEAD]) is not None:
            _unpack(_cut(data, found.end()), file)


def _unpack(pieces: Pieces, file: str) -> None:
    """Unpack one stream through all its layers."""
    for layer in range(_MOST_LAYERS + 1):
        head = _head_of(pieces)
        unpacked = layer_of(head[:HEAD])
        if unpacked is None:
            if layer:
                deque(pieces, maxlen=0)  # counts them
            return
        pieces = _counted(unpacked(chain((head,), pieces)), file)
    raise UnmeasurablePdf(file, "packed too often")


def _head_of(pieces: Pieces) -> bytes:
    """So many pieces as it takes to tell what they are."""
    head = bytearray()
    for piece in pieces:
        head += piece
        if len(head) >= HEAD:
            break
    return bytes(head)


def _counted(pieces: Iterable[bytes], file: str) -> Pieces:
    size = 0
    for piece in pieces:
        go_on()
        size += len(piece)
        if size > MOST_UNPACKED:
            raise FileTooLarge(file, Measure.UNPACKED, size, MOST_UNPACKED)
        yield piece


def _cut(data: bytes, begin: int) -> Pieces:
    """What begins there, in pieces that grow: where a stream ends is told by who unpacks it."""
    size = _FIRST_PIECE
    while begin < len(data):
        yield data[begin : begin + size]
        begin += size
        size = min(2 * size, _PIECE)


def _is_named(name: re.Pattern[bytes], data: bytes) -> bool:
    """Whether a name stands anywhere but in a text, such as the title of the document."""
    for found in name.finditer(data):
        go_on()
        before = data[max(0, found.start() - _LONGEST_TEXT) : found.start()]
        if not (_IN_STRING.search(before) or _IN_XML.search(before)):
            return True
    return False


def _name(*names: str) -> re.Pattern[bytes]:
    """A name in a PDF, each letter of which may be written as its number."""
    spelt = ("".join(f"(?:{letter}|#(?i:{ord(letter):02x}))" for letter in name) for name in names)
    return re.compile(f"/(?:{'|'.join(spelt)})(?=[\\s\\0/\\[\\]<>(%]|\\Z)".encode())


_ENCRYPTED: Final = _name("Encrypt")
_LZW: Final = _name("LZWDecode", "LZW")
