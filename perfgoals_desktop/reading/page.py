"""What belongs to the page and not to the table: title, year, unit, page numbers, drawn lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from perfgoals_desktop.reading.cells import Row
from perfgoals_desktop.reading.draft import Draft
from perfgoals_desktop.reading.lexicon import Lexicon
from perfgoals_desktop.reading.notes import NoteCode
from perfgoals_desktop.reading.vocabulary import Vocabulary


class Page:
    """Takes such rows out of a form; what they say goes into the draft."""

    def __init__(self, draft: Draft, vocabulary: Vocabulary, lexicon: Lexicon) -> None:
        self._draft = draft
        self._vocabulary = vocabulary
        self._lexicon = lexicon
        self._begun = False
        self._title_above = False
        self._remarks_until = -1

    def without(self, rows: Iterable[Row]) -> Iterator[Row]:
        """The rows of the table itself."""
        for row in rows:
            self._title_above = self._is_preamble(row)
            if not self._title_above and not self._is_furniture(row):
                self._begun = self._begun or any(self._vocabulary.find(cell.text) for cell in row.cells)
                yield row

    def _is_furniture(self, row: Row) -> bool:
        ledger = self._draft.ledger
        if self._lexicon.heads_remarks(row.cells[0].text):
            self._remarks_until = row.index + row.cells[0].rows
        if row.index < self._remarks_until:
            ledger.leave(NoteCode.REMARK, *row.cells)
        elif all(self._lexicon.is_rule(cell.text) for cell in row.cells):
            ledger.take(*row.cells)
        elif len(row.cells) == 1 and self._lexicon.is_furniture(row.cells[0].text):
            ledger.leave(NoteCode.PAGE_FURNITURE, *row.cells)
        elif self._lexicon.is_remark(row.cells[0].text):
            ledger.leave(NoteCode.REMARK, *row.cells)
        else:
            return False
        return True

    def _is_preamble(self, row: Row) -> bool:
        """Take title, year and unit; once the table has begun, only a title repeated and what is below it."""
        lines = [self._lexicon.preamble(cell.text) for cell in row.cells]
        if not all(line and (not self._begun or self._title_above or line.whole) for line in lines):
            return False
        for line, cell in zip(lines, row.cells, strict=True):
            if line and line.unit:
                self._draft.set_unit(line.unit, cell)
            if line and line.year:
                self._draft.year = self._draft.year or line.year
        self._draft.ledger.take(*row.cells)
        return True
