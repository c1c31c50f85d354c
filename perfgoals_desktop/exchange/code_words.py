"""What the codes on the paper need not spell out: keys by their number, and words that come often.

`resources/codes/words-1.txt` and its successors are made by `packaging/build_code_words.py`.
A file that was released is never changed: a code names the one that it was packed with.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Final

from perfgoals_desktop import paths

LATEST: Final = 1
"""The words that new codes are packed with."""

ENCODING: Final = "gb18030"
"""Two bytes for a usual Chinese character, and every other character too."""

BYTES_AT_MOST: Final = 32_000
"""An unpacker looks back no further than 32,768 bytes."""

_RAW: Final = -zlib.MAX_WBITS  # without zlib's own head and checksum: the codes have theirs
_BETWEEN: Final = "\n\f\n"


@dataclass(frozen=True)
class CodeWords:
    """The keys of fields and of categories by their place, and the words to pack with."""

    fields: tuple[str, ...]
    categories: tuple[str, ...]
    words: bytes

    @cached_property
    def _packer(self) -> zlib._Compress:
        return zlib.compressobj(9, zlib.DEFLATED, _RAW, 9, zlib.Z_DEFAULT_STRATEGY, self.words)

    def pack(self, text: str) -> bytes:
        """Make a text short; raises UnicodeEncodeError for half a character."""
        packer = self._packer.copy()  # learning the words takes longer than packing a declaration
        return packer.compress(text.encode(ENCODING)) + packer.flush()

    def unpack(self, packed: bytes, at_most: int) -> str:
        """Read what `pack` wrote; raises ValueError for anything else, and for more than `at_most` bytes."""
        unpacker = zlib.decompressobj(_RAW, self.words)
        try:
            text = unpacker.decompress(packed, at_most)
        except zlib.error as error:
            raise ValueError(f"not packed: {error}") from error
        if not unpacker.eof or unpacker.unused_data:
            raise ValueError("cut short, too long, or something behind the end")
        return text.decode(ENCODING)


def file_of(number: int) -> Path:
    """Where the words of this number lie."""
    return paths.resources() / "codes" / f"words-{number}.txt"


def sections(fields: Iterable[str], categories: Iterable[str], words: Iterable[str]) -> str:
    """The text of a file of words."""
    return _BETWEEN.join("\n".join(lines) for lines in (fields, categories, words)) + "\n"


@cache
def code_words(number: int = LATEST) -> CodeWords:
    """The words of this number; raises KeyError where this program has none."""
    file = file_of(number)
    if not file.is_file():
        raise KeyError(number)
    fields, categories, words = file.read_text("utf-8").split(_BETWEEN)
    return CodeWords(tuple(fields.split("\n")), tuple(categories.split("\n")), words.encode(ENCODING))
