"""Numbers under keys, for hundreds of thousands of declarations in little memory."""

from __future__ import annotations

import sys
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from hashlib import blake2b
from typing import Final

KEY_BITS: Final = 40
_NUMBER_BITS: Final = 32
_NUMBERS: Final = (1 << _NUMBER_BITS) - 1
_BUCKETS: Final = 4093
"""A prime: a million entries make buckets of 250, which are put in order in no time. What is
left of a key in its bucket takes 29 bits."""
_THE_NUMBERS: Final = slice(0 if sys.byteorder == "little" else 1, None, 2)
"""Which of the halves of entries are numbers."""
_NOTHING: Final = array("Q")


def key_of(*parts: str) -> int:
    """A key for some texts, the same in every run; one in 10¹² of others has the same."""
    written = "\0".join(parts).encode("utf-8", "surrogatepass")
    return int.from_bytes(blake2b(written, digest_size=KEY_BITS // 8).digest(), "big")


class Postings:
    """Which numbers stand under a key of at most 40 bits, in the order of the numbers.

    An entry takes eight bytes and is no object: a dictionary of lists takes twenty times
    as much, and Python's collector would look through it again and again. A bucket is
    made when it is first needed, since making all of them takes as long as reviewing a
    declaration, and put in order when it is next looked into.
    """

    def __init__(self) -> None:
        self._buckets: list[array[int] | None] = [None] * _BUCKETS
        self._is_in_order = bytearray(b"\1" * _BUCKETS)

    def add(self, keys: Iterable[int], number: int) -> None:
        """Put a number, at most 32 bits of it, under each of some keys."""
        buckets, is_in_order = self._buckets, self._is_in_order
        for key in keys:
            rest, place = divmod(key, _BUCKETS)
            bucket = buckets[place]
            if bucket is None:
                bucket = buckets[place] = array("Q")
            bucket.append(rest << _NUMBER_BITS | number)
            is_in_order[place] = 0

    def count(self, key: int) -> int:
        """How many numbers stand under a key."""
        _, start, end = self._found(key)
        return end - start

    def numbers(self, key: int) -> Iterator[int]:
        """The numbers under a key, one after the other; nothing may be added meanwhile."""
        bucket, start, end = self._found(key)
        return (bucket[place] & _NUMBERS for place in range(start, end))

    def batches(self, key: int, size: int) -> Iterator[Sequence[int]]:
        """The same, so many at a time: a tenth of the time where many are wanted."""
        bucket, start, end = self._found(key)
        for place in range(start, end, size):
            halves = array("I", bucket[place : min(place + size, end)].tobytes())
            yield halves[_THE_NUMBERS]

    def _found(self, key: int) -> tuple[array[int], int, int]:
        """A bucket, and from where to where the entries of a key stand in it."""
        rest, place = divmod(key, _BUCKETS)
        bucket, first = self._buckets[place], rest << _NUMBER_BITS
        if bucket is None:
            return _NOTHING, 0, 0
        if not self._is_in_order[place]:
            bucket = self._buckets[place] = array("Q", sorted(bucket))
            self._is_in_order[place] = 1
        start = bisect_left(bucket, first)
        return bucket, start, bisect_left(bucket, first + _NUMBERS + 1, start)
