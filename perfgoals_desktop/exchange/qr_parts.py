"""The texts that the codes on a paper hold: parts of a message, each with its number and a checksum.

    U 1 i n TTTTTTTT data CCCCCCC

`U`, which base 32 does not have, begins every part; `1` is the version; `i` of `n` is its
number, `0` of `0` for a code with the digest only; T is the tag that all parts of a
message share; C is the CRC-32 of everything before it. All but the `U` is base 32, so that
a scanner that types has no key to press that an input method would change.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from perfgoals_desktop.domain.canonical import CROCKFORD
from perfgoals_desktop.exchange.base32 import decode, encode, tidied
from perfgoals_desktop.exchange.code_errors import (
    CodeDamaged,
    CodeError,
    CodePartsMissing,
    CodeTooNew,
    NoCode,
)

BEGIN: Final = "U"
VERSION: Final = "1"
TAG_LENGTH: Final = 8
CHECK_LENGTH: Final = 7
MOST_PARTS: Final = len(CROCKFORD) - 1
HEAD_LENGTH: Final = len(BEGIN + VERSION) + 2 + TAG_LENGTH
AROUND: Final = HEAD_LENGTH + CHECK_LENGTH
"""So many characters of a part are not data."""

_KIND: Final = re.compile("[]］][QqＱｑ][0-9０-９]")
"""What some scanners type before a QR code to say that it is one."""


@dataclass(frozen=True, slots=True)
class CodePart:
    """One code as it was read; `number` and `count` are 0 for a code with the digest only."""

    number: int
    count: int
    tag: str
    data: str


@dataclass(frozen=True, slots=True)
class Message:
    """All that was read of one message: its data in base 32, complete or not."""

    tag: str
    count: int
    parts: dict[int, str]

    @property
    def missing(self) -> tuple[int, ...]:
        """The numbers of the parts that were not read."""
        return tuple(number for number in range(1, self.count + 1) if number not in self.parts)

    @property
    def data(self) -> bytes:
        """What the parts hold together; raises CodePartsMissing, CodeDamaged."""
        if self.missing:
            raise CodePartsMissing(self.missing, self.count)
        try:
            return decode("".join(data for _, data in sorted(self.parts.items())))
        except ValueError as error:
            raise CodeDamaged("not in base 32") from error


def part_texts(tag: str, data: str, most: int) -> tuple[str, ...]:
    """Split data in base 32 into as few parts as `most` characters each allow, all about as long.

    Raises ValueError when that would be more parts than have numbers.
    """
    count = parts_needed(len(data), most)
    if count > MOST_PARTS:
        raise ValueError(f"{count} parts")
    ends = [len(data) * number // count for number in range(count + 1)]
    return tuple(
        _part_text(number, count, tag, data[ends[number - 1] : ends[number]])
        for number in range(1, count + 1)
    )


def parts_needed(length: int, most: int) -> int:
    """How many parts of at most `most` characters hold so much data."""
    return max(1, -(-length // max(1, most - AROUND)))


def brief_text(tag: str, data: str) -> str:
    """The one part of a message that holds the digest only."""
    return _part_text(0, 0, tag, data)


def read_parts(scanned: str) -> Iterator[CodePart | CodeError]:
    """Read whatever parts a text holds, in any order, with anything a scanner puts between them.

    What cannot be used comes as the error that says why.
    """
    before, *texts = tidied(_KIND.sub(" ", scanned)).split(BEGIN)
    if before:
        yield NoCode(before)
    for text in texts:
        try:
            yield _read_part(BEGIN + text)
        except CodeError as error:
            yield error


def gather(parts: Iterable[CodePart]) -> tuple[Message, ...]:
    """Put the parts of each message together; a part that comes again adds nothing."""
    messages: dict[tuple[str, int], Message] = {}
    for part in parts:
        message = messages.setdefault((part.tag, part.count), Message(part.tag, part.count, {}))
        message.parts[part.number] = part.data
    return tuple(messages.values())


def _part_text(number: int, count: int, tag: str, data: str) -> str:
    text = f"{BEGIN}{VERSION}{CROCKFORD[number]}{CROCKFORD[count]}{tag}{data}"
    return text + _checksum(text)


def _checksum(text: str) -> str:
    return encode(zlib.crc32(text.encode("ascii")).to_bytes(4))


def _read_part(text: str) -> CodePart:
    if not text.isascii() or len(text) <= AROUND:
        raise CodeDamaged("too short or not in base 32")
    if text[1] != VERSION:
        raise CodeTooNew(text[1])
    number, count = CROCKFORD.find(text[2]), CROCKFORD.find(text[3])
    if _checksum(text[:-CHECK_LENGTH]) != text[-CHECK_LENGTH:]:
        raise CodeDamaged("wrong checksum", max(number, 0), max(count, 0))
    if not min(1, count) <= number <= count:
        raise CodeDamaged("impossible number", max(number, 0), max(count, 0))
    return CodePart(number, count, text[4:HEAD_LENGTH], text[HEAD_LENGTH:-CHECK_LENGTH])
