"""Canonical documents of declarations, compressed, and their digests."""

from __future__ import annotations

import zlib
from hashlib import blake2b
from typing import Final

_LEVEL: Final = 6
_LARGEST: Final = 50_000_000
"""More bytes than this are no declaration of ours; a few stored bytes may unpack to gigabytes."""


def packed(written: bytes) -> bytes:
    """The bytes that are stored for a document."""
    return zlib.compress(written, _LEVEL)


def unpacked(stored: bytes) -> bytes:
    """The document in stored bytes; raises ValueError for spoilt ones."""
    unpacking = zlib.decompressobj()
    try:
        written = unpacking.decompress(stored, _LARGEST)
    except zlib.error as error:
        raise ValueError(str(error)) from error
    if not unpacking.eof:
        raise ValueError("cut off, or too large to be a declaration")
    return written


def document_digest(written: bytes) -> str:
    """Tells a document that was stored from what a failing disk makes of it."""
    return blake2b(written, digest_size=16).hexdigest()
