"""Cut a table into pages before anything is drawn.

Rows stay in order, and whole where that leaves no page half empty; a row is cut
between two lines. Heading rows come again on each further page, and so does the
text of a cell that is merged over a break. A row that announces what follows
does not stay behind at the foot of a page.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter

from perfgoals_desktop.documents.page_rows import PageRows, Slice, parts
from perfgoals_desktop.documents.setting import Setting
from perfgoals_desktop.documents.table import Table

LEAST_LINES = 3
"""So many lines of a cut text stand on each page, where it has them."""

MOST_WHITE = 0.25
"""A row is cut rather than leave more than this part of a page white."""

MOST_HEADING = 0.4
"""Headings that take more than this part of a page are not repeated."""

SLACK = 1e-6


@dataclass(frozen=True, slots=True)
class Rooms:
    """The heights that a page has for the table, in points."""

    first: float
    """On the first page, below the title."""
    further: float
    """On each further page."""
    tail: float
    """What the last page keeps free below the table, for the signature block."""


def paginate(table: Table, repeated: Sequence[int], rooms: Rooms) -> list[PageRows]:
    """Cut the table into pages; no signature block stands on a page without a row."""
    rows = [Slice(row, height) for row, height in enumerate(table.heights)]
    if sum(table.heights) + rooms.tail <= rooms.first:
        return [PageRows([], rows)]
    cutter = _Cutter(table, repeated, rooms, rows)
    while cutter.rest:
        cutter.add_page()
    return cutter.pages


class _Cutter:
    """The pages so far, and the `rest` of the table."""

    def __init__(self, table: Table, repeated: Sequence[int], rooms: Rooms, rows: list[Slice]) -> None:
        self.pages: list[PageRows] = []
        self.rest = deque(rows)
        self._table = table
        self._rooms = rooms
        self._repeated = repeated
        ends = [cell.end for cell in table.spanning if cell.row in repeated]
        beyond = [end for end in ends if end > max(repeated, default=0) + 1]
        self._repeat_until = max(beyond, default=len(rows))

    def add_page(self) -> None:
        """Fill one page from the rest of the table."""
        room = self._rooms.further if self.pages else self._rooms.first
        page = PageRows(self._heads(self.rest[0]) if self.pages else [])
        self.pages.append(page)
        self._fill(page, room)
        if self.rest:
            self._fill_up(page, room)
        elif not self._fits(page, room - self._rooms.tail):
            self._leave_for_signature(page)
        while self.rest and len(page.own) > 1 and not self._ends_well(page, room):
            self._give_back(page)
        for piece, height in zip(page.pieces, self._grown(page), strict=True):
            piece.height = height

    def _heads(self, piece: Slice) -> list[Slice]:
        """The rows that come again above `piece`: the heading, or what announced a row that goes on."""
        rows: Sequence[int] = ()
        if self._repeated and self._repeated[-1] < piece.row < self._repeat_until:
            rows = self._repeated
        elif piece.first and piece.row and self._table.announces(piece.row - 1):
            rows = (piece.row - 1,)
        heads = [Slice(head, self._table.heights[head]) for head in rows]
        return heads if PageRows(heads).height <= MOST_HEADING * self._rooms.further else []

    def _fill(self, page: PageRows, room: float) -> None:
        """Put whole rows on the page while they have room."""
        height = page.height
        while self.rest and height + self.rest[0].height <= room + SLACK:
            height += self.rest[0].height
            page.own.append(self.rest.popleft())

    def _fill_up(self, page: PageRows, room: float) -> None:
        """Begin the next row at the foot of a page that would stay too white otherwise."""
        free = room - page.height
        must = not page.own and len(self.pages) > 1
        if must or free > MOST_WHITE * room:
            setting = self._setting(self.rest[0].row)
            self._cut(page, int((free - setting.height(0) + SLACK) / setting.leading), must=must)

    def _leave_for_signature(self, page: PageRows) -> None:
        """Leave the last row, or lines of it, for a further page where the signature block has room."""
        last = page.own[-1]
        others = any(not self._table.announces(piece.row) for piece in page.own[:-1])
        if others and last.height <= MOST_WHITE * self._rooms.further:
            self._give_back(page)
            return
        self.rest.append(page.own.pop())
        lines = max(self._line_counts(last), default=0)
        if not self._cut(page, max(lines - LEAST_LINES, 1), must=not others) and not others:
            self.pages.append(PageRows([]))

    def _cut(self, page: PageRows, most: int, *, must: bool = False) -> bool:
        """Put up to `most` lines of the next row on the page.

        Each of its texts leaves LEAST_LINES on both sides or stays whole; a row
        that `must` begin here is cut anywhere, or not at all.
        """
        piece = self.rest[0]
        counts = self._line_counts(piece)
        most = min(most, max(counts, default=0) - 1)
        lines = next((lines for lines in range(most, 0, -1) if _is_good_cut(lines, counts)), 0)
        lines = lines or (most if must else 0)
        if lines > 0:
            page.own.append(self._first_lines(piece, lines))
            self.rest[0] = self._other_lines(piece, lines, max(counts))
        elif must:
            page.own.append(self.rest.popleft())
        return lines > 0

    def _first_lines(self, piece: Slice, lines: int) -> Slice:
        height = self._setting(piece.row).height(lines)
        return Slice(piece.row, height, piece.first, piece.first + lines)

    def _other_lines(self, piece: Slice, lines: int, of: int) -> Slice:
        height = self._setting(piece.row).height(of - lines)
        return Slice(piece.row, height, piece.first + lines)

    def _setting(self, row: int) -> Setting:
        """The largest setting of a row: all its lines have room when those of this one have."""
        cells = self._table.rows[row] or self._table.spanning
        return max((cell.block.setting for cell in cells), key=attrgetter("leading"))

    def _line_counts(self, piece: Slice) -> list[int]:
        cells = (cell for cell in self._table.rows[piece.row] if not cell.comes_again)
        return [len(cell.block.lines) - piece.first for cell in cells]

    def _give_back(self, page: PageRows) -> None:
        """Put the last row of a page back to the rest; two pieces of a row become one again."""
        piece = page.own.pop()
        if piece.last is not None:
            rest = self.rest.popleft()
            height = piece.height + rest.height - self._setting(piece.row).height(0)
            piece = Slice(piece.row, height if piece.first else self._table.heights[piece.row], piece.first)
        self.rest.appendleft(piece)

    def _ends_well(self, page: PageRows, room: float) -> bool:
        """Whether nothing on the page grows beyond it, and the last row has not its sequel on the next."""
        return self._fits(page, room) and not self._table.announces(page.own[-1].row)

    def _fits(self, page: PageRows, room: float) -> bool:
        return sum(self._grown(page)) <= room + SLACK

    def _grown(self, page: PageRows) -> list[float]:
        """How high the pieces are when the parts of cells that a break has left too low have grown."""
        heights = [piece.height for piece in page.pieces]
        again = [part for part in parts(self._table, page) if part[0].comes_again]
        for cell, first, last in sorted(again, key=lambda part: part[2] - part[1]):
            missing = cell.block.height - sum(heights[first:last])
            if missing > SLACK:
                heights[last - 1] += missing
        return heights


def _is_good_cut(lines: int, counts: Sequence[int]) -> bool:
    return all(count <= lines or (lines >= LEAST_LINES and count - lines >= LEAST_LINES) for count in counts)
