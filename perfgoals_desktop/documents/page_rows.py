"""What stands on a page of a table: rows, pieces of rows, and the parts of cells that they make."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from operator import attrgetter

from perfgoals_desktop.documents.table import SetCell, Table


@dataclass(slots=True)
class Slice:
    """A row on a page, or the lines of it from `first` up to, not with, `last` (None: to its end)."""

    row: int
    height: float
    first: int = 0
    last: int | None = None


@dataclass(slots=True)
class PageRows:
    """The rows of one page: headings that come again (`repeated`), then rows of its `own`."""

    repeated: list[Slice]
    own: list[Slice] = field(default_factory=list)

    @property
    def pieces(self) -> list[Slice]:
        """All rows from top to bottom."""
        return [*self.repeated, *self.own]

    @property
    def height(self) -> float:
        """The height of all rows in points."""
        return sum(piece.height for piece in self.repeated) + sum(piece.height for piece in self.own)


Part = tuple[SetCell, int, int]
"""A cell with the pieces that it covers on a page: the first one, and the first one behind it."""


def parts(table: Table, page: PageRows) -> Iterator[Part]:
    """The cells of a page in reading order: row by row, each from left to right."""
    pieces, heads = page.pieces, len(page.repeated)
    above = -1
    for place, piece in enumerate(pieces):
        cells = table.rows[piece.row]
        if place in {0, heads}:
            cells = _with_open(table, above, piece.row)
        for cell in cells:
            yield cell, place, _behind(cell, page) if cell.cell.rows > 1 else place + 1
        above = piece.row


def _with_open(table: Table, above: int, row: int) -> list[SetCell]:
    """The cells of a row and those that began between the row `above` it on the page and itself."""
    began = [cell for cell in table.spanning if above < cell.row < row < cell.end]
    cells = table.rows[row]
    return sorted([*began, *cells], key=attrgetter("left")) if began else cells


def _behind(cell: SetCell, page: PageRows) -> int:
    """The place of the first piece behind a merged cell; the own rows of a page follow each other."""
    heads = sum(piece.row < cell.end for piece in page.repeated)
    return heads + (min(max(cell.end - page.own[0].row, 0), len(page.own)) if page.own else 0)
