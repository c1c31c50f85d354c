"""PDF files of others, measured before PDFium opens them.

It unpacks whatever it meets, whole and without asking: 15 kB may become 10 GB. So every stream
is unpacked here first, in small pieces that are thrown away, whatever its dictionary calls it.
"""

from __future__ import annotations

import base64
import re
import zlib
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from itertools import chain
from typing import Final

from perfgoals_desktop.sources import DamagedFile, EncryptedFile, FileTooLarge, Measure
from perfgoals_desktop.stopping import go_on

MOST_UNPACKED: Final = 256 * 1024 * 1024
"""Of one stream: an A3 page in colour at 600 dpi has 210 million bytes."""
_MOST_LAYERS: Final = 4
_HEAD: Final = 200
_PIECE: Final = 64 * 1024
_UNPACKED_PIECE: Final = 1024 * 1024

_STREAM: Final = re.compile(rb"stream[^\r\n]*(?:\r\n|\r|\n|\Z)")
_NO_HEX: Final = re.compile(rb"[^0-9A-Fa-f]+")
_BLANK: Final = re.compile(rb"[\s\0]+")
_END_OF_DATA: Final = 128

Pieces = Iterator[bytes]


def hold_pdf_against_limits(data: bytes, file: str) -> None:
    """Refuse what would unpack beyond measure, or could not be measured; `file` is what errors call it.

    To be called within a reading that is watched: a file may name a million streams.
    Raises FileTooLarge, EncryptedFile for a document with passwords, and DamagedFile for a way
    of packing that no program has written for twenty years and PDFium unpacks without an end.
    """
    if _ENCRYPTED.search(data):
        raise EncryptedFile(file, "Encrypt")
    if _LZW.search(data):
        raise DamagedFile(file, "LZW")
    for found in _STREAM.finditer(data):
        go_on()
        if _layer_of(data[found.end() : found.end() + _HEAD]) is not None:
            _unpack(_cut(memoryview(data)[found.end() :]), file)


def _unpack(pieces: Pieces, file: str) -> None:
    """Unpack one stream through all its layers."""
    for layer in range(_MOST_LAYERS + 1):
        head = next(filter(None, pieces), b"")
        unpacked = _layer_of(head)
        if unpacked is None:
            if layer:
                deque(pieces, maxlen=0)  # counts them
            return
        pieces = _counted(unpacked(chain((head,), pieces)), file)
    raise DamagedFile(file, "packed too often")


def _counted(pieces: Iterable[bytes], file: str) -> Pieces:
    size = 0
    for piece in pieces:
        go_on()
        size += len(piece)
        if size > MOST_UNPACKED:
            raise FileTooLarge(file, Measure.UNPACKED, size, MOST_UNPACKED)
        yield piece


def _layer_of(head: bytes) -> Callable[[Iterable[bytes]], Pieces] | None:
    """How to unpack what begins so, where it is packed or hides what is packed."""
    if _is_zlib(head):
        return _inflated
    if _is_zlib(_from_hex(head[:_HEAD])):
        return lambda pieces: iter((_from_hex(b"".join(pieces)),))
    if _is_zlib(_from_base85(head[:_HEAD])):
        return lambda pieces: iter((_from_base85(b"".join(pieces)),))
    if _is_zlib(head[1:]) and 1 <= head[0] < _END_OF_DATA:
        return lambda pieces: _runs(b"".join(pieces))
    return None


def _is_zlib(head: bytes) -> bool:
    return len(head) > 1 and head[0] & 15 == zlib.DEFLATED and int.from_bytes(head[:2], "big") % 31 == 0


def _cut(data: memoryview) -> Pieces:
    return (bytes(data[at : at + _PIECE]) for at in range(0, len(data), _PIECE))


def _inflated(pieces: Iterable[bytes]) -> Pieces:
    unpacker = zlib.decompressobj()
    with suppress(zlib.error):  # what came before it counts
        for piece in pieces:
            rest = piece
            while rest and not unpacker.eof:
                yield unpacker.decompress(rest, _UNPACKED_PIECE)
                rest = unpacker.unconsumed_tail
            if unpacker.eof:
                return


def _from_hex(text: bytes) -> bytes:
    digits = _NO_HEX.sub(b"", text)
    return bytes.fromhex(digits[: len(digits) // 2 * 2].decode("ascii"))


def _from_base85(text: bytes) -> bytes:
    digits = _BLANK.sub(b"", text).partition(b"~")[0].replace(b"z", b"!!!!!")
    found = bytearray()
    for at in range(0, len(digits), 5000):
        go_on()
        try:
            found += base64.a85decode(digits[at : at + 5000])
        except ValueError:
            break
    return bytes(found)


def _runs(data: bytes) -> Pieces:
    at = 0
    while at < len(data) and data[at] != _END_OF_DATA:
        count = data[at]
        literal = count < _END_OF_DATA
        yield data[at + 1 : at + 2 + count] if literal else data[at + 1 : at + 2] * (257 - count)
        at += count + 2 if literal else 2


def _name(*names: str) -> re.Pattern[bytes]:
    """A name in a PDF, each letter of which may be written as its number."""
    spelt = ("".join(f"(?:{letter}|#(?i:{ord(letter):02x}))" for letter in name) for name in names)
    return re.compile(f"/(?:{'|'.join(spelt)})(?=[\\s\\0/\\[\\]<>(%]|\\Z)".encode())


_ENCRYPTED: Final = _name("Encrypt")
_LZW: Final = _name("LZWDecode", "LZW")
