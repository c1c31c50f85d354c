"""How streams of a PDF are packed, told by what they hold.

All of it goes piece by piece and takes no more pieces than the stream has: nothing else says
where one ends, and a file may hold thousands.
"""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from typing import Final

Pieces = Iterator[bytes]
Layer = Callable[[Iterable[bytes]], Pieces]

HEAD: Final = 256
"""So many bytes tell how they are packed."""
_LEAST: Final = 8
"""zlib packs nothing into fewer bytes."""
_CERTAIN: Final = 32
"""So many bytes that unpack are packed: of texts and pictures hardly one in 100 million does."""
_MOST_CODED: Final = 3
"""Codes (hexadecimal, base 85, runs) one within another, below which is looked for what is packed."""
_UNPACKED_PIECE: Final = 1024 * 1024

_NO_HEX: Final = re.compile(rb"[^0-9A-Fa-f]+")
_BLANK: Final = re.compile(rb"[\s\0]+")
_NO_BASE85: Final = re.compile(rb"[^!-uz]")
_ZERO: Final = sum(ord("!") * 85**place for place in range(5))
_END_OF_DATA: Final = 128


def layer_of(head: bytes, coded: int = _MOST_CODED) -> Layer | None:
    """How to unpack what begins so, where it is packed or hides what is packed."""
    if _is_packed(head, coded):
        return inflated
    if not coded or len(head) < _LEAST:
        return None
    for decode in (from_hex, from_base85, from_runs):
        if layer_of(b"".join(decode((head,)))[:HEAD], coded - 1) is not None:
            return decode
    return None


def _is_packed(head: bytes, coded: int) -> bool:
    """Whether zlib unpacks the head, or at least something that is packed itself.

    What looks packed and is not ends by an error, here as in PDFium, before it becomes large.
    """
    if len(head) < _LEAST or head[0] & 15 != zlib.DEFLATED or int.from_bytes(head[:2], "big") % 31:
        return False
    unpacker = zlib.decompressobj()
    try:
        unpacked = unpacker.decompress(head)
    except zlib.error:
        unpacked = _up_to_the_error(zlib.decompressobj(), head)
    else:
        if unpacker.eof or len(head) >= _CERTAIN:
            return True
    return layer_of(unpacked[:HEAD], coded) is not None


def inflated(pieces: Iterable[bytes]) -> Pieces:
    """What zlib has packed, up to its end or to an error."""
    unpacker = zlib.decompressobj()
    for piece in pieces:
        rest = piece
        while rest and not unpacker.eof:
            before = unpacker.copy()
            try:
                unpacked = unpacker.decompress(rest, _UNPACKED_PIECE)
            except zlib.error:
                yield _up_to_the_error(before, rest)
                return
            yield unpacked
            rest = unpacker.unconsumed_tail
        if unpacker.eof:
            return


def _up_to_the_error(unpacker: zlib._Decompress, packed: bytes) -> bytes:
    """PDFium takes what came before an error; zlib in Python does not give it away at once."""
    found = bytearray()
    with suppress(zlib.error):
        for at in range(len(packed)):
            found += unpacker.decompress(packed[at : at + 1])
    return bytes(found)


def from_hex(pieces: Iterable[bytes]) -> Pieces:
    """Hexadecimal digits up to `>`, whatever stands between them."""
    rest = b""
    for piece in pieces:
        text, end, _ = piece.partition(b">")
        digits = rest + _NO_HEX.sub(b"", text)
        whole = len(digits) // 2 * 2
        yield bytes.fromhex(digits[:whole].decode("ascii"))
        rest = digits[whole:]
        if end:
            return


def from_base85(pieces: Iterable[bytes]) -> Pieces:
    """Digits of base 85 up to `~` or whatever is none."""
    rest = b""
    for piece in pieces:
        text = _BLANK.sub(b"", piece)
        end = _NO_BASE85.search(text)
        digits = rest + text[: end.start() if end else None].replace(b"z", b"!!!!!")
        whole = len(digits) // 5 * 5
        yield _fives(digits[:whole])
        rest = digits[whole:]
        if end:
            break
    yield _fives(rest)


def _fives(digits: bytes) -> bytes:
    """Four bytes for five digits; what is too large loses its upper bits, as in PDFium."""
    lacking = -len(digits) % 5
    every = iter(digits + b"u" * lacking)
    numbers = [
        ((((a * 85 + b) * 85 + c) * 85 + d) * 85 + e - _ZERO) & 0xFFFFFFFF
        for a, b, c, d, e in zip(every, every, every, every, every, strict=True)
    ]
    return struct.pack(f">{len(numbers)}I", *numbers)[: 4 * len(numbers) - lacking]


def from_runs(pieces: Iterable[bytes]) -> Pieces:
    """Lengths, each with bytes to be taken as they are or one to be repeated, up to the end of data."""
    data = bytearray()
    for piece in pieces:
        data += piece
        found, at = bytearray(), 0
        while at < len(data) and data[at] != _END_OF_DATA:
            count = data[at]
            size = count + 2 if count < _END_OF_DATA else 2
            if at + size > len(data):
                break
            found += (
                data[at + 1 : at + size] if count < _END_OF_DATA else data[at + 1 : at + 2] * (257 - count)
            )
            at += size
        yield bytes(found)
        del data[:at]
        if data and data[0] == _END_OF_DATA:
            return
    if data and data[0] < _END_OF_DATA:
        yield bytes(data[1:])
