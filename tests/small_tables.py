"""Small tables for tests of page breaks; heights are counted in rows of one line."""

from __future__ import annotations

from perfgoals_desktop.documents.paginate import Rooms, paginate
from perfgoals_desktop.documents.setting import settings
from perfgoals_desktop.documents.sheet import Cell, Role, Sheet
from perfgoals_desktop.documents.table import Table
from tests.paper import official

SETTINGS = settings(official(), landscape=False)
LINE = SETTINGS.of(Role.VALUE)
ROW = LINE.height(1)
PAGE = 10 * ROW


def lines(count):
    return "\n".join(str(number) for number in range(count))


def table(*cells):
    rows = max(cell.row + cell.rows for cell in cells)
    return Table(Sheet("表", "", (20.0,) * 4, (1.0,) * rows, cells), SETTINGS, left=0.0, width=400.0)


def plain(*counts, first=0):
    """A cell of so many lines in each row, in the last column."""
    return [Cell(first + row, 3, lines(count), Role.PROSE) for row, count in enumerate(counts)]


def paged(cells, *, repeated=(), tail=0.0, first=PAGE, further=PAGE):
    measured = table(*cells)
    return measured, paginate(measured, repeated, Rooms(first, further, tail))


def rows_of(pages):
    return [[piece.row for piece in page.own] for page in pages]


def pieces_of(pages, row):
    """The lines of a row on each page that shows it."""
    return [(piece.first, piece.last) for page in pages for piece in page.own if piece.row == row]
