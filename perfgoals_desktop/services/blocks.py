"""A pasted block of cells read as rows of the indicator table.

The words of the form tell what is a level name, a heading or an indicator, in
the same way as in a whole form that is imported. What was guessed and what found
no place is reported, so that a preview can show it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from perfgoals_desktop.domain.indicator import Indicator
from perfgoals_desktop.domain.target_grammar import parse_target
from perfgoals_desktop.reading.cells import Cell, Row
from perfgoals_desktop.reading.draft import Draft
from perfgoals_desktop.reading.indicators import IndicatorReader
from perfgoals_desktop.reading.levels import Levels
from perfgoals_desktop.reading.lexicon import Lexicon
from perfgoals_desktop.reading.lines import Line, indicator_of
from perfgoals_desktop.reading.notes import Note, NoteCode, NoteKind
from perfgoals_desktop.reading.stream import Stream
from perfgoals_desktop.reading.table import begins_with_level, is_heading
from perfgoals_desktop.reading.vocabulary import Vocabulary, Word
from perfgoals_desktop.reading.wording import wording
from perfgoals_desktop.schema.definition import FormDefinition

_HARMLESS = frozenset({NoteCode.OPERATOR_SUPPLIED, NoteCode.TEXT_JOINED})
_GLUED = re.compile(
    r"(?P<name>.*?[^\s:：])\s*[:：]?\s*(?P<value>(?:[≥≧≤≦＝═＞＜=<>]|不[低少超高大]|大于|小于|至[少多]).*)"
)
_PARTS = 2  # name and value


@dataclass(frozen=True, slots=True)
class BlockRow:
    """An indicator of the block, the line that it stood in, and what was guessed about it."""

    indicator: Indicator
    line: int
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class Block:
    """The indicators of a block, and what is to be said of texts that are in none of them."""

    rows: tuple[BlockRow, ...]
    unplaced: tuple[Note, ...] = ()

    @property
    def indicators(self) -> tuple[Indicator, ...]:
        """The indicators alone."""
        return tuple(row.indicator for row in self.rows)

    def is_plain(self, form: FormDefinition) -> bool:
        """Whether it can be pasted without a look: nothing guessed or left over, a place for every row."""
        harmless = all(note.code in _HARMLESS for row in self.rows for note in row.notes)
        placed = all(form.category(item.category) for item in self.indicators)
        return bool(self.rows) and harmless and placed and not self.unplaced


def block_of(indicators: Iterable[Indicator]) -> Block:
    """A block of indicators that were copied as such."""
    return Block(tuple(BlockRow(item, line) for line, item in enumerate(indicators, 1)))


def read_block(grid: Sequence[Sequence[str]], form: FormDefinition, category: str) -> Block:
    """Read the cells of a block; rows above its first level name go into `category`."""
    return _BlockReader(form, category).read(grid)


class _BlockReader:
    """Reads one block as if it stood below a row of the given category."""

    def __init__(self, form: FormDefinition, category: str) -> None:
        self._form = form
        self._vocabulary = Vocabulary(form, wording())
        family, found = form.category(category) or (form.families[0], form.families[0].categories[0])
        self._place = (Cell(family.name, 0, 0), Cell(found.name, 0, 1))
        self._category = category

    def read(self, grid: Sequence[Sequence[str]]) -> Block:
        rows = [row for row in map(_row, range(len(grid)), grid) if row.cells and not _is_drawn(row)]
        draft = Draft(self._form, rows)
        rows = [self._divided(row, draft) for row in rows]
        if any(len(row.cells) > 1 for row in rows):
            self._read_table(draft, rows)
        elif any(parse_target(row.cells[0].text).target.is_quantity for row in rows):
            self._read_table(draft, list(Stream(draft, self._vocabulary).table(rows)))
        else:
            self._read_names(draft, rows)
        self._note_supplied(draft, rows)
        return _block(draft)

    def _divided(self, row: Row, draft: Draft) -> Row:
        """The row with name and value in two cells where they stand in one: 参训率≥95%."""
        cell = row.cells[0]
        match = _GLUED.fullmatch(cell.text) if len(row.cells) == 1 else None
        if match is None or not parse_target(match["value"]).target.is_quantity:
            return row
        draft.ledger.note(NoteCode.CELL_SPLIT, cell, pieces=_PARTS)
        pieces = (match["name"], match["value"])
        return row.with_cells(
            [Cell(text, cell.line, cell.column + step, parts=(cell,)) for step, text in enumerate(pieces)]
        )

    def _read_table(self, draft: Draft, rows: Sequence[Row]) -> None:
        reader = IndicatorReader(draft, self._vocabulary)
        reader.row(Row(0, 0, self._place))
        for row in rows:
            words = self._words(row)
            if is_heading(words):
                reader.heading(row.cells)
            elif not (words[0] and words[0].is_label):  # a field of the form is no indicator
                reader.row(row)

    def _read_names(self, draft: Draft, rows: Sequence[Row]) -> None:
        levels = Levels(draft, self._vocabulary)
        levels.read(self._place, parts=_PARTS)
        for row in rows:
            if is_heading(self._words(row)):
                draft.ledger.take(*row.cells)
            elif rest := levels.read(row.cells, parts=_PARTS):
                draft.lines.append(Line(levels.category or self._category, {"name": rest[0]}))

    def _note_supplied(self, draft: Draft, rows: Sequence[Row]) -> None:
        """Say which rows took the category of the place, where other rows name their own."""
        named = [row.line for row in rows if begins_with_level(self._words(row))]
        for line in draft.lines:
            cell = next(iter(line.cells.values()))
            if named and cell.line < named[0]:
                data = {"category": line.category, "indicator": line.text("name")}
                draft.ledger.note(NoteCode.CATEGORY_SUPPLIED, cell, **data)

    def _words(self, row: Row) -> list[Word | None]:
        return [self._vocabulary.find(cell.text) for cell in row.cells]


def _row(index: int, texts: Sequence[str]) -> Row:
    filled = ((column, text.strip()) for column, text in enumerate(texts))
    return Row(index, index + 1, tuple(Cell(text, index + 1, column) for column, text in filled if text))


def _is_drawn(row: Row) -> bool:
    """Whether a row is a line drawn with characters."""
    return all(Lexicon.is_rule(cell.text) for cell in row.cells)


def _block(draft: Draft) -> Block:
    found = [(_line_of(line), indicator_of(line, draft.form, draft.ledger)) for line in draft.lines]
    lines = {line for line, _ in found}
    notes = draft.notes()
    kept = [note for note in notes if note.line in lines and note.kind is NoteKind.GUESSED]
    rows = (
        BlockRow(indicator, line, tuple(note for note in kept if note.line == line))
        for line, indicator in found
    )
    return Block(tuple(rows), tuple(note for note in notes if note not in kept))


def _line_of(line: Line) -> int:
    return min(cell.line for cell in line.cells.values())
