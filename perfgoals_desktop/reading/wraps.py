"""Words and texts that a page's columns have broken into several lines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from perfgoals_desktop.reading.cells import Row, join
from perfgoals_desktop.reading.lexicon import Lexicon
from perfgoals_desktop.reading.wording import flat

_MOST_LINES = 8
_LATIN = re.compile(r"[A-Za-z]")


def unwrap(lines: Iterable[str]) -> str:
    """One text out of its lines; a blank comes back only between Latin words."""
    text = ""
    for line in (line.strip() for line in lines):
        blank = " " if text and line and _LATIN.match(text[-1]) and _LATIN.match(line[0]) else ""
        text += blank + line
    return text


def whole_words(rows: Sequence[Row], lexicon: Lexicon) -> list[Row]:
    """Put the words of the forms together again that stand one piece a line (`满意度指` / `标`)."""
    found: list[Row] = []
    number = 0
    while number < len(rows):
        count = _pieces(rows, number, lexicon)
        first = rows[number]
        if count > 1:
            cells = [row.cells[0] for row in rows[number : number + count]]
            first = first.with_cells([join(cells, unwrap(cell.text for cell in cells))])
        found.append(first)
        number += count
    return found


def _pieces(rows: Sequence[Row], first: int, lexicon: Lexicon) -> int:
    """How many rows from `first` on make one word together: the longest that is one."""
    text, longest = "", 1
    for count in range(1, _MOST_LINES + 1):
        row = rows[first + count - 1] if first + count <= len(rows) else None
        if row is None or row.table or len(row.cells) != 1:
            break
        if row.index != rows[first].index + count - 1:
            break
        text = flat(text + row.cells[0].text)
        if count > 1 and lexicon.is_word(text):
            longest = count
        if not lexicon.may_go_on(text):
            break
    return longest
