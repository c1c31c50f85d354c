"""Which lines of a text with one cell a line are which indicator's name and value."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from unicodedata import east_asian_width

from perfgoals_desktop.domain.target_grammar import parse_target

Pair = tuple[range, range]
"""The lines of a name and the lines of its value."""

_MOST = 5  # lines of one cell
_LONG = 12  # half-width characters: a column of six Chinese characters
_OPERATORS = tuple("≥≧≤≦=＝═><＞＜")


def pairs(lines: Sequence[str], *, wrapped: bool, beside: Sequence[bool] = ()) -> list[Pair]:
    """Cut lines into names and values.

    Where cells were not broken into lines, each two lines are a pair. Where they
    were, a line that is as long as its column continues in the next one, a value
    with an operator ends its pair, and a value is shorter than its name. Where a
    text and the next one stand `beside` one another in a line, the value begins.
    """
    if not wrapped and not any(beside) and are_pairs(lines):
        return [(range(first, first + 1), range(first + 1, first + 2)) for first in range(0, len(lines), 2)]
    return _Cutter(lines, beside).best()


def are_pairs(lines: Sequence[str]) -> bool:
    """Whether lines may be names and values in turn: none is left over, no name is a quantity."""
    return len(lines) % 2 == 0 and not any(_is_quantity(name) for name in lines[::2])


def look_wrapped(blocks: Iterable[Sequence[str]]) -> bool:
    """Whether lines were broken: they do not pair up, or a value is as long as the longest line.

    Two lines of full width, one below the other, are one text; nobody writes a
    value in words that is as long as the longest name.
    """
    lines = list(blocks)
    full = max((_width(line) for block in lines for line in block), default=0)
    return any(not are_pairs(block) or (full >= _LONG and _two_full(block, full)) for block in lines)


def _two_full(lines: Sequence[str], full: int) -> bool:
    pairs = zip(lines[::2], lines[1::2], strict=True)
    return any(min(_width(name), _width(value)) >= full - 1 for name, value in pairs)


class _Cutter:
    """Finds the cheapest way to cut, from the end to the beginning."""

    def __init__(self, lines: Sequence[str], beside: Sequence[bool]) -> None:
        self._beside = {number for number, is_beside in enumerate(beside) if is_beside}
        self._widths = [_width(line) for line in lines]
        self._full = max(self._widths, default=0)
        self._values = [_is_quantity(line) for line in lines]
        self._lines = lines

    def best(self) -> list[Pair]:
        count = len(self._lines)
        costs: list[tuple[float, int, int]] = [(0.0, count, count)] * (count + 1)
        for start in range(count - 1, -1, -1):
            costs[start] = min(
                (self._cost(start, middle, end) + costs[end][0], middle, end)
                for middle in range(start + 1, min(start + _MOST, count) + 1)
                for end in range(middle, min(middle + _MOST, count) + 1)
            )
        found, start = [], 0
        while start < count:
            _, middle, end = costs[start]
            found.append((range(start, middle), range(middle, end)))
            start = end
        return found

    def _cost(self, start: int, middle: int, end: int) -> float:
        if middle == end:
            return 20.0  # a name without a value
        if not self._beside.intersection(range(start, end - 1)) <= {middle - 1}:
            return 60.0  # what stands side by side is a name and its value
        names, values = self._widths[start:middle], self._widths[middle:end]
        cost = sum(8 * (1 - width / self._full) for width in names[:-1])
        cost += 1.0 * (names[-1] >= self._full - 1)
        cost += 12.0 * sum(self._values[start:middle])
        cost += 2.5 * (len(values) - 1)
        if self._values[middle]:
            return cost + 6.0 * (len(values) - 1)
        return cost + 2.0 * sum(values) / self._full + 3.0 * (sum(values) > sum(names))


def _is_quantity(line: str) -> bool:
    return line.startswith(_OPERATORS) or parse_target(line).target.is_quantity


def _width(line: str) -> int:
    return sum(2 if east_asian_width(character) in "WFA" else 1 for character in line)
