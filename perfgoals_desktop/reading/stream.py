"""Text with one cell a line, as a PDF gives it, put back into rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from perfgoals_desktop.reading.cells import Cell, Row, join
from perfgoals_desktop.reading.draft import Draft
from perfgoals_desktop.reading.goals import NOWHERE
from perfgoals_desktop.reading.indicators import LEVELS
from perfgoals_desktop.reading.notes import NoteCode
from perfgoals_desktop.reading.pairing import look_wrapped, pairs
from perfgoals_desktop.reading.values import lines_of
from perfgoals_desktop.reading.vocabulary import Vocabulary, Word
from perfgoals_desktop.reading.wraps import unwrap
from perfgoals_desktop.schema.definition import FieldKind


class Stream:
    """Makes rows of labels and answers, and rows of indicators, out of single cells."""

    def __init__(self, draft: Draft, vocabulary: Vocabulary) -> None:
        self._draft = draft
        self._vocabulary = vocabulary
        self._cells = len(draft.form.sheet.indicators.columns.keys() - LEVELS)

    def head(self, rows: Sequence[Row]) -> Iterator[Row]:
        """A row per label with its answer; labels that nothing follows stand together."""
        above = list(takewhile(lambda row: not self._is_fixed(row.cells[0]), rows))
        yield from above
        labels: list[Cell] = []
        lines: list[Cell] = []
        for cell in (cell for row in rows[len(above) :] for cell in row.cells):
            if not self._is_fixed(cell):
                lines.append(cell)
                continue
            if lines:
                yield from self._labelled(labels, lines)
                labels, lines = [], []
            labels.append(cell)
        yield from self._labelled(labels, lines)

    def _is_fixed(self, cell: Cell) -> bool:
        word = self._vocabulary.find(cell.text)
        return word is not None and word.is_fixed

    def _labelled(self, labels: Sequence[Cell], lines: Sequence[Cell]) -> Iterator[Row]:
        goals = [key for cell in labels[-2:] for key in self._fields(cell) if self._is_long(key)]
        if len(goals) == 2:
            yield _row(labels)
            if lines:
                yield _row([replace(line, column=NOWHERE, parts=line.leaves) for line in lines])
        elif lines:
            yield _row([*labels, *self._answer(labels, lines)])
        elif labels:
            yield _row(labels)

    def _fields(self, cell: Cell) -> tuple[str, ...]:
        word = self._vocabulary.find(cell.text)
        return word.fields if word else ()

    def _is_long(self, key: str) -> bool:
        return self._draft.form.field(key).kind is FieldKind.LONG_TEXT

    def _answer(self, labels: Sequence[Cell], lines: Sequence[Cell]) -> list[Cell]:
        """The lines of one answer as one cell; lines that follow an amount or a date stay apart."""
        kinds = {self._draft.form.field(key).kind for cell in labels[-1:] for key in self._fields(cell)}
        count = lines_of(min(kinds), [line.text for line in lines]) if kinds else 1
        return [self._joined(lines[:count]), *lines[count:]]

    def table(self, rows: Sequence[Row]) -> Iterator[Row]:
        """A row per indicator, the levels before the first of each; heading and signature as they are."""
        blocks = list(self._blocks(rows))
        wrapped = any(cell.parts for row in rows for cell in row.cells)
        wrapped = wrapped or look_wrapped([line.text for line in lines] for _, lines in blocks)
        for fixed, lines in blocks:
            yield from self._indicators(fixed, lines, wrapped=wrapped)

    def _blocks(self, rows: Sequence[Row]) -> Iterator[tuple[list[Cell], list[Cell]]]:
        """Words of the form, and the lines that follow them."""
        fixed: list[Cell] = []
        lines: list[Cell] = []
        for cell in (cell for row in rows for cell in row.cells):
            word = self._vocabulary.find(cell.text)
            if word is None or not (word.is_level or word.heading or word.is_fixed):
                lines.append(cell)
                continue
            if lines or self._apart(fixed, word):
                yield fixed, lines
                fixed, lines = [], []
            fixed.append(cell)
        yield fixed, lines

    def _apart(self, fixed: Sequence[Cell], word: Word) -> bool:
        """Whether a word begins a new row: a head of the table and a level never share one."""
        last = self._vocabulary.find(fixed[-1].text) if fixed else None
        return last is not None and bool(last.heading) != bool(word.heading)

    def _indicators(self, fixed: Sequence[Cell], lines: Sequence[Cell], *, wrapped: bool) -> Iterator[Row]:
        front = list(fixed)
        word = self._vocabulary.find(fixed[-1].text) if fixed else None
        if word is not None and not word.is_level:
            if word.is_label:
                yield _row([*front, *lines])
                return
            yield _row(front)
            self._learn(front)
            front = []
        for cells in self._divided(lines, wrapped=wrapped):
            yield _row([*front, *cells])
            front = []
        if front:
            yield _row(front)

    def _learn(self, heading: Sequence[Cell]) -> None:
        """Count the cells of an indicator by the heads of the table."""
        words = [self._vocabulary.find(cell.text) for cell in heading]
        heads = [word.heading for word in words if word and word.heading not in {"", *LEVELS}]
        self._cells = len(heads) or self._cells

    def _divided(self, lines: Sequence[Cell], *, wrapped: bool) -> Iterator[list[Cell]]:
        """The lines of some indicators, one indicator at a time."""
        if self._cells > 2 and len(lines) % self._cells == 0:
            for first in range(0, len(lines), self._cells):
                yield list(lines[first : first + self._cells])
            return
        beside = [line.line == following.line for line, following in pairwise(lines)]
        for name, value in pairs([line.text for line in lines], wrapped=wrapped, beside=beside):
            yield [self._joined(lines[part.start : part.stop]) for part in (name, value) if part]

    def _joined(self, lines: Sequence[Cell]) -> Cell:
        if len(lines) == 1:
            return lines[0]
        joined = unwrap(line.text for line in lines)
        self._draft.ledger.note(NoteCode.TEXT_JOINED, lines[0], joined=joined)
        return join(lines, joined)


def _row(cells: Sequence[Cell]) -> Row:
    return Row(0, cells[0].line, tuple(cells), table=False)
