"""A payload as rows of the very hidden worksheet (深度隐藏的工作表), and back.

The rows are made to survive what spreadsheet programs do to texts when they save:
printable ASCII alone and no blank in the data, so nothing to trim, to normalise or to
escape; no row longer than a cell takes; each with its own checksum, so that damage has
a place, and one over all.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from hashlib import sha256
from itertools import pairwise
from typing import Final
from zlib import crc32

from perfgoals_desktop.exchange.errors import HandoffDamaged, NoPayload
from perfgoals_desktop.exchange.payload import FORMAT, RECEIVES, VERSION, check_version

SHEET: Final = "PERFGOALS"
"""The name of the worksheet."""
LONGEST: Final = 30_000
"""Characters of data in a row; Excel takes 32,767 in a cell."""

_NOTE: Final = "本表由程序读写，请勿改动、删除。"
_HEAD: Final = re.compile(
    rf"{FORMAT} version=(\d{{1,6}}) receives=(\d{{1,6}})(?: rows=(\d{{1,9}}) sha256=([0-9a-f]{{64}}))?.*"
)
_ROW: Final = re.compile(r"(\d{1,9}):([0-9a-f]{8}):(.*)")
# Of ASCII an underscore before x too: _x000D_ in a cell stands for another character.
_ESCAPED: Final = re.compile(r"[^!-~]+|_(?=x)")


def rows_of(payload: str) -> Iterator[str]:
    """The rows that carry a payload (canonical JSON): a note, a head, then the data."""
    data = _ESCAPED.sub(_escaped, payload)
    cuts = [*range(0, len(data), LONGEST), len(data)]
    yield _NOTE
    checksum = sha256(data.encode()).hexdigest()
    yield f"{FORMAT} version={VERSION} receives={RECEIVES} rows={len(cuts) - 1} sha256={checksum}"
    for number, (start, end) in enumerate(pairwise(cuts), 1):
        part = data[start:end]
        yield f"{number}:{crc32(part.encode()):08x}:{part}"


def payload_in(rows: Iterable[str], file: str) -> str:
    """The JSON text that rows carry; raises NoPayload, HandoffTooNew or HandoffDamaged."""
    texts = iter(row.strip() for row in rows)
    head = next((match for text in texts if (match := _HEAD.fullmatch(text))), None)
    if head is None:
        raise NoPayload(file, own=True)
    check_version(FORMAT, int(head[2]), file)
    data = "".join(_parts(texts, int(head[3] or 0), file))
    if sha256(data.encode()).hexdigest() != head[4]:
        raise HandoffDamaged(file, "whole payload")
    return data


def _parts(texts: Iterator[str], count: int, file: str) -> Iterator[str]:
    for number in range(1, count + 1):
        match = _ROW.fullmatch(next(texts, ""))
        if match is None or int(match[1]) != number:
            raise HandoffDamaged(file, f"row {number} of {count}")
        if f"{crc32(match[3].encode()):08x}" != match[2]:
            raise HandoffDamaged(file, f"row {number} of {count}")
        yield match[3]


def _escaped(match: re.Match[str]) -> str:
    """Characters as JSON escapes them: each of their UTF-16 units as four hexadecimal digits."""
    digits = match[0].encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{digits[place : place + 4]}" for place in range(0, len(digits), 4))
