"""Tables as HTML, as word processors and spreadsheets put them on the clipboard."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Sequence
from html.parser import HTMLParser

from perfgoals_desktop.services.table_text import Grid

_BLANKS = re.compile(r"[ \t\r\n\f]+")
_MOST = 20_000  # a span that is larger is a slip or an attack, not a table
_BREAKS = frozenset({"p", "div", "li", "br"})


def read_table_html(source: str) -> Grid:
    """The cells of all tables in a document, row by row, blank rows left out.

    A merged cell is repeated in each row that it spans, once in each row: so a
    level name stands beside every indicator it is merged over. Nothing where it is no HTML.
    """
    reader = _TableReader()
    try:
        reader.feed(source)
        reader.close()
    except AssertionError:  # Python's own words for `<![DATA[` and the like
        return ()
    return tuple(row for row in reader.grid() if any(row))


def write_table_html(rows: Iterable[Sequence[str]]) -> str:
    """The rows as a table of texts: `=100(%)` stays a text when a spreadsheet takes it over."""
    # Spreadsheets read this one property; without it a cell that begins with = is a formula.
    cell = "<td style=\"mso-number-format:'\\@'\">"
    body = "".join("<tr>" + "".join(f"{cell}{_escaped(text)}</td>" for text in row) + "</tr>" for row in rows)
    return f'<html><head><meta charset="utf-8"></head><body><table border="1">{body}</table></body></html>'


def _escaped(text: str) -> str:
    return html.escape(text).replace("\n", "<br>")


class _TableReader(HTMLParser):
    """Collects cells with their spans; text outside of cells is not part of a table."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._rows: list[list[tuple[str, int, int]]] = []
        self._cell: list[str] | None = None
        self._span = (1, 1)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "tr":
            self._end_cell()
            self._rows.append([])
        elif tag in {"td", "th"}:
            self._end_cell()
            given = dict(attrs)
            self._cell = []
            self._span = (_count(given.get("rowspan")), _count(given.get("colspan")))
        elif tag in _BREAKS and self._cell:
            self._cell.append("\0")

    def handle_endtag(self, tag: str) -> None:
        if tag in {"td", "th", "tr", "table"}:
            self._end_cell()

    def handle_data(self, data: str) -> None:
        if self._cell is not None:
            self._cell.append(data)

    def close(self) -> None:
        super().close()
        self._end_cell()

    def _end_cell(self) -> None:
        if self._cell is None:
            return
        lines = (
            _BLANKS.sub(" ", line.replace("\xa0", " ")).strip() for line in "".join(self._cell).split("\0")
        )
        text = "\n".join(line for line in lines if line)
        if not self._rows:
            self._rows.append([])
        self._rows[-1].append((text, *self._span))
        self._cell = None

    def grid(self) -> Grid:
        """The cells in their columns; what a merged cell covers to its right is blank."""
        rows: list[tuple[str, ...]] = []
        hanging: dict[int, tuple[str, int]] = {}
        for cells in self._rows:
            row: list[str] = []
            for text, down, along in cells:
                _hang(row, hanging)
                hanging |= {
                    len(row) + step: ("" if step else text, down - 1) for step in range(along) if down > 1
                }
                row += [text, *[""] * (along - 1)]
            _hang(row, hanging)
            rows.append(tuple(row))
        return tuple(rows)


def _hang(row: list[str], hanging: dict[int, tuple[str, int]]) -> None:
    """Put in the cells that hang down from the rows above."""
    while (column := len(row)) in hanging:
        text, left = hanging.pop(column)
        row.append(text)
        if left > 1:
            hanging[column] = (text, left - 1)


def _count(written: str | None) -> int:
    return min(max(int(written), 1), _MOST) if written and written.isdecimal() else 1
