"""Tables as tab-separated text, as spreadsheets put them on the clipboard."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

Grid = tuple[tuple[str, ...], ...]

# A quoted cell ends at a quote with a tab, a line end or nothing behind it. The csv
# module would also take 「"慧"监督」 for a quoted cell and drop its quotes.
_CELL = re.compile(r'"(?P<quoted>(?:[^"]|"")*)"(?=\t|\r?\n|\r|\Z)|(?P<plain>[^\t\r\n]*)')
_END = re.compile(r"\t|\r?\n|\r|\Z")


def read_table_text(text: str) -> Grid:
    """The cells of a text, blank rows left out; a cell in quotes may hold tabs and line ends."""
    rows: list[tuple[str, ...]] = []
    cells: list[str] = []
    place = 0
    while place <= len(text):
        cell = _CELL.match(text, place)
        end = _END.match(text, cell.end()) if cell else None
        if cell is None or end is None:
            raise AssertionError(text)
        quoted = cell["quoted"]
        cells.append((cell["plain"] if quoted is None else quoted.replace('""', '"')).strip())
        if end[0] != "\t":
            rows.append(tuple(cells))
            cells = []
        place = end.end() + (not end[0])
    return tuple(row for row in rows if any(row))


def write_table_text(rows: Iterable[Sequence[str]]) -> str:
    """The rows as a text that spreadsheets paste cell by cell; `read_table_text` is the inverse."""
    return "".join("\t".join(_written(cell) for cell in row) + "\n" for row in rows)


def _written(cell: str) -> str:
    if cell.startswith('"') or re.search(r"[\t\r\n]", cell):
        return '"' + cell.replace('"', '""') + '"'
    return cell
