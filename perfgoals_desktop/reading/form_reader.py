"""One form's way of reading a section: by position where the grid fits, by words otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.reading.blanks import cut_all, cut_at_blanks, uses_blanks
from perfgoals_desktop.reading.cells import Row
from perfgoals_desktop.reading.draft import Draft
from perfgoals_desktop.reading.glue import Glue
from perfgoals_desktop.reading.lexicon import Lexicon
from perfgoals_desktop.reading.notes import Note, NoteCode, NoteKind
from perfgoals_desktop.reading.page import Page
from perfgoals_desktop.reading.placed import read_placed
from perfgoals_desktop.reading.placed_grid import Place, find_places
from perfgoals_desktop.reading.placed_signature import is_own_signature, read_signature
from perfgoals_desktop.reading.stream import Stream
from perfgoals_desktop.reading.table import TableReader, begins_with_level, is_heading
from perfgoals_desktop.reading.vocabulary import Vocabulary
from perfgoals_desktop.reading.wording import plain
from perfgoals_desktop.schema.definition import FieldKind

_UNPLACED_WEIGHT = 3


@dataclass(frozen=True, slots=True)
class Reading:
    """What a form makes of a section; the lower the cost, the better it fits."""

    declaration: Declaration
    notes: tuple[Note, ...]
    cost: int

    @property
    def year(self) -> int | None:
        """The fiscal year that was read."""
        return self.declaration.fiscal_year


class FormReader:
    """Reads sections as one form; built once and used for many."""

    def __init__(self, vocabulary: Vocabulary, lexicon: Lexicon) -> None:
        self.form = vocabulary.form
        self._vocabulary = vocabulary
        self._lexicon = lexicon
        self._glue = Glue(vocabulary)

    def read(self, rows: Sequence[Row]) -> Reading:
        """Read a section as this form; nothing of it is dropped in silence."""
        place = next(find_places(rows, [self.form]), None)
        draft = self._read_placed(rows, place) if place else self._read_by_words(rows)
        declaration = draft.declaration()
        notes = draft.notes()
        return Reading(declaration, tuple(notes), self._cost(rows, notes))

    def _read_placed(self, rows: Sequence[Row], place: Place) -> Draft:
        above = [row for row in rows if row.index < place.first]
        below = [row for row in rows if row.index >= place.last]
        draft = Draft(self.form, rows)
        read_placed(draft, rows, place)
        page = Page(draft, self._vocabulary, self._lexicon)
        above, below = list(page.without(above)), list(page.without(below))
        if is_own_signature(self.form, below):
            below = read_signature(draft, below)
        else:
            below = [_exchanged(draft, row, self._glue.cut(row)) for row in below]
        TableReader(draft, self._vocabulary).read([*above, *below])
        return draft

    def _read_by_words(self, rows: Sequence[Row]) -> Draft:
        start = next((number for number, row in enumerate(rows) if self._is_indicators(row)), len(rows))
        draft = Draft(self.form, rows)
        page = Page(draft, self._vocabulary, self._lexicon)
        stream = Stream(draft, self._vocabulary)
        above, below = list(page.without(rows[:start])), list(page.without(rows[start:]))
        head, table = list(self._cut_head(draft, above)), list(self._cut_table(draft, below))
        TableReader(draft, self._vocabulary).read(
            [
                *(stream.head(head) if _one_cell_a_line(above) else head),
                *(stream.table(table) if _one_cell_a_line(below) else table),
            ]
        )
        return draft

    def _cut_table(self, draft: Draft, rows: Sequence[Row]) -> Iterator[Row]:
        """Cut the rows of the indicators at blanks where they use them, and the signature block."""
        cut = [_exchanged(draft, row, self._glue.cut_signature(row)) for row in rows]
        if not uses_blanks(cut, self._vocabulary):
            yield from cut
            return
        for found in cut_all(cut, self._vocabulary):
            row = _exchanged(draft, found.row, found.pieces)
            if found.ending is not None:
                draft.ledger.take(found.ending)
                row = row.with_cells([cell for cell in row.cells if cell is not found.ending])
            if row.cells:
                yield row

    def _cut_head(self, draft: Draft, rows: Sequence[Row]) -> Iterator[Row]:
        """Cut the rows above the indicators, but no text that stands below the label of a goal."""
        below_goal = False
        for row in rows:
            words = [word for cell in row.cells if (word := self._vocabulary.find(cell.text))]
            below_goal = below_goal and not words
            cut = row if below_goal else _exchanged(draft, row, self._glue.cut(row))
            last = self._vocabulary.find(cut.cells[-1].text)
            below_goal = below_goal or (last is not None and any(map(self._is_goal, last.fields)))
            yield cut

    def _is_goal(self, key: str) -> bool:
        return self.form.field(key).kind is FieldKind.LONG_TEXT

    def _is_indicators(self, row: Row) -> bool:
        cells = cut_at_blanks(row, self._vocabulary).cells
        words = [self._vocabulary.find(cell.text) for cell in cells]
        return is_heading(words) or begins_with_level(words)

    def _cost(self, rows: Sequence[Row], notes: Sequence[Note]) -> int:
        """Leftovers weigh more than guesses, and another form's title as much as a guess."""
        weights = {NoteKind.UNPLACED: _UNPLACED_WEIGHT, NoteKind.GUESSED: 1}
        cost = sum(weights.get(note.kind, 0) for note in notes)
        return cost + (not any(self._is_own_title(title) for title in self._titles(rows)))

    def _titles(self, rows: Sequence[Row]) -> Iterator[str]:
        for row in rows:
            for cell in row.cells:
                if (line := self._lexicon.preamble(cell.text)) and line.title:
                    yield line.title

    def _is_own_title(self, title: str) -> bool:
        return title == plain(self.form.title)


def _exchanged(draft: Draft, row: Row, cut: Row) -> Row:
    """The row in pieces, with the ledger told; a blank that parts no two pieces makes it a guess."""
    draft.ledger.exchange(row.cells, cut.cells)
    pieces = len(cut.cells) - len(row.cells) + 1
    for cell in row.cells:
        colons = {":", "："}.intersection(cell.text)
        if cell not in cut.cells and not colons and len(cell.text.split()) > pieces:
            draft.ledger.note(NoteCode.CELL_SPLIT, cell, pieces=pieces)
    return cut


def _one_cell_a_line(rows: Sequence[Row]) -> bool:
    """Whether most cells of the rows stand alone in their line."""
    alone = sum(1 for row in rows if len(row.cells) == 1)
    return alone * 2 > sum(len(row.cells) for row in rows)
