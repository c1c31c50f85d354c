"""Plain text into rows of cells: tabs, Markdown tables, columns of blanks, one cell a line."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator
from typing import Final

from perfgoals_desktop.reading.cells import Cell, Row, Sheet

_LINE_ENDS = re.compile(r"\r\n|[\r\f\u0085\u2028\u2029]")
# Spreadsheets put quotation marks around cells and double those within; nobody who writes Chinese
# puts straight ones around a whole text. A cell that merely begins with one has none before its tab.
_CELL = re.compile(r'"((?:[^"\t]|""){0,32767})"[ ]*(?=[\t\n]|\Z)|([^\t\n]*)')
_ONE_LINE = re.compile(r'"((?:[^"\t\n]|"")*)"[ ]*(?=[\t\n]|\Z)|([^\t\n]*)')
_GAP = re.compile(r"[ \u00a0\u3000]{2,}")
_PIPE = re.compile(r"(?<!\\)\|")
_SHARE: Final = 0.3

Piece = tuple[int, str]
"""Where a cell stands in its row, and its text."""
Record = tuple[int, list[Piece]]
"""The number of a line, and the cells of the row that begins there."""


def read_lines(text: str, *, commas: bool = False) -> Sheet:
    """The rows of a text; `commas` for a file of comma-separated values."""
    text = _LINE_ENDS.sub("\n", text)
    if commas and "\t" not in text:
        try:
            return Sheet("", tuple(_rows(_comma_separated(text))))
        except csv.Error:
            pass  # a quotation mark without its second has swallowed the rest: these are lines
    records = _quoted(text) if '"' in text else _plain(text.split("\n"))
    return Sheet("", tuple(_rows(records)))


def _rows(records: Iterable[Record]) -> Iterator[Row]:
    for index, (line, pieces) in enumerate(records):
        cells = tuple(
            Cell(stripped, line, column)
            for column, piece in pieces
            if (stripped := piece.replace("\v", "\n").strip(" \t\n\r\u00a0\u3000\ufeff\u200b"))
        )
        if cells:
            yield Row(index, line, cells, table=len(pieces) > 1)


def _plain(lines: list[str]) -> Iterator[Record]:
    split = _splitter(lines)
    for number, line in enumerate(lines, 1):
        yield number, split(line)


def _splitter(lines: list[str]) -> type[_Tabs]:
    """How the lines of a text are cut, told from all of them."""
    filled = [line for line in lines if line.strip()]
    if any("\t" in line for line in filled):
        return _Tabs
    if sum(1 for line in filled if line.strip()[0] == line.strip()[-1] == "|") > _SHARE * len(filled):
        return _Pipes
    if sum(1 for line in filled if _GAP.search(line.strip())) > _SHARE * len(filled):
        return _Gaps
    return _Tabs


class _Tabs(list[Piece]):
    """A line cut at tabs; a line without one is a cell."""

    def __init__(self, line: str) -> None:
        super().__init__(enumerate(line.split("\t")))


class _Pipes(_Tabs):
    """A row of a Markdown table."""

    def __init__(self, line: str) -> None:
        list.__init__(self, enumerate(_PIPE.split(line.strip().strip("|"))))


class _Gaps(_Tabs):
    """A line cut where several blanks stand; the column is where the cell begins."""

    def __init__(self, line: str) -> None:
        list.__init__(self)
        start = 0
        for gap in [*_GAP.finditer(line), None]:
            end = gap.start() if gap else len(line)
            if line[start:end].strip():
                self.append((start, line[start:end]))
            start = gap.end() if gap else end


def _quoted(text: str) -> Iterator[Record]:
    """Lines cut at tabs in which a quoted cell may hold line ends.

    Without tabs there is no table, and a quotation mark at the end of a later
    line closes nothing.
    """
    pattern = _CELL if "\t" in text else _ONE_LINE
    position, line = 0, 1
    while position <= len(text):
        start, pieces = line, []
        while True:
            match = pattern.match(text, position)
            assert match is not None  # noqa: S101  the second half of the pattern matches anything
            pieces.append(_unquoted(match))
            line += match[0].count("\n")
            position = match.end() + 1
            if text[match.end() : position] != "\t":
                break
        line += 1
        yield start, list(enumerate(pieces))


def _unquoted(match: re.Match[str]) -> str:
    return match[0] if match[1] is None else match[1].replace('""', '"')


def _comma_separated(text: str) -> Iterator[Record]:
    reader = csv.reader(io.StringIO(text, newline=""))
    line = 1
    for fields in reader:
        yield line, list(enumerate(fields))
        line = reader.line_num + 1
