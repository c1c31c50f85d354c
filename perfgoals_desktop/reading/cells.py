"""What every source becomes before anything is recognised: rows of cells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True, eq=False)
class Cell:
    """A cell that is not blank; compared by identity, because equal texts stand in many places.

    `line` counts from 1, `column` from 0. `rows` is how many rows the cell is
    merged over, where the source says so. `parts` are the cells that were joined
    into this one. `text` is without outer white space; `indent` is what stood before it.
    """

    text: str
    line: int
    column: int
    rows: int = 1
    parts: tuple[Cell, ...] = ()
    indent: str = ""

    @property
    def leaves(self) -> tuple[Cell, ...]:
        """The cells of the source that this one stands for."""
        return self.parts or (self,)


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of one row that are not blank, from left to right.

    `index` counts all rows of the sheet from 0, blank ones too. `table` is False
    for a paragraph that stands outside of tables. `own` rows stand in a workbook
    that this program wrote.
    """

    index: int
    line: int
    cells: tuple[Cell, ...]
    table: bool = True
    own: bool = False

    def with_cells(self, cells: Sequence[Cell]) -> Row:
        """The row with other cells."""
        return replace(self, cells=tuple(cells))


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula whose value was never stored in the workbook."""

    line: int
    cell: str
    text: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet of a workbook, or a whole text or document; rows without blank ones."""

    name: str
    rows: tuple[Row, ...]
    hidden: bool = False
    formulas: tuple[Formula, ...] = ()


def join(cells: Sequence[Cell], text: str) -> Cell:
    """One cell in place of several, with the text that they make together."""
    first = cells[0]
    return Cell(text, first.line, first.column, first.rows, tuple(leaves(cells)))


def leaves(cells: Sequence[Cell]) -> Iterator[Cell]:
    """The cells of the source behind some cells."""
    for cell in cells:
        yield from cell.leaves
