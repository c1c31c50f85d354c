"""Cut a table into pages before anything is drawn.

Rows stay in order and whole; a row that is taller than a page is cut between two
lines. Heading rows come again on each further page, and so does the text of a
cell that is merged over a break. A row of labels is not left behind at the foot of a page.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from perfgoals_desktop.documents.setting import END_PADDING
from perfgoals_desktop.documents.sheet import Role
from perfgoals_desktop.documents.table import SetCell, Table

LEAST_LINES = 3
"""So many lines of a cut row stand on each page, where it has them."""

_LABELS = frozenset({Role.LABEL, Role.HEADING, Role.LEVEL})


@dataclass(slots=True)
class Slice:
    """A row on a page, or the lines of it from `first` up to, not with, `last` (None: to its end)."""

    row: int
    height: float
    first: int = 0
    last: int | None = None


@dataclass(slots=True)
class PageRows:
    """What stands on a page: heading rows that come again, then rows of its own."""

    repeated: list[Slice]
    own: list[Slice] = field(default_factory=list)

    @property
    def height(self) -> float:
        """The height of all rows in points."""
        return sum(piece.height for piece in self.pieces)

    @property
    def pieces(self) -> list[Slice]:
        """All rows from top to bottom."""
        return [*self.repeated, *self.own]


def merged_parts(table: Table, page: PageRows) -> Iterator[tuple[SetCell, list[Slice]]]:
    """The merged cells that reach into the page, each with the rows that it covers there."""
    first, last = page.own[0].row, page.own[-1].row
    for cell in table.merged:
        if cell.cell.row <= last and cell.end > first:
            yield cell, [piece for piece in page.pieces if cell.cell.row <= piece.row < cell.end]


def paginate(
    table: Table, repeated: Sequence[int], rooms: tuple[float, float], tail: float
) -> list[PageRows]:
    """Cut the table into pages that are `rooms` high: the first, and each further one.

    `tail` is the height that the last page keeps free below the table. Where that
    much is not free the last row goes to a further page, so that no signature
    stands on a page without a row.
    """
    cutter = _Cutter(table, repeated, rooms)
    for row in range(len(table.heights)):
        cutter.place(row)
    cutter.finish(tail)
    return cutter.pages


class _Cutter:
    """Fills page after page."""

    def __init__(self, table: Table, repeated: Sequence[int], rooms: tuple[float, float]) -> None:
        self.pages = [PageRows([])]
        self._table = table
        self._repeated = repeated
        self._rooms = rooms
        ends = [
            cell.end for cell in table.merged if cell.cell.row in repeated and cell.cell.rows > len(repeated)
        ]
        self._repeat_until = max(ends, default=len(table.heights))

    @property
    def left(self) -> float:
        """The height that is still free on the page."""
        return self._rooms[len(self.pages) > 1] - self.pages[-1].height

    def place(self, row: int) -> None:
        """Put a row on this page or the next; cut it when it is taller than a page."""
        height = self._table.heights[row]
        if height > self.left and height > self._rooms[1] - sum(head.height for head in self._heads(row)):
            self._cut(row)
        elif height > self.left:
            self.turn([Slice(row, height)])
        else:
            self.pages[-1].own.append(Slice(row, height))

    def turn(self, carried: list[Slice], going_on: int | None = None) -> None:
        """Begin a page with the `carried` rows, or one that goes on with the row `going_on`."""
        own = self.pages[-1].own
        while len(own) > 1 and self._ends_badly(own[-1]):
            carried.insert(0, own.pop())
        while len(own) > 1 and sum(self._growth()) > self.left:
            carried.insert(0, own.pop())
        self._grow()
        next_row = carried[0].row if carried else going_on
        self.pages.append(PageRows(self._heads(next_row or 0), carried))

    def _heads(self, row: int) -> list[Slice]:
        if not self._repeated or not self._repeated[-1] < row < self._repeat_until:
            return []
        return [Slice(head, self._table.heights[head]) for head in self._repeated]

    def _ends_badly(self, piece: Slice) -> bool:
        """Whether a row announces what follows and must not stand last on a page."""
        cells = self._table.by_row[piece.row]
        return bool(cells) and all(cell.cell.role in _LABELS for cell in cells)

    def finish(self, tail: float) -> None:
        """Keep `tail` free below the last row; see `paginate`."""
        own = self.pages[-1].own
        if tail + sum(self._growth()) > self.left and len(own) > 1:
            self.turn([own.pop()])
        self._grow()

    def _growth(self) -> list[float]:
        """How much taller each row must be for the parts of merged cells that a break leaves too small."""
        page = self.pages[-1]
        growth = dict.fromkeys((piece.row for piece in page.own), 0.0)
        parts = sorted(merged_parts(self._table, page), key=lambda part: len(part[1]))
        for cell, pieces in parts:
            height = sum(piece.height + growth.get(piece.row, 0.0) for piece in pieces)
            if cell.need > height:
                growth[pieces[-1].row] += cell.need - height
        return list(growth.values())

    def _grow(self) -> None:
        for piece, growth in zip(self.pages[-1].own, self._growth(), strict=True):
            piece.height += growth

    def _cut(self, row: int) -> None:
        cells = self._table.by_row[row]
        leading = max(cell.setting.leading for cell in cells)
        total = max(len(cell.lines) for cell in cells)
        first = 0
        while first < total:
            fit = int((self.left - 2 * END_PADDING) / leading)
            if fit < min(LEAST_LINES, total - first) and self.pages[-1].own:
                self.turn([], going_on=row)
                continue
            last = min(total, first + max(fit, 1))
            height = (last - first) * leading + 2 * END_PADDING
            self.pages[-1].own.append(Slice(row, height, first, None if last == total else last))
            first = last
