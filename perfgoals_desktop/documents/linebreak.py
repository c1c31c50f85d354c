r"""Text broken into the lines of a cell, after the rules of Chinese typesetting (禁则).

Lines keep every character: joined, with "\n" where the text had a line break,
they are the text again. Spaces at a break stay at the end of the line, where
they show nothing and need no room. No mark hangs outside the cell.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING, Protocol

from perfgoals_desktop.documents.clusters import NOT_FIRST, NOT_LAST, clusters
from perfgoals_desktop.documents.fonts import EM

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

REMEMBERED_TEXTS = 4096  # the labels of a form come again with every declaration
SLACK = 1e-6  # a line that fills the cell exactly still fits, whatever the rounding


class Measure(Protocol):
    """What line breaking needs of a typeface."""

    @property
    def advances(self) -> Mapping[str, int]:
        """The width of each character in thousandths of the type size."""


@lru_cache(maxsize=REMEMBERED_TEXTS)
def break_lines(text: str, face: Measure, size: float, width: float) -> tuple[str, ...]:
    """Break `text` into lines of at most `width`, in the unit of `size`.

    A line is wider only if a single character is. An empty text is one empty line.
    """
    limit = width / size * EM + SLACK
    advance = face.advances.__getitem__
    if "\n" not in text and "\r" not in text and sum(map(advance, text)) <= limit:
        return (text,)
    lines: list[str] = []
    for paragraph in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        reach = list(accumulate(map(advance, paragraph), initial=0))
        lines.extend(_broken(paragraph, reach, limit))
    return tuple(lines)


def _broken(text: str, reach: list[int], limit: float) -> Iterator[str]:
    """Yield the lines of one paragraph; `reach[i]` is the width of its first `i` characters."""
    pieces = clusters(text) if reach[-1] > limit else []
    ends = list(accumulate(map(len, pieces)))
    ink_ends = _without_spaces(ends, pieces) if " " in text else ends
    start, last = 0, len(text.rstrip(" "))
    while reach[last] - reach[start] > limit and start + 1 < last:
        furthest = bisect_right(reach, reach[start] + limit) - 1
        place = bisect_right(ink_ends, furthest) - 1
        fits = place >= 0 and ends[place] > start
        end = ends[place] if fits else _forced(text, start, max(furthest, start + 1))
        yield text[start:end]
        start = end
    yield text[start:]


def _without_spaces(ends: list[int], pieces: list[str]) -> list[int]:
    return [end - len(piece) + len(piece.rstrip(" ")) for end, piece in zip(ends, pieces, strict=True)]


def _forced(text: str, start: int, furthest: int) -> int:
    """Choose where to split a cluster that is wider than the line: outside words if that can be."""
    allowed = [end for end in range(furthest, start, -1) if _may_break(text[end - 1], text[end])]
    outside = (end for end in allowed if not _in_word(text[end - 1], text[end]))
    return next(outside, allowed[0] if allowed else furthest)


def _may_break(before: str, after: str) -> bool:
    return before not in NOT_LAST and after not in NOT_FIRST and after != " "


def _in_word(before: str, after: str) -> bool:
    """Tell whether two characters belong to one word, or to one number with its unit."""
    if before in ".,:":
        return after.isdigit()
    return before.isascii() and before.isalnum() and after.isalnum()
