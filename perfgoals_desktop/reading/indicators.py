"""The rows of the indicator table: levels by their names, name and value by their order."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from typing import Final

from perfgoals_desktop.domain.target_grammar import parse_target
from perfgoals_desktop.reading.cells import Cell, Row, join
from perfgoals_desktop.reading.draft import Draft
from perfgoals_desktop.reading.levels import Levels
from perfgoals_desktop.reading.lines import Line
from perfgoals_desktop.reading.notes import NoteCode
from perfgoals_desktop.reading.vocabulary import Vocabulary
from perfgoals_desktop.schema.grid import columns_of

Part = tuple[str, int, str]
"""What a column holds, where it stands, and its head as the source has it."""

LEVELS: Final = frozenset({"level1", "level2"})
_OURS: Final = frozenset({"name", "value", "operator", "unit"})


class IndicatorReader:
    """Reads heading and rows; a level that a row does not name is the one above."""

    def __init__(self, draft: Draft, vocabulary: Vocabulary) -> None:
        self._draft = draft
        self._vocabulary = vocabulary
        self._levels = Levels(draft, vocabulary)
        columns = draft.form.sheet.indicators.columns
        self._parts = [
            (part, columns_of(span)[0], "") for part, span in columns.items() if part not in LEVELS
        ]
        self._asked = _OURS | {column.key for column in draft.form.columns}
        self._names_from: int | None = None

    def heading(self, cells: Sequence[Cell]) -> None:
        """Learn from a heading row which parts an indicator has, and where."""
        words = [(self._vocabulary.find(cell.text), cell) for cell in cells]
        self._draft.ledger.take(*(cell for word, cell in words if word))
        heads = [(word.heading, cell.column, cell.text) for word, cell in words if word and word.heading]
        parts = [head for head in heads if head[0] not in LEVELS]
        if {"name", "value"} <= {part for part, _, _ in parts}:
            self._parts = parts

    def row(self, row: Row) -> None:
        """Read one row of the table."""
        rest = self._levels.read(row.cells, parts=len(self._parts))
        stray = len(rest) == len(row.cells) == 1 and not self._is_own_row(row)
        if rest and not stray and self._levels.category is not None:
            self._line(rest)

    def _is_own_row(self, row: Row) -> bool:
        """Whether a row with a single text is an indicator without a value, and not a stray text.

        It is when it stands in a table where names stand, or further right.
        """
        cell = row.cells[0]
        last = self._draft.lines[-1] if self._draft.lines else None
        if parse_target(cell.text).target.is_quantity and last and "value" not in last.cells:
            self._put(last, "value", cell)
            return False
        return row.table and self._names_from is not None and cell.column >= self._names_from

    def _line(self, cells: Sequence[Cell]) -> None:
        line = Line(self._levels.category or "")
        for (part, _, head), cell in zip(*self._matched(cells), strict=True):
            if part in self._asked:
                self._put(line, part, cell)
            else:
                self._draft.ledger.leave(NoteCode.NOT_IN_FORM, cell, label=head or part)
        self._check(line)
        self._draft.lines.append(line)

    def _put(self, line: Line, part: str, cell: Cell) -> None:
        line.cells[part] = cell
        self._draft.ledger.take(cell)

    def _check(self, line: Line) -> None:
        if (name := line.cells.get("name")) is not None:
            self._names_from = min(name.column, self._names_from or name.column)
            self._levels.check(name)

    def _matched(self, cells: Sequence[Cell]) -> tuple[Sequence[Part], Sequence[Cell]]:
        """Pair the parts of an indicator with the cells of its row."""
        if len(cells) == len(self._parts):
            return self._parts, cells
        if len(cells) > len(self._parts):
            return self._too_many(cells)
        if len(cells) == 1 and parse_target(cells[0].text).target.is_quantity:
            value = [part for part in self._parts if part[0] == "value"]
            return value or self._parts[:1], cells
        return self._too_few(cells)

    def _too_many(self, cells: Sequence[Cell]) -> tuple[Sequence[Part], Sequence[Cell]]:
        """More cells than parts: an operator, a number and a unit in cells of their own are one value."""
        whole = "".join(cell.text for cell in cells[1:])
        target = parse_target(whole)
        if len(self._parts) == 2 and target.target.is_quantity and not target.guessed:
            value = join(cells[1:], whole)
            self._draft.ledger.note(NoteCode.TEXT_JOINED, value, joined=whole)
            return self._parts, (cells[0], value)
        return self._parts, cells[: len(self._parts)]

    def _too_few(self, cells: Sequence[Cell]) -> tuple[Sequence[Part], Sequence[Cell]]:
        """Fewer cells than parts: the parts that stand nearest to them, name and value before others."""
        choices = list(combinations(self._parts, len(cells)))
        whole = [parts for parts in choices if {"name", "value"} <= {part for part, _, _ in parts}]
        nearest = min(whole or choices, key=lambda parts: _distance(parts, cells))
        if len(self._parts) > 2 and _distance(nearest, cells):
            self._draft.ledger.note(NoteCode.COLUMNS_BY_POSITION, cells[0], indicator=cells[0].text)
        if len(self._parts) == 2:
            nearest = (self._parts[0],)
        return nearest, cells


def _distance(parts: Sequence[Part], cells: Sequence[Cell]) -> int:
    return sum(abs(part[1] - cell.column) for part, cell in zip(parts, cells, strict=True))
